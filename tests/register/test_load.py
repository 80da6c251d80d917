from pathlib import Path

import pytest

from proscribe.errors import RegisterError
from proscribe.model.trust import Trust
from proscribe.register.load import load_register
from proscribe.register.register import Register
from tests.register.given import MEASURE, register_folder


def test_a_small_register_loads_whole(tmp_path: Path) -> None:
    register = load_register(register_folder(tmp_path))
    assert [step.stage.value for step in register.measures["acme-ban"].history] == ["adopted", "in-force"]


WRONG = [
    # what to replace, with what, what the message says
    ("targets: [acme]", "targets: [acmee]", r"acme-ban\.yml:9: .*unknown party 'acmee'.*did you mean acme"),
    ("stage: adopted", "stage: adpoted", r"acme-ban\.yml:16: .*unknown stage 'adpoted'.*did you mean adopted"),
    ("date: 2018-08-13", "date: 2019-09-01", r"acme-ban\.yml:17: .*put the steps in order of date"),
    ("cites: Public Law 1-1}\n  - {date: 2019", "}\n  - {date: 2019", r"acme-ban\.yml:16: history\.0\.cites: Field required"),
    ("stage: adopted", "stage: lifted", r"cannot begin with lifted"),
    ("date: 2018-08-13", "date: 13 August", r"acme-ban\.yml:16: history\.0\.date"),
    ("bound: us/government", "bound: us/goverment", r"acme-ban\.yml:1\d: .*did you mean government"),
    ("activities: buy", "activities: purchase", r"unknown activity 'purchase'"),
    ("effect: prohibited", "effect: forbidden", r"effect: Input should be 'prohibited'"),
    ("reach: named", "reach: far", r"acme-ban\.yml:8: .*unknown reach 'far'"),
    ("title: Ban on Acme", "titel: Ban on Acme", r"titel: Extra inputs are not permitted"),
    ("reach: named", "reach: named\neases: [other]", r"eases 'other', which is no other measure"),
    ("issuer: Parliament\n", "", r"issuer not given"),
    ("reach: named", "reach: named\nprogramme: nowhere", r"unknown programme 'nowhere'"),
    ("reach: named", "reach: named\neases: [acme-ban]", r"eases 'acme-ban', which is no other measure"),
    ("reach: named", "reach: named\ntitle: Another", r"acme-ban\.yml:9: title: stands twice"),
    ("reach: named", "reach: named\nlisted_under: [nothing]", r"unknown programme 'nothing'"),
    ("date: 2019-08-13", "date: 2019-02-30", r"acme-ban\.yml:17: .*'2019-02-30' is no date"),
    ("known: 2018-08-13", "until: 2019-01-01", r"lasts until 2019-01-01, before it begins"),
    ("jurisdiction: us", "jurisdiction: atlantis", r"unknown jurisdiction 'atlantis'"),
    ("title: Ban on Acme", "title: [unclosed", r"acme-ban\.yml:\d+: not readable as YAML"),
    ("summary: Agencies", "summary: &x Agencies\nnotes: [*x]\n#", r"anchors and aliases are not used"),
]


@pytest.mark.parametrize(("old", "new", "message"), WRONG)
def test_an_error_gives_file_and_line_and_what_is_allowed(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in MEASURE
    folder = register_folder(tmp_path, measure=MEASURE.replace(old, new, 1))
    with pytest.raises(RegisterError, match=message):
        load_register(folder)


@pytest.mark.parametrize(
    ("party", "message"),
    [
        ("name: Acme\nowners: [{party: acme, share: 60}]\n", "owns itself"),
        ("name: Acme\nowners: [{name: Big, share: 160}]\n", "less than or equal to 100"),
        ("name: Acme\nowners: [{name: Big, share: 60, share_to: 40}]\n", "share_to 40"),
        ("name: Acme\nowners: [{name: Big, since: 2020, until: 2019}]\n", "owned until 2019, before since 2020"),
        ("name: Acme\ntype: planet\n", "unknown party type 'planet'"),
        ("name: Acme\naliases: [Acme Corp, Acme Corp]\n", "the alias 'Acme Corp' stands twice"),
        ("name: Acme\nowners: [{name: A, share: 60}, {name: B, share: 50}]\n", "shares of 110 % in all"),
        ("- Acme\n", "not named fields"),
        ("", "not named fields"),
    ],
)
def test_a_wrong_party_is_refused(tmp_path: Path, party: str, message: str) -> None:
    with pytest.raises(RegisterError, match=message):
        load_register(register_folder(tmp_path, party=party))


def test_all_errors_are_told_at_once(tmp_path: Path) -> None:
    wrong = MEASURE.replace("activities: buy", "activities: purchase")
    folder = register_folder(tmp_path, measure=wrong, party="name: Acme\ntype: planet\n")
    with pytest.raises(RegisterError) as caught:
        load_register(folder)
    assert len(str(caught.value).splitlines()) == 2


def test_norway_is_no_truth_value(tmp_path: Path) -> None:
    register = load_register(register_folder(tmp_path, measure=MEASURE.replace("jurisdiction: us", "jurisdiction: no")))
    assert register.measures["acme-ban"].jurisdiction == "no"


def test_what_is_only_remembered_has_lower_trust(tmp_path: Path) -> None:
    remembered = MEASURE.replace("summary: Signed.,", "summary: Signed., verified: no,")
    history = load_register(register_folder(tmp_path, measure=remembered)).measures["acme-ban"].history
    assert [step.citation.trust for step in history] == [Trust.RECALLED, Trust.CURATED]


def test_a_folder_without_a_register_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"register\.yml: no such file"):
        load_register(tmp_path)


def test_the_version_changes_with_any_byte(tmp_path: Path) -> None:
    first = load_register(register_folder(tmp_path))
    path = tmp_path / "measures" / "acme-ban.yml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert load_register(tmp_path).version != first.version


def test_the_shipped_register_holds_what_the_seed_articles_mention(register: Register) -> None:
    mentioned = {
        "us-bis-el-zte-2016", "us-bis-tgl-zte-2016", "us-bis-zte-settlement-2017", "us-bis-denial-zte-2018",
        "us-bis-zte-superseding-2018", "us-ndaa2018-1656", "us-ndaa2019-889a", "us-ndaa2019-889b", "us-eo-13873",
        "us-bis-el-huawei-2019", "us-bis-tgl-huawei", "us-fcc-usf-prohibition", "us-fcc-covered-list-2021",
        "us-fcc-equipment-authorization-ban", "jp-procurement-2018", "au-5g-guidance-2018", "nz-gcsb-spark-2018",
        "private-bt-huawei-core", "us-hpsci-report-2012", "us-senators-letter-lgu-2013", "us-dod-ccmc-xiaomi-2021",
    }  # fmt: skip
    assert mentioned <= set(register.measures)


def test_every_programme_that_a_list_names_is_in_the_register(register: Register) -> None:
    named = {measure.programme for measure in register.measures.values()} - {None}
    assert named <= set(register.programmes)


def test_the_shipped_register_is_as_large_as_promised(register: Register) -> None:
    assert len(register.measures) >= 70


def test_two_parties_of_one_name_are_told_apart_or_made_one(tmp_path: Path) -> None:
    folder = register_folder(tmp_path)
    (folder / "parties" / "acme-too.yml").write_text("name: ACME LTD\n", encoding="utf-8")
    with pytest.raises(RegisterError, match=r"acme\.yml:1: name: 'Acme Ltd' is the name of acme-too too"):
        load_register(folder)


@pytest.mark.parametrize("name", ["acme-ban.yaml", "Acme-Ban.yml", "acme ban.yml", "notes.txt"])
def test_two_measures_of_one_key_and_files_passed_over_are_refused(tmp_path: Path, name: str) -> None:
    folder = register_folder(tmp_path)
    (folder / "measures" / name).write_text(MEASURE, encoding="utf-8")
    with pytest.raises(RegisterError, match=r"no file of the register: name it KEY\.yml"):
        load_register(folder)


def test_two_measures_that_ease_each_other_are_refused(tmp_path: Path) -> None:
    folder = register_folder(tmp_path, measure=MEASURE + "eases: [relief]\n")
    (folder / "measures" / "relief.yml").write_text(MEASURE + "eases: [acme-ban]\n", encoding="utf-8")
    with pytest.raises(RegisterError, match="which eases it in turn"):
        load_register(folder)
