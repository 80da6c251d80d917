"""Makes texts and numbers fit to be shown: hostile names harmless, long ones short, amounts readable.

Names come from users' files and from lists. What is shown has no control characters, no writing-direction overrides and a
bound; records keep the text untouched. Escaping for HTML is the template's work, markup in the terminal is never read.
"""

import unicodedata

LONGEST = 160
"""Characters of a name that are shown; the longest name on an official list seen so far has 180, alias included."""

_LINE_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " "})


def shown(text: str, *, longest: int = LONGEST) -> str:
    """The text as it may be shown: controls and direction overrides as `�`, line breaks as spaces, cut with its true length.

    Args:
        text: any text, hostile or not.
        longest: characters kept before the cut.
    """
    kept = text if len(text) <= longest else f"{text[:longest].rstrip()}… ({len(text):,} characters)"
    return "".join("�" if _is_hidden(letter) else letter for letter in kept.translate(_LINE_BREAKS))


def shown_in_full(text: str) -> str:
    """A quote or sentence with its controls made visible and nothing cut."""
    return shown(text, longest=len(text))


def _is_hidden(letter: str) -> bool:
    """A control, or a format character that can turn the rest of the line round. Joiners, which scripts need, are neither."""
    return unicodedata.category(letter) in {"Cc", "Cs"} or letter in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def amount(value: float | None) -> str:
    """A value or quantity with separators, whole when it is whole; "" when not given."""
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"


def is_weblink(url: str | None) -> bool:
    """The address may be shown as a link: plain http or https, without a blank or quote that could end the attribute."""
    return url is not None and url.lower().startswith(("https://", "http://")) and not set(url) & set(" \"'<>\n\r\t")
