"""Facts about one dealing, and conditions that hold, fail, or cannot be decided because a fact was not told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from proscribe.dates import Period
from proscribe.errors import DateError, QuestionError, UnknownTermError
from proscribe.model.truth import Truth
from proscribe.model.vocabulary import Vocabulary


class Fact(Vocabulary):
    """What can be told about a dealing with `--with FACT=VALUE`. The boundary column lists the values it takes."""

    FUNDING = ("funding", "whose money pays", "subsidy, grant, own")
    PURPOSE = (
        "purpose",
        "what the item or service is for",
        "security (public safety, guarding public sites or critical infrastructure, national security), maintenance (keep an "
        "existing network or handset running), research (security research and disclosure), standards, other",
    )
    EQUIPMENT = ("equipment", "new to the network or market, or there already", "new, existing, authorised")
    MISSION = ("mission", "the defence mission served", "nuclear-or-homeland-defence, other")
    END_USER = ("end-user", "who uses the item in the end", "military, intelligence, state, civil")
    SUBJECT_TO_EAR = ("subject-to-ear", "the item is subject to the US Export Administration Regulations", "yes, no")
    US_CONTENT = ("us-content", "share by value of controlled US content in a foreign-made item, in per cent", "0-100")
    US_TECHNOLOGY = ("us-technology", "made with US technology, software or tools that a foreign-product rule names", "yes, no")
    COMPONENT = ("component", "its part in the system", "substantial (also essential or critical technology), minor")
    APPROVAL = ("approval", "an approval, licence or exemption held for this very dealing", "yes, no")
    PUBLICLY_TRADED = ("publicly-traded", "the security is traded on an exchange or over the counter", "yes, no")
    SERVED = ("served", "the asker is named in, or was served with, the order", "yes, no")
    ORIGIN = ("origin", "where the item was made: an ISO country code", "e.g. cn, de")
    DESTINATION = ("destination", "where the item goes: an ISO country code", "e.g. cn, us")
    AUTHORISED_ON = ("authorised-on", "the day this model was first authorised", "YYYY-MM-DD")
    INSTALLED_ON = ("installed-on", "the day the item was installed or the contract made", "YYYY-MM-DD")
    SITE = ("site", "where in the world it is used", "military-base, government, embassy, public")
    GENERATION = ("generation", "the mobile network generation", "2g, 3g, 4g, 5g")
    RISK_ASSESSED = ("risk-assessed", "the assessment that the rule demands was made and came out clear", "yes, no")
    BUYER_CONTROLLED_BY = ("buyer-controlled-by", "country whose state or nationals control the buyer", "e.g. cn")
    CRITICAL_PART = ("critical-part", "the place in the network is one the rule calls core, critical or sensitive", "yes, no")


SELDOM_SO = frozenset({Fact.MISSION, Fact.SITE, Fact.CRITICAL_PART})
"""Facts that make few dealings what most are not: untold, they are mentioned and do not lead an answer that others give."""

HARDLY_EVER_SO = frozenset(
    {
        (Fact.END_USER, "military"),
        (Fact.END_USER, "intelligence"),
        (Fact.SITE, "military-base"),
        (Fact.MISSION, "nuclear-or-homeland-defence"),
    }
)
"""Circumstances so far from the ordinary that who is in them says so: untold, they are mentioned and lead no answer at all."""

DE_MINIMIS = 25.0
"""Per cent of controlled US content above which a foreign-made item is subject to the EAR (15 CFR 734.4(d)). Embargoed
destinations have 10 per cent; none of the measures on them is asked about by content."""

Circumstances = Mapping[Fact, str]
"""What was told: fact to value, both as written in the vocabulary."""


def parse_circumstances(pairs: "list[str]") -> dict[Fact, str]:
    """The facts told as `FACT=VALUE` texts.

    Raises:
        QuestionError: for a text without `=`, or one fact told twice with two values.
        UnknownTermError: for a fact outside the vocabulary.
    """
    told: dict[Fact, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not value.strip():
            raise QuestionError(f"{pair!r} tells no fact: write FACT=VALUE, e.g. funding=subsidy")
        fact = Fact.parse(name)
        if told.get(fact, value) != value:
            raise QuestionError(f"{fact} is told twice, as {told[fact]!r} and {value!r}: keep one")
        told[fact] = _known_value(fact, value.strip().lower())
    return told | _following(told)


def _following(told: Mapping[Fact, str]) -> dict[Fact, str]:
    """What follows from the facts told: whether an item is subject to the EAR, from its US content and US technology."""
    if Fact.SUBJECT_TO_EAR in told or Fact.US_CONTENT not in told:
        return {}
    if _number(Fact.US_CONTENT, told[Fact.US_CONTENT]) > DE_MINIMIS:
        return {Fact.SUBJECT_TO_EAR: "yes"}
    # Below the share an item may still be the direct product of US technology, unless the asker rules that out.
    return {Fact.SUBJECT_TO_EAR: "no"} if told.get(Fact.US_TECHNOLOGY) == "no" else {}


@cache
def allowed_values(fact: Fact) -> tuple[str, ...]:
    """The values a fact takes, or () when it is a number, a day or a country."""
    if fact.boundary.startswith(("e.g.", "0-", "YYYY")):
        return ()
    words = (part.split("(")[0].strip() for part in _outside_brackets(fact.boundary))
    return tuple(word for word in words if word)


def _outside_brackets(text: str) -> list[str]:
    depth, parts = 0, [""]
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append("")
        elif depth == 0 and letter != ")":
            parts[-1] += letter
    return parts


def _known_value(fact: Fact, value: str) -> str:
    allowed = allowed_values(fact)
    if allowed and value not in allowed:
        raise UnknownTermError(f"value of {fact}", value, allowed)
    return value


@dataclass(frozen=True, slots=True)
class Condition:
    """A circumstance that must hold. Exactly one of the tests is given.

    Args:
        fact: what is looked at.
        among: the values that satisfy it, or ().
        at_least: the least number that satisfies it (percentages: 0-100), or None.
        before: it must lie before this day, or None.
        from_day: it must lie on or after this day, or None.
    """

    fact: Fact
    among: tuple[str, ...] = ()
    at_least: float | None = None
    before: date | None = None
    from_day: date | None = None

    def holds(self, told: Circumstances) -> Truth:
        """Whether it holds under what was told.

        Raises:
            QuestionError: when a number or a day was needed and something else was told.
        """
        value = told.get(self.fact)
        if value is None:
            return Truth.NOT_TOLD
        if self.among:
            return Truth.of(value in self.among)
        if self.at_least is not None:
            return Truth.of(_number(self.fact, value) >= self.at_least)
        return self._dated(_period(self.fact, value))

    def _dated(self, when: Period) -> Truth:
        if self.before is not None:
            return Truth.of(_sure(when.ended_before(self.before), when.start >= self.before))
        if self.from_day is not None:
            return Truth.of(_sure(when.start >= self.from_day, when.ended_before(self.from_day)))
        return Truth.HOLDS

    def __str__(self) -> str:
        name = self.fact.value.replace("-", " ")
        if self.among:
            return f"{name} is {' or '.join(self.among)}"
        if self.at_least is not None:
            return f"{name} is at least {self.at_least:g} %"
        return f"{name} is before {self.before}" if self.before is not None else f"{name} is {self.from_day} or later"

    @property
    def is_hardly_ever_so(self) -> bool:
        """Every value that satisfies it is one far from the ordinary."""
        return bool(self.among) and all((self.fact, value) in HARDLY_EVER_SO for value in self.among)


def _sure(yes: bool, no: bool) -> bool | None:  # noqa: FBT001 - two findings to be weighed
    if yes:
        return True
    return False if no else None


def _number(fact: Fact, value: str) -> float:
    try:
        return float(value.rstrip("%"))
    except ValueError as cause:
        raise QuestionError(f"{fact}={value!r} is no number: write per cent, e.g. {fact}=25") from cause


def _period(fact: Fact, value: str) -> Period:
    try:
        return Period.parse(value)
    except DateError as cause:
        raise QuestionError(f"{fact}={value!r}: {cause}") from cause
