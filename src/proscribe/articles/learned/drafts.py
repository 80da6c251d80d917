"""The claims that the trained reader sees in an article, before repeats are merged."""

import re
from collections.abc import Iterator
from dataclasses import replace

from proscribe.articles.article import Article
from proscribe.articles.draft import Draft, stage_kind
from proscribe.articles.homes import at_home, home_of
from proscribe.articles.learned.acts import Act
from proscribe.articles.learned.meant import Chosen, Meant, as_issuer
from proscribe.articles.learned.roles import Cast
from proscribe.articles.learned.sight import Sight, headline_of
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import Line
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Deed, Focus
from proscribe.articles.sentences import Sentence
from proscribe.articles.signs import Signs
from proscribe.articles.telling import dealing, instrument, is_headline, issuer_name, listed, shortened, signs_of
from proscribe.articles.topics import is_on_topic
from proscribe.articles.when import dates_told
from proscribe.dates import Period
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.sources import Evidence
from proscribe.model.stages import Stage

# "the ban", "these US curbs" recall what was told; "Washington's curbs" may.
_POINTING = re.compile(r"\b(?:the|this|that|these|those|its|their|such)\s+(?:[\w.-]+\s+){0,2}$", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s?|U\.S\.|\bUS|\b[A-Z][a-z]+(?:ese|an|ish|i))\s+(?:[\w.-]+\s+){0,1}$")
_SPARED = frozenset({MentionKind.PARTY, MentionKind.CLASS, MentionKind.COUNTRY})
# A date less likely the act's is that of something else in the sentence.
_LEAST_DATE = 0.3


def learned_drafts(article: Article, told: tuple[Line, ...], lexicon: Lexicon, *, seen: Sight) -> Iterator[Draft]:
    """What the network sees in the article's sentences, in order; repeats and all.

    Args:
        article: what was read.
        told: its sentences with whom each names.
        lexicon: the parties to know in the headline.
        seen: what the network saw in it.
    """
    found = seen.acts
    if not found:
        return
    headline = headline_of(article, told, lexicon)
    focus = Focus(home=home_of(article.text, (one for _, bare in told for one in bare)))
    for line in told:
        focus.meet(line.named)
    cast = Cast(Meant(told, headline, focus))
    for number, (sentence, bare) in enumerate(told):
        named = at_home(focus.with_officials(bare), focus.home)
        on_topic = number in found and is_on_topic(article.source.title or "", sentence.text)
        for act in found.get(number, ()) if on_topic else ():
            yield from _drafts(article, _ended(act), cast, named)
        focus.hear(named)
        if len(named) == 1 and named[0].kind is MentionKind.COUNTRY and sentence.text.rstrip(" :.") == named[0].text:
            focus.acted(as_issuer(named[0]))


def _ended(act: Act) -> Act:
    """A restriction that is done away with has been lifted: that is where it stands, not in force."""
    done = act.action is ClaimAction.LIFT and act.stage is Stage.IN_FORCE
    return act._replace(stage=Stage.LIFTED) if done else act


def _drafts(article: Article, act: Act, cast: Cast, named: tuple[Mention, ...]) -> Iterator[Draft]:
    hit = cast.targets(act, named)
    by = cast.issuers(act, named, hit.who)
    own = {one.name for one in by.who}
    targets = tuple(one for one in hit.who if one.name not in own and not _is_bound(one, by.who))
    if not targets or not by.who:
        return
    cast.tell(by.who, targets, guessed=by.guessed)
    for issuer in listed(by.who):
        if not (_is_plea(act, issuer, targets) or _is_no_listing(act, issuer, targets)):
            yield _draft(article, act, cast, issuer=issuer, targets=hit._replace(who=targets), by=by)


def _is_bound(one: Mention, issuers: tuple[Mention, ...]) -> bool:
    """A class of the issuer's own country is who must obey ("American firms may not sell"), and no country hits itself."""
    bodies = [two for two in issuers if two.kind is MentionKind.ISSUER]
    own = one.kind in {MentionKind.CLASS, MentionKind.COUNTRY}
    return own and one.country is not None and any(two.country == one.country for two in bodies)


def _is_plea(act: Act, issuer: Mention, targets: tuple[Mention, ...]) -> bool:
    """A government that asks another to spare firms of its own speaks against a measure and makes none."""
    if act.stage is not Stage.CALLED_FOR or issuer.kind is not MentionKind.ISSUER or issuer.calls or issuer.country is None:
        return False
    return all(one.kind in _SPARED and one.country == issuer.country for one in targets)


def _is_no_listing(act: Act, issuer: Mention, targets: tuple[Mention, ...]) -> bool:
    """Only an authority has a list, and a country's government, told by no more than the country, none of firms of its own.

    "China is home to many makers, which join ZTE in the list of the ten largest".
    """
    if act.action is not ClaimAction.DESIGNATE:
        return False
    own = all(one.kind is MentionKind.PARTY and one.country == issuer.country for one in targets)
    return issuer.kind is not MentionKind.ISSUER or (own and issuer.name.endswith(" Government"))


def _draft(article: Article, act: Act, cast: Cast, *, issuer: Mention, targets: Chosen, by: Chosen) -> Draft:
    sentence = cast.meant.lines[act.line].sentence
    before = sentence.text[: act.start]
    pointing = _POINTING.search(before) is not None
    here = sum(sentence.start <= one.start < sentence.end for one in targets.who)
    return Draft(
        _claim(article, act, cast, issuer=issuer, targets=targets.who),
        weight=min(len(sentence.text), 400) + 100 * min(here, 2) - 150 * pointing - 400 * by.guessed,
        definite=pointing or _OWNED.search(before) is not None,
        recalled=pointing,
        classes=frozenset(one.country for one in targets.who if one.kind is MentionKind.CLASS),
        homes=frozenset(one.country for one in targets.who if one.kind is MentionKind.PARTY),
        is_headline=is_headline(article, sentence),
        signs=_signs(article, act, cast, issuer=issuer, targets=targets, by=by),
        vector=act.vector,
    )


def _signs(article: Article, act: Act, cast: Cast, *, issuer: Mention, targets: Chosen, by: Chosen) -> Signs:
    together = act.likelihood * act.sureness[0] * act.sureness[1] * by.likelihood * targets.likelihood
    return replace(
        signs_of(issuer, targets.who, stage=act.stage, action=act.action),
        act=act.likelihood,
        action=act.sureness[0],
        stage=act.sureness[1],
        issuer=by.likelihood,
        target=targets.likelihood,
        together=together,
        repeat=act.repeat,
        guessed=float(by.guessed),
        headline=float(is_headline(article, cast.meant.lines[act.line].sentence)),
    )


def _claim(article: Article, act: Act, cast: Cast, *, issuer: Mention, targets: tuple[Mention, ...]) -> Claim:
    sentence = cast.meant.lines[act.line].sentence
    focus, name = cast.meant.focus, issuer_name(issuer, act.stage, sentence.text)
    dated = _when(article, act, sentence, focus.dated) or _goes_on(act, sentence, name, focus)
    focus.dated = dated or focus.dated
    focus.told = Deed(act.line, name, act.stage, dated)
    return Claim(
        issuer=name,
        issuer_country=issuer.country,
        targets=tuple(one.name for one in targets),
        target_parties=tuple(dict.fromkeys(one.party for one in targets if one.party is not None)),
        action=act.action,
        activity=dealing(act.activity, act.action, sentence),
        stage=act.stage,
        when=dated,
        attributed_to=_words(act, "told", sentence) or None,
        bound=shortened(sentence.text[act.end :]),
        instrument=instrument(sentence),
        evidence=Evidence(article.source.key, sentence.text, sentence.start, sentence.end),
        cues=(sentence.text[act.start : act.end],),
    )


def _when(article: Article, act: Act, sentence: Sentence, told_last: Period | None) -> Period | None:
    """The date of its sentence that the network most takes for the act's."""
    found = dates_told(sentence.text, article.source.published, told_last=told_last)
    told = [(act.view.strength("when", act.line, one.start, one.end), one.period) for one in found]
    chance, period = max(told, key=lambda pair: pair[0], default=(0.0, None))
    return period if chance >= _LEAST_DATE else None


# "It also bars", "The bill would also stop".
_ALSO = re.compile(r"^(?:It|He|She|They|The [a-z]+)\b(?:[^,;]{0,40}\s)?also\b")


def _goes_on(act: Act, sentence: Sentence, issuer: str, focus: Focus) -> Period | None:
    """The date of the sentence before, where the same issuer "also" does something at the same kind of stage."""
    last = focus.told
    if last is None or last.line != act.line - 1 or last.issuer != issuer or stage_kind(last.stage) != stage_kind(act.stage):
        return None
    return last.dated if _ALSO.search(sentence.text[: act.end]) else None


def _words(act: Act, role: str, sentence: Sentence) -> str:
    """The words that play the role in the act's own sentence, in order."""
    return " ".join(sentence.text[one.start : one.end] for one in act.parts[role])
