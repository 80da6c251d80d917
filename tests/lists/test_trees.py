from pathlib import Path

import pytest

from proscribe.errors import ListError
from proscribe.lists.files import ListFile
from proscribe.lists.spec import Record
from proscribe.lists.trees import xml_records


def _records(path: Path, text: str) -> list[Record]:
    file = path / "list.xml"
    file.write_text(text, encoding="utf-8")
    return list(xml_records(ListFile(file), "entry"))


def test_namespaces_are_stripped_and_attributes_kept(tmp_path: Path) -> None:
    (record,) = _records(tmp_path, '<list xmlns="urn:x"><entry id="7"><name> Acme </name></entry></list>')
    assert record.fields == {"@id": "7", "name": " Acme "}


def test_repeated_and_nested_elements_become_parts(tmp_path: Path) -> None:
    (record,) = _records(tmp_path, "<l><entry><aka><n>A</n></aka><aka><n>B</n></aka><p>x</p><p>y</p></entry></l>")
    assert [part.text("n") for part in record.of_kind("aka")] == ["A", "B"]
    assert record.texts("p") == ("x", "y")


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    text = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]><l><entry><n>&x;</n></entry></l>'
    with pytest.raises(ListError, match="document type"):
        _records(tmp_path, text)


def test_a_half_written_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="may be half written"):
        _records(tmp_path, "<l><entry><n>A</n></entry><ent")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="no well-formed XML"):
        _records(tmp_path, "")
