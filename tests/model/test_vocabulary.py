import pytest

from proscribe.errors import UnknownTermError
from proscribe.model.activities import Activity
from proscribe.model.actors import ActorKind
from proscribe.model.claims import ClaimAction
from proscribe.model.instruments import Instrument
from proscribe.model.parties import NameKind, PartyType
from proscribe.model.reach import Reach
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict
from proscribe.model.vocabulary import Vocabulary

VOCABULARIES: list[type[Vocabulary]] = [
    Activity, ActorKind, ClaimAction, Instrument, NameKind, PartyType, Reach, Stage, Trust, Verdict,
]  # fmt: skip


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_word_has_a_definition(vocabulary: type[Vocabulary]) -> None:
    assert all(word.definition for word in vocabulary)


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_word_is_parsed_from_its_own_text(vocabulary: type[Vocabulary]) -> None:
    assert [vocabulary.parse(word.value.upper()) for word in vocabulary] == list(vocabulary)


def test_an_unknown_word_names_its_kind_and_the_nearest() -> None:
    with pytest.raises(UnknownTermError, match="unknown activity 'suply': did you mean supply"):
        Activity.parse("suply")


def test_a_word_and_its_text_are_one_in_a_table() -> None:
    table: dict[str, int] = {Trust.OFFICIAL: 1}
    assert table["official"] == 1
