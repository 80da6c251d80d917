"""What must hold of every question, whatever the register says: asked of the shipped register with generated questions."""

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.answers.check import check
from proscribe.answers.result import Question
from proscribe.ledger.ledger import Ledger
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor, ActorKind
from proscribe.model.verdicts import Verdict
from proscribe.register.load import load_register

REGISTER = load_register()
LEDGER = Ledger(REGISTER)
FIRST, LAST = date(2012, 1, 1), date(2026, 8, 31)
DAYS = st.dates(FIRST, LAST)
ACTORS = st.sampled_from(
    ["us/contractor", "us/government", "us/exporter", "gb/operator", "jp/government", "cn/exporter", "any"]
)
ITEMS = st.sampled_from([None, "network-equipment", "video-surveillance", "semiconductors", "uas", "apps"])
PARTIES = st.sampled_from(["huawei", "zte", "dji", "hikvision", "hisilicon", "honor", "nexperia", "micron", "kaspersky"])
QUESTIONS = st.builds(
    lambda actor, activity, day, party, item: Question(Actor.parse(actor), activity, day, party, item),
    ACTORS, st.sampled_from(list(Activity)), DAYS, PARTIES, ITEMS,
)  # fmt: skip
# The same questions in every run; the machine that runs them may be slow.
PATIENT = settings(deadline=None, max_examples=60, derandomize=True)


@PATIENT
@given(QUESTIONS, DAYS, st.integers(1, 2000))
def test_steps_learned_later_change_nothing_of_what_was_known_earlier(question: Question, known: date, later: int) -> None:
    """A register that lacks everything learned after a day answers for that day as the whole one does."""
    asked = replace(question, known=known)
    cut = known + timedelta(days=later)
    measures = {
        key: replace(measure, history=tuple(step for step in measure.history if step.known_from <= cut))
        for key, measure in REGISTER.measures.items()
    }
    older = Ledger(replace(REGISTER, measures=MappingProxyType(measures)))
    whole, part = (check(asked, ledger=ledger) for ledger in (LEDGER, older))
    assert (whole.verdict, whole.otherwise) == (part.verdict, part.otherwise)


@PATIENT
@given(QUESTIONS, st.sampled_from(sorted(REGISTER.measures)))
def test_a_measure_more_never_makes_an_answer_less_binding_unless_it_eases(question: Question, key: str) -> None:
    if REGISTER.measures[key].eases:
        return
    without = {name: measure for name, measure in REGISTER.measures.items() if name != key and key not in measure.eases}
    fewer = Ledger(replace(REGISTER, measures=MappingProxyType(without)))
    with_it = {**without, key: REGISTER.measures[key]}
    more = Ledger(replace(REGISTER, measures=MappingProxyType(dict(sorted(with_it.items())))))
    before, after = (check(question, ledger=ledger) for ledger in (fewer, more))
    assert after.verdict.rank <= before.verdict.rank
    assert after.otherwise.rank <= before.otherwise.rank


@PATIENT
@given(QUESTIONS, st.randoms())
def test_the_order_of_measures_does_not_matter(question: Question, shuffler: object) -> None:
    pairs = list(REGISTER.measures.items())
    shuffler.shuffle(pairs)  # type: ignore[attr-defined]  # hypothesis hands out random.Random
    turned = Ledger(replace(REGISTER, measures=MappingProxyType(dict(pairs))))
    one, other = (check(question, ledger=ledger) for ledger in (LEDGER, turned))
    assert (one.verdict, one.otherwise, one.deciding) == (other.verdict, other.otherwise, other.deciding)


CHILDREN = {
    ActorKind.GOVERNMENT: ("government/defence", "government/civilian"),
    ActorKind.OPERATOR: ("operator/subsidised", "operator/designated"),
}


@PATIENT
@given(QUESTIONS, st.sampled_from(["us", "gb", "jp", "cn"]), st.sampled_from(sorted(CHILDREN)))
def test_what_binds_a_kind_for_certain_binds_its_children(question: Question, country: str, kind: ActorKind) -> None:
    parent = check(replace(question, actor=Actor.parse(f"{country}/{kind.value}")), ledger=LEDGER)
    for child in CHILDREN[kind]:
        answer = check(replace(question, actor=Actor.parse(f"{country}/{child}")), ledger=LEDGER)
        sure = {one.key for one in parent.deciding if one.is_certain and one.verdict is not Verdict.NO_KNOWN_MEASURE}
        told = {one.key for one in (*answer.deciding, *answer.others)}
        assert sure <= told
        assert answer.otherwise.rank <= parent.otherwise.rank
