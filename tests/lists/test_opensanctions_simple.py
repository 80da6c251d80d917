from pathlib import Path

import pytest

from proscribe.errors import ListError
from proscribe.lists.opensanctions_simple.read import cell_values
from proscribe.lists.snapshot import Counts, Snapshot, read_snapshot
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, PartyType

SAMPLE = Path(__file__).parent / "samples" / "opensanctions_simple" / "targets.simple.csv"


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return read_snapshot([SAMPLE])


def _entry(snapshot: Snapshot, entry: str) -> Listing:
    (found,) = [listing for listing in snapshot.listings if listing.entry == entry]
    return found


def _changed(tmp_path: Path, old: str, new: str) -> Path:
    path = tmp_path / "targets.simple.csv"
    path.write_text(SAMPLE.read_text().replace(old, new))
    return path


def test_parties_are_mapped_and_things_ignored_on_record(snapshot: Snapshot) -> None:
    assert (snapshot.list_key, snapshot.counts) == ("opensanctions_simple", Counts(read=7, mapped=6, ignored=1, alarmed=0))
    assert snapshot.ignored == (("a CryptoWallet, which is no party", 1),)


def test_days_of_the_crawler_and_days_in_free_text_are_never_dates_of_the_law(snapshot: Snapshot) -> None:
    assert {(listing.start, listing.end) for listing in snapshot.listings} == {(None, None)}


@pytest.mark.parametrize(
    ("entry", "programmes"),
    [
        ("NK-lantern", ("us-bis-entity-list",)),
        ("NK-heron", ("un-sc", "us-ofac-sdn")),
        ("NK-person", ("us-bis-denied-persons",)),
        ("NK-words", ("us-bis-entity-list",)),
        ("NK-cons", ("unknown",)),
        ("NK-euro", ("unknown",)),
    ],
)
def test_programmes_are_told_by_id_dataset_or_words(snapshot: Snapshot, entry: str, programmes: tuple[str, ...]) -> None:
    assert _entry(snapshot, entry).programmes == programmes


def test_an_unknown_programme_is_still_said(snapshot: Snapshot) -> None:
    listing = _entry(snapshot, "NK-euro")
    assert (listing.scope_note, listing.remarks) == (
        "Regulation X",
        "Dataset: EU Financial Sanctions Files (FSF); Programme: EU-RUS",
    )


def test_a_legal_entity_may_be_a_human_being(snapshot: Snapshot) -> None:
    assert _entry(snapshot, "NK-euro").type is PartyType.UNKNOWN


def test_cells_are_split_at_semicolons_outside_quotes(snapshot: Snapshot) -> None:
    assert _entry(snapshot, "NK-lantern").names == (Name("NLT"), Name("Lantern; Radio Works"))
    assert cell_values('a;"b; c";;a') == ("a", "b; c")


def test_a_region_is_its_country_and_a_dissolved_state_is_none(snapshot: Snapshot) -> None:
    assert _entry(snapshot, "NK-lantern").countries == ("cn", "ua")


def test_the_layout_without_programme_ids_is_read_too(tmp_path: Path) -> None:
    header, *rows = SAMPLE.read_text().splitlines()
    old = header.replace('"program_ids",', "")
    row = '"x","Company","Old Layout Ltd","","","","","","","","","US BIS Denied Persons List","2022","2023","2023"'
    path = tmp_path / "old.csv"
    path.write_text(f"{old}\n{row}\n")
    assert (len(rows), _entry(read_snapshot([path]), "x").programmes) == (7, ("us-bis-denied-persons",))


def test_an_unknown_schema_is_an_alarm(tmp_path: Path) -> None:
    (alarm,) = read_snapshot([_changed(tmp_path, '"CryptoWallet"', '"Teapot"')]).alarms
    assert (alarm.field, alarm.value) == ("schema", "Teapot")


def test_a_changed_layout_names_the_new_column(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="unexpected: 'risk'"):
        read_snapshot([_changed(tmp_path, '"phones"', '"phones","risk"')])
