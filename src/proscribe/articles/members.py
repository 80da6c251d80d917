"""Who is hit along with the one found: members of a class, firms in one list, what a firm is made to sell."""

import re

from proscribe.articles import countries as places
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.objects import whole
from proscribe.articles.scenes import Scene
from proscribe.articles.trees import Word
from proscribe.articles.triggers import Trigger

_INCLUDING = frozenset({"including", "include", "among", "as", "like", "namely"})


def members(scene: Scene, words: list[Word], hit: list[Mention]) -> list[Mention]:
    """Names that no lexicon has, listed as members of a class or beside a name that is hit: "firms, including Acme"."""
    lists = [two for one in words if one.lower in _INCLUDING for two in scene.tree.below(one, "pobj", "appos")]
    tops = [one for one in (scene.word_of(one) for one in hit if one.start >= scene.sentence.start) if one is not None]
    firsts = [_first_joined(scene, one) for one in tops]
    joined = [three for two in [*lists, *firsts] for three in scene.joined(two)]
    listed = [one for whole in hit if whole.kind is MentionKind.CLASS for one in _listed_after(scene, whole)]
    return listed + [one for one in scene.names(joined) if one.kind is MentionKind.UNKNOWN and one.text not in DEMONYMS]


_AMONG = re.compile(r"[\w\s]{0,40},?\s+(?:among them|including|such as|led by|notably)\s")
_FARTHEST_MEMBER = 150


def _listed_after(scene: Scene, whole: Mention) -> list[Mention]:
    """The firms that a class is said to hold: "ten firms, among them Acme and Widget"."""
    opening = _AMONG.match(scene.text(whole.end, whole.end + _FARTHEST_MEMBER))
    if opening is None or whole.start < scene.sentence.start:
        return []
    start = whole.end + opening.end()
    near = [one for one in scene.mentions if start <= one.start < start + _FARTHEST_MEMBER]
    return [one for one in near if one.kind in {MentionKind.PARTY, MentionKind.UNKNOWN}]


def _first_joined(scene: Scene, word: Word) -> Word:
    head = scene.tree.head(word)
    return _first_joined(scene, head) if word.dep == "conj" and head is not None and head.is_noun else word


DEMONYMS = frozenset(f"{adjective}s" for adjective in places.by_adjective())
_DIVESTS = frozenset({"sell", "divest", "spin", "unwind", "shed"})


def made_to_sell(scene: Scene, trigger: Trigger, country: str | None) -> list[Mention]:
    """What a firm must part with is hit as the firm is: "forced ByteDance to sell TikTok"."""
    verbs = [one for one in scene.tree.under(trigger.at) if one.lower in _DIVESTS and one.place > trigger.at.place]
    words = [three for one in verbs for two in scene.tree.below(one, "dobj") for three in whole(scene, two)]
    return [one for one in scene.names(words) if one.kind is MentionKind.PARTY and one.country != country]
