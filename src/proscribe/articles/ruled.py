"""Claims by rules over the dependency tree: a cue, its roles, its stage, one draft for each issuer."""

import re
from collections.abc import Iterator
from dataclasses import replace

from proscribe.articles.article import Article
from proscribe.articles.dealings import activity_governed, activity_told
from proscribe.articles.frames import Frame, frames
from proscribe.articles.governing import TEXTS
from proscribe.articles.headlines import lowered
from proscribe.articles.homes import at_home, home_of
from proscribe.articles.lines import Line
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.merging import Draft
from proscribe.articles.origin import first_teller, is_passed_on
from proscribe.articles.references import Focus
from proscribe.articles.sentences import Sentence
from proscribe.articles.signs import Signs
from proscribe.articles.strangers import as_issuer
from proscribe.articles.telling import CHAMBERS, DONE, ENDED, instrument, is_headline, issuer_name, listed, shortened, signs_of
from proscribe.articles.topics import is_on_topic
from proscribe.articles.trees import Tree, trees
from proscribe.articles.triggers import Form, may_hold_cue
from proscribe.articles.when import when_told
from proscribe.dates import Period
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim
from proscribe.model.sources import Evidence
from proscribe.model.stages import Stage

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
# A clause of its own begins at these; what hangs by these tells of something else.
_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "parataxis"})
_OTHER_CLAUSES = frozenset({"advcl", "relcl", "parataxis"})


def ruled_drafts(article: Article, told: tuple[Line, ...]) -> Iterator[Draft]:
    """What the rules see in the article's sentences, in order; repeats and all."""
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
    for issuer in listed(frame.issuers):
        stage = _stage(sentence, frame, issuer)
        name = issuer_name(issuer, stage, sentence.text)
        targets = tuple(one for one in frame.targets if one.name != name)
        if targets and not (stage in ENDED and frame.is_own):
            yield _draft(article, sentence, frame, issuer=replace(issuer, name=name), targets=targets, stage=stage)


def _stage(sentence: Sentence, frame: Frame, issuer: Mention) -> Stage | None:
    """The clause's stage, lowered for unnamed sources and for those who cannot decide, raised for an issuer on record."""
    stage = frame.standing.stage
    if issuer.calls and stage not in ENDED and stage is not None:
        return Stage.PROPOSED if _BILL.search(sentence.text) else Stage.CALLED_FOR
    if stage is Stage.ADOPTED and issuer.name in CHAMBERS.values():
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
        instrument=instrument(sentence),
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
        is_headline=is_headline(article, sentence),
        signs=_signs(article, sentence, frame, issuer=issuer, targets=targets, stage=stage),
    )


def _signs(
    article: Article, sentence: Sentence, frame: Frame, *, issuer: Mention, targets: tuple[Mention, ...], stage: Stage | None
) -> Signs:
    return replace(
        signs_of(issuer, targets, stage=stage, action=frame.trigger.cue.action),
        ruled=1.0,
        guessed=float(frame.guessed),
        headline=float(is_headline(article, sentence)),
    )


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
    speaker = _SPEAKER.search(sentence.text) if stage not in DONE else None
    return (speaker.group("after") or speaker.group("before")) if speaker else None


def _bound(sentence: Sentence, frame: Frame) -> str:
    """What the clause says after the cue, shortened to its first hundred characters at a word."""
    return shortened(sentence.text[frame.trigger.end : _clause(frame)[1]])


def _weight(sentence: Sentence, frame: Frame, targets: tuple[Mention, ...]) -> int:
    named = sum(sentence.start <= one.start < sentence.end for one in targets)
    return min(len(sentence.text), 400) + 100 * named - 150 * frame.is_definite - 200 * frame.guessed
