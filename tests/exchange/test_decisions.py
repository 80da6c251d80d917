import json
from dataclasses import replace

import pytest
from tests.ledger.given_news import decision

from proscribe.errors import InputError
from proscribe.exchange.decisions import FORMAT, decision_record, read_decisions

LINE = decision_record(decision("aaaa11112222", "merge", into="us-x"))


def read(*lines: str) -> list[object]:
    return list(read_decisions(lines, file="d.jsonl"))


def test_a_decision_comes_back_exactly() -> None:
    made = [decision("aaaa", "merge", into="us-x"), replace(decision("bbbb", "reject"), why="“unclear”\nat best")]
    assert read(*(json.dumps(decision_record(one)) for one in made), "", "  ") == made


@pytest.mark.parametrize(
    "line",
    [
        "{", "[]", "1", "null", "{}", '"text"', "[" * 5000,
        json.dumps({**LINE, "format": "other"}), json.dumps({**LINE, "action": "maybe"}), json.dumps({**LINE, "at": "soon"}),
        json.dumps({**LINE, "at": "2020-01-01T00:00:00"}), json.dumps({**LINE, "by": " "}), json.dumps({**LINE, "into": 7}),
        json.dumps({key: value for key, value in LINE.items() if key != "why"}), json.dumps({**LINE, "claim": None}),
    ],
)  # fmt: skip
def test_a_line_that_is_no_decision_is_said_with_its_number(line: str) -> None:
    with pytest.raises(InputError, match=r"^d\.jsonl:2: "):
        read(json.dumps(LINE), line)


def test_the_format_is_named() -> None:
    assert LINE["format"] == FORMAT
