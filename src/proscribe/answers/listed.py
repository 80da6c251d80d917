"""What imported listings say about a question: a listing decides like a register measure, on its own dates."""

from collections.abc import Iterator
from dataclasses import dataclass

from proscribe.answers.applies import Fit, effect_for
from proscribe.answers.docket import Docket
from proscribe.answers.duties import Duty
from proscribe.answers.listed_owners import ListedOwner, ListedOwners
from proscribe.answers.result import EvidenceLine, Finding, Question, SetAside
from proscribe.answers.ruling import Inquiry, Ruling
from proscribe.answers.ties import tied
from proscribe.dates import Period
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.shelf import Epochs, HeldListing, listed_on
from proscribe.ledger.timeline import NextChange, soonest
from proscribe.model.items import item_lies_within
from proscribe.model.measures import Programme, Rule
from proscribe.model.ownership_tests import counting_by
from proscribe.model.parties import Party
from proscribe.model.reach import Reach
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.truth import Truth, any_of
from proscribe.model.verdicts import verdict_at

_CATEGORY = "the items it covers, whoever makes them"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A listing and how it hits the party or item.

    Args:
        held: the listing.
        path: how, in words.
        truth: whether it surely does.
        over: the programme by which it reaches the party over owners; None when it hits directly, by all it stands under.
        doubts: what must hold of who the owners are; () when nothing is open.
    """

    held: HeldListing
    path: str
    truth: Truth
    over: str | None = None
    doubts: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.held.listing.key

    @property
    def title(self) -> str:
        return f"{self.held.list_title}: {self.held.listing.name}"

    @property
    def citation(self) -> Citation:
        listing = self.held.listing
        return Citation(listing.citation or self.held.list_title, listing.source_url or None, Trust.OFFICIAL)


class Listings:
    """The listings of one ledger, beside the programmes that say what they mean.

    Args:
        ledger: where.
        docket: the duties of its register.
        owners: the owners whom its lists carry.
    """

    def __init__(self, ledger: Ledger, docket: Docket, owners: ListedOwners) -> None:
        self._ledger, self._duties, self._owners = ledger, docket.duties, owners
        self._epochs = Epochs.of(ledger.shelf)

    def rulings(self, inquiry: Inquiry) -> Iterator[Ruling]:
        """A ruling for every rule of every listing that hits the party, or an owner its programme reaches, or the item."""
        for entry in self._entries(inquiry):
            yield from self._of_entry(entry, inquiry)

    def set_aside(self, inquiry: Inquiry, *, ruled: frozenset[str]) -> Iterator[SetAside]:
        """Every listing that hits the party and has no ruling, with the reason of its first rule."""
        for entry in self._entries(inquiry):
            if entry.key not in ruled and entry.path != _CATEGORY:
                programmes = self._programmes(entry)
                reason = self._against(entry, inquiry)
                yield SetAside(entry.key, entry.title, reason, programmes[0].jurisdiction if programmes else "")

    def _entries(self, inquiry: Inquiry) -> Iterator[_Entry]:
        """Every listing once, by the first way in which it hits."""
        seen: set[str] = set()
        for entry in self._hits(inquiry):
            if entry.key not in seen:
                seen.add(entry.key)
                yield entry

    def _hits(self, inquiry: Inquiry) -> Iterator[_Entry]:
        question, resolved = inquiry.question, inquiry.resolved
        known = self._epochs.representative(question.known)
        if resolved is not None:
            for held in resolved.listings:
                yield _Entry(held, f"{held.listing.name} is named", Truth.HOLDS)
            for party in resolved.parties:
                yield from self._over_owners(party, inquiry)
        for held in self._ledger.shelf.categories(known=known):
            yield _Entry(held, _CATEGORY, Truth.HOLDS)

    def _over_owners(self, party: Party, inquiry: Inquiry) -> Iterator[_Entry]:
        """The listings of owners, programme by programme: each owner alone, else all that stand under it together."""
        listed: dict[str, list[ListedOwner]] = {}
        for one in self._owners.of(party, inquiry):
            for key in one.held.listing.programmes:
                programme = self._ledger.register.programmes.get(key)
                if programme is not None and programme.reach is not Reach.NAMED:
                    listed.setdefault(key, []).append(one)
        for key, owners in sorted(listed.items()):
            yield from self._by_programme(party, key, owners, inquiry)

    def _by_programme(self, party: Party, key: str, owners: list[ListedOwner], inquiry: Inquiry) -> Iterator[_Entry]:
        test, on = counting_by(self._ledger.register.programmes[key].reach), inquiry.question.on
        ways = [(tied(party.key, (one,), test=test, on=on, parties=inquiry.parties), one.held) for one in owners]
        alone = [(way, held) for way, held in ways if way[0].truth is not Truth.FAILS]
        if not alone and test.aggregate:
            joint = tied(party.key, owners, test=test, on=on, parties=inquiry.parties)
            alone = [(joint, one.held) for one in owners] if joint[0].truth is not Truth.FAILS else []
        yield from (_Entry(held, path.text, path.truth, key, doubts) for (path, doubts), held in alone)

    def _programmes(self, entry: _Entry) -> tuple[Programme, ...]:
        known = self._ledger.register.programmes
        keys = entry.held.listing.programmes if entry.over is None else (entry.over,)
        return tuple(known[key] for key in keys if key in known)

    def _duties_of(self, entry: _Entry) -> Iterator[tuple[Programme, Duty]]:
        for programme in self._programmes(entry):
            for duty in self._duties.of_programme[programme.key]:
                yield programme, duty

    def _of_entry(self, entry: _Entry, inquiry: Inquiry) -> Iterator[Ruling]:
        on_list: tuple[Truth, str] | None = None
        for programme, duty in self._duties_of(entry):
            if not duty.bit & inquiry.dealing.duties:
                continue
            on_list = on_list or listed_on(entry.held, inquiry.question.on)
            match = inquiry.dealing.fit(duty) if on_list[0] is not Truth.FAILS else None
            covered = _covered(entry.held, inquiry.question)
            if match is not None and covered is not Truth.FAILS:
                yield _ruling(ListingGround(entry, programme, duty, match, on_list, covered), inquiry)

    def _against(self, entry: _Entry, inquiry: Inquiry) -> str:
        """Why a listing has no ruling, by its own state or the first of its duties."""
        held, question = entry.held, inquiry.question
        on_list, ground = listed_on(held, question.on)
        if not self._programmes(entry):
            return "the register does not know what this listing means; read the entry"
        if on_list is Truth.FAILS:
            return f"not on the list on {question.on}: {ground}"
        _, first = next(self._duties_of(entry))
        return inquiry.dealing.against(first) or f"it covers {' or '.join(held.listing.items)}, not {question.item}"


@dataclass(frozen=True, slots=True)
class ListingGround:
    """What a ruling on a listing was decided from.

    Args:
        entry: the listing and how it hits.
        programme: what it stands under.
        duty: a rule of that.
        match: how that fits the question.
        on_list: whether it stood on its list that day, and the ground for it.
        covered: whether the listing's own items take in the item asked about.
    """

    entry: _Entry
    programme: Programme
    duty: Duty
    match: Fit
    on_list: tuple[Truth, str]
    covered: Truth

    @property
    def title(self) -> str:
        """What to call the listing."""
        return self.entry.title

    @property
    def jurisdiction(self) -> str:
        """Whose law it is."""
        return self.programme.jurisdiction

    def finding(self, ruling: Ruling, inquiry: Inquiry) -> Finding:
        """The ruling with its reasons, sentences and evidence."""
        entry, programme, duty, match = self.entry, self.programme, self.duty, self.match
        return Finding(
            key=ruling.key,
            title=entry.title,
            issuer=programme.issuer,
            jurisdiction=programme.jurisdiction,
            instrument=programme.instrument.value,
            rule=duty.rule.key,
            verdict=ruling.verdict,
            effect=duty.rule.effect,
            stage=ruling.stage,
            since=ruling.since,
            reached=entry.path,
            bound=duty.bound_text,
            scope=" or ".join(entry.held.listing.items) or duty.scope_text,
            conditions=match.told.held,
            depends_on=ruling.depends_on,
            unless=match.told.unless,
            next=ruling.next,
            evidence=(_evidence(entry, self.on_list[1]),),
            trust=Trust.OFFICIAL,
            doubts=_doubts(entry.held, inquiry.question),
            notes=tuple(_notes(entry.held, programme, duty.rule)),
            other_asker=match.asker.beside,
            other_case=ruling.is_beside and not match.asker.beside,
        )


def _ruling(ground: ListingGround, inquiry: Inquiry) -> Ruling:
    held, question, rule = ground.entry.held, inquiry.question, ground.duty.rule
    stage = _stage(rule, question)
    return Ruling(
        ground.entry.key,
        rule.key,
        verdict_at(stage, effect_for(rule, question.told)),
        stage,
        str(held.listing.start) if held.listing.start is not None else "",
        ground.match.open_points + tuple(_open_points(ground, inquiry)),
        ground.match.asker.beside,
        ground.match.told.beside,
        _next(ground.entry, rule, question),
        (),
        ground,
    )


def _covered(held: HeldListing, question: Question) -> Truth:
    items = held.listing.items
    return any_of(item_lies_within(question.item, item) for item in items) if items else Truth.HOLDS


def _open_points(ground: ListingGround, inquiry: Inquiry) -> Iterator[str]:
    """What is open about the listing itself: its items, who the party is, the tie to it, the day."""
    entry, (on_list, why) = ground.entry, ground.on_list
    if ground.covered is not Truth.HOLDS:
        yield f"the item is {' or '.join(entry.held.listing.items)}"
    if entry.path != _CATEGORY:
        yield from inquiry.identity_points()
    if entry.truth is not Truth.HOLDS:
        yield f"ownership is shown: {entry.path}"
    yield from entry.doubts
    if on_list is not Truth.HOLDS:
        yield f"it was listed then ({why})"


def _stage(rule: Rule, question: Question) -> Stage | None:
    if rule.announced is not None and not rule.announced.has_begun_by(question.on):
        return None
    if rule.until is not None and rule.until.has_begun_by(question.on):
        return Stage.EXPIRED
    started = rule.since is None or rule.since.has_begun_by(question.on)
    return Stage.IN_FORCE if started else Stage.ADOPTED


def _next(entry: _Entry, rule: Rule, question: Question) -> NextChange | None:
    held, changes = entry.held, []
    if rule.since is not None and rule.since.begins_after(question.on):
        changes.append(NextChange(rule.since, Stage.IN_FORCE, rule.note or f"rule {rule.key} takes effect"))
    if held.listing.end is not None and held.listing.end.begins_after(question.on):
        changes.append(NextChange(held.listing.end, Stage.EXPIRED, "the listing ends as stated in the list", entry.citation))
    if held.gone_by is not None and held.gone_by > question.on:
        removed = f"no longer on the list in the snapshot of {held.gone_by}; its legal date of removal is not in the list"
        changes.append(NextChange(Period.of_day(held.gone_by), Stage.LIFTED, removed, entry.citation))
    return soonest(changes)


def _evidence(entry: _Entry, ground: str) -> EvidenceLine:
    listing = entry.held.listing
    countries = f" ({', '.join(code.upper() for code in listing.countries)})" if listing.countries else ""
    text = f"{listing.name}{countries}, {entry.held.list_title}: {ground}"
    when = str(listing.start) if listing.start is not None else f"by {entry.held.first_seen}"
    return EvidenceLine(when, Stage.IN_FORCE, text, entry.citation)


def _doubts(held: HeldListing, question: Question) -> tuple[str, ...]:
    if question.on <= held.last_seen or held.gone_by is not None:
        return ()
    return (f"the latest snapshot held of this list is of {held.last_seen}; what happened after is not known",)


def _notes(held: HeldListing, programme: Programme, rule: Rule) -> Iterator[str]:
    listing = held.listing
    for label, text in (
        ("Licence requirement", listing.licence_requirement),
        ("Licence policy", listing.licence_policy),
        ("Scope", listing.scope_note),
    ):
        if text:
            yield f"{label}: {text}"
    yield from (note for note in (rule.note, programme.note) if note)
