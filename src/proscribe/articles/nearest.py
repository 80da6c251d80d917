"""Who is hit where the tree tells no target: the nearest foreign name after the cue, or before one that is suffered.

A second, looser look at a restriction whose issuer is told. It asks for a verb that says plainly what is done, stays within the
clause as far as punctuation and conjunctions tell it, and never takes firms of the issuer's own country.
"""

import re

from proscribe.articles.acting import is_suffered
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.scenes import Scene
from proscribe.articles.triggers import Form, Trigger
from proscribe.model.claims import ClaimAction

_HIT = frozenset({MentionKind.PARTY, MentionKind.CLASS})
_ACTS = frozenset({ClaimAction.RESTRICT, ClaimAction.DESIGNATE})
_BETWEEN = re.compile(r"[;:]|\b(?:while|whereas|although|but|because|after|before|since|who|whose)\b")
_LISTING = re.compile(r"(?:['’]s)?(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)")
# Names further away than this belong to another act of the sentence.
_REACH = 160


def nearest_targets(scene: Scene, trigger: Trigger, country: str | None) -> tuple[Mention, ...]:
    """The foreign parties or class told next after the cue, or before one that is suffered; () when none stands near."""
    if not _is_plain(trigger):
        return ()
    hit = [one for one in scene.mentions if one.kind in _HIT and (one.country is None or one.country != country)]
    place = scene.sentence.start + trigger.start
    after = [one for one in hit if one.start >= place and _is_near(scene, trigger.end, one.start - scene.sentence.start)]
    before = [one for one in hit if one.end <= place and _is_near(scene, one.end - scene.sentence.start, trigger.start)]
    suffered = is_suffered(scene, trigger)
    first, second = (before[::-1], after) if suffered else (after, [])
    return _with_listed(scene, hit, (first or second)[:1])


def _is_plain(trigger: Trigger) -> bool:
    return (
        trigger.form is not Form.NOUN and trigger.cue.action in _ACTS and not trigger.cue.flags & {"weak", "stayed", "struck"}
    )


def _is_near(scene: Scene, start: int, end: int) -> bool:
    between = scene.sentence.text[start:end]
    return len(between) <= _REACH and _BETWEEN.search(between) is None


def _with_listed(scene: Scene, hit: list[Mention], found: list[Mention]) -> tuple[Mention, ...]:
    """With the names joined to it by commas and "and"."""
    for one in hit:
        if found and one.start > found[-1].end and _LISTING.fullmatch(scene.text(found[-1].end, one.start)):
            found = [*found, one]
    return tuple({one.name: one for one in found}.values())
