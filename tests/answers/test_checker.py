from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.answers.asking import asked
from proscribe.answers.check import check
from proscribe.answers.checker import Checker
from proscribe.answers.result import Question
from proscribe.dates import Period
from proscribe.errors import UnknownTermError
from proscribe.ledger.ledger import Ledger
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Condition, Fact
from proscribe.model.items import ITEMS
from proscribe.model.measures import Target
from proscribe.model.parties import Ownership, Party
from proscribe.model.reach import Reach
from proscribe.model.verdicts import Verdict
from proscribe.register.load import load_register
from tests.answers.given import ACME, ask, ban, ledger_of, rule

LEDGER = Ledger(load_register())
SHARED = Checker(LEDGER)
TOLD: tuple[dict[Fact, str], ...] = (
    {},
    {Fact.FUNDING: "subsidy"},
    {Fact.ORIGIN: "cn", Fact.EQUIPMENT: "new"},
    {Fact.DESTINATION: "cn", Fact.SUBJECT_TO_EAR: "yes"},
    {Fact.SERVED: "yes", Fact.APPROVAL: "yes"},
)
PARTIES = sorted({name.text for key in LEDGER.targets.by_party for name in LEDGER.register.parties[key].all_names})
ACTORS = ("us/exporter", "us/contractor", "us/operator", "us/government", "gb/operator", "eu/operator", "any", "party:bt")
DAYS = st.dates(date(2012, 1, 1), date(2027, 12, 31))
QUESTIONS = st.builds(
    Question,
    actor=st.sampled_from([Actor.parse(text) for text in ACTORS]),
    activity=st.sampled_from(list(Activity)),
    on=DAYS,
    party=st.none() | st.sampled_from(PARTIES),
    item=st.none() | st.sampled_from([*ITEMS, "eccn:5a002"]),
    told=st.sampled_from(TOLD),
    known=st.none() | DAYS,
)


@settings(max_examples=150, deadline=None)
@given(QUESTIONS)
def test_what_was_asked_before_changes_no_answer(question: Question) -> None:
    assert SHARED.check(question) == check(question, ledger=LEDGER, finder=SHARED.finder)


@settings(max_examples=60, deadline=None)
@given(st.lists(QUESTIONS, max_size=5))
def test_a_decision_says_in_short_what_the_answer_says(questions: list[Question]) -> None:
    for decision, answer in zip(SHARED.decide_many(questions), SHARED.check_many(questions), strict=True):
        assert (decision.verdict, decision.otherwise, decision.depends_on) == (
            answer.verdict, answer.otherwise, answer.depends_on,
        )  # fmt: skip
        assert [one.key for one in decision.deciding] == [finding.key for finding in answer.deciding]
        assert decision.next == answer.next


def test_a_day_on_which_an_owner_sells_changes_the_answer_of_one_checker() -> None:
    checker = Checker(ledger_of(ban(reach=Reach.SUBSIDIARIES)))
    days = [date(2020, 12, 30) + timedelta(days=shift) for shift in (0, 1, 2, 1, 0)]
    found = [checker.decide(replace(ask("Child"), on=day)).verdict for day in days]
    nothing, banned = Verdict.NO_KNOWN_MEASURE, Verdict.PROHIBITED
    assert found == [banned, banned, nothing, banned, banned]


def test_a_target_added_on_a_day_counts_from_then_on_in_one_checker() -> None:
    later = Target(party="acme", since=Period.parse("2021-01-01"))
    checker = Checker(ledger_of(ban(targets=(later,))))
    found = [checker.decide(ask(on=day)).verdict for day in ("2021-01-01", "2020-12-31", "2021-01-01")]
    assert found == [Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE, Verdict.PROHIBITED]


def test_owners_told_are_of_that_question_alone() -> None:
    checker = Checker(ledger_of(ban(reach=Reach.SUBSIDIARIES), parties=(ACME, Party("free", "Free Works"))))
    owned = replace(ask("Free Works"), owners=(("acme", 60.0),))
    found = [checker.decide(question).verdict for question in (ask("Free Works"), owned, ask("Free Works"))]
    assert found == [Verdict.NO_KNOWN_MEASURE, Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE]


def test_several_owners_together_reach_from_the_day_on_which_they_do() -> None:
    half = Party(
        "half",
        "Half Works",
        owners=(Ownership("acme", share=30), Ownership("twin", share=30, since=Period.parse("2020-06-01"))),
    )
    targets = (Target(party="acme"), Target(party="twin"))
    ledger = ledger_of(ban(reach=Reach.OWNED_HALF, targets=targets), parties=(ACME, Party("twin", "Twin"), half))
    checker = Checker(ledger)
    found = [checker.decide(ask("Half Works", on=day)).verdict for day in ("2020-05-31", "2020-06-01", "2020-05-31")]
    assert found == [Verdict.NO_KNOWN_MEASURE, Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE]


def test_leaving_the_union_changes_who_is_bound_in_one_checker() -> None:
    checker = Checker(ledger_of(ban(rules=(rule(bound="eu/operator"),))))
    found = [checker.decide(ask(as_="gb/operator", on=day)).verdict for day in ("2021-01-01", "2020-12-31", "2021-01-01")]
    assert found == [Verdict.NO_KNOWN_MEASURE, Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE]


def test_an_unknown_asker_is_refused_every_time() -> None:
    for _ in range(2):
        with pytest.raises(UnknownTermError, match="party to ask as"):
            SHARED.decide(ask("ZTE", as_="party:nobody"))


MISSION = rule(conditions=(Condition(Fact.MISSION, among=("nuclear-or-homeland-defence",)),))


def test_what_hangs_on_a_fact_seldom_so_stands_beside_a_verdict_that_others_give() -> None:
    answer = check(
        ask(), ledger=ledger_of(ban("mission", rules=(MISSION,)), ban("advice", rules=(rule(effect="advised-against"),)))
    )
    assert (answer.verdict, answer.otherwise) == (Verdict.ADVISED_AGAINST, Verdict.ADVISED_AGAINST)
    assert [(each.key, each.other_case, each.depends_on) for each in answer.others] == [
        ("mission", True, ("mission is nuclear-or-homeland-defence",))
    ]


def test_what_hangs_on_a_fact_seldom_so_leads_when_nothing_else_gives_a_verdict() -> None:
    critical = rule(conditions=(Condition(Fact.CRITICAL_PART, among=("yes",)),))
    answer = check(ask(), ledger=ledger_of(ban("critical", rules=(critical,))))
    assert (answer.verdict, answer.otherwise) == (Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE)
    assert answer.depends_on == ("critical part is yes",)


def test_what_hangs_on_a_fact_hardly_ever_so_leads_no_answer_and_is_told() -> None:
    answer = check(ask(), ledger=ledger_of(ban("mission", rules=(MISSION,))))
    assert (answer.verdict, answer.deciding) == (Verdict.NO_KNOWN_MEASURE, ())
    assert [(one.key, one.verdict, one.other_case) for one in answer.others] == [("mission", Verdict.PROHIBITED, True)]


@pytest.mark.parametrize(("home", "verdict"), [("se/operator", "announced-not-in-force"), ("no/operator", "advised-against")])
def test_advice_of_another_country_leads_only_where_nothing_else_says_anything(home: str, verdict: str) -> None:
    question = asked(actor=home, activity="use", party="Huawei", item="5G core", on="2020-11-01", told=["equipment=new"])
    assert SHARED.check(question).verdict.value == verdict


@pytest.mark.parametrize(("told", "verdict"), [((), "no-known-measure"), (("destination=jp",), "licence-required")])
def test_what_is_supplied_to_a_country_goes_there_unless_told_otherwise(told: tuple[str, ...], verdict: str) -> None:
    question = asked(actor="nl/exporter", activity="supply", party="Germany", item="nxt:2050i", on="2024-01-15", told=told)
    assert SHARED.check(question).verdict.value == verdict


def test_an_everyday_word_is_answered_with_the_term_it_was_taken_for() -> None:
    question = asked(actor="us/agency", activity="procure", party="Huawei", item="routers", on="2019-08-13")
    answer = SHARED.check(question)
    assert {"'us/agency' is taken as us/government", "'procure' is taken as buy"} <= {*answer.caveats}


def test_a_fact_seldom_so_that_was_told_decides() -> None:
    advised = ban("advice", rules=(rule(effect="advised-against"),))
    question = ask(told=["mission=nuclear-or-homeland-defence"])
    assert check(question, ledger=ledger_of(ban("mission", rules=(MISSION,)), advised)).verdict is Verdict.PROHIBITED


@pytest.mark.parametrize(("bound", "verdict"), [("us/government", Verdict.PROHIBITED), ("us", Verdict.ADVISED_AGAINST)])
def test_a_governments_own_site_is_what_it_has(bound: str, verdict: Verdict) -> None:
    on_site = rule(bound=bound, conditions=(Condition(Fact.SITE, among=("government",)),))
    advised = ban("advice", rules=(rule(effect="advised-against"),))
    assert check(ask(), ledger=ledger_of(ban("site", rules=(on_site,)), advised)).verdict is verdict
