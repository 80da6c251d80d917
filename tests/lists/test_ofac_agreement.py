"""OFAC publishes the same entries as CSV and as XML: both readings must say the same of them."""

from pathlib import Path

from proscribe.lists.snapshot import read_snapshot
from proscribe.model.listings import Listing


def test_both_formats_of_the_non_sdn_lists_agree_on_programmes_starts_and_types(shared: Path) -> None:
    folder = shared / "lists" / "ofac"
    xml = _by_entry(folder / "consolidated_2024-02-23.xml.gz")
    csv = _by_entry(*sorted(folder.glob("cons_*_2025-12.csv.gz")))
    both = xml.keys() & csv.keys()
    assert len(both) == 441
    assert [entry for entry in sorted(both) if _said(xml[entry]) != _said(csv[entry])] == []


def _by_entry(*paths: Path) -> dict[str, Listing]:
    return {listing.entry: listing for listing in read_snapshot(paths).listings}


def _said(listing: Listing) -> tuple[object, ...]:
    return listing.programmes, listing.start, listing.end, listing.type
