"""A question from the words that people write: every word checked, and the nearest ones named when it is none.

>>> question = asked(actor="us/exporter", activity="ship", party="ZTE", item="phone chips", on="2018-04-16")
>>> question.item, question.readings
('semiconductors', ("'ship' is taken as supply", "'phone chips' is taken as semiconductors"))
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from proscribe.answers.result import Question
from proscribe.dates import parse_day
from proscribe.errors import QuestionError
from proscribe.model.circumstances import parse_circumstances
from proscribe.model.readings import read_activity, read_actor, read_item

LONGEST_NAME = 1000
"""Letters in a party's name; more is no name."""
_CASE_KEYS = ("as", "activity", "on", "party", "item", "with", "known", "owners")


def asked(
    *,
    actor: str,
    activity: str,
    on: str | date,
    party: str | None = None,
    item: str | None = None,
    told: Iterable[str] = (),
    known: str | None = None,
    owners: Iterable[str] = (),
) -> Question:
    """The question that these words ask; a blank party, item or day known is none.

    Args:
        actor: who asks, `JURISDICTION/KIND` or `party:KEY`; everyday words with one meaning will do (`Japanese ministry`).
        activity: what they would do; everyday words here too (`ship`, `procure`).
        on: the day in the world, `YYYY-MM-DD`.
        party: the other side as the asker writes it.
        item: a word for an item, or a control number.
        told: circumstances as `FACT=VALUE`.
        known: only what could be known by this day counts; blank for everything.
        owners: who owns the party, as `NAME=SHARE` with the share in per cent, or `NAME`.

    Raises:
        QuestionError: when a word is none, or neither a party nor an item is named; names the nearest words.
    """
    name, thing, day_known = (None if text is None or not text.strip() else text.strip() for text in (party, item, known))
    if name is None and thing is None:
        raise QuestionError("nothing to check: name a party, or an item with --item")
    if name is not None and len(name) > LONGEST_NAME:
        raise QuestionError(f"{name[:40]!r}… has {len(name)} characters, more than any name: give the party's name alone")
    who, act, what = read_actor(actor), read_activity(activity), None if thing is None else read_item(thing)
    return Question(
        actor=who.value,
        activity=act.value,
        on=on if isinstance(on, date) else parse_day(on),
        party=name,
        item=None if what is None else what.value,
        told=parse_circumstances([*told]),
        known=None if day_known is None else parse_day(day_known),
        owners=tuple(owner(each) for each in owners),
        readings=tuple(each.note for each in (who, act, what) if each is not None and each.note),
    )


def asked_in(case: Mapping[str, Any]) -> Question:
    """The question of a case file's entry, `{party: ZTE, as: us/exporter, activity: supply, on: 2018-04-16}`; values are text.

    Args:
        case: `as`, `activity`, `on`; and where they matter `party`, `item`, `known`, `with` (circumstances: fact to value) and
            `owners` (name to share).

    Raises:
        QuestionError: as `asked` does, and for a key that is none of these.
    """
    unknown = sorted(case.keys() - _CASE_KEYS)
    if unknown:
        raise QuestionError(f"{unknown[0]!r} is nothing that a case tells: write {', '.join(_CASE_KEYS)}")
    return asked(
        actor=case["as"],
        activity=case["activity"],
        on=case["on"],
        party=case.get("party"),
        item=case.get("item"),
        told=[f"{fact}={value}" for fact, value in case.get("with", {}).items()],
        known=case.get("known"),
        owners=[f"{name}={share}" for name, share in case.get("owners", {}).items()],
    )


def owner(text: str) -> tuple[str, float | None]:
    """An owner's name and its share in per cent, or None when that is not told, from `NAME=SHARE`.

    Raises:
        QuestionError: for a share that is no number or not between 0 and 100.
    """
    name, equals, share = text.partition("=")
    try:
        part = float(share.rstrip("% ")) if equals else None
    except ValueError as cause:
        raise QuestionError(f"{text!r}: {share!r} is no share; write NAME=SHARE, e.g. HiSilicon=60") from cause
    if part is not None and not 0 <= part <= 100:
        raise QuestionError(f"{text!r}: a share lies between 0 and 100 per cent")
    return name.strip(), part
