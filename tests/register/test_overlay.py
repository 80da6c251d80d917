from pathlib import Path

import pytest

from proscribe.errors import RegisterError
from proscribe.model.trust import Trust
from proscribe.register.load import load_register
from tests.register.given import MEASURE, register_folder


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "base").mkdir()
    return register_folder(tmp_path / "base")


def overlay(place: Path, **files: str) -> Path:
    """An overlay with files named `room__key`."""
    for name, text in files.items():
        room, key = name.split("__")
        folder = place / "ours" / room
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{key.replace('_', '-')}.yml").write_text(text, encoding="utf-8")
    return place / "ours"


def test_a_file_with_a_new_key_is_added_and_says_where_it_is_from(base: Path, tmp_path: Path) -> None:
    mine = overlay(tmp_path, measures__house_rule=MEASURE.replace("Ban on Acme", "House rule"))
    register = load_register(base, overlays=[mine])
    assert sorted(register.measures) == ["acme-ban", "house-rule"]
    added = register.measures["house-rule"]
    assert {step.citation.trust for step in added.history} == {Trust.OVERLAY}
    assert added.notes[0] == "from your overlay ours, not from the register"
    assert {step.citation.trust for step in register.measures["acme-ban"].history} == {Trust.CURATED}


def test_a_correction_replaces_the_fields_it_gives_and_no_others(base: Path, tmp_path: Path) -> None:
    mine = overlay(tmp_path, measures__acme_ban='corrects: "true"\nreach: subsidiaries\n')
    ours, corrected = (load_register(base, overlays=each).measures["acme-ban"] for each in ([], [mine]))
    assert (corrected.reach.value, corrected.history, corrected.title) == ("subsidiaries", ours.history, ours.title)
    assert corrected.notes[0] == "corrected by your overlay ours: reach"


def test_a_later_overlay_corrects_an_earlier_one(base: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = overlay(tmp_path / "a", measures__acme_ban="corrects: true\ntitle: One\nreach: affiliates\n")
    second = overlay(tmp_path / "b", measures__acme_ban="corrects: true\ntitle: Two\n")
    measure = load_register(base, overlays=[first, second]).measures["acme-ban"]
    assert (measure.title, measure.reach.value) == ("Two", "affiliates")


def test_a_party_of_ones_own_can_be_a_target(base: Path, tmp_path: Path) -> None:
    mine = overlay(
        tmp_path, parties__bolt="name: Bolt GmbH\nowners: [{party: acme, share: 60}]\n",
        measures__acme_ban="corrects: true\ntargets: [acme, bolt]\n",
    )  # fmt: skip
    register = load_register(base, overlays=[mine])
    assert [target.party for target in register.measures["acme-ban"].targets] == ["acme", "bolt"]
    assert register.parties["bolt"].note == "from your overlay ours, not from the register."


RANGE = "name: Bolt\nowners: [{name: X, share: 160}]\n"


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"measures__acme_ban": "reach: subsidiaries\n"}, r"ours/measures/acme-ban\.yml:1: the register has"),
        ({"measures__acne_ban": "corrects: true\nreach: named\n"}, r"the register lacks: did you mean acme-ban"),
        ({"measures__acme_ban": "corrects: maybe\nreach: named\n"}, r"acme-ban\.yml:1: corrects: 'maybe'"),
        ({"measures__acme_ban": "corrects: true\n\nreach: far\n"}, r"ours/measures/acme-ban\.yml:3: .*unknown reach 'far'"),
        ({"measures__acme_ban": "corrects: true\ntargets: [bolt]\n"}, r"ours/measures/acme-ban\.yml:2: .*'bolt'"),
        ({"parties__bolt": RANGE}, r"ours/parties/bolt\.yml:2: .*less than or equal to 100"),
        ({"parties__bolt": "name: Acme Ltd\n"}, r"'Acme Ltd' is the name of acme too"),
    ],
)  # fmt: skip
def test_a_wrong_overlay_is_refused_with_its_own_file_and_line(
    base: Path, tmp_path: Path, files: dict[str, str], message: str
) -> None:
    with pytest.raises(RegisterError, match=message):
        load_register(base, overlays=[overlay(tmp_path, **files)])


def test_an_error_in_a_field_that_stays_ours_names_our_file(base: Path, tmp_path: Path) -> None:
    mine = overlay(tmp_path, measures__acme_ban="corrects: true\ntargets: [{country: cn}]\n")
    path = base / "measures" / "acme-ban.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("stage: adopted", "stage: lifted"), encoding="utf-8")
    with pytest.raises(RegisterError, match=r"base/measures/acme-ban\.yml:16"):
        load_register(base, overlays=[mine])


def test_a_folder_that_is_no_overlay_says_so(base: Path, tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="is no folder"):
        load_register(base, overlays=[tmp_path / "nowhere"])
    (tmp_path / "empty").mkdir()
    with pytest.raises(RegisterError, match="has none of the folders"):
        load_register(base, overlays=[tmp_path / "empty"])


def test_an_overlay_is_cached_by_content(base: Path, tmp_path: Path) -> None:
    mine, cache = overlay(tmp_path, measures__acme_ban="corrects: true\ntitle: One\n"), tmp_path / "cache"
    assert load_register(base, overlays=[mine], cache=cache).measures["acme-ban"].title == "One"
    assert load_register(base, overlays=[mine], cache=cache).measures["acme-ban"].title == "One"
    overlay(tmp_path, measures__acme_ban="corrects: true\ntitle: Two\n")
    assert load_register(base, overlays=[mine], cache=cache).measures["acme-ban"].title == "Two"
    assert load_register(base, cache=cache).measures["acme-ban"].title == "Ban on Acme"
