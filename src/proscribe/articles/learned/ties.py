"""From the words that stand for the ends of a tie to the firms that they mean."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from proscribe.articles import countries as places
from proscribe.articles.learned.bonds import Bond
from proscribe.articles.learned.meant import Meant
from proscribe.articles.learned.views import Part
from proscribe.articles.learned.wording import bare, recalls, without_form
from proscribe.articles.lines import Line
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Focus
from proscribe.articles.sentences import Sentence
from proscribe.model.relations import Tie

_FIRMS = frozenset({MentionKind.PARTY, MentionKind.UNKNOWN})
# Behind a firm's name these make another one of it: "Vodafone Idea", "Orange Polska", "T-Mobile Czech Republic".
_MAKE_ANOTHER = _FIRMS | {MentionKind.COUNTRY}
_NAME = re.compile(r"[A-Z0-9][\w&.+-]*(?:\s+(?:[A-Z0-9&][\w&.+-]*|of|de|and(?=\s[A-Z])))*")
# Capitals beside a known name that belong to it; what is left out of a name anyway is not looked for.
_BEFORE = re.compile(r"(?<![\w’'-])(?P<words>[A-Z0-9][\w&.-]*(?:\s+[A-Z0-9][\w&.-]*){0,2})\s+$")
_AFTER = re.compile(r"(?:\s+(?!(?:Inc|Corp|Co|Ltd|AG|NV|SE|AB|Oyj|plc|PLC|Group|Holdings?)\b)[A-Z][\w&-]*){1,2}(?![\w’'])")
_BETWEEN = frozenset({"", "."})
_POSSESSIVE = re.compile(r"['’]s?\s")
# The press leaves these out of a firm's name as it does a legal form.
_GENERAL = re.compile(r"\s+(?:Technolog(?:y|ies)|Electronics)$")
# A name of more words is that in full, for which the press has a short one.
_LONGEST_TOLD = 2
# A model, unless somebody knows it as a firm: "H20", "GN2".
_MODEL = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Za-z]?")
# A person by his trade.
_PERSON = re.compile(
    r"\b(?:billionaire|tycoon|magnate|mogul|oligarch|business(?:man|woman)|entrepreneur|financier|founder|co-founder|heir(?:ess)?)\s+$"
)
# "None of the carriers, Telia among them, uses Huawei."
_OF_NOBODY = re.compile(r"\b(?:none of|neither)\b", re.IGNORECASE)
# "could buy from Samsung", "is in talks to supply", "hopes to sell".
_WISHES = r"(?:hop|plan|want|seek|ask|wish|offer|aim|talk|refus|declin|fail|tr)\w* to"
_MAY_BE = re.compile(
    rf"\b(?:could|may|might|should|never|{_WISHES}|considering|weighing|mulling)"
    r"\s+(?:(?:also|even|instead|soon|one day|now|still|have|be)\s+){0,2}$"
)
_MODAL = re.compile(r"(?:could|may|might|should|never)\b")
# A capital behind these is no beginning; of two letters it tells nothing ("It", "IT").
_INSIDE = re.compile(r"[a-z,;)’']\s+$")
_SHORTEST = 2
# An end with more names is a table or a trap.
_MOST = 16

End = dict[str, tuple[float, Mention]]


class Pair(NamedTuple):
    """One tie between two who are named.

    Args:
        line: number of the sentence that tells it.
        subject: supplier, parent, maker or rival.
        tie: what ties them.
        object: customer, child, seller or rival.
        likelihood: that it is told, and of these two, 0 to 1.
    """

    line: int
    subject: Mention
    tie: Tie
    object: Mention
    likelihood: float


def pairs(told: tuple[Line, ...], headline: Line | None, bonds: Iterable[Bond]) -> Iterator[Pair]:
    """Every pair of firms that the sentences tie, in order; references resolved, repeats and all.

    Args:
        told: the sentences with whom each names.
        headline: the headline with whom it names, where it is no sentence of the text.
        bonds: the ties that the network saw.
    """
    meant = Meant(told, headline, Focus())
    for bond in bonds:
        if _is_unsaid(told[bond.line].sentence.text, bond.start):
            continue
        subjects, objects = (_end(meant, bond, role) for role in ("subject", "object"))
        for name, (sure, subject) in subjects.items():
            for other, (safe, two) in objects.items():
                if name != other and not _is_other_end(name, sure, objects) and not _is_other_end(other, safe, subjects):
                    yield Pair(bond.line, subject, bond.tie, two, bond.likelihood * bond.sureness * sure * safe)


def _is_unsaid(text: str, start: int) -> bool:
    """The words from there on tell what nobody does, what may be, or what somebody only wants: no tie, whatever is seen."""
    before = text[:start]
    is_possible = _MAY_BE.search(before) is not None or _MODAL.match(text, start) is not None
    return is_possible or _OF_NOBODY.search(before) is not None


def _is_other_end(name: str, likelihood: float, others: End) -> bool:
    """Who may stand at either end stands at the likelier one."""
    return others.get(name, (0.0,))[0] > likelihood


def _end(meant: Meant, bond: Bond, role: str) -> End:
    """Who stands at that end, by name, each with how likely the network holds it."""
    found: End = {}
    for part in meant.parts(bond, role):
        for one in _named(meant, bond, part):
            found.setdefault(one.name, (part.likelihood, one))
        if not found:
            found = _meant(meant, bond, role)
    found = found or _meant(meant, bond, role)
    return found if len(found) <= _MOST else {}


def _meant(meant: Meant, bond: Bond, role: str) -> End:
    """Whom the network takes the words for, where they name nobody."""
    every = [one for one in meant.by_name(bond, f"{role} name", _FIRMS) if not _is_pointer(one, _before(meant, one))]
    return {_as_told(one).name: (meant.strength(bond, role, one), _as_told(one)) for one in every}


def _before(meant: Meant, one: Mention) -> str:
    """The words before a name in its sentence; "" where only the headline has it."""
    lines = (line.sentence for line in meant.lines if line.sentence.start <= one.start and one.end <= line.sentence.end)
    found = next(lines, None)
    if found is None or found.text[one.start - found.start : one.end - found.start] != one.text:
        return ""
    return found.text[: one.start - found.start]


def _named(meant: Meant, bond: Bond, part: Part) -> tuple[Mention, ...]:
    """The firms that a run of words names; none for a description or a pronoun."""
    sentence = meant.lines[bond.line].sentence
    over = _joined(meant.over(part, bond, meant.lines[bond.line].named), sentence)
    firms = [
        _whole(_as_told(one), part, sentence)
        for one in over
        if one.kind in _FIRMS and not _is_pointer(one, sentence.text[: one.start - sentence.start])
    ]
    text = bare(meant.text(part, bond))
    before = sentence.text[: part.start]
    is_told = (_is_capital(text, before) or not recalls(text)) and _PERSON.search(before) is None
    if firms or over or not is_told or _NAME.fullmatch(text) is None:
        return tuple(one for one in firms if not _owns_another(one, firms, sentence))
    name = without_form(text)
    return (Mention(sentence.start + part.start, sentence.start + part.end, None, text, MentionKind.UNKNOWN, name),)


def _owns_another(one: Mention, firms: list[Mention], sentence: Sentence) -> bool:
    """Of "Tencent's Channels" what is owned is meant."""
    behind = sentence.text[one.end - sentence.start :]
    owned = _POSSESSIVE.match(behind)
    return owned is not None and any(two.start == one.end + owned.end() for two in firms)


def _as_told(one: Mention) -> Mention:
    """Under the name of the text, unless that is the usual one with its form, one in full, or its maker's model."""
    told = without_form(" ".join(one.text.split()))
    is_usual = _GENERAL.sub("", told).casefold() == one.name.casefold() or len(told.split()) > _LONGEST_TOLD
    is_model = one.party is not None and _MODEL.fullmatch(told) is not None
    return one if is_usual or is_model else replace(one, name=told)


def _whole(one: Mention, part: Part, sentence: Sentence) -> Mention:
    """The mention with the capitals beside it that belong to its name: "3D Robotics", "NTT Docomo", "T-Mobile Polska"."""
    start, end = one.start - sentence.start, one.end - sentence.start
    before = _BEFORE.search(sentence.text[min(part.start, start) : start])
    if before is not None and (_is_land(before.group("words")) or (start == len(before.group()) and one.party is not None)):
        before = None
    after = _AFTER.match(sentence.text[end : max(part.end, end)])
    if before is None and after is None:
        return one
    start, end = start - len(before.group() if before else ""), end + len(after.group() if after else "")
    whole = sentence.text[start:end]
    name = without_form(" ".join(whole.split()))
    first, last = sentence.start + start, sentence.start + end
    return replace(one, start=first, end=last, text=whole, party=None, kind=MentionKind.UNKNOWN, name=name)


def _is_land(words: str) -> bool:
    """Words such as "Chinese" or "US" before a firm's name say whence it is."""
    return words in places.by_adjective() or words in places.by_name() or words in places.by_metonym()


def _joined(over: Iterable[Mention], sentence: Sentence) -> list[Mention]:
    """The mentions, those that follow on a firm's name with nothing but a space or a dot between as one name."""
    text, base = sentence.text, sentence.start
    found: list[Mention] = []
    for one in over:
        last = found[-1] if found else None
        if (
            last is not None
            and last.kind in _FIRMS
            and one.kind in _MAKE_ANOTHER
            and text[last.end - base : one.start - base].strip(" \n\t\u00a0") in _BETWEEN
            and one.start > last.end
        ):
            whole = text[last.start - base : one.end - base]
            found[-1] = replace(
                last, end=one.end, party=None, text=whole, kind=MentionKind.UNKNOWN, name=without_form(" ".join(whole.split()))
            )
        else:
            found.append(one)
    return found


def _is_pointer(one: Mention, before: str) -> bool:
    """A capital makes no firm of "It" at the head of a sentence, of a person or a model; inside one it does ("Three")."""
    text = bare(one.text)
    recalled = recalls(text) and not _is_capital(text, before)
    named = recalled or _MODEL.fullmatch(text) is not None or _PERSON.search(before) is not None
    return one.kind is MentionKind.UNKNOWN and named


def _is_capital(text: str, before: str) -> bool:
    """A word with a capital behind other words of its sentence: it is a name, whatever the word."""
    return text[:1].isupper() and len(text) > _SHORTEST and _INSIDE.search(before) is not None
