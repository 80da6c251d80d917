from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.given import NORDWIND

from proscribe.dates import Period
from proscribe.errors import StoreError
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType
from proscribe.store.listing_text import listing_of, original_text, payload_text

texts = st.text(max_size=8)
lines = st.lists(texts, max_size=3).map(tuple)
pairs = st.lists(st.tuples(texts, texts), max_size=3).map(tuple)
days = st.dates(date(1900, 1, 1), date(2190, 1, 1))
periods = st.none() | st.one_of(
    days.map(Period.of_day),
    days.map(lambda day: Period.parse(day.isoformat()[:7])),
    st.tuples(days, days).filter(lambda ends: ends[0] < ends[1]).map(lambda ends: Period(*ends)),
)
names = st.lists(st.builds(Name, texts, st.sampled_from(NameKind)), max_size=3).map(tuple)
listings = st.builds(
    Listing,
    list_key=texts,
    entry=texts,
    programmes=lines,
    name=texts,
    type=st.sampled_from(PartyType),
    names=names,
    countries=lines,
    addresses=lines,
    identifiers=pairs,
    birth_dates=lines,
    start=periods,
    end=periods,
    citation=texts,
    licence_requirement=texts,
    licence_policy=texts,
    scope_note=texts,
    remarks=texts,
    source_url=texts,
    items=lines,
    original=pairs,
)


@settings(max_examples=150, deadline=None)
@given(listings)
def test_a_listing_comes_back_exactly(listing: Listing) -> None:
    read = listing_of(listing.list_key, listing.entry, payload_text(listing), original_text(listing))
    assert read == listing
    assert repr(read) == repr(listing)


def test_every_field_of_a_listing_is_drawn() -> None:
    assert set(Listing.__dataclass_fields__) == {
        "list_key", "entry", "programmes", "name", "type", "names", "countries", "addresses", "identifiers", "birth_dates",
        "start", "end", "citation", "licence_requirement", "licence_policy", "scope_note", "remarks", "source_url", "items",
        "original",
    }  # fmt: skip


def test_the_original_row_may_be_left_out() -> None:
    assert listing_of(NORDWIND.list_key, NORDWIND.entry, payload_text(NORDWIND)).original == ()


def test_what_is_at_its_default_is_not_written() -> None:
    assert payload_text(Listing("zz_list", "1", ("zz",), "Nordwind")) == '{"name":"Nordwind","programmes":["zz"]}'


@pytest.mark.parametrize(
    "payload", ["", "{", "[]", "{}", '{"name":"x","programmes":[],"type":"ship"}', '{"start":"2024-02/x"}']
)
def test_a_damaged_text_is_said(payload: str) -> None:
    with pytest.raises(StoreError, match="text of zz_list/1 is damaged"):
        listing_of("zz_list", "1", payload)
