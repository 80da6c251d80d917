"""Pairs of names that are one party, and pairs that are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.model.parties import PartyType
from proscribe.names.compare import THRESHOLD, Comparison, compare


def features(comparison: Comparison) -> set[str]:
    return {reason.feature for reason in comparison.reasons}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Huawei Technologies Co., Ltd.", "HUAWEI TECH"),
        ("华为技术有限公司", "Huawei Technologies"),
        ("中兴通讯", "ZTE"),
        ("SMIC", "Semiconductor Manufacturing International Corporation"),
        ("HAIGE GUANGZHOU", "Guangzhou Haige Communications Group"),
        ("Hikvision", "Hangzhou Hikvision Digital Technology Co., Ltd."),
        ("Van der Bilt Corp", "Vanderbilt Corp"),
        ("Norvextron Systems", "Norvexton Systems"),
        ("Norvex Assokiates Com pany", "Norvex Associates"),
        ("CETC 38th Research Institute", "China Electronics Technology Group Corporation 38th Research Institute"),
        ("Хуавей", "Huawei"),
        ("深圳市大疆创新科技有限公司", "DJI"),
        ("哈尔滨工业大学", "Harbin Institute of Technology"),
        ("中国电信集团", "China Telecom"),
        ("Balmora Ltd (formerly Norvex Inc.)", "Norvex"),
        ("中电科三十八所", "CETC 38th Institute"),
        ("CETC No.55 Research Institute", "China Electronics Technology Group Corporation, Fifty-Fifth Research Institute"),
        ("中國航空工業集團", "Aviation Industry Corporation of China"),
        ("Norvex lectronics", "Norvex Electronics"),
        ("RTRGT LLC", "Rutarget LLC"),
        ("NorvexAG", "Norvex AG"),
    ],
)
def test_one_company_in_two_spellings_matches(one: str, other: str) -> None:
    assert compare(one, other, type=PartyType.COMPANY).score >= THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ZTE Corporation", "ZTT Corporation"),
        ("ZTE", "Aztech"),
        ("ZTE", "ZTE Parsian"),
        ("China Telecom", "China Unicom"),
        ("Beijing University of Posts", "Beijing University of Technology"),
        ("38th Research Institute", "55th Research Institute"),
        ("Norvex Plant VIII", "Norvex Plant VII"),
        ("Norvex Fund VIII", "Norvex Fund IX"),
        ("Norvex Solutions, Inc.", "Norvex Solutions II, Inc."),
        ("ABC International", "A.B.C. Company"),
        ("Management Company", "Westbury Management Company"),
        ("Bank of Norvex (Hong Kong)", "Bank of Norvex (Singapore)"),
        ("Government of Estonia", "Government of Ethiopia"),
        ("ID Corp", "I.D. Trading"),
        ("HIT Inc.", "Harbin Institute of Technology"),
        ("中国电信", "中国移动"),
        ("中国电子科技集团公司第十四研究所", "中国电子科技集团公司第三十八研究所"),
        ("武汉大学", "武汉理工大学"),
        ("BGI Genomics", "BGE Genomics"),
        ("Inspur", "Hisense"),
        ("Kerajet", "Cruzita"),
        ("Smartmatic", "Smart Marin"),
    ],
)
def test_two_companies_do_not_match(one: str, other: str) -> None:
    assert compare(one, other, type=PartyType.COMPANY).score < THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("VOSS, Karim", "Karim Voss"),
        ("Karim A. Voss", "Karim Ahmed Voss"),
        ("KarimVoss", "Karim Voss"),
        ("Karim Bin Ahmed al-Voss", "Karim Ahmad Voss"),
        ("Mohammed Voss", "Muhammad Voss"),
        ("Mr. Karim Voss", "Karim Voss"),
        ("فرناندو بيريز", "Fernando Beriz"),
    ],
)
def test_one_person_in_two_spellings_matches(one: str, other: str) -> None:
    assert compare(one, other, type=PartyType.PERSON).score >= THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("William G. Voss", "William W. Voss"),
        ("Karim Ivanovich Voss", "Karim Petrovich Voss"),
        ("K. V.", "Karim Voss"),
        ("Karim", "Karim Voss"),
        ("高石早苗", "高市早苗"),
        ("Olga Barinova", "Oleg Baranov"),
    ],
)
def test_two_persons_do_not_match(one: str, other: str) -> None:
    assert compare(one, other, type=PartyType.PERSON).score < THRESHOLD


def test_the_same_words_score_one() -> None:
    assert compare("Norvex Ltd", "NORVEX LIMITED").score == 1


def test_a_distinctive_word_more_is_named() -> None:
    assert "one name has a distinctive word more: 'parsian'" in [each.text for each in compare("ZTE", "ZTE Parsian").reasons]


def test_a_worse_spelling_beside_a_word_that_agrees_is_named_and_stays_below_the_threshold() -> None:
    compared = compare("Pedro Sancho", "Pedro Sanchez", type=PartyType.PERSON)
    assert "doubtful" in features(compared) and 0.5 < compared.score < THRESHOLD


def test_another_number_is_named() -> None:
    assert "other number" in features(compare("Norvex Institute 38", "Norvex Institute 55"))


def test_funds_of_one_sponsor_are_sisters() -> None:
    compared = compare("Norvex Balmora Capital Partners VII", "Norvex Balmora Capital Partners VIII", type=PartyType.COMPANY)
    assert "series" in features(compared) and THRESHOLD <= compared.score < 0.9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("한국노르벡스", "Korea Norvex"),
        ("풍산", "Poongsan Corporation"),
        ("ノルベックス精機", "Norvex Seiki"),
        ("川崎重工業株式会社", "Kawasaki Heavy Industries"),
        ("شركة نورفكس للنفط", "Norvex Petroleum Company"),
        ("Норвекский машиностроительный завод", "Norvek Machine Building Plant"),
        ("通富微电子股份有限公司", "Tongfu Microelectronics"),
        ("长锐光电有限公司", "Changrui Optoelectronics"),
        ("Nanjing Norvex Zhonggong", "Nanjing Norvex Heavy Industry"),
        ("大连理工大学", "Dalian University of Technology"),
        ("KOMID", "Korea Mining Development Trading Corporation"),
        ("SZSE", "Shenzhen Stock Exchange"),
        ("Yangzte Memory Technologies", "Yangtze Memory Technologies"),
        ("Norvex Forty 4 Plant", "Norvex Plant 44"),
        ("Gaz Prom Norvex", "Gazprom Norvex"),
    ],
)
def test_one_party_in_two_scripts_or_short_forms_matches(one: str, other: str) -> None:
    assert compare(one, other, type=PartyType.COMPANY).score >= THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CRCC", "China Railway Constructors"),
        ("Bank of Chad", "ICBC"),
        ("Huawei Technologies", "Huawen Technologies"),
        ("University of Science and Technology of China", "University of Electronic Science and Technology of China"),
        ("Samsung SDI", "Samsung SDS"),
        ("서울반도체", "한미반도체"),
        ("住友化学", "三井化学"),
    ],
)
def test_acronyms_pinyin_and_trades_keep_near_names_apart(one: str, other: str) -> None:
    assert compare(one, other, type=PartyType.COMPANY).score < THRESHOLD


def test_scrambled_letters_of_a_person_are_named() -> None:
    assert "scrambled" in features(compare("Vladimir Nitup", "Vladimir Putin", type=PartyType.PERSON))


def test_a_family_is_no_roman_number() -> None:
    assert compare("Xi Norvex", "Xi Norvex", type=PartyType.PERSON).score == 1
    assert compare("Xi Norvex", "11 Norvex", type=PartyType.PERSON).score < THRESHOLD


def test_another_order_is_named() -> None:
    assert "order" in features(compare("Haige Guangzhou", "Guangzhou Haige"))


def test_an_acronym_is_named() -> None:
    assert "acronym" in features(compare("NBQS", "Norvex Balmora Quarto Sandor"))


@pytest.mark.parametrize("nothing", ["", "...", "\u200b\t"])
def test_a_name_without_letters_matches_nothing(nothing: str) -> None:
    assert compare(nothing, "Norvex").score == 0


def test_two_empty_names_do_not_match() -> None:
    assert compare("", "").score == 0


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(sorted(PartyType)))
def test_any_two_texts_get_a_score_between_nought_and_one(one: str, other: str, type: PartyType) -> None:
    assert 0 <= compare(one, other, type=type).score <= 1


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["norvex", "zte", "china", "bank", "38", "of", "a", "balmora"]), min_size=1, max_size=5))
def test_a_name_is_itself(names: list[str]) -> None:
    assert compare(" ".join(names), " ".join(names).upper()).reasons[0].feature == "exact"


def test_the_labelled_pairs_are_told_apart_as_well_as_promised(labelled_pairs: list[tuple[str, str, PartyType, bool]]) -> None:
    told = [(compare(one, other, type=type).score >= THRESHOLD, same) for one, other, type, same in labelled_pairs]
    both = sum(found and same for found, same in told)
    assert 2 * both / (sum(found for found, _ in told) + sum(same for _, same in told)) >= 0.9


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("ノルヴェックステック株式会社", "Norvextec"),
        ("АО «ПКК Норвекс»", "Norvex"),
        ("Balmora Sandor alias Norvex Network", "Norvex Network"),
        ("한국원자력연구원", "Korea Atomic Energy Research Institute"),
        ("诺韦航天空间科技", "Nuowei Space Technology"),
        ("深圳诺韦连接器有限公司", "Shenzhen Nuowei Connector Co., Ltd."),
        ("上海诺韦照明科技有限公司", "Shanghai Nuowei Lighting Technology"),
    ],
)
def test_everyday_words_and_conventions_of_other_languages_are_known(native: str, latin: str) -> None:
    assert compare(native, latin).score >= THRESHOLD


def test_four_right_initials_say_more_than_one_error_in_the_only_telling_word() -> None:
    assert compare("NRDO", "Norvex Research and Development Organisation").score > compare("Hikvison", "Hikvision").score


def test_a_trade_name_stands_for_its_firm_however_many_everyday_words_follow() -> None:
    long = "Hangzhou Hikvision Artificial Intelligence Basic Technology Research"
    assert compare("Hikvision", long).score >= THRESHOLD
    assert compare("Norvexa", long.replace("Hikvision", "Norvexa")).score < compare("Hikvision", long).score
