import pytest

from proscribe.lists.opensanctions_programmes import programmes_of


def test_a_programme_id_tells() -> None:
    assert programmes_of(ids=["US-BIS-EL", "US-NS-CMIC"], datasets=[]) == ("us-bis-entity-list", "us-ofac-cmic")


@pytest.mark.parametrize("dataset", ["us_ofac_sdn", "US OFAC Specially Designated Nationals (SDN) List"])
def test_a_dataset_of_one_list_tells_by_name_and_by_title(dataset: str) -> None:
    assert programmes_of(ids=["US-RUSHAR"], datasets=[dataset]) == ("us-ofac-sdn",)


def test_words_tell_only_in_a_dataset_that_bundles_lists() -> None:
    words = ["Entity List (EL) - Bureau of Industry and Security"]
    assert programmes_of(ids=[], datasets=["us_trade_csl"], words=words) == ("us-bis-entity-list",)
    assert programmes_of(ids=[], datasets=["some_blog"], words=words) == ("unknown",)


def test_codes_of_ofac_tell_in_its_non_sdn_dataset() -> None:
    assert programmes_of(ids=[], datasets=["us_ofac_cons"], words=["UKRAINE-EO13662"]) == ("us-ofac-ssi",)
    assert programmes_of(ids=[], datasets=["us_ofac_cons"], words=["NEW-CODE"]) == ("unknown",)


def test_what_nothing_tells_is_unknown() -> None:
    assert programmes_of(ids=["EU-RUS"], datasets=["eu_fsf"]) == ("unknown",)
