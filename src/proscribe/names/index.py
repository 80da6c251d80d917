"""Finds, among all listed names, the few worth comparing with a query, and ranks them by `compare`.

Three ways in, so that no one kind of distortion hides a party: the name's words as a key (exact, in whatever order or
spacing), its initials (an acronym on either side), and letter triples weighted by rarity, which survive typing errors,
joined and split words. What they find is scored by `compare`, so that a search and a comparison never disagree.

An index is a handful of arrays, never changed once built, in memory or mapped from a file (`saved`): about 450 bytes a name.

>>> index = NameIndex.build([NameEntry("zte", "ZTE Corporation"), NameEntry("ztt", "ZTT Group")])
>>> [match.subject for match in index.search(NameQuery("Z.T.E. Corp."))]
['zte']
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from proscribe.model.parties import PartyType
from proscribe.names.among import MOST_BY_LETTERS, among_many, by_letters, least_worth_comparing
from proscribe.names.candidates import Candidates, candidate_arrays
from proscribe.names.compare import THRESHOLD, Comparison, compare_forms
from proscribe.names.entries import NameEntry, NameMatch, NameQuery
from proscribe.names.normalise import NameForm, normalise
from proscribe.names.packed import Texts, packed, text_arrays, unpacked
from proscribe.names.reasons import Reason
from proscribe.names.vocabulary import WordKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: What a country known on both sides adds or takes; never enough to make a match of a miss by itself beyond the margin.
_SAME_COUNTRY = 1.02
_OTHER_COUNTRY = 0.95
_OTHER_TYPE = 0.8
#: Below this a candidate shares nothing worth showing, whatever threshold is asked for.
_LEAST_SCORE = 0.05
#: Names that several queries are close to are read from the arrays once.
_KEPT_READ = 8192


class NameIndex:
    """All listed names, ready to be searched. Build one with `NameIndex.build`, or read a saved one (`saved`).

    Args:
        arrays: everything the index holds, from `index_arrays`; they may lie in a file, of which a search reads little.
        path: that file, from which another process can read the same index; None for an index in memory.
    """

    __slots__ = ("_candidates", "_read", "_records", "path")

    def __init__(self, arrays: "Mapping[str, NDArray[np.generic]]", *, path: Path | None = None) -> None:
        self.path = path
        self._records = Texts(np.asarray(arrays["records"]), np.asarray(arrays["record_starts"]))
        self._candidates = Candidates(arrays)
        self._read = lru_cache(maxsize=_KEPT_READ)(lambda at: unpacked(self._records[at]))

    @classmethod
    def build(cls, entries: Iterable[NameEntry]) -> "NameIndex":
        """The index of these entries; entries whose text holds no letter and no digit are never found."""
        return cls(index_arrays(entries))

    def __len__(self) -> int:
        """How many entries it holds."""
        return len(self._records)

    def search(self, query: NameQuery, *, limit: int = 10, threshold: float = THRESHOLD) -> tuple[NameMatch, ...]:
        """The subjects whose names match best.

        Args:
            query: what to look for.
            limit: at most so many subjects.
            threshold: the lowest score shown, 0-1, where the query names no other.

        Returns:
            One match a subject, best first; equal scores by subject.
        """
        best: dict[str, NameMatch] = {}
        for match in self._matches(query, threshold if query.least is None else query.least):
            if match.subject not in best or _rank(match) < _rank(best[match.subject]):
                best[match.subject] = match
        return tuple(sorted(best.values(), key=_rank)[:limit])

    def search_many(
        self, queries: Iterable[NameQuery], *, limit: int = 10, threshold: float = THRESHOLD
    ) -> Iterator[tuple[NameMatch, ...]]:
        """One tuple of matches a query, in the order of the queries, each found when it is asked for."""
        for query in queries:
            yield self.search(query, limit=limit, threshold=threshold)

    def _matches(self, query: NameQuery, threshold: float) -> Iterator[NameMatch]:
        as_firm = normalise(query.text, person=False)
        if not as_firm:
            return
        asks_person = query.type is PartyType.PERSON or (query.type is PartyType.UNKNOWN and _may_be_person(as_firm))
        as_person = normalise(query.text, person=True) if asks_person else as_firm
        asked = as_person if query.type is PartyType.PERSON else as_firm
        lowest = threshold / _SAME_COUNTRY
        least = least_worth_comparing(as_firm, lowest)
        least_of_other_type = least_worth_comparing(as_firm, lowest / _OTHER_TYPE)
        for at in self._candidates.find(asked, leniency=min(threshold / THRESHOLD, 1.0)):
            entry, forms = self._read(at)
            if asks_person and entry.type is PartyType.PERSON:
                found = compare_forms(as_person, forms, person=True, least=least)
            else:
                needed = least_of_other_type if _are_two_types(query, entry, as_firm[0]) else least
                found = compare_forms(as_firm, _as_firm(entry, forms), person=False, least=needed)
            if not found.score and threshold < MOST_BY_LETTERS:
                found = by_letters(as_firm, forms)
            match = _match(query, entry, found, asked=as_firm, listed=forms)
            if match.score >= max(threshold, _LEAST_SCORE):
                yield match


def index_arrays(entries: Iterable[NameEntry]) -> "dict[str, NDArray[np.generic]]":
    """Everything an index of these entries holds, as arrays by name; the entries are gone through once."""
    records: list[bytes] = []

    def read() -> Iterator[tuple[NameForm, ...]]:
        for entry in entries:
            # Past the cache of `normalise`: each listed name is read once, and the cache is for what is asked.
            forms = normalise.__wrapped__(entry.text, person=entry.type is PartyType.PERSON)
            records.append(packed(entry, forms))
            yield forms

    found = candidate_arrays(read())
    content, starts = text_arrays(records)
    return {"records": content, "record_starts": starts, **found}


def _as_firm(entry: NameEntry, forms: tuple[NameForm, ...]) -> tuple[NameForm, ...]:
    return normalise(entry.text, person=False) if entry.type is PartyType.PERSON else forms


def _match(
    query: NameQuery, entry: NameEntry, found: Comparison, *, asked: tuple[NameForm, ...], listed: tuple[NameForm, ...]
) -> NameMatch:
    more = (*among_many(found, asked, listed), *_country(query, entry), *_type(query, entry, asked[0]))
    score = found.score
    for reason in more:
        score *= reason.score
    return NameMatch(entry.subject, entry.text, entry.kind, round(min(score, 1.0), 4), (*found.reasons, *more))


def _country(query: NameQuery, entry: NameEntry) -> Iterator[Reason]:
    if query.country is None or not entry.countries:
        return
    listed = ", ".join(entry.countries)
    if query.country in entry.countries:
        yield Reason("country", _SAME_COUNTRY, f"both in {query.country}")
    else:
        yield Reason("country", _OTHER_COUNTRY, f"asked for in {query.country}, listed in {listed}")


def _type(query: NameQuery, entry: NameEntry, form: NameForm) -> Iterator[Reason]:
    if _are_two_types(query, entry, form):
        yield Reason("type", _OTHER_TYPE, f"asked for a {_asked_type(query, form)}, listed as a {_kind(entry.type)}")


def _are_two_types(query: NameQuery, entry: NameEntry, form: NameForm) -> bool:
    asked, listed = _asked_type(query, form), _kind(entry.type)
    return asked is not listed and PartyType.UNKNOWN not in {asked, listed}


def _asked_type(query: NameQuery, form: NameForm) -> PartyType:
    asked = _kind(query.type)
    return PartyType.COMPANY if asked is PartyType.UNKNOWN and form.is_firm else asked


def _kind(type: PartyType) -> PartyType:
    # Companies and agencies are one kind here: lists do not agree which is which.
    return PartyType.COMPANY if type in {PartyType.AGENCY, PartyType.COUNTRY} else type


def _may_be_person(forms: tuple[NameForm, ...]) -> bool:
    """Nothing in the name says that it is a firm: two to six words, none of a trade and no number."""
    firm = {WordKind.BUSINESS, WordKind.NUMBER, WordKind.PLACE}
    return bool(forms) and 2 <= len(forms[0].words) <= 6 and not firm & set(forms[0].kinds)


def _rank(match: NameMatch) -> tuple[float, str, str]:
    return -match.score, match.subject, match.entry_text
