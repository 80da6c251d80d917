import gzip
import zipfile
from pathlib import Path

import pytest

from proscribe.errors import ListError
from proscribe.lists import files
from proscribe.lists.files import FileHead, ListFile


def _file(path: Path, data: bytes) -> ListFile:
    path.write_bytes(data)
    return ListFile(path)


def test_the_hash_is_the_same_packed_or_not(tmp_path: Path) -> None:
    plain = _file(tmp_path / "a.csv", b"a,b\n")
    packed = _file(tmp_path / "a.csv.gz", gzip.compress(b"a,b\n"))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.csv", "a,b\n")
    assert plain.sha256() == packed.sha256() == ListFile(tmp_path / "a.zip").sha256()


def test_a_zip_of_two_files_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("a.csv", "a")
        archive.writestr("b.csv", "b")
    with pytest.raises(ListError, match="holds 2 files"):
        ListFile(tmp_path / "two.zip").head()


def test_a_file_that_unpacks_without_bound_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_RATIO_FROM", 1 << 16)
    bomb = _file(tmp_path / "bomb.gz", gzip.compress(b"a" * (1 << 22)))
    with pytest.raises(ListError, match="no official list is that big"):
        bomb.sha256()


def test_a_file_beyond_the_size_bound_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_UNPACKED", 10)
    with pytest.raises(ListError, match="unpacks to more than"):
        _file(tmp_path / "big.csv", b"a" * 100).sha256()


def test_a_half_written_gzip_file_is_refused(tmp_path: Path) -> None:
    half = gzip.compress(b"name\n" * 10_000)[:-20]
    with pytest.raises(ListError, match="cannot be read"):
        _file(tmp_path / "half.csv.gz", half).sha256()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ListError, match=r"gone\.csv cannot be read"):
        ListFile(tmp_path / "gone.csv").head()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="cannot be read"):
        ListFile(tmp_path).head()


def test_the_mark_at_the_beginning_and_the_byte_at_the_end_are_left_out(tmp_path: Path) -> None:
    file = _file(tmp_path / "a.csv", b"\xef\xbb\xbfname\r\nx\r\n\x1a")
    assert list(file.lines()) == ["name\r\n", "x\r\n"]


def test_a_fallback_encoding_is_used_only_when_given(tmp_path: Path) -> None:
    file = _file(tmp_path / "a.csv", "Müller\n".encode("windows-1252"))
    assert list(file.lines(fallback="windows-1252")) == ["Müller\n"]
    with pytest.raises(ListError, match="no text in utf-8-sig: fetch it again"):
        list(file.lines())


def test_a_file_that_no_encoding_fits_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="no text in utf-8-sig or windows-1252"):
        list(_file(tmp_path / "a.csv", b"\xff\x81\n").lines(fallback="windows-1252"))


def test_utf_16_is_refused_with_the_next_step(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="save it as UTF-8"):
        _file(tmp_path / "a.csv", "name\n".encode("utf-16")).head()


def test_an_endless_line_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MAX_LINE", 100)
    with pytest.raises(ListError, match="has a line of more than 100"):
        list(_file(tmp_path / "a.csv", b"a" * 200).lines())


def test_the_first_row_may_hold_quoted_line_ends() -> None:
    assert FileHead("a", '\n"a\nb", c \nd').first_row() == ("a\nb", "c")


@pytest.mark.parametrize(
    ("text", "tag"),
    [('<?xml version="1.0"?>\n<!-- c --><x:sdnList xmlns:x="u">', "sdnList"), ("<a/>", "a"), ("name,b", ""), ("", "")],
)
def test_the_root_tag_is_told_without_its_prefix(text: str, tag: str) -> None:
    assert FileHead("a", text).root_tag == tag
