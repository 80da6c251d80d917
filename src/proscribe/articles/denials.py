"""Sentences in which a party denies or rejects what is alleged of it, to be kept beside the allegation.

A denial is no claim: it says nothing of a measure. A licence that was denied, and an authority that denies one, are none.
"The company" is the party named last before.
"""

import re
from dataclasses import dataclass

from proscribe.articles.article import LONGEST_TEXT, Article
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import told_in
from proscribe.articles.mentions import Mention, MentionKind, mentions
from proscribe.articles.sentences import Sentence
from proscribe.model.claims import Claim
from proscribe.model.sources import Evidence

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|denying|reject(?:s|ed)?|dismiss(?:es|ed)|disput(?:es|ed)|refut(?:es|ed)|rebut(?:s|ted))\b"
    r"(?! (?:by|entry|access|bail|permission)\b)"
    r"(?!(?: [\w’'-]+){0,4} (?:licen[sc]es?|applications?|visas?|permits?|access|bids?|offers?)\b)"
    r"|\b(?:called|calls|described) (?:the |these |those |such )?\w+ "
    r"(?:as )?(?:baseless|groundless|unfounded|false|untrue|absurd)\b"
    r"|\bno evidence\b|\b(?:is|was|are|were) (?:baseless|groundless|unfounded|untrue)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:den|rej|dis|ref|reb)", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being|get|got)(?: \w+)?$", re.IGNORECASE)
_POINTER = re.compile(r"^(?:The (?:company|firm|group|vendor|maker|app)|It|Both (?:companies|firms))\b")
_FURTHEST = 90
"""Characters between the party and its denial; farther apart somebody else speaks."""


@dataclass(frozen=True, slots=True)
class Denial:
    """One party's denial: its key and the sentence."""

    party: str
    evidence: Evidence


def denials(article: Article, lexicon: Lexicon) -> tuple[Denial, ...]:
    """Every denial by a party that the lexicon knows, in the order of the text; none for an article not in English."""
    if article.language != "en":
        return ()
    narrowed = lexicon.within(article.text[:LONGEST_TEXT])
    found: list[Denial] = []
    last: tuple[str, ...] = ()
    for sentence in told_in(article):
        named = [one for one in mentions(sentence, narrowed) if one.kind is MentionKind.PARTY and one.party is not None]
        evidence = Evidence(article.source.key, sentence.text, sentence.start, sentence.end)
        found += [Denial(party, evidence) for party in _deniers(sentence, named, last)]
        last = tuple(dict.fromkeys(one.party for one in named if one.party is not None)) or last
    return tuple(found)


def denials_beside(claim: Claim, told: tuple[Denial, ...]) -> tuple[Evidence, ...]:
    """The denials by the parties that the claim says are hit, each sentence once."""
    return tuple(dict.fromkeys(one.evidence for one in told if one.party in claim.target_parties))


def _deniers(sentence: Sentence, named: list[Mention], last: tuple[str, ...]) -> tuple[str, ...]:
    verb = _DENIES.search(sentence.text)
    if verb is None or (_DENIED.match(verb.group()) and _PASSIVE.search(sentence.text[: verb.start()].rstrip())):
        return ()
    place = sentence.start + verb.start()
    before = [one for one in named if one.end <= place and place - one.end <= _FURTHEST]
    if before:
        # "Huawei and ZTE denied": those who share the subject's stretch deny together.
        return tuple(dict.fromkeys(one.party for one in before if one.party is not None))
    return last if _POINTER.search(sentence.text) and not named else ()
