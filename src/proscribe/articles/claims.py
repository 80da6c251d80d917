"""What an article says about measures: one claim for each issuer, target set, action and stage, each with its exact quote.

A claim is what one text asserts, never a fact of the ledger. Repeats in one article are merged and the fullest sentence
is the quote; a mention in passing ("the US ban") adds nothing to what another sentence says in full.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from proscribe.articles.article import Article
from proscribe.articles.countries import by_code
from proscribe.articles.dealings import activity_governed, activity_told
from proscribe.articles.frames import Frame, frames
from proscribe.articles.governing import TEXTS
from proscribe.articles.headlines import lowered
from proscribe.articles.homes import at_home, home_of
from proscribe.articles.issuers import is_by_statute
from proscribe.articles.lines import Line, lines
from proscribe.articles.mentions import Lexicon, Mention, MentionKind
from proscribe.articles.merging import Draft, merged, with_dealings
from proscribe.articles.origin import first_teller, is_passed_on
from proscribe.articles.references import Focus
from proscribe.articles.sentences import Sentence
from proscribe.articles.strangers import as_issuer
from proscribe.articles.topics import is_on_topic
from proscribe.articles.trees import Tree, trees
from proscribe.articles.triggers import Form, may_hold_cue
from proscribe.articles.when import when_told
from proscribe.dates import Period
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim
from proscribe.model.sources import Evidence
from proscribe.model.stages import Stage

_ENDED = frozenset({Stage.LIFTED, Stage.EXPIRED, Stage.STRUCK_DOWN, Stage.SUSPENDED})
_DONE = frozenset({Stage.ANNOUNCED, Stage.ADOPTED, Stage.IN_FORCE, Stage.EASED, Stage.EXTENDED})
# What only unnamed sources or another outlet tell is reported, however finished it sounds.
_ON_HEARSAY = frozenset({Stage.ANNOUNCED, Stage.PROPOSED, Stage.IN_FORCE})
_SAID = (
    r"(?:said|says|told|tweeted|suggested|announced|confirmed|indicated|vowed|warned|threatened|added|"
    r"wrote|stated|hinted|declared)"
)
_UNNAMED = re.compile(
    r"\b(?:sources?\b|people (?:familiar|briefed|with knowledge|close)|person familiar|officials? "
    r"familiar|according to (?:an? |the )?(?:\w+ ){0,2}?reports?|reportedly|"
    r"on condition of anonymity|(?:memo|document|letter|e-?mail|notice|draft)s? (?:seen|reviewed|obtained|viewed) by|"
    r"insiders?)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?:according to|said|says|told|added) (?P<after>(?:the )?[A-Z][\w.’'&-]+(?: "
    rf"[A-Z][\w.’'&-]+){{0,3}})|(?P<before>[A-Z][\w.’'&-]+(?: [A-Z][\w’'&-]+){{0,3}}) {_SAID}\b"
)
_BILL = re.compile(r"\b(?:bill|amendment|legislation|introduced|sponsor\w*)\b", re.IGNORECASE)
_INSTRUMENT = re.compile(
    r"\b(?:[Ee]xecutive [Oo]rder(?: \d[\d-]*)?|[Ee]ntity [Ll]ist|[Dd]enial [Oo]rder|(?:[Tt]emporary "
    r")?[Gg]eneral [Ll]icen[sc]e|[Cc]overed [Ll]ist|"
    r"(?:International Emergency Economic Powers|National Defen[sc]e Authorization|Secure Networks|"
    r"Defen[sc]e Production) Act|IEEPA|NDAA|"
    r"defen[sc]e (?:policy |spending )?bill|omnibus bill|[Ss]ection \d+\w*|export (?:controls|licen[sc]es?)|blacklist)\b"
)
# A clause of its own begins at these; what hangs by these tells of something else.
_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "parataxis"})
_OTHER_CLAUSES = frozenset({"advcl", "relcl", "parataxis"})
_CHAMBERS = {
    "Senator": "US Senate",
    "Sen": "US Senate",
    "Rep": "US House of Representatives",
    "Con": "US House of Representatives",
}


def claims(article: Article, lexicon: Lexicon, *, told: tuple[Line, ...] | None = None) -> tuple[Claim, ...]:
    """Every claim of the article, in the order of their quotes.

    Args:
        article: what was read; its publication date, when known, resolves "last month".
        lexicon: the parties to look for.
        told: the article's `lines` by that lexicon, when they are at hand.

    Returns:
        Claims without repeats, none for an article that is not in English; `article.text[start:end]` is the quote of each.
    """
    if article.language != "en":
        return ()
    found = lines(article, lexicon) if told is None else told
    drafts = with_dealings(merged(_with_homes(list(islice(_drafts(article, found), _MOST_DRAFTS)))))
    return tuple(sorted((draft.claim for draft in drafts), key=_order))


def _with_homes(drafts: list[Draft]) -> list[Draft]:
    """Plain "lawmakers" of the headline are those of the country whose authorities the article tells of most."""
    codes = Counter(draft.claim.issuer_country for draft in drafts if draft.claim.issuer_country is not None)
    if not codes:
        return drafts
    home = by_code()[codes.most_common(1)[0][0]]
    return [
        draft
        if draft.claim.issuer_country is not None or not draft.claim.issuer.islower()
        else replace(
            draft, claim=replace(draft.claim, issuer=f"{home.adjectives[0]} {draft.claim.issuer}", issuer_country=home.code)
        )
        for draft in drafts
    ]


def _order(claim: Claim) -> tuple[int, str, str, tuple[str, ...]]:
    return (claim.evidence.start, claim.issuer, claim.action.value, claim.targets)


# Every draft is compared with every other; no real article has a tenth of these.
_MOST_DRAFTS = 600


def _drafts(article: Article, told: tuple[Line, ...]) -> Iterator[Draft]:
    focus = Focus()
    focus.home = home_of(article.text, (one for _, bare in told for one in bare))
    parsed = _parsed(told)
    for sentence, bare in told:
        named = at_home(focus.with_officials(bare), focus.home)
        tree = parsed.get(sentence.start)
        found = () if tree is None else frames(sentence, tree, mentions=named, focus=focus)
        for frame in found if is_on_topic(article.source.title or "", sentence.text) else ():
            for draft in _of_frame(article, sentence, frame):
                focus.dated = draft.claim.when or focus.dated
                yield draft
        focus.hear(named)
        _follow(focus, sentence, named, found)


def _parsed(told: tuple[Line, ...]) -> dict[int, Tree]:
    """The trees of the sentences that hold a cue, by where they start; the others need no parse."""
    worth = [(one, lowered(one, named)) for one, named in told if may_hold_cue(one.text)]
    return {one.start: tree for (one, _), tree in zip(worth, trees([text for _, text in worth]), strict=True)}


def _follow(focus: Focus, sentence: Sentence, named: tuple[Mention, ...], told: tuple[Frame, ...]) -> None:
    """Remember who acted last, and a heading that is nothing but a country's name."""
    focus.told = focus.told or bool(told)
    for frame in told:
        focus.hit = frame.targets
        if not frame.guessed:
            focus.acted(frame.issuers[-1])
    if len(named) == 1 and named[0].kind is MentionKind.COUNTRY and sentence.text.rstrip(" :") == named[0].text:
        focus.acted(as_issuer(named[0]))


def _of_frame(article: Article, sentence: Sentence, frame: Frame) -> Iterator[Draft]:
    for issuer in _listed(frame.issuers):
        stage = _stage(sentence, frame, issuer)
        name = _issuer_name(issuer, stage, sentence.text)
        targets = tuple(one for one in frame.targets if one.name != name)
        if targets and not (stage in _ENDED and frame.is_own):
            yield _draft(article, sentence, frame, issuer=replace(issuer, name=name), targets=targets, stage=stage)


def _listed(issuers: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Several states of the Union in one list are one issuer; several countries are one each."""
    states = [one for one in issuers if one.name.startswith("State of ") or one.name == "US states"]
    if len(states) < 2:
        return issuers
    return (replace(states[0], name="US states"), *(one for one in issuers if one not in states))


def _stage(sentence: Sentence, frame: Frame, issuer: Mention) -> Stage | None:
    """The clause's stage, lowered for unnamed sources and for those who cannot decide, raised for an issuer on record."""
    stage = frame.standing.stage
    if issuer.calls and stage not in _ENDED and stage is not None:
        return Stage.PROPOSED if _BILL.search(sentence.text) else Stage.CALLED_FOR
    if stage is Stage.ADOPTED and issuer.name in _CHAMBERS.values():
        return Stage.PROPOSED
    if stage is Stage.ADOPTED and _UNNAMED.search(sentence.text):
        return Stage.REPORTED
    if stage in _ON_HEARSAY and frame.trigger.form is not Form.NOUN and _is_hearsay(sentence.text):
        return Stage.REPORTED
    if stage is Stage.REPORTED and _on_record(sentence, issuer) and not _is_hearsay(sentence.text):
        return Stage.PROPOSED
    return stage


def _is_hearsay(text: str) -> bool:
    return _UNNAMED.search(text) is not None or is_passed_on(text)


def _on_record(sentence: Sentence, issuer: Mention) -> bool:
    if not sentence.start <= issuer.start < sentence.end:
        return False
    after = sentence.text[issuer.end - sentence.start :]
    return re.match(rf"(?:\s+[\w’'.-]+){{0,3}}?\s+{_SAID}\b", after) is not None


def _issuer_name(issuer: Mention, stage: Stage | None, sentence: str) -> str:
    if issuer.calls and stage is Stage.PROPOSED:
        chamber = next((name for short, name in _CHAMBERS.items() if issuer.text.startswith(short)), None)
        return chamber or ("US Congress" if issuer.country == "us" else issuer.name)
    if _is_foreign_agency(issuer):
        return by_code()[str(issuer.country)].government
    return "US Congress" if issuer.name == "US Government" and is_by_statute(sentence) else issuer.name


def _is_foreign_agency(issuer: Mention) -> bool:
    """An agency abroad that is no ministry: its government's, as claims name issuers; its own name stands in `bound`."""
    agency = issuer.kind is MentionKind.ISSUER and issuer.party is not None and issuer.country in by_code()
    return agency and issuer.country != "us" and _MINISTRY.search(issuer.name) is None


_MINISTRY = re.compile(r"Ministry|Department|Parliament|Commission|Government|Office|Court|Council|Senate|House|President")


def _draft(
    article: Article, sentence: Sentence, frame: Frame, *, issuer: Mention, targets: tuple[Mention, ...], stage: Stage | None
) -> Draft:
    claim = Claim(
        issuer=issuer.name,
        issuer_country=issuer.country,
        targets=tuple(one.name for one in targets),
        target_parties=tuple(dict.fromkeys(one.party for one in targets if one.party is not None)),
        action=frame.trigger.cue.action,
        activity=_activity(sentence, frame),
        stage=stage,
        when=_when(frame, article.source.published),
        attributed_to=_attribution(sentence, stage),
        bound=_bound(sentence, frame),
        instrument=_instrument(sentence),
        evidence=Evidence(article.source.key, sentence.text, sentence.start, sentence.end),
        cues=(frame.trigger.text,),
    )
    return Draft(
        claim,
        _weight(sentence, frame, targets),
        frame.is_definite,
        frame.is_recalled,
        frozenset(one.country for one in targets if one.kind is MentionKind.CLASS),
        frozenset(one.country for one in targets if one.kind is MentionKind.PARTY),
        is_headline=_is_headline(article, sentence),
    )


def _is_headline(article: Article, sentence: Sentence) -> bool:
    """The sentence is the title, which is written in the present tense whatever the stage."""
    return sentence.text.strip() == (article.source.title or "").strip()


def _activity(sentence: Sentence, frame: Frame) -> Activity | None:
    cue = frame.trigger.cue
    if cue.activity is not None:
        return cue.activity
    governed = activity_governed(frame.scene, frame.trigger, frame.targets)
    if governed is not None:
        return governed
    start, end = _clause(frame)
    return activity_told(sentence.text[frame.trigger.start : end]) or activity_told(sentence.text[start:end])


def _when(frame: Frame, published: Period | None) -> Period | None:
    start, end = _clause(frame)
    text = frame.scene.sentence.text
    last = frame.scene.focus.dated
    found = when_told(text[start:end], published, near=frame.trigger.start - start, told_last=last)
    return found or when_told(_main(frame), published, near=0, told_last=last)


def _main(frame: Frame) -> str:
    """The words of the clauses that govern the cue's, whose time is often the act's ("said on Friday that it had")."""
    tree, text = frame.scene.tree, frame.scene.sentence.text
    top = next((one for one in tree.words if one.dep == "ROOT"), frame.trigger.at)
    aside = {two.place for one in tree.words if one.dep in _OTHER_CLAUSES for two in tree.under(one)}
    kept = [text[one.start : one.end] for one in sorted(tree.under(top), key=lambda one: one.place) if one.place not in aside]
    return " ".join(kept) if frame.trigger.at.place not in aside or _is_of_text(frame) else ""


def _is_of_text(frame: Frame) -> bool:
    """The cue says what a law or order does, whose date is that of its passing: "passed a bill on Monday that would ban it"."""
    tree, word = frame.scene.tree, frame.trigger.at
    while word.dep not in _OTHER_CLAUSES and word.head != word.place:
        word = tree.words[word.head]
    head = tree.head(word)
    return word.dep == "relcl" and head is not None and head.lower in TEXTS


def _clause(frame: Frame) -> tuple[int, int]:
    """Where the clause of the cue begins and ends in its sentence: the words of the verb that governs it."""
    tree, word = frame.scene.tree, frame.trigger.at
    while word.dep not in _CLAUSES and word.head != word.place:
        word = tree.words[word.head]
    places = [word, *tree.under(word, without=_OTHER_CLAUSES), *tree.under(frame.trigger.at, without=_OTHER_CLAUSES)]
    return min(one.start for one in places), max(one.end for one in places)


def _attribution(sentence: Sentence, stage: Stage | None) -> str | None:
    outlet = first_teller(sentence.text)
    if outlet is not None:
        return outlet
    unnamed = _UNNAMED.search(sentence.text)
    if unnamed is not None:
        return unnamed.group()
    speaker = _SPEAKER.search(sentence.text) if stage not in _DONE else None
    return (speaker.group("after") or speaker.group("before")) if speaker else None


def _bound(sentence: Sentence, frame: Frame) -> str:
    """What the clause says after the cue, shortened to its first hundred characters at a word."""
    words = sentence.text[frame.trigger.end : _clause(frame)[1]].strip(" ,.;:")
    return words if len(words) <= 100 else words[:100].rsplit(" ", 1)[0]


def _instrument(sentence: Sentence) -> str:
    found = _INSTRUMENT.search(sentence.text)
    return found.group() if found else ""


def _weight(sentence: Sentence, frame: Frame, targets: tuple[Mention, ...]) -> int:
    named = sum(sentence.start <= one.start < sentence.end for one in targets)
    return min(len(sentence.text), 400) + 100 * named - 150 * frame.is_definite - 200 * frame.guessed
