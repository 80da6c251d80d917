import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from proscribe.answers.resolve import Finder
from proscribe.ledger.accepted import news_held, with_accepted
from proscribe.ledger.ledger import EmptyShelf, Ledger
from proscribe.ledger.news import HeldClaim
from proscribe.model.listings import Listing
from proscribe.model.parties import Name
from proscribe.names.entries import NameQuery
from proscribe.names.saved import SavedIndexes
from proscribe.register.load import load_register
from tests.answers.given import ACME, ledger_of
from tests.ledger.given_news import held
from tests.register.given import register_folder


class CountingShelf(EmptyShelf):
    """Counts how often all names are asked for, which only building an index does."""

    built = 0

    def names(self, *, known: date | None = None) -> Iterator[tuple[Listing, Name]]:
        del known
        self.built += 1
        return iter(())


def newcomer(name: str, key: str) -> HeldClaim:
    return held(key, targets=(name,), target_parties=())


def found(text: str, folder: Path, *claims: HeldClaim, shelf: EmptyShelf | None = None) -> list[str]:
    register = with_accepted(ledger_of().register, claims)
    ledger = Ledger(register, shelf or EmptyShelf(), indexes=SavedIndexes(folder), news=news_held(claims))
    return [match.entry_text for match in Finder(ledger).index().search(NameQuery(text))]


def test_an_index_with_accepted_news_is_used_again(tmp_path: Path) -> None:
    shelf = CountingShelf()
    for _ in range(3):
        assert found("Quarvel Optic", tmp_path, newcomer("Quarvel Optics", "bbbb11112222"), shelf=shelf) == ["Quarvel Optics"]
    assert shelf.built == 1


def test_a_party_that_newly_accepted_news_names_is_found_at_once(tmp_path: Path) -> None:
    first, second = newcomer("Quarvel Optics", "bbbb11112222"), newcomer("Tolmira Radio", "cccc11112222")
    assert found("Tolmira Radio", tmp_path) == []
    assert found("Tolmira Radio", tmp_path, first) == []
    assert found("Tolmira Radio", tmp_path, first, second) == ["Tolmira Radio"]
    assert found("Quarvel Optics", tmp_path, second) == []


def test_another_name_of_a_party_makes_another_index_when_there_is_news(tmp_path: Path) -> None:
    shelf, claim = CountingShelf(), newcomer("Quarvel Optics", "bbbb11112222")
    for names in ((Name("Akme"),), (Name("Akme"), Name("Zubrenko"))):
        register = with_accepted(ledger_of(parties=[replace(ACME, names=names)]).register, [claim])
        ledger = Ledger(register, shelf, indexes=SavedIndexes(tmp_path), news=news_held([claim]))
        matches = Finder(ledger).index().search(NameQuery("Zubrenko"))
        assert bool(matches) is (len(names) == 2)
    assert shelf.built == 2


def test_more_news_of_the_same_parties_needs_no_new_index(tmp_path: Path) -> None:
    shelf = CountingShelf()
    found("Acme", tmp_path, held("bbbb11112222"), shelf=shelf)
    found("Acme", tmp_path, held("bbbb11112222"), held("cccc11112222"), shelf=shelf)
    assert shelf.built == 1


def test_an_overlay_has_an_index_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    base, mine = register_folder(tmp_path / "base"), tmp_path / "mine"
    (mine / "parties").mkdir(parents=True)
    (mine / "parties" / "quarvel.yml").write_text("name: Quarvel Optics\n", encoding="utf-8")

    def hits(*overlays: Path) -> list[str]:
        ledger = Ledger(load_register(base, overlays=overlays), indexes=SavedIndexes(tmp_path / "cache"))
        return [match.entry_text for match in Finder(ledger).index().search(NameQuery("Quarvel Optics"))]

    assert (hits(), hits(mine), hits()) == ([], ["Quarvel Optics"], [])
    (mine / "parties" / "quarvel.yml").write_text("name: Tolmira Radio\n", encoding="utf-8")
    assert hits(mine) == []


def test_a_name_as_the_register_writes_it_loads_nothing_that_reads_names() -> None:
    script = (
        "import sys; from tests.answers.given import ask, ledger_of, ban; from proscribe.answers.check import check; "
        "check(ask('Acme Ltd'), ledger=ledger_of(ban())); "
        "print([name for name in ('proscribe.names.normalise', 'rapidfuzz', 'numpy') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
