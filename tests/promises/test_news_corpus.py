"""The annotated articles of `evaluation/news/own` keep their rules, and the check of those rules finds what breaks them."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "evaluation" / "news" / "own"
PRESS = FOLDER.parent / "press"
Record = dict[str, Any]


@pytest.fixture(scope="module")
def validate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("news_corpus_validate", FOLDER / "validate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "own"))


def change(folder: Path, edit: Callable[[Record], object]) -> None:
    """Edit the first record of the development half."""
    file = folder / "dev.jsonl"
    first, *rest = file.read_text(encoding="utf-8").splitlines()
    record = json.loads(first)
    edit(record)
    file.write_text("\n".join([json.dumps(record), *rest]), encoding="utf-8")


def test_the_articles_keep_their_rules(validate: ModuleType) -> None:
    assert validate.problems(FOLDER) == []


@pytest.mark.parametrize(
    ("part", "articles", "near_misses"), [("dev", 45, 12), ("held", 45, 12), ("blind", 36, 9), ("blind2", 44, 10)]
)
def test_a_part_has_its_number_of_articles_and_near_misses(part: str, articles: int, near_misses: int) -> None:
    records = [json.loads(line) for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (len(records), sum(record["negative"] for record in records)) == (articles, near_misses)


def test_the_halves_have_the_same_styles() -> None:
    styles = {
        half: {json.loads(line)["style"] for line in (FOLDER / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()}
        for half in ("dev", "held")
    }
    assert styles["dev"] == styles["held"]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda record: record["claims"][0].update(quote="Nobody wrote this."), "no exact span"),
        (lambda record: record["claims"][0].update(quote=record["claims"][0]["quote"] + " "), "no exact span"),
        (lambda record: record["claims"][0].update(quote=""), "no exact span"),
        (lambda record: record["claims"][0].update(stage="rumoured"), "not a known stage"),
        (lambda record: record["claims"][0].update(action="ban"), "not a known action"),
        (lambda record: record["claims"][0].update(activity="sell"), "not a known activity"),
        (lambda record: record["claims"][0].update(date="2020-02-30"), "is no date"),
        (lambda record: record["claims"][0].update(date="Friday"), "is no date"),
        (lambda record: record["claims"][0].update(date="2031"), "or after"),
        (lambda record: record["claims"][0].update(target=[]), "need a name"),
        (lambda record: record["claims"][0].update(issuer_country="usa"), "not a country code"),
        (lambda record: record["claims"][0].update(optional=False), "keys"),
        (lambda record: record["claims"][0].pop("date"), "keys"),
        (lambda record: record["claims"].append(dict(record["claims"][0])), "the same claim 2 times"),
        (lambda record: record["relations"][0].update(predicate="owns"), "not a known predicate"),
        (lambda record: record["relations"][0].update(object=record["relations"][0]["subject"]), "with itself"),
        (lambda record: record["relations"][0].pop("quote"), "keys"),
        (lambda record: record.update(negative=True), "negative says one thing"),
        (lambda record: record.update(title="Another title"), "the text begins"),
        (lambda record: record.update(style="novel"), "not a style"),
        (lambda record: record.update(tags=["b", "a"]), "not sorted"),
        (lambda record: record.update(id="d002"), "the id is there 2 times"),
        (lambda record: record.update(file="dev/d999.txt"), "is missing"),
    ],
)
def test_a_broken_rule_is_said(validate: ModuleType, copied: Path, edit: Callable[[Record], object], said: str) -> None:
    change(copied, edit)
    assert any(said in line for line in validate.problems(copied))


def test_an_article_without_record_and_a_text_given_twice_are_said(validate: ModuleType, copied: Path) -> None:
    shutil.copy(copied / "dev" / "d001.txt", copied / "held" / "h999.txt")
    said = validate.problems(copied)
    assert any("no record names this text" in line for line in said)
    assert any("a text is there 2 times" in line for line in said)


def test_a_text_of_a_few_words_or_elsewhere_than_example_is_said(validate: ModuleType, copied: Path) -> None:
    change(copied, lambda record: record.update(url="https://news.org/x"))
    (copied / "dev" / "d001.txt").write_text("https://news.org/x\nTitle\n2020-01-01\n\nToo short.\n", encoding="utf-8")
    said = validate.problems(copied)
    assert any("not an address under .example" in line for line in said)
    assert any("words; it takes" in line for line in said)


def test_the_script_ends_with_1_only_when_something_is_broken(copied: Path) -> None:
    command = [sys.executable, str(FOLDER / "validate.py"), str(copied)]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    change(copied, lambda record: record.update(style="novel"))
    assert subprocess.run(command, check=False, capture_output=True).returncode == 1


def test_the_readme_counts_what_is_there() -> None:
    counted = {part: Counter(_countable(part)) for part in ("dev", "held", "blind", "blind2")}
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = [
        (word, [int(n) for n in cells.split(" | ")]) for word, cells in re.findall(r"^\| (\S+) \| ([\d |]+) \|$", readme, re.M)
    ]
    words = {word for part in counted for _, word in counted[part]}
    assert {word for word, _ in rows} == words
    kinds = ("tag", "style", "value")
    for word, numbers in rows:
        assert any([counted[part][kind, word] for part in counted] == numbers for kind in kinds), word


def _countable(part: str) -> Iterator[tuple[str, str]]:
    for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        yield "style", record["style"]
        yield from (("tag", tag) for tag in record["tags"])
        yield from (("value", claim[key]) for claim in record["claims"] for key in ("action", "activity", "stage"))


@pytest.mark.parametrize(("half", "articles", "near_misses"), [("dev", 238, 48), ("held", 238, 46)])
def test_the_articles_written_after_real_ones_keep_the_rules_of_quotes_and_words(
    validate: ModuleType, half: str, articles: int, near_misses: int
) -> None:
    records = validate._records(PRESS / f"{half}.jsonl")
    assert (len(records), sum(record["negative"] for record in records)) == (articles, near_misses)
    assert {record["file"] for record in records} == {f"{half}/{path.name}" for path in (PRESS / half).iterdir()}
    for record in records:
        text = (PRESS / record["file"]).read_text(encoding="utf-8")
        assert text.startswith(f"{record['url']}\n{record['title']}\n{record['published']}\n\n")
        assert [*validate._claims(record, text), *validate._relations(record, text)] == [], record["id"]
        assert record["negative"] == (not record["claims"])


def test_no_article_written_after_a_real_one_is_there_twice() -> None:
    texts = Counter(path.read_text(encoding="utf-8").split("\n\n", 1)[-1] for path in PRESS.glob("*/*.txt"))
    assert texts.total() == len(texts)
