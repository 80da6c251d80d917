"""The contenders: each is given the listed names once and then finds the ten best subjects for a name.

A peer is used as its own documentation shows, with what it needs to answer with a party and a score. Those that are not
installed say so by `ImportError`.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from proscribe.names.entries import NameEntry, NameQuery

Found = list[tuple[str, float]]
Search = Callable[[Sequence[str]], Iterator[Found]]

SHOWN = 10


def proscribe(listed: Sequence[NameEntry], folder: Path) -> Search:
    """This package, one process, with its saved index."""
    from proscribe.names.saved import SavedIndexes  # noqa: PLC0415 - what a contender loads counts for it

    index = SavedIndexes(folder).index("benchmark", lambda: listed)

    def search(names: Sequence[str]) -> Iterator[Found]:
        for name in names:
            yield [(match.subject, match.score) for match in index.search(NameQuery(name), limit=SHOWN)]

    return search


def proscribe_all(listed: Sequence[NameEntry], folder: Path) -> Search:
    """This package as `screen --all` asks: the best ten, however unlike."""
    from proscribe.names.saved import SavedIndexes  # noqa: PLC0415 - as above

    index = SavedIndexes(folder).index("benchmark", lambda: listed)

    def search(names: Sequence[str]) -> Iterator[Found]:
        for name in names:
            yield [(match.subject, match.score) for match in index.search(NameQuery(name), limit=SHOWN, threshold=0.0)]

    return search


def proscribe_two(listed: Sequence[NameEntry], folder: Path) -> Search:
    """This package, two processes."""
    from proscribe.names.parallel import search_all  # noqa: PLC0415 - as above
    from proscribe.names.saved import SavedIndexes  # noqa: PLC0415

    index = SavedIndexes(folder).index("benchmark", lambda: listed)

    def search(names: Sequence[str]) -> Iterator[Found]:
        for matches in search_all(index, [NameQuery(name) for name in names], processes=2):
            yield [(match.subject, match.score) for match in matches]

    return search


def wratio(listed: Sequence[NameEntry], folder: Path) -> Search:
    """The weighted ratio of rapidfuzz against every name."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - as above

    texts = [entry.text.lower() for entry in listed]

    def search(names: Sequence[str]) -> Iterator[Found]:
        for name in names:
            hits = process.extract(name.lower(), texts, scorer=fuzz.WRatio, limit=5 * SHOWN)
            yield _best((listed[at].subject, score / 100) for _, score, at in hits)

    return search


def tfidf(listed: Sequence[NameEntry], folder: Path) -> Search:
    """Character trigrams by TF-IDF (scikit-learn, sparse_dot_topn), the best 50 scored by rapidfuzz's weighted ratio."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415
    from sparse_dot_topn import sp_matmul_topn  # noqa: PLC0415

    texts = [entry.text.lower() for entry in listed]
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3))
    columns = vectorizer.fit_transform(texts).T.tocsr()

    def search(names: Sequence[str]) -> Iterator[Found]:
        lowered = [name.lower() for name in names]
        best = sp_matmul_topn(vectorizer.transform(lowered), columns, top_n=50, sort=True)
        for at, name in enumerate(lowered):
            near = best.indices[best.indptr[at] : best.indptr[at + 1]].tolist()
            yield _best((listed[row].subject, fuzz.WRatio(name, texts[row]) / 100) for row in near)

    return search


def logic_v2(listed: Sequence[NameEntry], folder: Path) -> Search:
    """The blocking index of nomenklatura and its logic-v2 matcher; the index takes queries in batches only."""
    from nomenklatura.blocker.index import Index  # noqa: PLC0415 - as above
    from nomenklatura.matching import LogicV2  # noqa: PLC0415

    view, made = _view(listed)
    index = Index(view, Path(tempfile.mkdtemp(dir=folder)))
    index.build()
    config = LogicV2.default_config()

    def search(names: Sequence[str]) -> Iterator[Found]:
        asked = {f"q{at}": made(f"q{at}", "LegalEntity", [name]) for at, name in enumerate(names)}
        found: dict[str, Found] = {}
        for query, candidates in index.match_entities(asked.values()):
            of = asked[query.id]
            near = [view.get_entity(candidate.id) for candidate, _ in candidates]
            found[query.id] = _best((each.id, LogicV2.compare(of, each, config).score) for each in near)
        yield from (found.get(id, []) for id in asked)

    return search


def _view(listed: Sequence[NameEntry]) -> tuple[Any, Callable[[str, str, list[str]], Any]]:
    from followthemoney import Dataset, StatementEntity  # noqa: PLC0415 - as above
    from nomenklatura.resolver import Linker  # noqa: PLC0415
    from nomenklatura.store.memory import MemoryStore  # noqa: PLC0415

    dataset = Dataset({"name": "benchmark", "title": "benchmark"})
    store = MemoryStore(dataset, Linker({}))

    def made(id: str, schema: str, names: list[str]) -> Any:  # noqa: ANN401 - the library's own type
        return StatementEntity.from_data(dataset, {"id": id, "schema": schema, "properties": {"name": names}})

    names: dict[str, list[str]] = {}
    schemata = {"person": "Person", "company": "Company", "vessel": "Vessel"}
    kinds = {entry.subject: schemata.get(entry.type.value, "LegalEntity") for entry in listed}
    for entry in listed:
        names.setdefault(entry.subject, []).append(entry.text)
    with store.writer() as writer:
        for subject, texts in names.items():
            writer.add_entity(made(subject, kinds[subject], texts))
    return store.view(dataset), made


def _best(hits: "Iterator[tuple[str, float]] | Any") -> Found:  # noqa: ANN401 - any generator of pairs
    best: dict[str, float] = {}
    for subject, score in hits:
        best[subject] = max(score, best.get(subject, 0.0))
    return sorted(best.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]


CONTENDERS = {
    "proscribe": proscribe,
    "proscribe, two processes": proscribe_two,
    "proscribe, best ten of all": proscribe_all,
    "TF-IDF trigrams + WRatio": tfidf,
    "rapidfuzz WRatio, full scan": wratio,
    "nomenklatura logic-v2": logic_v2,
}
"""Every contender by the name that the table shows."""
