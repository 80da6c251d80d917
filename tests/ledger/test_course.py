from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.ledger.course import Course
from proscribe.ledger.timeline import next_change, stated_on
from proscribe.register.load import load_register
from tests.ledger.given import measure, step

DAY = timedelta(days=1)
TRIPLES = [
    (measure_, rule, target)
    for measure_ in load_register().measures.values()
    for rule in measure_.rules
    for target in (None, *measure_.targets[:3], *(one for one in measure_.targets if one.since or one.until))
]


def test_the_course_of_an_order_turns_on_its_days() -> None:
    order = measure(step("2018-04-15", "in-force"), step("2018-07-13", "lifted"))
    course = Course(order, target=None, rule=None, known=None)
    days = (date(2018, 4, 14), date(2018, 4, 15), date(2018, 7, 12), date(2018, 7, 13))
    assert [course.on(day).state.stage for day in days] == [None, "in-force", "in-force", "lifted"]
    assert course.on(date(2018, 5, 1)) is course.on(date(2018, 6, 1))


@pytest.mark.parametrize("known", [None, date(2019, 6, 1)])
def test_on_every_day_around_a_turn_a_course_says_what_the_walk_says(known: date | None) -> None:
    for held, rule, target in TRIPLES:
        course = Course(held, target=target, rule=rule, known=known)
        for day in sorted({each.when.start + shift * DAY for each in held.history for shift in (-1, 0, 1, 30, 400)}):
            assert course.on(day).state == stated_on(held, on=day, known=known, target=target, rule=rule), (held.key, day)
            assert course.on(day).next == next_change(held, on=day, known=known, target=target, rule=rule), (held.key, day)


DAYS = st.dates(date(2010, 1, 1), date(2030, 1, 1))


@settings(deadline=None)
@given(st.integers(0, len(TRIPLES) - 1), DAYS, st.none() | DAYS)
def test_on_any_day_a_course_says_what_the_walk_says(place: int, day: date, known: date | None) -> None:
    held, rule, target = TRIPLES[place]
    stretch = Course(held, target=target, rule=rule, known=known).on(day)
    assert stretch.state == stated_on(held, on=day, known=known, target=target, rule=rule)
    assert stretch.next == next_change(held, on=day, known=known, target=target, rule=rule)
