from proscribe.answers.screening import Hit, HitKind, ListedUnder, ScreenedRow, Subject
from proscribe.dates import Period
from proscribe.names.reasons import Reason
from proscribe.reports.tables import screen_table
from tests.reports.given import printed


def hit(name: str = "ACME LTD") -> Hit:
    listed = (
        ListedUnder("The List", "us_csl", "7", start=Period.parse("2018-05")),
        ListedUnder("Other List", "un_sc", "3", start=Period.parse("2016-01-02")),
    )
    return Hit(
        Subject("s1", name, country="cn", listed=listed), "Akme", HitKind.ALIAS, 0.9, (Reason("words", 0.9, "same words"),)
    )


def test_a_hit_has_score_kind_lists_first_day_and_reasons() -> None:
    text = printed(screen_table([ScreenedRow(3, "Acme", "cn", (hit(),))]), width=160)
    for part in ("0.90", "alias", "ACME LTD (CN); by Akme", "The List; Other List", "2016-01-02", "same words"):
        assert part in text


def test_rows_without_hits_are_counted() -> None:
    text = printed(screen_table([ScreenedRow(1, "Acme", None, (hit(),)), ScreenedRow(2, "Clean Co", None)]), width=160)
    assert "2 names screened: 1 with hits, 1 without. No hit is no clearance" in text
    assert "Clean Co" not in text


def test_no_rows_at_all_is_an_answer() -> None:
    assert printed(screen_table([])).startswith("0 names screened")


def test_names_are_no_markup_and_no_terminal_codes() -> None:
    text = printed(screen_table([ScreenedRow(1, "\x1b[2J[red]x", None, (hit("[bold]y[/bold]"),))]), width=160)
    assert "\x1b" not in text
    assert "[bold]y[/bold]" in text


def test_a_second_hit_does_not_repeat_the_name() -> None:
    text = printed(screen_table([ScreenedRow(1, "Zeta", None, (hit(), hit("OTHER LTD")))]), width=160)
    assert text.count("Zeta") == 1
