from pathlib import Path

import pytest

from proscribe.errors import ListError
from proscribe.lists.catalogue import LISTS, groups, list_named, recognise

SAMPLES = Path(__file__).parent / "samples"


def test_keys_are_unique_and_sorted() -> None:
    keys = [official.key for official in LISTS]
    assert keys == sorted(set(keys))


def test_every_list_is_fetched_over_https() -> None:
    assert all(url.startswith("https://") for official in LISTS for url in official.fetch_urls)


def test_every_field_a_list_leaves_has_a_reason() -> None:
    assert all(reason for official in LISTS for _, reason in official.ignored_fields)


def test_an_unknown_key_names_the_nearest() -> None:
    with pytest.raises(ListError, match=r"no list has the key 'us_cls': did you mean .*us_csl"):
        list_named("us_cls")


def test_a_file_of_no_list_is_told_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("fruit,colour\napple,red\n", encoding="utf-8")
    with pytest.raises(ListError, match=r"none of the lists.*fruit, colour.*--list KEY.*us_csl"):
        recognise([path])


def test_an_unknown_xml_file_is_told_its_root(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text("<menu><dish/></menu>", encoding="utf-8")
    with pytest.raises(ListError, match="XML with root <menu>"):
        recognise([path])


@pytest.mark.parametrize("content", [b"", b"\r\n\x1a", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    with pytest.raises(ListError, match="is empty"):
        recognise([path])


def test_binary_rubbish_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(ListError, match="none of the lists"):
        recognise([path])


def test_files_of_two_lists_are_not_one_snapshot() -> None:
    paths = [SAMPLES / "us_csl" / "consolidated_2019.csv", SAMPLES / "us_bis_dpl" / "dpl.txt"]
    with pytest.raises(ListError, match="us_bis_dpl, us_csl"):
        recognise(paths)


def test_an_import_is_sorted_into_snapshots() -> None:
    paths = [*(SAMPLES / "us_ofac_csv").iterdir(), *(SAMPLES / "us_csl").iterdir()]
    found = [(official.key, len(files)) for official, files in groups(paths)]
    assert found == [("us_csl", 1)] * 4 + [("us_ofac_csv_cons", 4), ("us_ofac_csv_sdn", 4)]
