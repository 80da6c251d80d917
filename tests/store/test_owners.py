"""Files of owners in a ledger: kept whole or not at all, found by name and upwards, joined with the register."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.lists.given_owners import company, entities, json_lines, lei, ownership, relationship, relationships
from tests.store.given import store_in

from proscribe.errors import ListError, StoreError
from proscribe.ledger.owners import OwnerBooks
from proscribe.lists.ftm_ownership import FTM_OWNERSHIP
from proscribe.lists.gleif import GLEIF
from proscribe.lists.owner_rows import OwnerSource, owner_files
from proscribe.model.parties import Party, PartyType
from proscribe.names.plain_key import plain_key
from proscribe.store.owners_read import SqlOwners
from proscribe.store.owners_write import UNLINKED, OwnersReport, import_owners
from proscribe.store.store import Store

NOW = datetime(2025, 6, 1, tzinfo=UTC)
DAY = date(2025, 5, 1)


def keep(store: Store, *paths: Path, source: OwnerSource = GLEIF, day: date = DAY) -> OwnersReport:
    return import_owners(store, source, owner_files(paths), now=NOW, plain_key=plain_key, day=day)


def shelf(store: Store) -> SqlOwners:
    return SqlOwners(store, plain_key=plain_key)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_in(tmp_path)


@pytest.fixture
def chain(tmp_path: Path) -> tuple[Path, Path]:
    """Three links up, and a firm nobody owns."""
    rr = relationships(tmp_path / "rr.csv", relationship(1, 2), relationship(2, 3))
    names = (
        (1, "Harbour Optics Ltd", "GB"),
        (2, "Mole Holding B.V.", "NL"),
        (3, "Summit Group Co., Ltd.", "CN"),
        (9, "Idle", "DE"),
    )
    return rr, entities(tmp_path / "lei.csv", *names)


def test_every_row_is_accounted_for(store: Store, chain: tuple[Path, Path]) -> None:
    report = keep(store, *chain)
    assert (report.edges, report.parties, report.ignored) == (2, 3, ((UNLINKED, 1),))
    counts = report.counts
    assert (counts.read, counts.mapped, counts.ignored, counts.alarmed) == (6, 5, 1, 0)


def test_everybody_above_is_found(store: Store, chain: tuple[Path, Path]) -> None:
    keep(store, *chain)
    held = shelf(store)
    above = held.above([f"gleif:{lei(1)}"], held.state(on=DAY))
    assert [party.name for party in above.values()] == ["Harbour Optics Ltd", "Mole Holding B.V.", "Summit Group Co., Ltd."]


def test_a_name_is_found_whatever_its_case_and_form(store: Store, chain: tuple[Path, Path]) -> None:
    keep(store, *chain)
    held = shelf(store)
    assert [party.key for party in held.found(["HARBOUR OPTICS LIMITED"], [], held.state(on=None))] == [f"gleif:{lei(1)}"]
    assert held.found(["Idle"], [], held.state(on=None)) == ()


def test_circles_end(store: Store, tmp_path: Path) -> None:
    keep(store, relationships(tmp_path / "rr.csv", relationship(1, 2), relationship(2, 1)))
    held = shelf(store)
    assert len(held.above([f"gleif:{lei(1)}"], held.state(on=DAY))) == 2


def test_the_same_files_again_change_nothing(store: Store, chain: tuple[Path, Path]) -> None:
    keep(store, *chain)
    assert keep(store, *chain).already_held
    assert len(shelf(store).snapshots()) == 1


def test_a_question_is_answered_from_the_last_file_that_shows_its_day(store: Store, tmp_path: Path) -> None:
    keep(store, relationships(tmp_path / "a.csv", relationship(1, 2)), day=date(2024, 1, 1))
    keep(store, relationships(tmp_path / "b.csv", relationship(1, 3)), day=date(2025, 1, 1))
    held = shelf(store)
    owners = {
        on: held.above([f"gleif:{lei(1)}"], held.state(on=date.fromisoformat(on)))[f"gleif:{lei(1)}"].owners[0].owner
        for on in ("2023-06-01", "2024-06-01", "2025-01-01")
    }
    assert owners == {"2023-06-01": f"gleif:{lei(2)}", "2024-06-01": f"gleif:{lei(2)}", "2025-01-01": f"gleif:{lei(3)}"}
    assert held.state(on=date(2025, 6, 1), known=date(2024, 12, 31)) == held.state(on=date(2024, 6, 1))
    assert held.state(on=None, known=date(2023, 1, 1)) is None


def test_a_holding_without_a_beginning_is_sure_from_the_files_day(store: Store, tmp_path: Path) -> None:
    path = json_lines(tmp_path / "o.json", ownership("a", "b", percentage="60"), company("a", "A"), company("b", "B"))
    keep(store, path, source=FTM_OWNERSHIP)
    held = shelf(store)
    [edge] = held.above(["ftm_ownership:b"], held.state(on=DAY))["ftm_ownership:b"].owners
    assert (edge.surely_holds_on(DAY), edge.surely_holds_on(date(2020, 1, 1)), edge.may_hold_on(date(2020, 1, 1))) == (
        True,
        False,
        True,
    )


def test_a_bad_file_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    rows = [relationship(number, number + 1, RelationshipType="IS_ODD") for number in range(10)]
    with pytest.raises(ListError, match="10 of 10 rows cannot be understood"):
        keep(store, relationships(tmp_path / "rr.csv", *rows))
    with store.writing():
        pass
    assert shelf(store).snapshots() == ()


def test_names_alone_are_no_file_of_owners(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ListError, match="no holding"):
        keep(store, entities(tmp_path / "lei.csv", (1, "Harbour Optics Ltd", "GB")))


def test_a_day_to_come_is_refused(store: Store, chain: tuple[Path, Path]) -> None:
    with pytest.raises(ListError, match="lies after today"):
        keep(store, *chain, day=date(2026, 1, 1))


def test_two_writers_wait_for_each_other(tmp_path: Path, chain: tuple[Path, Path]) -> None:
    first = store_in(tmp_path)
    impatient = Store(first.location, wait=0.05)
    with first.writing(), pytest.raises(StoreError, match="another import"):
        keep(impatient, *chain)


def test_a_file_party_is_the_registers_by_identifier_or_by_the_only_name(store: Store, chain: tuple[Path, Path]) -> None:
    keep(store, *chain)
    register = {
        "summit": Party("summit", "Summit Group", country="cn"),
        "mole": Party("mole", "Maulwurf", identifiers=(("lei", lei(2)),)),
    }
    book = OwnerBooks(register, shelf(store)).book(on=DAY)
    assert [edge.owner for edge in book[f"gleif:{lei(1)}"].owners] == ["mole"]
    assert [edge.owner for edge in book["mole"].owners] == ["summit"]
    assert "gleif:nobody" in book
    assert book.get("no such source") is None


@pytest.mark.parametrize(
    "register",
    [
        {"summit": Party("summit", "Summit Group", country="us")},
        {"one": Party("one", "Summit Group"), "two": Party("two", "Summit Group Ltd")},
        {"summit": Party("summit", "Summit Group", PartyType.PERSON)},
    ],
    ids=["another country", "two of the name", "a person"],
)
def test_nobody_is_taken_for_another_on_a_doubt(store: Store, chain: tuple[Path, Path], register: dict[str, Party]) -> None:
    keep(store, *chain)
    book = OwnerBooks(register, shelf(store)).book(on=DAY)
    assert [edge.owner for edge in book[f"gleif:{lei(2)}"].owners] == [f"gleif:{lei(3)}"]


def test_the_order_of_rows_and_imports_does_not_matter(tmp_path: Path, chain: tuple[Path, Path]) -> None:
    rr, names = chain
    turned = relationships(tmp_path / "turned.csv", relationship(2, 3), relationship(1, 2))
    ftm = json_lines(tmp_path / "o.json", ownership("a", "b", percentage="60"), company("a", "A"), company("b", "B"))
    books = []
    for folder, order in (("x", (rr, ftm)), ("y", (ftm, turned))):
        (tmp_path / folder).mkdir()
        store = store_in(tmp_path / folder)
        for path in order:
            keep(store, path, *([names] if path is not ftm else []), source=FTM_OWNERSHIP if path is ftm else GLEIF)
        held = shelf(store)
        books.append(held.above([f"gleif:{lei(1)}", "ftm_ownership:b"], held.state(on=DAY)))
    assert books[0] == books[1]
