from proscribe.lists.spec import Alarm, Record

_RECORD = Record(
    {"name": " Acme ", "empty": ""},
    3,
    "list.xml",
    parts=(
        Record({}, 4, "list.xml", kind="akas", parts=(Record({"text": "A"}, 4, "list.xml", kind="aka"),)),
        Record({"city": "Oslo"}, 5, "list.xml", kind="address"),
        Record({"city": "Rome"}, 6, "list.xml", kind="address"),
    ),
)


def test_text_is_stripped_and_absence_is_empty() -> None:
    assert (_RECORD.text("name"), _RECORD.text("gone")) == ("Acme", "")


def test_paths_carry_no_numbers_and_an_elements_text_is_its_tag() -> None:
    assert list(_RECORD.paths()) == ["name", "empty", "akas/aka", "address/city", "address/city"]


def test_texts_are_found_once_or_several_times() -> None:
    assert (_RECORD.texts("akas/aka"), _RECORD.texts("address/city"), _RECORD.texts("name")) == (
        ("A",),
        ("Oslo", "Rome"),
        ("Acme",),
    )


def test_the_original_is_untouched_numbered_sorted_and_without_empty_fields() -> None:
    assert _RECORD.original() == (
        ("address[1]/city", "Oslo"),
        ("address[2]/city", "Rome"),
        ("akas[1]/aka[1]/text", "A"),
        ("name", " Acme "),
    )


def test_an_alarm_reads_as_place_value_and_reason() -> None:
    assert str(Alarm("a.csv", 7, "type", "Ghost", "not known")) == "a.csv:7: type 'Ghost': not known"
