"""The claims that the trained reader sees in an article, before repeats are merged."""

import re
from collections.abc import Iterator
from dataclasses import replace

from proscribe.articles.article import Article
from proscribe.articles.homes import at_home, home_of
from proscribe.articles.learned.acts import Act, acts
from proscribe.articles.learned.network import network
from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.roles import Cast, headed
from proscribe.articles.learned.windows import HEADLINE, window
from proscribe.articles.lines import Line
from proscribe.articles.mentions import Lexicon, Mention, MentionKind, mentions
from proscribe.articles.merging import Draft
from proscribe.articles.references import Focus
from proscribe.articles.sentences import Sentence
from proscribe.articles.signs import Signs
from proscribe.articles.strangers import as_issuer
from proscribe.articles.telling import instrument, is_headline, issuer_name, listed, shortened, signs_of
from proscribe.articles.topics import is_on_topic
from proscribe.articles.when import when_told
from proscribe.model.claims import Claim
from proscribe.model.sources import Evidence

# "the ban", "these US curbs" recall what was told; "Washington's curbs" may.
_POINTING = re.compile(r"\b(?:the|this|that|these|those|its|their|such)\s+(?:[\w.-]+\s+){0,2}$", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s?|U\.S\.|\bUS|\b[A-Z][a-z]+(?:ese|an|ish|i))\s+(?:[\w.-]+\s+){0,1}$")
# The longest reports have some 200 sentences; what lies beyond in a page of megabytes is read by the rules alone.
_MOST_WINDOWS = 400
# A headline stands among the first lines, if it stands in the text at all.
_HEAD = 4


def learned_drafts(article: Article, told: tuple[Line, ...], lexicon: Lexicon) -> Iterator[Draft]:
    """What the network sees in the article's sentences, in order; repeats and all.

    Args:
        article: what was read.
        told: its sentences with whom each names.
        lexicon: the parties to know in the headline.
    """
    found = _acts(article, told)
    if not found:
        return
    headline = _headline(article, told, lexicon)
    focus = Focus(home=home_of(article.text, (one for _, bare in told for one in bare)))
    focus.title = headed(headline)
    cast = Cast(told, headline, focus)
    for number, (sentence, bare) in enumerate(told):
        named = at_home(focus.with_officials(bare), focus.home)
        on_topic = number in found and is_on_topic(article.source.title or "", sentence.text)
        for act in found.get(number, ()) if on_topic else ():
            yield from _drafts(article, act, cast, named)
        focus.hear(named)
        if len(named) == 1 and named[0].kind is MentionKind.COUNTRY and sentence.text.rstrip(" :") == named[0].text:
            focus.acted(as_issuer(named[0]))


def _acts(article: Article, told: tuple[Line, ...]) -> dict[int, list[Act]]:
    """The acts of each sentence that tells some, by its number."""
    known = vocabulary()
    words = [known.words(line.sentence.text) for line in told]
    title = (article.source.title or "").strip()
    place = _place_of(title, told)
    heading = (place, known.words(title)) if title else None
    reader = network()
    worth = [number for number, one in enumerate(words) if reader.is_worth(one)][:_MOST_WINDOWS]
    found: dict[int, list[Act]] = {}
    for act in acts(reader, (window(words, number, title=heading, of=known) for number in worth)):
        found.setdefault(act.line, []).append(act)
    return found


def _place_of(title: str, told: tuple[Line, ...]) -> int:
    return next((number for number, line in enumerate(told[:_HEAD]) if line.sentence.text.strip() == title), HEADLINE)


def _headline(article: Article, told: tuple[Line, ...], lexicon: Lexicon) -> Line | None:
    """The headline, where it is no sentence of the text."""
    title = (article.source.title or "").strip()
    if not title or _place_of(title, told) != HEADLINE:
        return None
    sentence = Sentence(0, len(title), title)
    return Line(sentence, mentions(sentence, lexicon))


def _drafts(article: Article, act: Act, cast: Cast, named: tuple[Mention, ...]) -> Iterator[Draft]:
    hit = cast.targets(act, named)
    issuers, guessed = cast.issuers(act, named, hit)
    own = {one.name for one in issuers}
    targets = tuple(one for one in hit if one.name not in own and not _is_bound(one, issuers))
    if not targets or not issuers:
        return
    cast.tell(issuers, targets, guessed=guessed)
    for issuer in listed(issuers):
        yield _draft(article, act, cast, issuer=issuer, targets=targets, guessed=guessed)


def _is_bound(one: Mention, issuers: tuple[Mention, ...]) -> bool:
    """A class of the issuer's own country is who must obey: "American firms may not sell"."""
    bodies = [two for two in issuers if two.kind is MentionKind.ISSUER]
    return one.kind is MentionKind.CLASS and one.country is not None and any(two.country == one.country for two in bodies)


def _draft(article: Article, act: Act, cast: Cast, *, issuer: Mention, targets: tuple[Mention, ...], guessed: bool) -> Draft:
    sentence = cast.lines[act.line].sentence
    before = sentence.text[: act.start]
    pointing = _POINTING.search(before) is not None
    here = sum(sentence.start <= one.start < sentence.end for one in targets)
    return Draft(
        _claim(article, act, cast, issuer=issuer, targets=targets),
        weight=min(len(sentence.text), 400) + 100 * min(here, 2) - 150 * pointing - 400 * guessed,
        definite=pointing or _OWNED.search(before) is not None,
        recalled=pointing,
        classes=frozenset(one.country for one in targets if one.kind is MentionKind.CLASS),
        homes=frozenset(one.country for one in targets if one.kind is MentionKind.PARTY),
        is_headline=is_headline(article, sentence),
        signs=_signs(article, act, cast, issuer=issuer, targets=targets, guessed=guessed),
    )


def _signs(article: Article, act: Act, cast: Cast, *, issuer: Mention, targets: tuple[Mention, ...], guessed: bool) -> Signs:
    return replace(
        signs_of(issuer, targets, stage=act.stage, action=act.action),
        seen=1.0,
        act=act.likelihood,
        action=act.sureness[0],
        stage=act.sureness[1],
        issuer=0.0 if guessed else _strength(act, "issuer"),
        target=_strength(act, "target"),
        guessed=float(guessed),
        headline=float(is_headline(article, cast.lines[act.line].sentence)),
    )


def _strength(act: Act, role: str) -> float:
    return max((one.likelihood for one in act.parts[role]), default=0.0)


def _claim(article: Article, act: Act, cast: Cast, *, issuer: Mention, targets: tuple[Mention, ...]) -> Claim:
    sentence = cast.lines[act.line].sentence
    when = _words(act, "when", sentence)
    dated = when_told(when, article.source.published, told_last=cast.focus.dated) if when else None
    cast.focus.dated = dated or cast.focus.dated
    return Claim(
        issuer=issuer_name(issuer, act.stage, sentence.text),
        issuer_country=issuer.country,
        targets=tuple(one.name for one in targets),
        target_parties=tuple(dict.fromkeys(one.party for one in targets if one.party is not None)),
        action=act.action,
        activity=act.activity,
        stage=act.stage,
        when=dated,
        attributed_to=_words(act, "told", sentence) or None,
        bound=shortened(sentence.text[act.end :]),
        instrument=instrument(sentence),
        evidence=Evidence(article.source.key, sentence.text, sentence.start, sentence.end),
        cues=(sentence.text[act.start : act.end],),
    )


def _words(act: Act, role: str, sentence: Sentence) -> str:
    """The words that play the role in the act's own sentence, in order."""
    return " ".join(sentence.text[one.start : one.end] for one in act.parts[role] if one.line == act.line)
