"""Legal forms without their spaces or their end."""

import pytest

from proscribe.names.legal_forms import mend_forms, mend_spaces, part_capitals


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("norvexcompany", "norvex company"),
        ("norvexltd", "norvex ltd"),
        ("ojscnorvex", "ojsc norvex"),
        ("norvex com pany", "norvex company"),
        ("join tstock norvex", "norvex"),
        ("open joint stock company norvex", "company norvex"),
        ("norvex trading li", "norvex trading limited"),
        ("norvex limi", "norvex limited"),
        ("ooonorvex", "ooo norvex"),
        ("companynorvextron", "company norvextron"),
    ],
)
def test_a_form_is_told_from_the_name_again(text: str, mended: str) -> None:
    assert mend_forms(text.split()) == mended.split()


@pytest.mark.parametrize(
    "text", ["company", "limi", "joint stock company", "norvex li", "companyware", "corporatesun", "norvex"]
)
def test_what_may_be_the_name_is_left_alone(text: str) -> None:
    assert mend_forms(text.split()) == text.split()


def test_spaces_within_a_form_are_mended_in_a_text() -> None:
    assert mend_spaces("norvex corpor ation s.a.") == "norvex corporation s.a."


@pytest.mark.parametrize(("text", "parted"), [("NorvexAG", "Norvex AG"), ("NORVEXAG", "NORVEXAG"), ("norvexag", "norvexag")])
def test_capitals_part_a_short_form_from_the_name(text: str, parted: str) -> None:
    assert part_capitals(text) == parted
