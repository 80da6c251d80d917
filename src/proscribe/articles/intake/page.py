"""The article of a web page: its main text, title, address and stated date; a date nobody states stays unknown."""

import re
from calendar import monthrange
from dataclasses import dataclass

from proscribe.articles.intake.trace import seen, traced
from proscribe.articles.intake.visible import Visible, visible
from proscribe.articles.original import Stretch
from proscribe.errors import InputError

_WORDS = re.compile(r"\w+")
_FEWEST_WORDS = 25
# trafilatura weighs every block against every other; beyond this length it takes minutes, and no page of one article has it.
_LONGEST_WEIGHED = 1_500_000
_STATED_MONTH = re.compile(r"""(?:published|date)[^<>]{0,80}?["'>](\d{4}-\d{2})["'<]""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds.

    Args:
        text: its title line and main text.
        title: its heading.
        url: the address it gives as its own, or None.
        publisher: the site's name, or None.
        published: its stated date, as exact as stated, or None.
        stretches: where the text's characters stand in the page's markup.
        remarks: what a reader should know of how it was read.
    """

    text: str
    title: str
    url: str | None
    publisher: str | None
    published: str | None
    stretches: tuple[Stretch, ...]
    remarks: tuple[str, ...] = ()


def page_of(markup: str) -> Page:
    """The article of a page.

    Raises:
        InputError: when it has no words to read.
    """
    shown = visible(markup)
    if not _WORDS.search(shown.text):
        raise InputError("no main text found in the page: save its text instead")
    if len(markup) > _LONGEST_WEIGHED:
        return _whole(shown, "a page too long to tell its article from its furniture: all its text is read")
    from trafilatura import extract  # noqa: PLC0415 - half a second to import, and plain text needs none of it
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415

    body = extract(markup, include_comments=False, include_tables=False) or ""
    if len(_WORDS.findall(body)) < min(_FEWEST_WORDS, len(_WORDS.findall(shown.text)) // 2):
        return _whole(shown, "no main text told from the page's furniture: all its text is read")
    known = extract_metadata(markup)
    title = " ".join(((known and known.title) or body.split("\n", 1)[0]).split())[:300]
    text = body if body.startswith(title) else f"{title}\n\n{body}"
    stretches = _with_title(traced(text, shown), title, markup)
    site = known.sitename if known is not None else None
    return Page(text, title, known.url if known is not None else None, site, _date(markup), stretches)


def fragment_of(markup: str, *, title: str | None) -> tuple[str, tuple[Stretch, ...]]:
    """The text of a fragment and its places in the markup.

    Args:
        markup: HTML that is nothing but an article.
        title: its heading; put before the text unless it begins with it. It stands nowhere in the markup.
    """
    shown = visible(markup)
    text = shown.text if title is None or shown.text.lstrip().startswith(title) else f"{title}\n\n{shown.text}"
    moved = len(text) - len(shown.text)
    return text, tuple(Stretch(one.start + moved, one.place, one.length) for one in seen(shown))


def _whole(shown: Visible, remark: str) -> Page:
    title = next(line for line in shown.text.splitlines() if _WORDS.search(line)).strip()[:300]
    return Page(shown.text, title, None, None, None, seen(shown), (remark,))


def _with_title(stretches: tuple[Stretch, ...], title: str, markup: str) -> tuple[Stretch, ...]:
    """A title that the page shows in its head alone is found there."""
    if (stretches and stretches[0].start < len(title)) or not title:
        return stretches
    place = markup.find(title)
    return stretches if place < 0 else (Stretch(0, place, len(title)), *stretches)


def _date(markup: str) -> str | None:
    """The date in the page's own metadata; none is guessed from addresses or loose text, and a month stays a month."""
    from htmldate import find_date  # noqa: PLC0415 - as above

    stated: str | None = find_date(markup, extensive_search=False, original_date=True, url=None)
    if stated is not None and stated.endswith("-01") and stated not in markup:
        months = {found.group(1) for found in _STATED_MONTH.finditer(markup)}
        if stated[:7] in months:
            return stated[:7]
        if _is_of_no_day(stated[:7], markup):
            return None
    return stated


def _is_of_no_day(month: str, markup: str) -> bool:
    """The page gives days of that month that no calendar has ("2020-02-31") and no other: its date is broken, not the first."""
    _, last = monthrange(int(month[:4]), int(month[5:]))
    days = {int(day) for day in re.findall(rf"{month}-(\d\d)", markup)}
    return bool(days) and not any(1 <= day <= last for day in days)
