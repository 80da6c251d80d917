"""From the shape of a file to the frozen nouns: every word checked against its vocabulary, every date parsed."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from proscribe.dates import Period, parse_day
from proscribe.errors import QuestionError
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Condition, Fact, allowed_values
from proscribe.model.instruments import Instrument
from proscribe.model.items import parse_item
from proscribe.model.jurisdictions import parse_jurisdiction
from proscribe.model.measures import FOREIGN, Measure, Programme, Rule, StageChange, Target
from proscribe.model.parties import Name, NameKind, Ownership, Party, PartyType
from proscribe.model.reach import Reach
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict
from proscribe.register.problems import at
from proscribe.register.schema import (
    Conditions,
    MeasureFile,
    OwnerFile,
    PartyFile,
    ProgrammeFile,
    RuleFile,
    StepFile,
    TargetFile,
)

S = TypeVar("S")
T = TypeVar("T")


def measure(key: str, file: MeasureFile, *, programme: Programme | None, checked: date) -> Measure:
    """The measure that a file describes; what it leaves out comes from its programme.

    Args:
        key: the file's name.
        file: its content.
        programme: the one it names, or None.
        checked: the register's own day, used when the file gives none.

    Raises:
        QuestionError: for a word outside a vocabulary, a wrong date, or a field missing here and in the programme.
    """
    missing = [name for name in _INHERITED if getattr(file, name) is None and programme is None]
    if missing:
        raise QuestionError(f"{', '.join(missing)} not given: give them, or name a programme that has them")
    return Measure(
        key=key,
        title=file.title,
        summary=file.summary,
        issuer=file.issuer or _of(programme).issuer,
        jurisdiction=_read("jurisdiction", parse_jurisdiction, file.jurisdiction) or _of(programme).jurisdiction,
        instrument=_read("instrument", Instrument.parse, file.instrument) or _of(programme).instrument,
        authority=file.authority or _of(programme).authority,
        targets=_each("targets", target, file.targets),
        rules=_each("rules", rule, file.rules) if file.rules else _of(programme).rules,
        reach=_read("reach", Reach.parse, file.reach) or _of(programme).reach,
        history=_each("history", step, file.history),
        checked=_read("checked", parse_day, file.checked) or checked,
        eases=tuple(file.eases),
        family=file.family,
        programme=file.programme,
        notes=tuple(file.notes),
        listed_under=tuple(file.listed_under),
    )


def _read(field: str, parse: Callable[[str], T], text: str | None) -> T | None:
    """What `parse` makes of a field's text, an error bearing the field's place; None for a field left out."""
    if text is None:
        return None
    with at(field):
        return parse(text)


def _each(field: str, make: Callable[[S], T], written: Iterable[S]) -> tuple[T, ...]:
    """What `make` makes of every entry of a field, an error bearing the entry's place."""
    made = []
    for number, one in enumerate(written):
        with at(field, number):
            made.append(make(one))
    return tuple(made)


_INHERITED = ("issuer", "jurisdiction", "instrument", "authority", "reach", "rules")


def _of(programme: Programme | None) -> Programme:
    if programme is None:
        raise QuestionError("the programme it names does not exist")
    return programme


def programme(key: str, file: ProgrammeFile) -> Programme:
    """The programme that a file describes.

    Raises:
        QuestionError: for a word outside a vocabulary.
    """
    return Programme(
        key=key,
        title=file.title,
        issuer=file.issuer,
        jurisdiction=_read("jurisdiction", parse_jurisdiction, file.jurisdiction) or "",
        instrument=Instrument.parse(file.instrument),
        authority=file.authority,
        rules=_each("rules", rule, file.rules),
        reach=Reach.parse(file.reach),
        citation=_citation(file.cites, file.url, file.verified),
        note=file.note,
    )


def target(file: TargetFile) -> Target:
    """One target.

    Raises:
        QuestionError: when it names more or less than one of party, country and category.
    """
    given = [name for name in ("party", "country", "category") if getattr(file, name)]
    if len(given) != 1:
        raise QuestionError(f"a target names one of party, country or `category: true`, not {given or 'none'}")
    return Target(
        party=file.party,
        country=parse_jurisdiction(file.country) if file.country else None,
        since=_period(file.since),
        until=_period(file.until),
        note=file.note,
    )


def rule(file: RuleFile) -> Rule:
    """One duty.

    Raises:
        QuestionError: for a word outside a vocabulary, or a condition that could never hold.
    """
    return Rule(
        key=file.key,
        bound=_each("bound", Actor.parse, file.bound),
        activities=_each("activities", Activity.parse, file.activities),
        effect=Verdict.parse(file.effect),
        items=_each("items", parse_item, file.items),
        excluded=_each("except_items", parse_item, file.except_items),
        origins=tuple(each if each == FOREIGN else parse_jurisdiction(each) for each in file.origins),
        conditions=tuple(conditions(file.when)),
        unless=tuple(tuple(conditions(each)) for each in file.unless),
        targets=tuple(file.targets),
        announced=_period(file.announced),
        since=_period(file.since),
        until=_period(file.until),
        note=file.note,
    )


def conditions(written: Conditions) -> Iterable[Condition]:
    """The conditions of a `when` or `unless`, in order of writing.

    Raises:
        QuestionError: for an unknown fact, a value it does not take, or a test without content.
    """
    for name, test in written.items():
        fact = Fact.parse(name)
        if isinstance(test, list):
            _refuse_unknown_values(fact, test)
            yield Condition(fact, among=tuple(test))
        elif test.at_least is None and test.before is None and test.from_ is None:
            raise QuestionError(f"the condition on {fact} tests nothing: give values, at_least, before or from")
        else:
            yield Condition(fact, at_least=test.at_least, before=_day(test.before), from_day=_day(test.from_))


def _refuse_unknown_values(fact: Fact, values: list[str]) -> None:
    allowed = allowed_values(fact)
    for value in values:
        if allowed and value not in allowed:
            raise QuestionError(f"{fact} is never {value!r}: use one of {', '.join(allowed)}")


def step(file: StepFile) -> StageChange:
    """One dated step.

    Raises:
        QuestionError: for an unknown stage or a wrong date.
    """
    return StageChange(
        when=Period.parse(file.date),
        stage=Stage.parse(file.stage),
        summary=file.summary,
        citation=_citation(file.cites, file.url, file.verified),
        known=_period(file.known),
        until=_day(file.until),
        then=Stage.parse(file.then) if file.then else _follows(Stage.parse(file.stage)),
        rules=tuple(file.rules),
        targets=tuple(file.targets),
        event_only=file.event is not None,
    )


def _follows(stage: Stage) -> Stage | None:
    """What a term's end brings by itself: force and relief run out; what follows a stay is unknown."""
    return Stage.EXPIRED if stage.is_binding else None


def party(key: str, file: PartyFile) -> Party:
    """The party that a file describes.

    Raises:
        QuestionError: for a word outside a vocabulary or a wrong date.
    """
    _each("acts_as", Actor.parse, file.acts_as)
    return Party(
        key=key,
        name=file.name,
        type=_read("type", PartyType.parse, file.type) or PartyType.UNKNOWN,
        country=_read("country", parse_jurisdiction, file.country),
        names=tuple(_names(file)),
        owners=_each("owners", _ownership, file.owners),
        acts_as=tuple(file.acts_as),
        identifiers=tuple(sorted(file.identifiers.items())),
        note=file.note,
        citation=_citation(file.cites, file.url, file.verified) if file.cites else None,
    )


def _names(file: PartyFile) -> Iterable[Name]:
    kinds = (
        (NameKind.ALIAS, file.aliases),
        (NameKind.ACRONYM, file.acronyms),
        (NameKind.FORMER, file.former_names),
        (NameKind.WEAK_ALIAS, file.weak_aliases),
        (NameKind.BRAND, file.brands),
    )
    for kind, texts in kinds:
        for text in texts:
            yield Name(text, kind)


def _ownership(file: OwnerFile) -> Ownership:
    if (file.party is None) == (file.name is None):
        raise QuestionError("an owner is given by `party` (a key) or by `name`, not both or neither")
    if file.share_to is not None and (file.share is None or file.share_to < file.share):
        raise QuestionError(f"share_to {file.share_to} needs a share that is not above it")
    since, until = _period(file.since), _period(file.until)
    if since is not None and until is not None and until.start < since.start:
        raise QuestionError(f"owned until {until}, before since {since}")
    cited = _citation(file.cites, file.url, file.verified) if file.cites else None
    owner = file.party or file.name or ""
    control = file.control is not None
    return Ownership(owner, file.share, file.share_to, since=since, until=until, citation=cited, control=control)


def _citation(text: str, url: str | None, verified: str) -> Citation:
    return Citation(text, url, Trust.CURATED if verified == "yes" else Trust.RECALLED)


def _period(text: str | None) -> Period | None:
    return None if text is None else Period.parse(text)


def _day(text: str | None) -> date | None:
    return None if text is None else parse_day(text)
