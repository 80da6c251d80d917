import os
import signal
import subprocess
import sys
import textwrap
import threading
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tests.ledger.given_news import AT, CLAIM, QUOTE, decision, source
from tests.store.given import NORDWIND, Import, keep, name_key, store_in
from tests.store.older import wind_back_to_first

from proscribe.dates import Period
from proscribe.errors import InputError, StoreError
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.reviews import ReviewState
from proscribe.model.sources import Evidence
from proscribe.model.stages import Stage
from proscribe.store.claim_text import claim_key, claim_of, claim_text, source_of, source_text
from proscribe.store.news import (
    Kept,
    ReadArticle,
    article_text,
    claim_called,
    decisions_made,
    held_claims,
    keep_articles,
    keep_decisions,
)
from proscribe.store.read import SqlShelf
from proscribe.store.store import Store

LIFTED = replace(CLAIM, action=ClaimAction.LIFT, stage=Stage.LIFTED)


def article(key: str = "a", *claims: Claim, reader: str = "local", published: str | None = "2020-05-30") -> ReadArticle:
    told = tuple((one, ()) for one in claims or (CLAIM,))
    return ReadArticle(source(key, published), f"Title\n{QUOTE}", reader, told)


def with_claim(folder: Path, *articles: ReadArticle) -> tuple[Store, str]:
    store = store_in(folder)
    keep_articles(store, articles or [article()], now=AT)
    return store, held_claims(store)[0].key


def test_a_claim_comes_back_exactly_with_its_source_and_reader(tmp_path: Path) -> None:
    denial = Evidence("a", "Acme denied it.", 80, 95)
    one = replace(article(), claims=((CLAIM, (denial,)),))
    store, _ = with_claim(tmp_path, one)
    [held] = held_claims(store)
    assert (held.claim, held.source, held.readers, held.denials) == (CLAIM, one.source, ("local",), (denial,))
    assert (held.learned, held.state, article_text(store, held)) == (AT.date(), ReviewState.WAITING, one.text)


@pytest.mark.parametrize("when", [None, "2018", "2018-05", "2018-05-13"])
@pytest.mark.parametrize("stage", [None, Stage.REPORTED, Stage.STRUCK_DOWN])
def test_every_field_of_a_claim_survives_being_written(when: str | None, stage: Stage | None) -> None:
    made = replace(CLAIM, stage=stage, when=None if when is None else Period.parse(when), activity=None, issuer_country=None)
    back = claim_of(claim_text(made))
    assert [getattr(back, field.name) for field in fields(Claim)] == [getattr(made, field.name) for field in fields(Claim)]


def test_a_week_stays_a_week() -> None:
    week = Period(date(2018, 5, 7), date(2018, 5, 14))
    assert claim_of(claim_text(replace(CLAIM, when=week))).when == week


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"issuer": 1}', "null", claim_text(CLAIM).replace("restrict", "dance")])
def test_a_damaged_text_is_said_to_be_one(text: str) -> None:
    for read in (claim_of, source_of):
        with pytest.raises(StoreError, match="cannot be read"):
            read(text)


def test_a_source_comes_back_exactly() -> None:
    for published in (None, "2018", "2018-05-13"):
        assert source_of(source_text(source("x", published))) == source("x", published)


def test_reading_the_same_article_again_adds_nothing(tmp_path: Path) -> None:
    store, _ = with_claim(tmp_path)
    before = Path(str(store.location)).read_bytes()
    assert keep_articles(store, [article()], now=AT + timedelta(days=3)) == Kept(articles=0, claims=0, held=1)
    assert held_claims(store)[0].learned == AT.date()
    assert len(Path(str(store.location)).read_bytes()) == len(before)


def test_a_file_under_another_name_with_the_same_content_is_the_same_article(tmp_path: Path) -> None:
    store, _ = with_claim(tmp_path)
    copy = replace(article(), source=replace(source("a"), key="copy"))
    assert keep_articles(store, [copy], now=AT) == Kept(0, 0, 1)


def test_a_claim_that_two_readers_find_is_one_claim_with_both(tmp_path: Path) -> None:
    store, _ = with_claim(tmp_path)
    worded_otherwise = replace(CLAIM, bound="federal agencies", cues=())
    keep_articles(store, [article("a", worded_otherwise, reader="some-model")], now=AT)
    assert [held.readers for held in held_claims(store)] == [("local", "some-model")]


def test_claims_that_differ_in_substance_have_different_keys() -> None:
    others = (
        replace(CLAIM, stage=None),
        replace(CLAIM, issuer="US Congress"),
        replace(CLAIM, targets=("Other",)),
        replace(CLAIM, when=Period.parse("2020")),
        LIFTED,
    )
    keys = [claim_key("d", one) for one in (CLAIM, *others)] + [claim_key("e", CLAIM)]
    assert len(set(keys)) == len(keys)


def test_the_last_decision_holds_and_all_are_kept(tmp_path: Path) -> None:
    store, key = with_claim(tmp_path)
    for action, state in (("accept", "accepted"), ("reject", "rejected"), ("reopen", "waiting")):
        keep_decisions(store, [decision(key, action)])
        assert held_claims(store)[0].state == state
    assert [one.action for one in decisions_made(store, claim=key)] == ["accept", "reject", "reopen"]


def test_a_decision_says_who_when_and_why(tmp_path: Path) -> None:
    store, key = with_claim(tmp_path)
    made = decision(key, "merge", into="us-x", by="Bo")
    keep_decisions(store, [made])
    assert decisions_made(store) == (made,)


def test_a_decision_imported_twice_is_kept_once(tmp_path: Path) -> None:
    store, key = with_claim(tmp_path)
    assert [keep_decisions(store, [decision(key)]) for _ in range(2)] == [1, 0]


def test_a_decision_on_a_claim_that_is_not_held_keeps_none_of_them(tmp_path: Path) -> None:
    store, key = with_claim(tmp_path)
    with pytest.raises(InputError, match=f"did you mean {key}"):
        keep_decisions(store, [decision(key), decision(key[:-1] + ("0" if key[-1] != "0" else "1"))])
    assert decisions_made(store) == ()


def test_a_merge_needs_its_measure(tmp_path: Path) -> None:
    store, key = with_claim(tmp_path)
    with pytest.raises(InputError, match="merge needs the measure"):
        keep_decisions(store, [decision(key, "merge")])


def test_a_time_without_a_zone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        keep_articles(store_in(tmp_path), [article()], now=datetime(2020, 1, 1))  # noqa: DTZ001 - the point of the test


def test_a_claim_is_found_by_the_beginning_of_its_key(tmp_path: Path) -> None:
    store, key = with_claim(tmp_path)
    assert claim_called(f" {key[:5].upper()} ", held_claims(store)).key == key


@pytest.mark.parametrize(
    ("named", "said"), [("", "no claim"), ("ab", "no claim"), ("zzzz", "no claim"), ("'; DROP", "no claim")]
)
def test_a_claim_that_is_not_there_is_said(named: str, said: str, tmp_path: Path) -> None:
    store, _ = with_claim(tmp_path)
    with pytest.raises(InputError, match=said):
        claim_called(named, held_claims(store))


def test_a_beginning_of_several_keys_is_said_to_be_one(tmp_path: Path) -> None:
    store, key = with_claim(tmp_path)
    [held] = held_claims(store)
    twin = replace(held, key=key[:6] + "zzzzzz")
    with pytest.raises(InputError, match="begins the keys of 2 claims"):
        claim_called(key[:6], [held, twin])


def test_an_empty_queue_says_how_to_fill_it() -> None:
    with pytest.raises(InputError, match="read FILE --keep"):
        claim_called("abcd", [])


def test_hostile_text_is_kept_as_it_is(tmp_path: Path) -> None:
    nasty = replace(CLAIM, issuer="'); DROP TABLE claims;--", targets=("\u202eevil", "x" * 5000))
    store, _ = with_claim(tmp_path, article("n", nasty))
    assert held_claims(store)[0].claim == nasty


def test_half_a_character_does_not_stop_the_article(tmp_path: Path) -> None:
    store, _ = with_claim(tmp_path, article("n", replace(CLAIM, bound="half \ud800")))
    assert len(held_claims(store)) == 1


def test_claims_come_by_publication_and_place(tmp_path: Path) -> None:
    later = replace(CLAIM, evidence=replace(CLAIM.evidence, start=90, end=90 + len(QUOTE)), stage=Stage.PROPOSED)
    store, _ = with_claim(
        tmp_path, article("z", published="2019-01-01"), article("b", later, CLAIM), article("u", published=None)
    )
    told = [(held.source.key, held.claim.evidence.start) for held in held_claims(store)]
    assert told == [("z", 6), ("b", 6), ("b", 90), ("u", 6)]


def test_a_ledger_with_lists_of_the_first_revision_gains_the_tables_and_loses_nothing(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep(store, Import((NORDWIND,), date(2024, 1, 10)))
    wind_back_to_first(Path(str(store.location)))
    old = store_in(tmp_path)
    assert not old.is_empty()
    assert keep_articles(old, [article()], now=AT).claims == 1
    assert SqlShelf(old, name_key=name_key).by_key("zz_list/n-1") is not None


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    store, key = with_claim(tmp_path)
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for number in range(10):
                other = store_in(tmp_path)
                keep_articles(other, [article(f"{name}{number}"), article("shared")], now=AT)
                keep_decisions(other, [decision(key, "reject", by=name, at=AT + timedelta(seconds=number))])
        except (StoreError, InputError) as failure:
            failures.append(failure)

    writers = [threading.Thread(target=write, args=(name,)) for name in ("ana", "bo")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    assert (len(held_claims(store)), len(decisions_made(store))) == (22, 20)


def test_a_killed_writer_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store, _ = with_claim(tmp_path)
    script = f"""
        import os, signal
        from pathlib import Path
        from tests.store.test_news import article, AT
        from tests.store.given import store_in
        from proscribe.store.news import keep_articles
        def articles():
            for number in range(50):
                yield article(f"k{{number}}")
            os.kill(os.getpid(), signal.SIGKILL)
        keep_articles(store_in(Path({str(tmp_path)!r})), articles(), now=AT)
    """
    root = Path(__file__).resolve().parents[2]
    environ = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], env=environ, check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL
    assert len(held_claims(store)) == 1
    assert keep_articles(store, [article("after")], now=datetime.now(UTC)).claims == 1
