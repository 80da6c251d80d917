"""Who is named at which word of a sentence's tree: known firms, firms that no lexicon has, phrases that refer back, lists."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from proscribe.articles.countries import by_adjective, by_metonym
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.outlets import OUTLETS, outlet_name
from proscribe.articles.relations.scene import Firm, Firms, Scene
from proscribe.articles.relations.words import NO_COMPANY, ROLES
from proscribe.articles.sentences import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_LEGAL = re.compile(r"[,\s]+(?:Co|Ltd|Inc|Corp|Corporation|Limited|LLC|plc|PLC|AG|NV|SE|GmbH|Group|Holdings?|Company)\.?$")
_FORM = re.compile(
    r"(?:Co|Ltd|Inc|Corp|Corporation|Limited|LLC|plc|PLC|AG|NV|SE|GmbH|Group|Holdings?|Company|Technolog(?:y|ies)|"
    r"Communications?|Electronics|Industries|International|Semiconductor)\.?"
)
_FORMS = re.compile(rf"(?:,?\s+{_FORM.pattern})+(?![\w-])")
_MARKER = re.compile(r"\b(?:such as|including|among them|like)\b", re.IGNORECASE)
_ROW_GAP = re.compile(r"[\s,]*(?:(?:and|or|to|from|the|both)\s+)?(?:[a-z]+\s+)?[\s,]*")
# What stands behind these is a place, not a firm.
_PLACED = frozenset({"in", "at", "near", "across", "outside"})
_PLACE = re.compile(
    r"\b(?:City|Province|County|State|Street|River|Sea|University|Court|Act|Department|Ministry|Agency|Office|Bank)\b"
)
_TITLE_CASE = 0.7  # a headline where every word has its capital tells no names by them
_PERSONS = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Senator|[Mm]inister|[Pp]resident|[Cc]hairman|Secretary|Judge|Justice|analyst|billionaire|founder|"
    r"executive|officer|tycoon|investor|by)\.?\s*$"
)


def scene_of(doc: "Doc", sentence: Sentence, mentions: Iterable[Mention], *, topic: Firms) -> Scene:
    """The scene of a sentence.

    Args:
        doc: its tree.
        sentence: where it stands.
        mentions: who is named in it, as offsets in the whole text.
        topic: whom the article was about before.
    """
    named: dict[int, Firm] = {}
    references: dict[int, Mention] = {}
    taken: set[int] = set()
    for one in mentions:
        span = doc.char_span(one.start - sentence.start, one.end - sentence.start, alignment_mode="expand")
        if span is None or not len(span):
            continue
        if one.kind is MentionKind.PARTY:
            words = _with_form(span)
            named[words.root.i] = firm_of(one)
            taken.update(word.i for word in words)
        elif one.kind is MentionKind.REFERENCE:
            references[span.root.i] = one
        elif one.kind is not MentionKind.UNKNOWN:
            taken.update(word.i for word in span)
    known = set(named)
    named.update(_strangers(doc, taken, known))
    return Scene(doc, named, references, topic, _spelled(doc, named))


def firm_of(mention: Mention) -> Firm:
    """The firm of a mention, under the name used there without its legal form."""
    return Firm(_plain(mention.text), mention.party, mention.country)


def name_spans(sentence: Sentence, mentions: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Where the firms' names stand in the sentence, with the legal forms behind them."""
    for one in mentions:
        if one.kind is MentionKind.PARTY:
            end = one.end - sentence.start
            form = _FORMS.match(sentence.text, end)
            yield one.start - sentence.start, end if form is None else form.end()


def _with_form(span: "Span") -> "Span":
    """The name with the legal form and the like behind it."""
    end = span.end
    while end < len(span.doc) and _FORM.fullmatch(span.doc[end].text) and span.doc[end].text[:1].isupper():
        end += 1
    return span.doc[span.start : end]


def _plain(name: str) -> str:
    name = " ".join(name.split())
    while _LEGAL.search(name):
        name = _LEGAL.sub("", name)
    return name


def _spelled(doc: "Doc", named: dict[int, Firm]) -> dict[int, Firms]:
    """The firms that examples name, by the plural they belong to: "buyers, Biren among them", "operators such as Three"."""
    found: dict[int, Firms] = {}
    for match in _MARKER.finditer(doc.text):
        before = [word for word in doc if word.idx < match.start() and word.tag_ == "NNS" and word.i not in named]
        behind = match.group().lower().endswith("them") and not doc.text[match.end() :].lstrip()[:1].isupper()
        firms = _row(doc, named, match.start(), back=True) if behind else _row(doc, named, match.end(), back=False)
        if before and firms:
            found[before[-1].i] = firms
    return found


def _row(doc: "Doc", named: dict[int, Firm], place: int, *, back: bool) -> Firms:
    """The firms that follow on each other from that place on, with nothing between them but commas and "and"."""
    order = sorted(named, reverse=back)
    row: list[Firm] = []
    for at in order:
        word = doc[at]
        start = (
            min(one.idx for one in word.subtree if one.dep_ in {"compound", "nmod"} or one.i == at) if not back else word.idx
        )
        gap = doc.text[word.idx + len(word.text) : place] if back else doc.text[place:start]
        if (word.idx >= place) is back:
            continue
        if not _ROW_GAP.fullmatch(gap):
            break
        row.append(named[at])
        place = word.idx if back else word.idx + len(word.text)
        if back:
            place = min(one.idx for one in word.subtree if one.dep_ in {"compound", "nmod"} or one.i == at)
    return tuple(reversed(row)) if back else tuple(row)


def _strangers(doc: "Doc", taken: set[int], known: set[int]) -> Iterator[tuple[int, Firm]]:
    """Names that no lexicon has: runs of proper nouns, without persons, places, and the tails of known names."""
    run: list[Token] = []
    words = [word for word in doc if word.is_alpha]
    if sum(word.text[0].isupper() for word in words) > _TITLE_CASE * len(words):
        return
    for word in (*doc, None):
        if word is not None and word.i not in taken and _is_name_word(word, run):
            run.append(word)
            continue
        if run and not {run[0].i - 1, run[-1].i + 1} & (taken & {at for one in known for at in _around(doc, one, taken)}):
            yield from _stranger(run)
        run = []


def _around(doc: "Doc", root: int, taken: set[int]) -> Iterator[int]:
    """The words of the known name with that root."""
    at = root
    while at >= 0 and at in taken:
        yield at
        at -= 1
    at = root + 1
    while at < len(doc) and at in taken:
        yield at
        at += 1


def _is_name_word(word: "Token", run: list["Token"]) -> bool:
    if word.text in {"&", "-"} and run:
        return True
    if not word.text[:1].isupper():
        return word.text[:1].isdigit() and any(map(str.isalpha, word.text)) and not run
    # The tagger takes rare names for common words; a capital inside a sentence tells better.
    return (
        word.pos_ == "PROPN"
        or word.ent_type_ in {"ORG", "PERSON", "GPE"}
        or (word.i > 0 and word.is_alpha and word.pos_ != "ADJ")
    )


def _stranger(run: list["Token"]) -> Iterator[tuple[int, Firm]]:
    span = run[0].doc[run[0].i : run[-1].i + 1]
    name = _plain(span.text)
    before = span.doc.text[: span.start_char]
    if len(name) < 2 or set(name.split()) & NO_COMPANY or _PERSONS.search(before) or span.root.lemma_.lower() in ROLES:
        return
    if name.removesuffix("s") in by_adjective() or name in by_metonym():
        return
    if (len(name) < 3 and name.isupper()) or outlet_name(name) in OUTLETS or not any(map(str.isalpha, name)):
        return
    if span.root.head.lower_ not in _PLACED and not _PLACE.search(name):
        yield span.root.i, Firm(name)
