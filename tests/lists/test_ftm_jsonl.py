import json
from pathlib import Path

import pytest

from proscribe.dates import Period
from proscribe.lists.ftm_jsonl.days import group_days
from proscribe.lists.snapshot import Counts, Snapshot, read_snapshot
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind

SAMPLE = Path(__file__).parent / "samples" / "ftm_jsonl" / "entities.ftm.json"


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return read_snapshot([SAMPLE])


def _entry(snapshot: Snapshot, entry: str) -> Listing:
    (found,) = [listing for listing in snapshot.listings if listing.entry == entry]
    return found


def _with(tmp_path: Path, *lines: str) -> Snapshot:
    path = tmp_path / "entities.ftm.json"
    path.write_text(SAMPLE.read_text() + "\n".join(lines) + "\n")
    return read_snapshot([path])


def _line(key: str, schema: str, **properties: object) -> str:
    return json.dumps({"id": key, "schema": schema, "properties": properties, "datasets": ["us_trade_csl"]})


def test_every_line_is_mapped_or_ignored_on_record(snapshot: Snapshot) -> None:
    assert snapshot.counts == Counts(read=14, mapped=9, ignored=5, alarmed=0)
    assert snapshot.ignored == (
        ("Ownership: a link between two entities", 1),
        ("a CryptoWallet, which is no party", 2),
        ("a party that no sanction and no topic restricts", 1),
        ("an address that no restricted party names", 1),
    )


def test_a_party_has_one_listing_for_each_programme_with_its_own_start(snapshot: Snapshot) -> None:
    starts = {listing.programmes: str(listing.start) for listing in snapshot.listings if listing.entry.startswith("lantern/")}
    assert starts == {("us-bis-entity-list",): "2019-05-21", ("us-ofac-cmic",): "2021-08-02", ("unknown",): "2023-02"}


def test_names_in_every_script_keep_their_kind(snapshot: Snapshot) -> None:
    assert _entry(snapshot, "lantern/us-ofac-cmic").names == (
        Name("北灯电信有限公司"),
        Name("NLT", NameKind.WEAK_ALIAS),
        Name("Lantern Radio Works", NameKind.FORMER),
    )


def test_addresses_and_papers_on_other_lines_are_joined(snapshot: Snapshot) -> None:
    assert _entry(snapshot, "lantern/us-ofac-cmic").addresses == ("1 Lantern Road, Shenzhen",)
    assert _entry(snapshot, "anna/us-ofac-sdn").identifiers == (("Passport", "A000001 (ir)"),)


def test_a_topic_alone_lists_a_party_without_dates(snapshot: Snapshot) -> None:
    listing = _entry(snapshot, "anna/us-ofac-sdn")
    assert (listing.start, listing.end) == (None, None)


def test_a_denial_ends_on_the_day_after_its_last(snapshot: Snapshot) -> None:
    listing = _entry(snapshot, "denied/us-bis-denied-persons/until-2025-03-13")
    assert (listing.start, listing.end) == (Period.parse("2018-04-15"), Period.parse("2025-03-14"))


def test_the_words_of_the_sanction_survive(snapshot: Snapshot) -> None:
    listing = _entry(snapshot, "lantern/us-bis-entity-list")
    assert listing.citation == "84 FR 00001"
    assert listing.remarks.startswith("For all items subject to the EAR.")


def test_the_order_of_lines_does_not_matter(snapshot: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "turned.json"
    path.write_text("\n".join(reversed(SAMPLE.read_text().splitlines())) + "\n")
    assert read_snapshot([path], list_key="ftm_jsonl").listings == snapshot.listings


def test_a_line_that_is_no_json_is_an_alarm_with_its_number(tmp_path: Path) -> None:
    (alarm,) = _with(tmp_path, "{not json").alarms
    assert (alarm.line, alarm.reason) == (15, "the line is no JSON")


def test_a_last_line_that_is_cut_off_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cut.json"
    path.write_text(SAMPLE.read_text()[:-20])
    (alarm,) = [alarm for alarm in read_snapshot([path]).alarms if not alarm.field]
    assert "cut off" in alarm.reason


@pytest.mark.parametrize(
    ("line", "field", "reason"),
    [
        ('["a", "list"]', "", "no FollowTheMoney entity"),
        ('{"id": "x", "schema": "Company"}', "", "no FollowTheMoney entity"),
        (_line("t", "Teapot"), "schema", "no schema of FollowTheMoney known here"),
        (_line("s", "Sanction"), "entity", "a sanction that names no entity"),
        (_line("s", "Sanction", entity=["gone"]), "entity", "a sanction of an entity that is not in the file"),
        (_line("lantern", "Company", name=["x"]), "id", "the same party again"),
        (_line("n", "Company", topics=["sanction"]), "name", "the party has no name"),
    ],
)
def test_what_cannot_be_understood_is_an_alarm(tmp_path: Path, line: str, field: str, reason: str) -> None:
    (alarm,) = _with(tmp_path, line).alarms
    assert alarm.field == field
    assert alarm.reason.startswith(reason)


def test_a_property_not_known_is_noted_and_the_party_kept(tmp_path: Path) -> None:
    snapshot = _with(tmp_path, _line("n", "Company", name=["New Ltd"], topics=["sanction"], shoeSize=["42"]))
    listing = _entry(snapshot, "n/unknown")
    assert snapshot.notes == (("property shoeSize is not known here, kept in the original", 1),)
    assert ("unknownProperty[1]/value", "42") in listing.original


def test_sanctions_written_inside_their_entity_are_read_too(tmp_path: Path) -> None:
    inner = {"id": "s", "schema": "Sanction", "properties": {"programId": ["US-SSI"]}, "datasets": ["us_ofac_cons"]}
    snapshot = _with(tmp_path, _line("n", "Company", name=["Nested Ltd"], sanctions=[inner]))
    assert _entry(snapshot, "n/us-ofac-ssi").name == "Nested Ltd"


def test_a_party_of_the_fcc_s_list_is_limited_to_what_its_words_cover(tmp_path: Path) -> None:
    inner = {
        "id": "s",
        "schema": "Sanction",
        "properties": {"description": ["Video surveillance equipment produced by Owl Ltd"]},
        "datasets": ["us_fcc_covered_list"],
    }
    snapshot = _with(tmp_path, _line("o", "Company", name=["Owl Ltd"], sanctions=[inner]))
    assert _entry(snapshot, "o/us-fcc-covered").items == ("video-surveillance",)


def test_sanctions_of_unknown_programmes_have_a_start_only_when_they_agree() -> None:
    both = [{"startDate": ("2014-03-20",)}, {"startDate": ("2022-02-24",)}]
    assert group_days(both, ("unknown",)).start is None
    assert group_days(both, ("us-ofac-sdn",)).start == Period.parse("2014-03-20")


def test_a_listing_date_stands_in_for_a_start_date() -> None:
    assert group_days([{"listingDate": ("2020",)}], ("un-sc",)).start == Period.parse("2020")


def test_a_text_that_is_no_date_is_a_remark() -> None:
    days = group_days([{"startDate": ("17th century",)}], ("un-sc",))
    assert (days.start, days.remarks) == (None, ("date as listed: 17th century",))


@pytest.mark.parametrize("name", ["\ud83d", "a\0b"])
def test_text_that_no_store_takes_is_an_alarm(tmp_path: Path, name: str) -> None:
    (alarm,) = _with(tmp_path, _line("h", "Company", name=[name], topics=["sanction"])).alarms
    assert alarm.reason.startswith("half a character or a NUL")
