"""How owners are counted, by examples of the kind that the authorities publish, with numbers and names of our own."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.dates import Period
from proscribe.ledger.economic import economic_share
from proscribe.ledger.ownership import Path, path_to_any
from proscribe.ledger.stakes import holdings
from proscribe.model.ownership_tests import OWNERSHIP_TESTS, ownership_test
from proscribe.model.parties import Ownership, Party
from proscribe.model.truth import Truth

DAY = date(2020, 6, 1)
OFAC = ownership_test("ofac-50")
Shares = dict[str, dict[str, float | tuple[float, float] | None]]


def graph(owners: Shares) -> dict[str, Party]:
    """Parties by key from `{firm: {owner: share}}`; a pair is a range, None a share not known."""
    keys = {*owners, *(owner for held in owners.values() for owner in held)}
    return {key: Party(key, key.title(), owners=tuple(_edges(owners.get(key, {})))) for key in sorted(keys)}


def _edges(held: dict[str, float | tuple[float, float] | None]) -> list[Ownership]:
    return [
        Ownership(owner, share=share[0], share_to=share[1]) if isinstance(share, tuple) else Ownership(owner, share=share)
        for owner, share in held.items()
    ]


def path(owners: Shares, *listed: str, test: str = "ofac-50") -> Path:
    return path_to_any("firm", listed, test=ownership_test(test), on=DAY, parties=graph(owners))


@pytest.mark.parametrize(
    ("owners", "truth"),
    [
        # FAQ 401: a majority of a majority counts, though multiplied it is a quarter
        ({"firm": {"a": 50}, "a": {"x": 50}}, Truth.HOLDS),
        # FAQ 401: half of a firm that is itself held by less than half is nothing
        ({"firm": {"a": 60}, "a": {"x": 40}}, Truth.FAILS),
        # FAQ 401: two half-owned firms hold a quarter each, and their whole shares are added
        ({"firm": {"a": 25, "b": 25}, "a": {"x": 50}, "b": {"x": 50}}, Truth.HOLDS),
        # FAQ 401: one of the two is held by less than half and drops out with its whole share
        ({"firm": {"a": 25, "b": 25}, "a": {"x": 50}, "b": {"x": 49}}, Truth.FAILS),
        # FAQ 401: directly and through a half-owned firm
        ({"firm": {"x": 20, "a": 30}, "a": {"x": 55}}, Truth.HOLDS),
        # three links, each by two owners that count
        ({"firm": {"b": 50}, "b": {"a": 30, "y": 20}, "a": {"x": 90}}, Truth.HOLDS),
        # sixths that add up to half
        ({"firm": {"x": 16.66666667, "y": 16.66666667, "z": 16.66666667}}, Truth.HOLDS),
    ],
)
def test_the_50_per_cent_rule_counts_whole_shares_of_owners_that_count(owners: Shares, truth: Truth) -> None:
    assert path(owners, "x", "y", "z").truth is truth


@pytest.mark.parametrize(
    ("test", "share", "truth"),
    [
        ("ofac-50", 50, Truth.HOLDS),
        ("bis-affiliates", 50, Truth.HOLDS),
        ("eu-ownership-or-control", 50, Truth.FAILS),
        ("eu-ownership-or-control", 50.1, Truth.HOLDS),
        ("uk-ownership-or-control", 50, Truth.FAILS),
        ("subsidiaries", 51, Truth.HOLDS),
        ("named", 100, Truth.FAILS),
    ],
)
def test_half_itself_is_enough_for_some_and_not_for_others(test: str, share: float, truth: Truth) -> None:
    assert path({"firm": {"x": share}}, "x", test=test).truth is truth


@pytest.mark.parametrize(
    ("test", "truth"),
    [("ofac-50", Truth.HOLDS), ("eu-ownership-or-control", Truth.HOLDS), ("uk-ownership-or-control", Truth.FAILS)],
)
def test_several_owners_are_added_up_but_not_in_britain(test: str, truth: Truth) -> None:
    assert path({"firm": {"x": 30, "y": 25}}, "x", "y", test=test).truth is truth


@pytest.mark.parametrize(
    ("test", "truth"), [("ofac-50", Truth.FAILS), ("uk-ownership-or-control", Truth.HOLDS), ("s889-affiliate", Truth.HOLDS)]
)
def test_control_without_the_shares_counts_where_the_law_says_so(test: str, truth: Truth) -> None:
    parties = {"firm": Party("firm", "Firm", owners=(Ownership("x", share=10, control=True),)), "x": Party("x", "X")}
    assert path_to_any("firm", ["x"], test=ownership_test(test), on=DAY, parties=parties).truth is truth


def test_a_range_that_holds_the_threshold_is_an_interval_in_words() -> None:
    found = path({"firm": {"x": (30, 40), "y": (10, 20)}}, "x", "y")
    assert (found.truth, found.least, found.most) == (Truth.NOT_TOLD, 40, 60)
    assert found.text == (
        "Firm is owned together by X (30 to 40 %) and Y (10 to 20 %): between 40 and 60 %, and 50 % or more counts; it depends"
    )


def test_what_others_surely_own_bounds_a_share_not_known() -> None:
    assert path({"firm": {"x": None, "stranger": 60}}, "x").truth is Truth.FAILS
    assert path({"firm": {"x": None, "y": None, "stranger": 60}}, "x", "y").truth is Truth.FAILS
    assert path({"firm": {"x": None, "stranger": 40}}, "x").truth is Truth.NOT_TOLD


def test_two_statements_on_one_holding_are_not_added() -> None:
    firm = Party("firm", "Firm", owners=(Ownership("x", share=30), Ownership("x", share=30)))
    assert path_to_any("firm", ["x"], test=OFAC, on=DAY, parties={"firm": firm}).truth is Truth.FAILS


def test_a_share_told_beats_a_statement_without_one() -> None:
    firm = Party("firm", "Firm", owners=(Ownership("x"), Ownership("x", share=30)))
    assert path_to_any("firm", ["x"], test=OFAC, on=DAY, parties={"firm": firm}).truth is Truth.FAILS


@pytest.mark.parametrize(
    ("day", "truth"),
    [(date(2020, 4, 30), Truth.HOLDS), (date(2020, 5, 15), Truth.NOT_TOLD), (date(2020, 6, 1), Truth.FAILS)],
)
def test_a_sale_counts_from_its_day_and_within_its_month_it_depends(day: date, truth: Truth) -> None:
    firm = Party("firm", "Firm", owners=(Ownership("x", share=60, until=Period.parse("2020-05")),))
    found = path_to_any("firm", ["x"], test=OFAC, on=day, parties={"firm": firm, "x": Party("x", "X")})
    assert found.truth is truth
    assert (found.truth is not Truth.NOT_TOLD) or "not exactly known" in found.text


def test_circles_catch_nobody_by_themselves_and_all_once_one_is_caught() -> None:
    circle: Shares = {"firm": {"b": 60}, "b": {"c": 60}, "c": {"firm": 60}}
    assert path(circle, "x").truth is Truth.FAILS
    assert path({**circle, "c": {"firm": 40, "x": 55}}, "x").truth is Truth.HOLDS


def test_the_whole_chain_is_told() -> None:
    found = path({"firm": {"a": 25, "b": 25}, "a": {"x": 50}, "b": {"x": 70}}, "x")
    assert found.text == (
        "Firm is owned together by A (25 %) and B (25 %), 50 % in all; A is owned by X (50 %); B is owned by X (70 %)"
    )


@pytest.mark.parametrize(
    ("owners", "share"),
    [
        ({"firm": {"a": 50}, "a": {"x": 50}}, (25.0, 25.0)),
        ({"firm": {"a": 50, "x": 10}, "a": {"x": (50, 60)}}, (35.0, 40.0)),
        # half of the firm is its own: what flows round comes back to x
        ({"firm": {"a": 50}, "a": {"firm": 50, "x": 50}}, (33.3333, 33.3333)),
        ({"firm": {"a": None}, "a": {"x": 100}}, (0.0, 100.0)),
        ({"firm": {"a": 50}}, (0.0, 0.0)),
    ],
)
def test_the_economic_share_multiplies_along_chains(owners: Shares, share: tuple[float, float]) -> None:
    least, most = economic_share("firm", "x", on=DAY, parties=graph(owners))
    assert (round(least, 3), round(most, 3)) == (round(share[0], 3), round(share[1], 3))


def test_the_affiliates_rule_has_its_days() -> None:
    rule = ownership_test("bis-affiliates")
    days = (date(2025, 9, 28), date(2025, 9, 29), date(2025, 11, 9), date(2025, 11, 10))
    assert [rule.applies_on(day) for day in days] == [False, True, True, False]


KEYS = ["firm", "a", "b", "c", "x", "y"]
SHARE = st.one_of(st.none(), st.integers(1, 100).map(float), st.tuples(st.integers(0, 50), st.integers(50, 100)))
GRAPHS = st.dictionaries(st.sampled_from(KEYS), st.dictionaries(st.sampled_from(KEYS), SHARE, max_size=4), max_size=6)


@given(GRAPHS, st.sampled_from(sorted(OWNERSHIP_TESTS)), st.randoms())
def test_the_order_of_statements_does_not_matter(owners: Shares, test: str, shuffler: object) -> None:
    parties = graph(owners)
    shuffled = {}
    for key in sorted(parties, reverse=True):
        edges = list(parties[key].owners)
        shuffler.shuffle(edges)  # type: ignore[attr-defined]  # hypothesis hands out random.Random
        shuffled[key] = Party(key, parties[key].name, owners=tuple(edges))
    rule = ownership_test(test)
    if "firm" in parties:
        paths = [path_to_any("firm", ["x", "y"], test=rule, on=DAY, parties=each) for each in (parties, shuffled)]
        assert paths[0] == paths[1]


@given(GRAPHS, st.sampled_from(["ofac-50", "eu-ownership-or-control", "uk-ownership-or-control"]))
def test_one_more_listed_owner_never_frees_anybody(owners: Shares, test: str) -> None:
    parties, rule = graph(owners), ownership_test(test)
    one = holdings("firm", ["x"], test=rule, on=DAY, parties=parties)
    two = holdings("firm", ["x", "y"], test=rule, on=DAY, parties=parties)
    assert "firm" not in one or "firm" in two
    assert "firm" not in one or one["firm"].truth is not Truth.HOLDS or two["firm"].truth is Truth.HOLDS


@given(GRAPHS)
def test_telling_a_range_more_exactly_keeps_what_was_sure(owners: Shares) -> None:
    narrowed: Shares = {
        firm: {owner: share[0] if isinstance(share, tuple) else share for owner, share in held.items()}
        for firm, held in owners.items()
    }
    wide = holdings("firm", ["x"], test=OFAC, on=DAY, parties=graph(owners))
    exact = holdings("firm", ["x"], test=OFAC, on=DAY, parties=graph(narrowed))
    assert "firm" not in exact or "firm" in wide
    if "firm" in wide and wide["firm"].truth is Truth.HOLDS:
        assert exact["firm"].truth is Truth.HOLDS
