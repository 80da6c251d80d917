"""The shape of a register file, field by field, as people write it.

`docs/register.md` is the guide to writing one; the JSON Schema is generated from these classes.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Date = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


def _as_list(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    return value if isinstance(value, list) else [value]


def _as_record(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    return {name: value} if isinstance(value, str) else value


Texts = Annotated[list[Text], BeforeValidator(_as_list, json_schema_input_type=Text | list[Text])]
Keys = Annotated[list[Key], BeforeValidator(_as_list, json_schema_input_type=Key | list[Key])]


class _Strict(BaseModel):
    """No field but those named: a misspelt one is an error, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ConditionTest(_Strict):
    """A test that is no plain list of values."""

    at_least: float | None = None
    before: Day | None = None
    from_: Day | None = Field(None, alias="from")


Conditions = dict[Text, Texts | ConditionTest]


class RuleFile(_Strict):
    """One duty of a measure or programme."""

    key: Key
    bound: Texts
    activities: Texts
    effect: Literal["prohibited", "licence-required", "restricted-in-part", "advised-against", "no-known-measure"]
    items: Texts = ["any"]
    except_items: Texts = []
    origins: Texts = []
    when: Conditions = {}
    unless: list[Conditions] = []
    targets: Keys = []
    announced: Date | None = None
    since: Date | None = None
    until: Date | None = None
    note: str = ""


class TargetFile(_Strict):
    """A party, a country, or `category: true` for whatever falls under the rules' items."""

    party: Key | None = None
    country: Text | None = None
    category: Literal["true"] | None = None
    since: Date | None = None
    until: Date | None = None
    note: str = ""


class StepFile(_Strict):
    """One dated step. Every step cites; `verified: no` marks a citation that nobody has looked up yet."""

    date: Date
    stage: Text
    summary: Text
    cites: Text
    url: Text | None = None
    verified: Literal["yes", "no"] = "yes"
    known: Date | None = None
    until: Day | None = None
    then: Text | None = None
    rules: Keys = []
    targets: Keys = []
    event: Literal["true"] | None = None


Target = Annotated[
    TargetFile, BeforeValidator(lambda value: _as_record("party", value), json_schema_input_type=Key | TargetFile)
]


class MeasureFile(_Strict):
    """A measure. With `programme` the fields issuer to rules may be left out: they come from there."""

    title: Text
    summary: Text
    family: str = ""
    programme: Key | None = None
    issuer: Text | None = None
    jurisdiction: Text | None = None
    instrument: Text | None = None
    authority: Text | None = None
    reach: Text | None = None
    targets: Annotated[list[Target], Field(min_length=1)]
    rules: list[RuleFile] | None = None
    history: Annotated[list[StepFile], Field(min_length=1)]
    eases: Keys = []
    listed_under: Keys = []
    notes: Texts = []
    checked: Day | None = None


class ProgrammeFile(_Strict):
    """What being on a list means."""

    title: Text
    issuer: Text
    jurisdiction: Text
    instrument: Text
    authority: Text
    reach: Text
    rules: Annotated[list[RuleFile], Field(min_length=1)]
    cites: Text
    url: Text | None = None
    verified: Literal["yes", "no"] = "yes"
    note: str = ""


class OwnerFile(_Strict):
    """One dated ownership edge; `party` for a key of the register, `name` for an owner without a file."""

    party: Key | None = None
    name: Text | None = None
    share: Annotated[float, Field(ge=0, le=100)] | None = None
    share_to: Annotated[float, Field(ge=0, le=100)] | None = None
    since: Date | None = None
    until: Date | None = None
    cites: str = ""
    url: Text | None = None
    verified: Literal["yes", "no"] = "no"
    control: Literal["true"] | None = None


class PartyFile(_Strict):
    """A party with all its names."""

    name: Text
    type: Text = "company"
    country: Text | None = None
    aliases: Texts = []
    acronyms: Texts = []
    former_names: Texts = []
    weak_aliases: Texts = []
    brands: Texts = []
    owners: list[OwnerFile] = []
    acts_as: Texts = []
    identifiers: dict[Text, Text] = {}
    note: str = ""
    cites: str = ""
    url: Text | None = None
    verified: Literal["yes", "no"] = "yes"


class RegisterFile(_Strict):
    """`register.yml`, about the register as a whole."""

    checked: Day
    licence: Text
    note: str = ""
