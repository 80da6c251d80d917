import json

import pytest

from tests.cli.given import Run

ZTE = ("check", "ZTE", "--as", "us/exporter", "--activity", "supply", "--item", "semiconductors")


def test_check_says_the_verdict_the_measure_and_that_it_is_no_advice(run: Run) -> None:
    ran = run(*ZTE, "--on", "2018-04-16")
    assert ran.code == 0
    assert "prohibited" in ran.out
    assert "83 FR 17644" in ran.out
    assert "no legal advice" in ran.out


def test_check_as_json_is_one_object_with_the_deciding_measure(run: Run) -> None:
    record = json.loads(run(*ZTE, "--on", "2018-04-16", "--json").out)
    assert (record["verdict"], record["certain"], record["measures"]) == ("prohibited", True, ["us-bis-denial-zte-2018"])


def test_known_cuts_off_what_came_out_later(run: Run) -> None:
    record = json.loads(run(*ZTE, "--on", "2018-04-16", "--known", "2018-04-15", "--json").out)
    assert record["verdict"] == "no-known-measure"


def test_an_untold_circumstance_is_what_the_verdict_depends_on(run: Run) -> None:
    ask = (
        "check",
        "Huawei",
        "--as",
        "us/operator",
        "--activity",
        "buy",
        "--item",
        "network-equipment",
        "--on",
        "2021-06-01",
        "--json",
    )
    untold, told = json.loads(run(*ask).out), json.loads(run(*ask, "--with", "funding=own").out)
    assert any("funding is subsidy" in text for text in untold["depends_on"])
    assert "funding is subsidy" not in " ".join(told["depends_on"])


def test_a_category_catches_an_item_without_a_party(run: Run) -> None:
    ask = (
        "check",
        "--item",
        "uas",
        "--origin",
        "DE",
        "--as",
        "us/importer",
        "--activity",
        "import",
        "--on",
        "2026-03-01",
        "--json",
    )
    record = json.loads(run(*ask, "--with", "equipment=new").out)
    assert "us-fcc-covered-list-uas-2025" in record["measures"]


def test_exit_code_tells_that_something_binds_only_when_asked(run: Run) -> None:
    assert run(*ZTE, "--on", "2018-04-16").code == 0
    assert run(*ZTE, "--on", "2018-04-16", "--exit-code").code == 10
    assert run(*ZTE, "--on", "2018-04-14", "--exit-code").code == 0


def test_a_party_nobody_knows_is_no_clearance(run: Run) -> None:
    ran = run("check", "Bright Harbour Cable", "--as", "us/exporter", "--activity", "supply", "--on", "2020-01-01", "--json")
    record = json.loads(ran.out)
    assert record["verdict"] == "no-known-measure"
    assert any("no clearance" in caveat for caveat in record["caveats"])


def test_an_owner_told_of_is_followed(run: Run) -> None:
    ask = ("check", "Nobody Components", "--as", "us/exporter", "--activity", "supply", "--item", "goods", "--json")
    owned = json.loads(run(*ask, "--owner", "HiSilicon=60", "--on", "2025-10-15").out)
    assert (owned["verdict"], owned["measures"]) == ("licence-required", ["us-bis-affiliates-rule-2025"])
    minority = json.loads(run(*ask, "--owner", "HiSilicon=40", "--on", "2025-10-15").out)
    assert minority["verdict"] == "no-known-measure"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--as", "us/exportr"), "did you mean exporter"),
        (("--activity", "suply"), "did you mean supply"),
        (("--item", "semiconducters"), "did you mean semiconductors"),
        (("--on", "16 April"), "write YYYY, YYYY-MM or YYYY-MM-DD"),
        (("--on", "2018-04"), "names a month, not a day"),
        (("--with", "funding"), "write FACT=VALUE"),
        (("--with", "funds=subsidy"), "did you mean funding"),
        (("--with", "funding=lots"), "subsidy"),
        (("--owner", "HiSilicon=most"), "is no share"),
        (("--owner", "Nobody=60"), "unknown owner"),
        (("--as", "party:nobody-here"), "unknown party to ask as"),
    ],
)
def test_a_question_outside_the_vocabulary_names_the_nearest(run: Run, args: tuple[str, str], message: str) -> None:
    ran = run("check", "ZTE", *args)
    assert ran.code == 2
    assert message in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("args", [(), ("",), ("   ",)])
def test_nothing_to_check_is_said_so(run: Run, args: tuple[str, ...]) -> None:
    ran = run("check", *args)
    assert (ran.code, "name a party, or an item" in ran.err) == (2, True)


def test_a_text_that_is_no_name_is_refused(run: Run) -> None:
    assert "more than any name" in run("check", "a" * 20_000).err


def test_the_same_question_gives_the_same_bytes(run: Run) -> None:
    ask = (*ZTE, "--on", "2018-07-05", "--json")
    assert run(*ask).out == run(*ask).out
