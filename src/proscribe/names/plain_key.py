"""A cheap key for a million names: letters and digits in lower case, without marks and legal form.

`name_key` mends spellings too and takes twenty times as long, which files of owners with millions of names do not allow. A name
that differs by more than case, marks, punctuation and legal form is not found by this key.
"""

import re
import unicodedata

from rigour.names import remove_org_types

_NO_LETTER = re.compile(r"[\W_]+")


def plain_key(text: str) -> str:
    """The key, or "" for a text without letters or digits.

    >>> plain_key("Nordwind Optics Co., Ltd.") == plain_key("NORDWIND OPTICS LIMITED")
    True
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = _without_marks(folded)
    return _NO_LETTER.sub("", remove_org_types(folded)) or _NO_LETTER.sub("", folded)


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))
