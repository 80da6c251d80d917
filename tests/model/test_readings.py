import pytest

from proscribe.errors import QuestionError, UnknownTermError
from proscribe.model.activities import Activity
from proscribe.model.actors import ActorKind
from proscribe.model.everyday import ACTIVITY_WORDS, ACTOR_WORDS, BOUND_TO_THEIR_PHRASE, PLACE_WORDS
from proscribe.model.jurisdictions import parse_jurisdiction
from proscribe.model.readings import read_activity, read_actor, read_item

ACTORS = [
    ("us/agency", "us/government"),
    ("Japanese ministry", "jp/government"),
    ("us/army", "us/government/defence"),
    ("us/government/defense", "us/government/defence"),
    ("US chip maker", "us/maker"),
    ("a Dutch chip maker", "nl/maker"),
    ("UK operator", "gb/operator"),
    ("Indian ISP", "in/operator"),
    ("de/telco", "de/operator"),
    ("us/carriers", "us/operator"),
    ("south korean telco", "kr/operator"),
    ("us/fund", "us/investor"),
    ("us/shop", "us/retailer"),
    ("cn/manufacturer", "cn/maker"),
    ("Texas agency", "us-tx/government"),
    ("us/federal grantee", "us/grantee"),
    ("us/app store", "us/app-store"),
    ("german/critical infrastructure", "de/critical-infrastructure"),
    ("US", "us"),
]


@pytest.mark.parametrize(("text", "actor"), ACTORS)
def test_an_everyday_word_for_an_actor_is_taken_where_it_has_one_meaning(text: str, actor: str) -> None:
    assert str(read_actor(text).value) == actor


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ("jp/company", "maker, operator, exporter"),
        ("German firm", "maker, operator, exporter"),
        ("us/university", "grantee, government, contractor or consumer"),
        ("us/bank", "investor, service-provider or critical-infrastructure"),
        ("us/supplier", "exporter"),
        ("us/vendor", "retailer"),
        ("us/distributor", "retailer, importer or exporter"),
    ],
)
def test_a_word_for_several_kinds_is_refused_naming_them(text: str, fitting: str) -> None:
    with pytest.raises(QuestionError, match=f"may be .*{fitting}"):
        read_actor(text)


@pytest.mark.parametrize("text", ["us/drone operator", "atlantis/agency", "us/opertor", "nonsense"])
def test_what_names_no_actor_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(QuestionError, match=f"{text!r} is no actor"):
        read_actor(text)


def test_a_term_is_taken_without_remark_and_another_word_with_one() -> None:
    assert read_actor("us/government").note == ""
    assert read_actor("us/agency").note == "'us/agency' is taken as us/government"
    assert read_item("routers").note == ""
    assert read_item("hs:8517.62").note == ""
    assert read_item("port cranes").note == ""
    assert read_activity("contract with").note == ""
    assert read_activity("ship").note == "'ship' is taken as supply"


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("sell to", "supply"),
        ("ship", "supply"),
        ("Export", "supply"),
        ("re-export", "supply"),
        ("procure", "buy"),
        ("purchase", "buy"),
        ("deploy", "use"),
        ("install", "use"),
        ("host", "operate"),
        ("hire", "contract-with"),
        ("repair", "service"),
        ("resell", "sell"),
    ],
)
def test_an_everyday_word_for_an_activity_is_taken(text: str, activity: str) -> None:
    assert read_activity(text).value == activity


@pytest.mark.parametrize(
    ("text", "fitting"), [("license", "supply or buy"), ("acquire", "buy or invest"), ("finance", "service")]
)
def test_a_word_for_several_activities_is_refused_naming_them(text: str, fitting: str) -> None:
    with pytest.raises(QuestionError, match=fitting):
        read_activity(text)


def test_an_unknown_activity_names_the_nearest() -> None:
    with pytest.raises(UnknownTermError, match="did you mean supply"):
        read_activity("suply")


ITEMS = [
    ("5G antennas", "radio-5g"),
    ("5G base stations", "radio-5g"),
    ("5G core network", "core-5g"),
    ("4G radio equipment", "radio-4g"),
    ("5G network equipment", "mobile-5g"),
    ("5g handset", "handsets"),
    ("GPUs", "ai-chips"),
    ("H100", "advanced-chips"),
    ("A800", "advanced-chips-2023"),
    ("H20", "ai-chips-below"),
    ("HBM3E", "high-bandwidth-memory"),
    ("DRAM", "memory-chips"),
    ("cloud", "cloud-services"),
    ("EDA software", "chip-design-software"),
    ("drones", "uas"),
    ("base station", "radio-access"),
    ("LiDAR", "lidar"),
    ("solar inverters", "inverters"),
    ("cranes", "port-cranes"),
    ("connected car software", "connected-vehicles"),
    ("gallium", "gallium-germanium"),
    ("germanium", "gallium-germanium"),
    ("graphite", "graphite"),
    ("rare earths", "rare-earths"),
    ("batteries", "batteries"),
    ("NXT:1980i", "duv-older"),
    ("EAR99 components", "eccn:ear99"),
    ("the routers", "routers"),
]


@pytest.mark.parametrize(("text", "item"), ITEMS)
def test_words_and_phrases_lead_to_their_item(text: str, item: str) -> None:
    assert read_item(text).value == item


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("blue drones", "'blue' in it is no word for an item; did you mean uas"),
        ("drones and cameras", "'and' in it"),
        ("camera router", "names several items; did you mean video-surveillance or routers"),
    ],
)
def test_a_phrase_that_is_no_one_item_is_refused_with_what_it_may_be(text: str, said: str) -> None:
    with pytest.raises(QuestionError, match="unknown item") as refused:
        read_item(text)
    assert said.split("; ")[0].removeprefix("names ") in str(refused.value)


@pytest.mark.parametrize("text", ["", "  ", "-", "…", "x" * 10_000, "us/" * 500, "🛰"])
def test_odd_text_is_refused_and_never_breaks(text: str) -> None:
    for read in (read_item, read_activity):
        with pytest.raises(QuestionError):
            read(text)


@pytest.mark.parametrize("word", sorted(ACTOR_WORDS))
def test_every_word_for_actors_means_kinds_that_there_are(word: str) -> None:
    assert all(ActorKind.parse(term) for term in ACTOR_WORDS[word])
    assert word not in {kind.value for kind in ActorKind}


@pytest.mark.parametrize("word", sorted(ACTIVITY_WORDS))
def test_every_word_for_activities_means_activities_that_there_are(word: str) -> None:
    assert all(Activity.parse(term) for term in ACTIVITY_WORDS[word])
    assert word not in {each.value for each in Activity}


def test_words_for_places_mean_jurisdictions_and_the_bound_words_are_words_of_ours() -> None:
    assert {parse_jurisdiction(code) for code in PLACE_WORDS.values()} == {*PLACE_WORDS.values()}
    assert BOUND_TO_THEIR_PHRASE & {*ACTOR_WORDS}
