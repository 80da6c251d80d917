from proscribe.answers.exposure import Group
from proscribe.dates import Period
from proscribe.ledger.timeline import NextChange
from proscribe.model.verdicts import Verdict
from proscribe.reports.brief_view import CAUGHT, coming_changes, entries, first_told, pending_besides
from tests.reports.given import NEXT, answer, brief, claim_item, finding, row

TO_COME = finding(Verdict.ANNOUNCED_NOT_IN_FORCE, key="xx-law")


def test_rows_with_the_same_findings_make_one_entry() -> None:
    made = brief(row(1, Group.CAUGHT, answer(finding())), row(2, Group.CAUGHT, answer(finding(reached="owned by Acme"))))
    (entry,) = entries(made, *CAUGHT)
    assert [each.row.number for each in entry.rows] == [1, 2]


def test_rows_that_hang_on_different_facts_stay_apart() -> None:
    made = brief(row(1, Group.CAUGHT, answer(finding())), row(2, Group.CAUGHT, answer(finding(unless=()))))
    assert len(entries(made, *CAUGHT)) == 2


def test_the_most_binding_entry_comes_first() -> None:
    licence = answer(finding(Verdict.LICENCE_REQUIRED))
    made = brief(row(1, Group.CAUGHT, licence), row(2, Group.CAUGHT, answer(finding())))
    assert [entry.rows[0].row.number for entry in entries(made, *CAUGHT)] == [2, 1]


def test_an_entry_to_come_leads_with_what_is_to_come() -> None:
    told = answer(finding(Verdict.ADVISED_AGAINST), others=(TO_COME,))
    (entry,) = entries(brief(row(1, Group.TO_COME, told)), Group.TO_COME)
    assert [each.key for each in entry.findings] == ["xx-law", "xx-ban-2018"]
    assert entry.headline == ("announced-not-in-force", "advised-against already")


def test_an_entry_that_news_alone_tells_of_carries_the_claims() -> None:
    told = answer(verdict=Verdict.REPORTED_ONLY, otherwise=Verdict.REPORTED_ONLY)
    (entry,) = entries(brief(row(1, Group.REPORTED, told), news=(claim_item(),)), Group.REPORTED)
    assert len(entry.news) == 1


def test_what_is_to_come_for_rows_caught_already_is_told_by_measure() -> None:
    told = answer(finding(), others=(TO_COME,))
    (pending,) = pending_besides(brief(row(1, Group.CAUGHT, told), row(2, Group.CAUGHT, told), row(3, Group.REVIEW, told)))
    assert (pending.finding.key, len(pending.rows)) == ("xx-law", 2)


def test_changes_come_soonest_first_and_once_a_measure() -> None:
    later = finding(key="zz", next=NextChange(Period.parse("2019-02"), None, "It may end."))
    made = brief(row(1, Group.CAUGHT, answer(finding(), later)), row(2, Group.CAUGHT, answer(finding(), later)))
    assert [(each.finding.key, len(each.rows)) for each in coming_changes(made)] == [("zz", 2), ("xx-ban-2018", 2)]


def test_changes_of_measures_without_effect_are_left_out() -> None:
    idle = finding(Verdict.NO_KNOWN_MEASURE, next=NEXT)
    assert coming_changes(brief(row(1, Group.CAUGHT, answer(finding(next=None), others=(idle,))))) == ()


def test_a_rule_is_told_in_full_at_its_first_entry() -> None:
    rows = (row(3, Group.CAUGHT, answer(finding())), row(5, Group.CAUGHT, answer(finding(unless=()))))
    assert first_told(entries(brief(*rows), *CAUGHT)) == {("xx-ban-2018", "buyers"): "entry-3"}
