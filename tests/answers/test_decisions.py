"""What people decided about hits, set beside them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from proscribe.answers.decisions import Decisions, current, party_digest, row_digest, with_decisions
from proscribe.answers.screening import Hit, HitKind, ScreenedRow, Subject, as_record, flat_records
from proscribe.ledger.shelf import HeldListing
from proscribe.model.decisions import Decision, Judgement
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, Party

ROW = ScreenedRow(3, "Norvex Garden Tools", "gb", (Hit(Subject("party:norvex", "Norvex"), "Norvex", HitKind.SAME, 0.9, ()),))
LISTING = Listing("zz", "7", ("p",), "Norvex", names=(Name("NVX"),), countries=("cn", "hk"), identifiers=(("lei", "1"),))


def decision(judgement: Judgement = Judgement.OTHER, *, party_digest: str = "same", name: str = ROW.name) -> Decision:
    digest = row_digest(name, "gb")
    return Decision(
        digest, "party:norvex", party_digest, judgement, "Ana", "2024-01-02T00:00:00", "a shop", name, "gb", "Norvex"
    )


def told(*decisions: Decision, show_decided: bool = False, row: ScreenedRow = ROW) -> ScreenedRow:
    [found] = with_decisions([row], current(decisions), digest_of=lambda _: "same", show_decided=show_decided)
    return found


def test_a_hit_judged_somebody_else_is_left_out_and_counted() -> None:
    found = told(decision())
    assert (found.hits, found.silenced) == ((), 1)


def test_it_is_shown_with_who_said_so_when_asked_for() -> None:
    found = told(decision(), show_decided=True)
    assert found.hits[0].decision == decision() and found.silenced == 1


def test_a_confirmed_hit_is_never_hidden() -> None:
    found = told(decision(Judgement.SAME))
    assert found.hits[0].decision is not None and found.silenced == 0


def test_a_withdrawn_decision_says_nothing() -> None:
    assert told(decision(), decision(Judgement.OPEN)) == ROW


def test_the_last_decision_on_a_pair_counts() -> None:
    assert told(decision(Judgement.OPEN), decision(Judgement.SAME), decision()).silenced == 1


def test_a_party_that_changed_since_is_shown_again() -> None:
    assert told(decision(party_digest="as it was")) == ROW


@pytest.mark.parametrize(
    "changed", [replace(ROW, name="Norvex Garden Tool"), replace(ROW, country="de"), replace(ROW, country=None)]
)
def test_a_row_that_changed_since_is_shown_again(changed: ScreenedRow) -> None:
    assert told(decision(), row=changed) == changed


def test_case_and_spaces_do_not_change_a_row() -> None:
    assert told(decision(), row=replace(ROW, name=" NORVEX  garden tools")).silenced == 1


def test_another_party_is_not_silenced() -> None:
    other = replace(ROW, hits=(replace(ROW.hits[0], subject=Subject("party:other", "Norvex")),))
    assert told(decision(), row=other) == other


def test_no_decision_asks_for_no_digest() -> None:
    def never(_: str) -> str:
        raise AssertionError("asked")

    nothing: Decisions = {}
    assert list(with_decisions([ROW], nothing, digest_of=never)) == [ROW]


@pytest.mark.parametrize(
    "change",
    [
        lambda one: replace(one, name="Norvex Ltd"),
        lambda one: replace(one, names=(*one.names, Name("诺韦"))),
        lambda one: replace(one, countries=("cn",)),
        lambda one: replace(one, identifiers=(("lei", "2"),)),
        lambda one: replace(one, birth_dates=("1970",)),
    ],
    ids=["name", "alias", "country", "identifier", "birth date"],
)
def test_whatever_tells_a_listing_changes_its_digest(change: Callable[[Listing], Listing]) -> None:
    assert party_digest([], [held(change(LISTING))]) != party_digest([], [held(LISTING)])


def test_another_order_or_a_remark_changes_nothing() -> None:
    same = replace(LISTING, countries=("hk", "cn"), remarks="seen again")
    assert party_digest([], [held(same)]) == party_digest([], [held(LISTING)])


def test_a_listing_more_changes_the_digest_of_a_party() -> None:
    party = Party("norvex", "Norvex")
    assert party_digest([party], []) != party_digest([party], [held(LISTING)])


def test_half_a_character_in_a_row_is_no_trouble() -> None:
    assert len(row_digest("\ud800", None)) == 32


def test_records_tell_of_decisions_only_where_there_are_any() -> None:
    found = told(decision(), show_decided=True)
    assert as_record(found)["silenced"] == 1 and "silenced" not in as_record(ROW)
    assert flat_records(found)[0]["decision"] == "other, by Ana on 2024-01-02: a shop"
    assert "decision" not in flat_records(ROW)[0]


def held(listing: Listing) -> HeldListing:
    day = date(2024, 1, 1)
    return HeldListing(listing, day, day, None, "List")


def test_a_row_with_another_number_is_another_row() -> None:
    plain = row_digest("Norvexa", "cn")
    assert row_digest("Norvexa", "cn", (("", ""),)) == plain
    assert row_digest("Norvexa", "cn", (("LEI", "5493 001K"),)) == row_digest("norvexa", "cn", (("", "5493001k"),)) != plain
