from io import BytesIO, StringIO
from pathlib import Path

import pytest

from proscribe.errors import InputError
from proscribe.exchange.questions_in import AskedRow, opened, read_questions
from proscribe.model.circumstances import Fact

DEFAULTS = {"actor": "us/exporter", "activity": "supply", "on": "2020-01-01"}


def rows(text: str, **defaults: str) -> list[AskedRow]:
    return list(read_questions(StringIO(text), path="q", defaults={**DEFAULTS, **defaults}))


def test_a_row_asks_what_its_columns_tell_and_the_defaults_for_the_rest() -> None:
    [row] = rows("id,party,activity,item\nr1,ZTE,buy,handsets\n")
    assert row.question is not None
    assert (row.number, row.id, row.question.party, str(row.question.activity), row.question.item) == (
        2, "r1", "ZTE", "buy", "handsets",
    )  # fmt: skip
    assert str(row.question.actor) == "us/exporter"


@pytest.mark.parametrize("heading", ["as", "Actor", " ACTOR ", "actor"])
def test_headings_are_read_without_case_and_under_other_words(heading: str) -> None:
    [row] = rows(f"{heading},party\ngb/operator,ZTE\n")
    assert row.question is not None
    assert str(row.question.actor) == "gb/operator"


def test_circumstances_stand_in_one_column_or_in_their_own() -> None:
    [row] = rows("party,with,funding,us_content\nZTE,purpose=security; equipment=new,subsidy,20\n")
    assert row.question is not None
    assert row.question.told == {
        Fact.PURPOSE: "security", Fact.EQUIPMENT: "new", Fact.FUNDING: "subsidy", Fact.US_CONTENT: "20",
    }  # fmt: skip


def test_json_lines_may_tell_circumstances_and_owners_as_objects_or_arrays() -> None:
    one, other = rows(
        '{"party": "A; B", "with": {"funding": "own"}, "owners": {"Acme": 60, "Bolt": null}}\n'
        '\n{"party": "C", "with": ["funding=own"], "us-content": 20, "item": null}\n'
    )
    assert one.question is not None
    assert other.question is not None
    assert (one.question.party, one.question.owners) == ("A; B", (("Acme", 60.0), ("Bolt", None)))
    assert (other.number, other.question.told) == (3, {Fact.FUNDING: "own", Fact.US_CONTENT: "20"})


def test_a_row_that_cannot_be_asked_says_why_and_stops_no_other() -> None:
    found = rows("party,activity,on\nA,suply,\nB,,2020-13-01\n,,\nC,,\n")
    assert [row.number for row in found] == [2, 3, 5]
    assert ["did you mean supply" in found[0].problem, "month" in found[1].problem, found[2].problem] == [True, True, ""]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"party":', "not JSON"),
        ("[1]", "no object"),
        ('{"partyy": "A"}', "did you mean party"),
        ('{"party": ["A"]}', "write a text"),
        ('{"party": true}', "write a text"),
        ('{"item": "goods", "with": 7}', "write FACT=VALUE"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_line_that_is_no_question_says_why(line: str, problem: str) -> None:
    first, found = rows('{"party": "A"}\n' + line + "\n")
    assert (first.problem, found.question, problem in found.problem) == ("", None, True)


def test_a_misspelt_column_is_refused_since_leaving_it_out_would_ask_something_else() -> None:
    with pytest.raises(InputError, match="did you mean activity"):
        rows("party,activty\nA,buy\n")


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_file_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is empty or begins with"):
        rows(text)


def test_a_row_without_end_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(InputError, match="characters"):
        rows("party\n" + "a" * 1_100_000)
    with pytest.raises(InputError, match="quotation mark"):
        rows('party\n"' + "a line\n" * 200_000)


def test_rows_are_read_when_they_are_asked_for() -> None:
    stream = StringIO("party\nA\nB\n" + "C\n" * 10_000)
    found = read_questions(stream, path="q", defaults=DEFAULTS)
    assert next(found).question is not None
    assert stream.tell() < 100


def test_standard_input_and_files_are_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_bytes("\ufeffparty\nÄ\n".encode())
    for place, content in ((str(path), b""), ("-", path.read_bytes())):
        with opened(place, stdin=lambda content=content: BytesIO(content)) as stream:  # type: ignore[misc]
            assert [row.question and row.question.party for row in read_questions(stream, path=place, defaults=DEFAULTS)] == [
                "Ä"
            ]


@pytest.mark.parametrize(("content", "message"), [(b"party\n\xff\xfe", "not UTF-8"), (None, "does not exist")])
def test_a_file_that_cannot_be_read_says_why(content: bytes | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=message), opened(str(path), stdin=BytesIO) as stream:
        list(read_questions(stream, path=str(path), defaults=DEFAULTS))
