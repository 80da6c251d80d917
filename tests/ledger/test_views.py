from datetime import date
from types import MappingProxyType

from proscribe.dates import Period
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.shelf import HeldListing
from proscribe.ledger.views import as_of, listing_statements, statements
from proscribe.model.listings import Listing
from proscribe.model.stages import Stage
from proscribe.register.register import Register
from tests.ledger.given import measure, step

D = date
LAW = measure(step("2018-08-13", "adopted"), step("2019-08-13", "in-force", known=Period.parse("2018-08-13")))


def test_the_ledger_on_a_day_has_every_measure_then_known_with_stage_and_next_change() -> None:
    ledger = Ledger(Register(D(2030, 1, 1), "0", MappingProxyType({"m": LAW}), MappingProxyType({}), MappingProxyType({})))
    [standing] = as_of(ledger, on=D(2018, 12, 28), known=D(2018, 12, 28))
    assert standing.state.stage is Stage.ADOPTED
    assert standing.next is not None
    assert str(standing.next.when) == "2019-08-13"
    assert list(as_of(ledger, on=D(2018, 12, 28), known=D(2018, 1, 1))) == []


def test_statements_say_who_said_what_and_since_when_it_was_known() -> None:
    assert [(each.when, each.known) for each in statements(LAW)] == [
        ("2018-08-13", D(2018, 8, 13)), ("2019-08-13", D(2018, 8, 13)),
    ]  # fmt: skip


def test_a_removal_is_dated_by_the_snapshots_and_called_so() -> None:
    listing = Listing("list", "1", ("p",), "Acme")
    held = HeldListing(listing, D(2022, 1, 1), D(2022, 5, 1), D(2022, 6, 1), "The List")
    assert [each.when for each in listing_statements(held)] == ["by 2022-01-01", "by 2022-06-01"]


def test_statements_of_a_party_leave_out_the_steps_on_others() -> None:
    shared = measure(
        step("2021-06-03", "adopted"),
        step("2021-12-10", "extended", targets=("other",)),
        step("2022-02-08", "in-force", targets=("acme", "other")),
    )
    assert [each.when for each in statements(shared, of=["acme"])] == ["2021-06-03", "2022-02-08"]
    assert [each.concerns for each in statements(shared)] == [(), ("other",), ("acme", "other")]
