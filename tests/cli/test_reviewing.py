import json
from pathlib import Path
from typing import Any

import pytest

from tests.articles.given_endpoint import claim as model_claim
from tests.articles.given_endpoint import says as model_says
from tests.articles.given_endpoint import sends, serving
from tests.cli.given import Run

WEIGHS = """White House weighs order against Chinese network gear
27 December 2018

The White House is considering an executive order that would bar American carriers from buying network equipment made by \
Huawei and ZTE, Reuters reported on Thursday. Huawei denied the allegations.
"""
BANS = """Phones in the ministries
14 March 2024

The Norwegian government banned Huawei from its ministries on Thursday.
"""


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> list[dict[str, Any]]:
    """Two articles read into the queue; the claims as `review --json` gives them."""
    (tmp_path / "weighs.txt").write_text(WEIGHS, encoding="utf-8")
    (tmp_path / "bans.txt").write_text(BANS, encoding="utf-8")
    assert run("read", "weighs.txt", "bans.txt", "--keep").code == 0
    found: list[dict[str, Any]] = json.loads(run("review", "--json").out)
    return found


def of(kept: list[dict[str, Any]], article: str) -> dict[str, Any]:
    return next(one for one in kept if one["source"]["key"] == article)


def test_an_empty_queue_is_said_to_be_one(run: Run) -> None:
    ran = run("review")
    assert (ran.code, "0 wait for review" in ran.out) == (0, True)
    assert run("review", "--json").out == "[]\n"


def test_claims_read_wait_with_what_they_would_be_to_the_ledger(kept: list[dict[str, Any]]) -> None:
    weighs, bans = of(kept, "weighs"), of(kept, "bans")
    assert (weighs["state"], weighs["outcome"], weighs["measure"]) == ("waiting", "confirms", "us-eo-13873")
    assert weighs["lead_days"] == 139
    assert [one["quote"] for one in weighs["denials"]] == ["Huawei denied the allegations."]
    assert (bans["outcome"], bans["measure"]) == ("new", None)


def test_reading_the_same_articles_again_adds_nothing(run: Run, kept: list[dict[str, Any]]) -> None:
    ran = run("read", "weighs.txt", "bans.txt", "--keep")
    assert f"0 new articles, 0 new claims in the queue, {len(kept)} held already" in ran.err
    assert json.loads(run("review", "--json").out) == kept


def test_reading_without_keep_writes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "weighs.txt").write_text(WEIGHS, encoding="utf-8")
    run("read", "weighs.txt")
    assert not (tmp_path / "data").exists() or not list((tmp_path / "data").rglob("*.db"))


def test_a_claim_is_shown_with_its_quote_article_denial_and_grounds(run: Run, kept: list[dict[str, Any]]) -> None:
    out = " ".join(run("review", "show", of(kept, "weighs")["id"][:6]).out.split())
    for said in (
        "is considering an executive order",
        "White House weighs order",
        "Huawei denied the allegations",
        "us-eo-13873",
    ):
        assert said in out


@pytest.mark.parametrize(
    ("options", "articles"),
    [
        ([], {"weighs", "bans"}),
        (["--outcome", "new"], {"bans"}),
        (["--measure", "us-eo-13873"], {"weighs"}),
        (["--target", "ZTE"], {"weighs"}),
        (["--target", "nobody"], set()),
        (["--state", "accepted"], set()),
        (["--state", "all"], {"weighs", "bans"}),
    ],
)
def test_the_list_can_be_narrowed(run: Run, kept: list[dict[str, Any]], options: list[str], articles: set[str]) -> None:
    assert kept
    assert {one["source"]["key"] for one in json.loads(run("review", *options, "--json").out)} == articles


def test_accepted_news_is_reported_in_a_check_from_its_publication_and_never_more(run: Run, kept: list[dict[str, Any]]) -> None:
    asked = ("check", "Huawei", "--as", "no/government", "--activity", "use", "--on", "2024-03-20", "--json")
    assert json.loads(run(*asked).out)["verdict"] == "no-known-measure"
    key = of(kept, "bans")["id"]
    assert run("review", "accept", key, "--by", "Ana", "--why", "seen in the gazette's index").code == 0
    answer = json.loads(run(*asked).out)
    assert (answer["verdict"], answer["deciding"][0]["key"]) == ("reported-only", f"news-{key}")
    assert answer["coverage"]["news"]["accepted"] == 1
    assert answer["coverage"]["news"]["waiting"] == len(kept) - 1
    assert json.loads(run(*asked, "--known", "2024-03-13").out)["verdict"] == "no-known-measure"


def test_the_text_of_a_check_says_how_many_claims_wait(run: Run, kept: list[dict[str, Any]]) -> None:
    assert f"{len(kept)} wait for review" in run("check", "Huawei", "--on", "2024-03-20").out


def test_a_decision_is_undone_by_a_later_one_and_both_stay(run: Run, kept: list[dict[str, Any]]) -> None:
    key = of(kept, "bans")["id"]
    run("review", "accept", key, "--by", "Ana", "--why", "x")
    ran = run("review", "reopen", key, "--by", "Bo", "--why", "wrong country")
    assert "in place of accept by Ana" in ran.out
    shown = json.loads(run("review", "show", key, "--json").out)
    assert (shown["state"], [one["by"] for one in shown["decisions"]]) == ("waiting", ["Ana", "Bo"])


def test_a_claim_is_merged_into_the_measure_named(run: Run, kept: list[dict[str, Any]]) -> None:
    key = of(kept, "weighs")["id"]
    assert run("review", "merge", key, "--into", "us-eo-13873", "--by", "Ana", "--why", "the same order").code == 0
    assert "White House weighs order" in run("timeline", "us-eo-13873").out


def test_several_claims_are_decided_together_or_not_at_all(run: Run, kept: list[dict[str, Any]]) -> None:
    ran = run("review", "reject", kept[0]["id"], "ffff0000", "--by", "Ana", "--why", "x")
    assert (ran.code, "ffff0000" in ran.err) == (3, True)
    assert len(json.loads(run("review", "--json").out)) == len(kept)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["accept", "{key}", "--by", " ", "--why", "x"], (3, "needs a name and a ground")),
        (["accept", "{key}", "--by", "Ana", "--why", ""], (3, "needs a name and a ground")),
        (["merge", "{key}", "--by", "A", "--why", "x", "--into", "us-eo-1387"], (2, "did you mean us-eo-13873")),
        (["accept", "{near}", "--by", "A", "--why", "x"], (3, "did you mean {key}")),
        (["--state", "wating"], (2, "did you mean waiting")),
        (["--outcome", "news"], (2, "did you mean new")),
        (["import", "missing.jsonl"], (3, "cannot be read")),
    ],
)
def test_what_cannot_be_done_is_said_with_the_next_step(
    run: Run, kept: list[dict[str, Any]], args: list[str], says: tuple[int, str]
) -> None:
    key = kept[0]["id"]
    near = key[:-1] + ("0" if key[-1] != "0" else "1")
    ran = run("review", *(arg.format(key=key, near=near) for arg in args))
    assert (ran.code, says[1].format(key=key) in ran.err) == (says[0], True), ran.err


@pytest.mark.parametrize("args", [("show", "abcd"), ("reject", "abcd", "--by", "A", "--why", "x"), ("import", "x.jsonl")])
def test_a_ledger_without_claims_says_how_to_fill_it(run: Run, args: tuple[str, ...]) -> None:
    ran = run("review", *args)
    assert (ran.code, "--keep" in ran.err) == (3, True)


def test_a_claim_that_fits_several_measures_is_accepted_only_with_one_named(run: Run, tmp_path: Path) -> None:
    said = "The Commerce Department tightened its ban on supplying Huawei with chips on Monday."
    text = f"US tightens rules\n18 August 2020\n\n{said}\n"
    (tmp_path / "many.txt").write_text(text, encoding="utf-8")
    run("read", "many.txt", "--keep")
    [entry] = json.loads(run("review", "--json").out)
    assert entry["outcome"] == "ambiguous"
    refused = run("review", "accept", entry["id"], "--by", "A", "--why", "x")
    assert (refused.code, "--into" in refused.err) == (3, True)
    into = entry["candidates"][0]["key"]
    assert run("review", "accept", entry["id"], "--by", "A", "--why", "x", "--into", into).code == 0


def test_decisions_travel_to_another_ledger_with_the_same_articles(run: Run, kept: list[dict[str, Any]]) -> None:
    run("review", "accept", of(kept, "bans")["id"], "--by", "Ana", "--why", "x")
    assert run("review", "export", "-o", "decisions.jsonl").code == 0
    run("read", "weighs.txt", "bans.txt", "--keep", "--ledger", "other.db")
    taken = [run("review", "import", "decisions.jsonl", "--ledger", "other.db").out.strip() for _ in range(2)]
    assert taken == ["1 decisions read, 1 of them new", "1 decisions read, 0 of them new"]
    [accepted] = json.loads(run("review", "--state", "accepted", "--json", "--ledger", "other.db").out)
    assert (accepted["decision"]["by"], accepted["source"]["key"]) == ("Ana", "bans")


def test_the_export_goes_to_standard_output_by_default(run: Run, kept: list[dict[str, Any]]) -> None:
    run("review", "reject", kept[0]["id"], "--by", "Ana", "--why", "x")
    assert json.loads(run("review", "export").out)["action"] == "reject"


def test_a_second_reader_is_asked_and_its_claims_are_marked(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_KEY", "sk-secret-7")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    (tmp_path / "bans.txt").write_text(BANS, encoding="utf-8")
    quote = "The Norwegian government banned Huawei from its ministries on Thursday."
    same = model_claim(
        issuer="Norwegian Government", issuer_country="NO", targets=["Huawei"], activity="use", date=None, quote=quote
    )
    with serving(model_says({"claims": [same, model_claim(quote="never said")]})) as service:
        given = ("--reader", service.url, "--model", "m-1", "--key-from", "THE_KEY", "--price", "1/10")
        ran = run("read", "bans.txt", *given, "--keep", "--json")
    [told] = json.loads(ran.out)["claims"]
    assert told["readers"] == ["local", "m-1"]
    assert "m-1: 1 articles, 1 claims kept, 1 of them found by us too; 900 tokens sent, 80 received, about 0.0017" in ran.err
    assert "thrown away 1" in ran.err
    assert "sk-secret-7" not in ran.out + ran.err
    assert json.loads(run("review", "--json").out)[0]["readers"] == ["local", "m-1"]


def test_a_second_reader_that_fails_leaves_our_own_reading(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    (tmp_path / "bans.txt").write_text(BANS, encoding="utf-8")
    with serving(sends(b"no such model", 404)) as service:
        ran = run("read", "bans.txt", "--reader", service.url, "--model", "m", "--json")
    assert (ran.code, "not read: bans: the endpoint answered with status 404" in ran.err) == (0, True)
    assert [one["readers"] for one in json.loads(ran.out)["claims"]] == [["local"]]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--model", "m"], "name it with --reader"),
        (["--reader", "http://localhost:1/v1"], "give --model"),
        (["--reader", "localhost:1", "--model", "m"], "no http"),
        (["--reader", "http://localhost:1", "--model", "m", "--key-from", "NOT_SET_AT_ALL"], "not set or empty"),
        (["--price", "cheap"], "no pair of prices"),
        (["--price", "-1/2"], "0 or more"),
        (["--price", "nan/2"], "0 or more"),
    ],
)
def test_options_of_a_second_reader_that_cannot_be_are_refused(run: Run, tmp_path: Path, options: list[str], said: str) -> None:
    (tmp_path / "bans.txt").write_text(BANS, encoding="utf-8")
    ran = run("read", "bans.txt", *options)
    assert (ran.code, said in ran.err) == (2, True), ran.err
