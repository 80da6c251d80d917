"""One answer for the terminal: the verdict in a sentence, the chain behind it, and what the ledger does not know.

Verdicts are words and never colour alone; nothing is read as markup, since names and titles come from files.

Example::

    PROHIBITED on 2018-04-16 for us/exporter: supply of semiconductors to ZTE
"""

from collections.abc import Iterable, Iterator
from datetime import date

from rich.console import Group as Together
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from proscribe.answers.result import NO_LEGAL_ADVICE, Answer, Coverage, EvidenceLine, Finding, Resolved
from proscribe.ledger.timeline import NextChange
from proscribe.model.verdicts import Verdict
from proscribe.reports.alike import alike, evidence_of
from proscribe.reports.display import shown, shown_in_full
from proscribe.reports.wording import act_asked, beside_words, change_words, snapshot_words, stage_words, told_words

STYLES = {
    Verdict.PROHIBITED: "bold red",
    Verdict.LICENCE_REQUIRED: "bold red",
    Verdict.RESTRICTED_IN_PART: "bold yellow",
    Verdict.ADVISED_AGAINST: "bold yellow",
    Verdict.ANNOUNCED_NOT_IN_FORCE: "bold cyan",
    Verdict.PROPOSED_ONLY: "bold cyan",
    Verdict.REPORTED_ONLY: "bold cyan",
    Verdict.NO_KNOWN_MEASURE: "bold",
}
"""Emphasis only: the word itself always stands there."""

_MOST_EVIDENCE = 4
_MOST_LIKE = 4
_MOST_OTHERS = 8
_MOST_IDLE = 5
_MOST_ASIDE = 5
_INDENT = (0, 0, 0, 2)


def answer_text(answer: Answer) -> RenderableType:
    """The answer as `proscribe check` prints it, for any width from about 60 columns on."""
    return Together(*_blocks(answer))


def _blocks(answer: Answer) -> Iterator[RenderableType]:
    yield _headline(answer)
    yield Padding(_pairs(_about(answer)), _INDENT)
    groups = alike(answer.deciding)
    for number, group in enumerate(groups, start=1):
        yield _heading(f"Decided by {number} of {len(groups)}" if len(groups) > 1 else "Decided by")
        yield Padding(_finding(group), _INDENT)
    yield from _bullets(
        "Beside the verdict: would hold if more were told", (beside_words(each) for each in answer.others if each.is_beside)
    )
    rest = [each for each in answer.others if not each.is_beside]
    live = (_brief(each) for each in rest if each.verdict is not Verdict.NO_KNOWN_MEASURE)
    idle = (_brief(each) for each in rest if each.verdict is Verdict.NO_KNOWN_MEASURE)
    yield from _bullets("Other findings", live, most=_MOST_OTHERS)
    yield from _bullets("In the ledger, and without effect on this act that day", idle, most=_MOST_IDLE)
    aside = (f"{each.title} ({each.key}): {each.reason}" for each in answer.set_aside)
    yield from _bullets("Set aside: concern the party and do not bind this act", aside, most=_MOST_ASIDE)
    yield from _bullets("What this answer does not know", answer.caveats)
    yield from _bullets("What it rests on", coverage_lines(answer.coverage, on=answer.question.on))
    yield Text()
    yield Text(NO_LEGAL_ADVICE, style="italic")


def _headline(answer: Answer) -> Text:
    question = answer.question
    style = STYLES[answer.verdict]
    line = Text(answer.verdict.upper(), style=style)
    if answer.depends_on:
        line.append(" IF ", style="bold").append(shown_in_full(" or if ".join(answer.depends_on)), style=style)
        line.append(f"; otherwise {answer.otherwise}")
    separator = ": " if answer.depends_on else " "
    line.append(f"{separator}on {question.on} for {question.actor}: {act_asked(question)}")
    return line


def _about(answer: Answer) -> Iterator[tuple[str, str]]:
    question = answer.question
    if question.told:
        yield "told", told_words(question.told)
    if question.known is not None:
        yield "known", f"only what could be known by {question.known}"
    if question.owners:
        yield "owners told", ", ".join(_owner(*owner) for owner in question.owners)
    if answer.resolved is not None:
        yield "party", party_words(answer.resolved)
    if answer.next is not None:
        yield "next change", f"{change_words(answer.next)} ({_whose(answer.next, answer)})"
    yield "means", answer.verdict.definition


def _whose(change: NextChange, answer: Answer) -> str:
    """The keys of the findings that this change belongs to."""
    owners = (each.key for each in (*answer.deciding, *answer.others) if each.next == change)
    return ", ".join(dict.fromkeys(owners))


def _owner(name: str, share: float | None) -> str:
    return f"{shown(name)} (share not told)" if share is None else f"{shown(name)} ({share:g} %)"


def party_words(resolved: Resolved) -> str:
    """Whom the name was taken to mean, and how it was found."""
    parties = [f"{shown(party.name)} ({party.key}{_country(party.country)})" for party in resolved.parties]
    held = [f"{shown(each.listing.name)} ({each.listing.key}, {shown(each.list_title)})" for each in resolved.listings]
    more = [f"{len(held) - _MOST_LIKE} more listings"] if len(held) > _MOST_LIKE else []
    country = [f"the country {resolved.country.upper()}"] if resolved.country else []
    found = "; ".join((*parties, *held[:_MOST_LIKE], *more, *country))
    if not found:
        return f"{shown(resolved.asked)}: nobody of that name is in the ledger"
    return f"{found}; found by: {shown(resolved.how)}" if resolved.how else found


def _country(code: str | None) -> str:
    return f", {code.upper()}" if code else ""


def _heading(text: str) -> Text:
    return Text(f"\n{text}", style="bold")


def _finding(group: tuple[Finding, ...]) -> RenderableType:
    """Like findings told once, under all their titles."""
    titles = [Text(shown(each.title), style="bold").append(f" ({each.key})", style="not bold") for each in group[:_MOST_LIKE]]
    if len(group) > _MOST_LIKE:
        titles.append(Text(f"and {len(group) - _MOST_LIKE} more on the same terms: --json has them all", style="italic"))
    return Together(*titles, _pairs(_facts(group)))


def _facts(group: tuple[Finding, ...]) -> Iterator[tuple[str, str]]:
    finding, evidence = group[0], evidence_of(group)
    yield "by", f"{shown(finding.issuer)} ({finding.jurisdiction}, {finding.instrument})"
    yield "stage", f"{stage_words(finding)} [{finding.trust}]"
    yield "binds", finding.bound
    yield "restrains", f"{finding.scope}: {finding.effect} while in force (rule {finding.rule})"
    yield from _many("reaches", dict.fromkeys(each.reached for each in group[:_MOST_LIKE]))
    yield from _many("holds, as told", finding.conditions)
    yield from _many("depends on", finding.depends_on)
    yield from _many("not if", finding.unless)
    yield from _many("eased by", finding.eased_by)
    yield from _many("eased if", finding.eased_if)
    if finding.next is not None:
        yield "next", change_words(finding.next)
    yield from _many("doubt", finding.doubts)
    yield from _many("note", finding.notes)
    for at, line in enumerate(evidence[:_MOST_EVIDENCE]):
        yield "evidence", evidence_words(line)
        if line.citation.url and line.citation.url not in {each.citation.url for each in evidence[:at]}:
            yield "evidence", shown_in_full(line.citation.url)
    if len(evidence) > _MOST_EVIDENCE:
        yield "", f"and {len(evidence) - _MOST_EVIDENCE} more: proscribe timeline {finding.key}"


def _many(label: str, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((label, shown_in_full(text)) for text in texts)


def evidence_words(line: EvidenceLine) -> str:
    """One dated statement with its citation and trust."""
    stage = "" if line.stage is None else f" {line.stage}"
    text = f"{line.when}{stage}: {shown_in_full(line.text)}"
    return f"{text} ({shown_in_full(line.citation.text)}) [{line.citation.trust}]"


def _pairs(pairs: Iterable[tuple[str, str]]) -> Table:
    """Labels left, texts right; a label said once for a run of like ones."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    before = ""
    for label, text in pairs:
        table.add_row(Text(label if label != before else ""), Text(text))
        before = label
    return table


def _brief(finding: Finding) -> str:
    depends = f", if {' and '.join(finding.depends_on)}" if finding.depends_on else ""
    live = finding.verdict is not Verdict.NO_KNOWN_MEASURE
    coming = f"; next {change_words(finding.next)}" if finding.next is not None and live else ""
    return f"{finding.verdict}{depends}: {finding.title} ({finding.key}), {stage_words(finding)}{coming}"


def _bullets(heading: str, lines: Iterable[str], *, most: int | None = None) -> Iterator[RenderableType]:
    """A headed list, or nothing at all when there are no lines; says how many more there are than shown."""
    texts = list(lines)
    if not texts:
        return
    yield _heading(heading)
    kept = texts if most is None else texts[:most]
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for text in kept:
        table.add_row(Text("-"), Text(shown_in_full(text)))
    if len(texts) > len(kept):
        table.add_row(Text("-"), Text(f"and {len(texts) - len(kept)} more: --json has them all", style="italic"))
    yield Padding(table, _INDENT)


def coverage_lines(coverage: Coverage, *, on: date) -> Iterator[str]:
    """The register with its day, and each list snapshot with its age."""
    yield (
        f"register of {coverage.measures:,} measures, looked after until {coverage.register_checked}, "
        f"version {coverage.register_version[:12]}"
    )
    for info in coverage.lists:
        yield snapshot_words(info, on=on)
    news = coverage.news
    if news.accepted or news.waiting:
        yield f"news: {news.accepted:,} claims accepted, trust reported; {news.waiting:,} wait for review (proscribe review)"
