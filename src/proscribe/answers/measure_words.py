"""The words that a claim and a measure have in common, the rarer among all measures the better.

A claim that names the form of a measure outright ("Entity List", "executive order") fits that form and no other.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from proscribe.model.claims import Claim
from proscribe.model.instruments import Instrument
from proscribe.model.measures import Measure

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
_MOST_TOLD = 4
_SHARE = 1.6
"""A claim tells things that no register has; when five eighths of its telling words are found, it is as good as all."""

# Words that name the form of a measure outright.
_FORMS = (
    (r"entity list|export blacklist", {Instrument.ENTITY_LIST}),
    (r"denial order|export ban\b", {Instrument.DENIAL_ORDER}),
    (r"general licen[sc]e|reprieve|waiver|licen[sc]es? (?:to|for|that)|authori[sz]ation to", {Instrument.LICENCE}),
    (r"executive order", {Instrument.EXECUTIVE_ORDER}),
    (r"covered list|equipment authori[sz]ations?", {Instrument.AUTHORISATION_BAN}),
    (r"export controls?|direct product rule", {Instrument.EXPORT_CONTROL}),
    (r"freez\w+ (?:of )?(?:its |their )?assets", {Instrument.BLOCKING_SANCTION}),
    (r"\bbill\b|amendment", {Instrument.LEGISLATIVE_PROPOSAL, Instrument.STATUTE, Instrument.PROCUREMENT_BAN}),
)


class MeasureWords:
    """The words of some measures, each with how telling it is.

    Args:
        measures: those to compare claims with.
    """

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._texts = {measure.key: _tokens(_told(measure)) for measure in measures}

    def likeness(self, claim: Claim, measure: Measure) -> tuple[float, tuple[str, ...]]:
        """A score 0-1 for one of these measures, and the words in common, most telling first."""
        words = _tokens(f"{claim.evidence.quote} {claim.instrument} {claim.bound}") & self._rarity.keys()
        common = words & self._texts[measure.key]
        total = sum(self._rarity[word] for word in words)
        score = min(1.0, _SHARE * sum(self._rarity[word] for word in common) / total) if total else 0.0
        telling = sorted(common, key=lambda word: (-self._rarity[word], word))[:_MOST_TOLD]
        return _by_form(claim, measure, score), tuple(telling)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """How telling each word is: the fewer measures use it, the more."""
        uses = Counter(word for words in self._texts.values() for word in words)
        return {word: math.log(1 + len(self._texts) / count) for word, count in uses.items()}


def _told(measure: Measure) -> str:
    steps = (step.summary for step in measure.history)
    said = (measure.title, measure.summary, measure.issuer, measure.authority, measure.instrument.value)
    return " ".join((*said, *steps, *measure.notes))


def _by_form(claim: Claim, measure: Measure, score: float) -> float:
    """The score raised where the claim names the measure's form, and lowered where it names another."""
    said = f"{claim.evidence.quote} {claim.instrument}".casefold()
    named = {form for words, forms in _FORMS if re.search(words, said) for form in forms}
    if not named:
        return score
    return min(1.0, score + 0.4) if measure.instrument in named else score * 0.4


def _tokens(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text.casefold()) if len(word) >= _SHORTEST)


def _stem(word: str) -> str:
    """Enough to join `orders`, `ordered` and `order`."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
