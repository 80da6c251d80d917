"""Puts a question, a verdict and a date into plain English words, the same in the terminal and on the page.

What is said here of a finding or a snapshot is said by its fields; nothing is concluded.
"""

from datetime import date

from proscribe.answers.brief import Brief
from proscribe.answers.result import Answer, Finding, Question
from proscribe.ledger.news import HeldClaim
from proscribe.ledger.shelf import SnapshotInfo
from proscribe.ledger.timeline import NextChange
from proscribe.model.activities import Activity
from proscribe.model.circumstances import Circumstances
from proscribe.reports.display import shown, shown_in_full

_DOING = {
    Activity.SUPPLY: ("supply of", "to"),
    Activity.BUY: ("buying", "from"),
    Activity.USE: ("use of", "from"),
    Activity.IMPORT: ("import of", "from"),
    Activity.SELL: ("sale of", "from"),
    Activity.INVEST: ("investment in", "of"),
    Activity.OPERATE: ("operating", "of"),
    Activity.SERVICE: ("servicing", "for"),
    Activity.CONTRACT_WITH: ("a contract about", "with"),
}
_WITHOUT_ITEM = {
    Activity.INVEST: "investment in",
    Activity.OPERATE: "operating services of",
    Activity.SERVICE: "services for",
    Activity.CONTRACT_WITH: "a contract with",
}


def act_asked(question: Question) -> str:
    """What is asked about, as `supply of semiconductors to ZTE`."""
    return act(question.activity, item=question.item, party=question.party)


def act(activity: Activity, *, item: str | None, party: str | None) -> str:
    """A dealing in words; without an item it is `goods or services`, without a party anybody's."""
    if item is None and activity in _WITHOUT_ITEM:
        return f"{_WITHOUT_ITEM[activity]} {shown(party or 'anybody')}"
    doing, preposition = _DOING[activity]
    what = "goods or services" if item is None else item
    return f"{doing} {what}" if party is None else f"{doing} {what} {preposition} {shown(party)}"


def verdict_words(answer: Answer) -> str:
    """The verdict, with what it depends on and what it is otherwise."""
    if not answer.depends_on:
        return answer.verdict.value
    return f"{answer.verdict} IF {' or if '.join(answer.depends_on)}; otherwise {answer.otherwise}"


def stage_words(finding: Finding) -> str:
    """The stage of a finding and since when, as `in-force since 2018-04-15`."""
    if finding.stage is None:
        return "nothing had happened yet"
    return f"{finding.stage} since {finding.since}" if finding.since else finding.stage.value


def change_words(change: NextChange) -> str:
    """A coming change, as `2020-08-13 in-force: Binds from two years after signature.`"""
    stage = "stage not known" if change.stage is None else change.stage.value
    return f"{change.when} {stage}: {shown_in_full(change.summary)}"


def beside_words(finding: Finding) -> str:
    """What a finding that stands beside the verdict would do, and to whom or what: it asks more than was told."""
    named = f"{finding.verdict}, {shown_in_full(finding.title)} ({finding.key}), {stage_words(finding)}"
    if finding.other_asker:
        also = f" and {' and '.join(finding.depends_on)}" if finding.depends_on else ""
        return f"binds also if you are {finding.bound}{also}: {named}"
    return f"catches also, if {' and '.join(finding.depends_on) or 'the item is covered'}: {named}"


def waiting_words(brief: Brief) -> str:
    """How many claims of the news on parties of this list wait for a person."""
    count = len(brief.waiting)
    return f"{count:,} {'claim on your list waits' if count == 1 else 'claims on your list wait'} for review"


def waiting_claim(held: HeldClaim) -> str:
    """One waiting claim in a line, with the key by which `proscribe review show` tells its grounds."""
    claim, source = held.claim, held.source
    stage = claim.stage or "denied"
    told = f"{shown(source.publisher or source.key)}, {source.published or 'no date stated'}"
    return f"{held.key[:6]} {shown(claim.issuer)}: {claim.action} {shown(', '.join(claim.targets))}, {stage} ({told})"


def told_words(told: Circumstances) -> str:
    """The circumstances told, as `funding is subsidy, equipment is new`; "" for none."""
    return ", ".join(f"{fact} is {shown(value)}" for fact, value in sorted(told.items()))


def snapshot_words(info: SnapshotInfo, *, on: date) -> str:
    """One list snapshot: its day, how far that lies from the day asked about, and its size."""
    days = (on - info.day).days
    if days == 0:
        age = "the day asked about"
    else:
        age = f"{abs(days):,} {'day' if abs(days) == 1 else 'days'} {'before' if days > 0 else 'after'} the day asked about"
    stated = "" if info.day_is_stated else "; the file states no day, this is the day of import"
    return f"{shown(info.title)}: snapshot of {info.day}, {age}; {info.entries:,} entries{stated}"
