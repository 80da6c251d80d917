"""Whom the words that the network marks stand for; the acts here are made by hand."""

import pytest
from tests.articles.learned.marked import Of


def test_names_are_those_that_claims_use(roles: Of) -> None:
    assert roles("The Commerce Department barred ZTE.", issuer="Commerce Department", target="ZTE") == (
        ["US Department of Commerce"],
        ["ZTE"],
        False,
    )


def test_a_country_acts_through_its_government(roles: Of) -> None:
    assert roles("Lithuania threw out Hikvision.", issuer="Lithuania", target="Hikvision")[0] == ["Lithuanian Government"]


@pytest.mark.parametrize("name", ["Quebec", "Queensland"])
def test_a_province_acts_through_its_own(roles: Of, name: str) -> None:
    assert roles(f"On Monday {name} banned TikTok.", issuer=name, target="TikTok")[0] == [f"{name} Government"]


def test_a_pronoun_takes_whom_the_network_marks_before_it(roles: Of) -> None:
    text = "Ministers met Huawei and ZTE. They threw it out."
    assert roles(text, issuer="They", target="it", target_name="ZTE", home="se")[1] == ["ZTE"]


def test_a_description_takes_whom_the_article_tells_of(roles: Of) -> None:
    text = "Huawei sells radios. Huawei is from Shenzhen. Norway barred the company."
    assert roles(text, issuer="Norway", target="the company", target_name="Huawei")[1] == ["Huawei"]


def test_an_act_without_words_for_its_target_takes_whom_the_network_marks(roles: Of) -> None:
    text = "Huawei and ZTE sell radios. Norway lifted the ban."
    assert roles(text, issuer="Norway", target_name="Huawei|ZTE")[1] == ["Huawei", "ZTE"]


def test_an_authority_by_description_takes_the_name_that_the_network_marks(roles: Of) -> None:
    text = "The Commerce Department met Huawei. The agency barred Huawei."
    found = roles(text, issuer="The agency", issuer_name="Commerce Department", target="Huawei")
    assert found[0] == ["US Department of Commerce"]


def test_an_act_without_an_issuer_is_that_of_the_country_the_network_marks(roles: Of) -> None:
    text = "Huawei left Sweden and met China. Huawei was thrown out."
    assert roles(text, target="Huawei", issuer_land="Sweden", home="cn") == (["Swedish Government"], ["Huawei"], False)


def test_nobody_acts_on_himself(roles: Of) -> None:
    assert roles("ZTE barred ZTE.", issuer="ZTE", target="ZTE")[1] == []


def test_a_firm_that_no_table_knows_keeps_its_name(roles: Of) -> None:
    assert roles("Last week Orvex Ltd dropped Huawei.", issuer="Orvex Ltd", target="Huawei", who="other")[0] == ["Orvex"]


def test_a_class_keeps_the_words_of_the_text(roles: Of) -> None:
    assert roles("Estonia barred high-risk vendors.", issuer="Estonia", target="high-risk vendors")[1] == ["high-risk vendors"]


def test_beside_a_known_party_its_product_is_no_party(roles: Of) -> None:
    assert roles("Japan drops Huawei Gear.", issuer="Japan", target="Huawei Gear")[1] == ["Huawei"]


def test_an_act_without_an_issuer_is_guessed_to_be_the_home_government_s(roles: Of) -> None:
    assert roles("Huawei was thrown out.", target="Huawei", home="dk") == (["Danish Government"], ["Huawei"], True)


def test_no_government_is_guessed_for_its_own_firms(roles: Of) -> None:
    assert roles("Huawei was thrown out.", target="Huawei", home="cn")[0] == []


def test_words_that_only_point_name_nobody(roles: Of) -> None:
    assert roles("The order hit it.", target="it", home="us")[1] == []


def test_a_person_in_office_acts_for_his_country(roles: Of) -> None:
    text = "Norway votes soon. On Monday Ola Berg barred Huawei."
    assert roles(text, issuer="Ola Berg", issuer_land="Norway", target="Huawei")[0] == ["Norwegian Government"]


def test_one_who_only_calls_for_it_keeps_his_words(roles: Of) -> None:
    text = "Norway votes soon. Opposition lawmakers and unions want Huawei out."
    found = roles(text, issuer="unions", issuer_land="Norway", target="Huawei", who="caller")
    assert found[0] == ["Norwegian unions"]


def test_a_firm_with_its_country_beside_it_is_not_the_government(roles: Of) -> None:
    text = "Vodafone spoke. The British company BT dropped Huawei."
    assert roles(text, issuer="The British company BT", target="Huawei", who="other")[0] == ["BT"]


def test_a_firm_that_leaves_a_market_hits_the_market(roles: Of) -> None:
    text = "Huawei has closed its business in Denmark."
    assert roles(text, issuer="Huawei", target="its business in Denmark", target_name="Huawei", who="other")[1] == ["Denmark"]


def test_of_a_market_for_goods_its_country_is_hit(roles: Of) -> None:
    text = "Huawei pulls back from the US gear market."
    assert roles(text, who="other", issuer="Huawei", target="the US gear market")[:2] == (["Huawei"], ["United States"])


def test_a_court_does_not_make_the_measure_that_it_stays(roles: Of) -> None:
    assert "US Court" not in roles("A federal judge blocked the ban on TikTok.", issuer="A federal judge", target="TikTok")[0]


def test_a_body_of_the_union_has_its_full_name(roles: Of) -> None:
    text = "The European Union met. Its Commission barred Huawei."
    assert roles(text, issuer="Commission", issuer_land="European Union", target="Huawei")[0] == ["European Commission"]


def test_a_name_at_the_head_of_the_sentence_is_hit(roles: Of) -> None:
    text = "Zhentong University and Huawei are barred."
    assert roles(text, target="Zhentong University", home="us")[1] == ["Zhentong University"]


def test_a_group_of_firms_without_names_is_told_in_the_words_of_the_text(roles: Of) -> None:
    text = "Japan votes soon. The three big carriers will leave out Huawei."
    found = roles(text, issuer="three big carriers", issuer_land="Japan", target="Huawei", who="other")
    assert found[0] == ["Japanese carriers"]


def test_a_company_name_that_begins_with_its_country_is_no_government(roles: Of) -> None:
    text = "On Monday Korea Hydro Power barred Huawei."
    assert roles(text, issuer="Korea Hydro Power", target="Huawei", who="other")[0] == ["Korea Hydro Power"]


def test_no_government_is_taken_untold_to_act_on_its_own_firms(roles: Of) -> None:
    text = "China has many makers. Huawei joined ZTE in the list of the ten largest."
    assert roles(text, target="ZTE", issuer_land="China", home="cn")[0] == []


def test_callers_named_by_letters_have_their_country_before_them(roles: Of) -> None:
    text = "Britain votes soon. Sixty-seven MPs and peers want Huawei out."
    found = roles(text, issuer="Sixty-seven MPs and peers", issuer_land="Britain", target="Huawei", who="caller")
    assert found[0] == ["British MPs and peers"]


def test_a_person_who_calls_for_it_keeps_the_name_alone(roles: Of) -> None:
    text = "Taiwan votes soon. On Monday retired general Hal Buckner wanted Huawei out."
    assert roles(text, issuer="retired general Hal Buckner", target="Huawei", who="caller")[0] == ["Hal Buckner"]


def test_a_governor_acts_for_the_state_named_before(roles: Of) -> None:
    text = "Lawmakers in Texas met. The governor barred Huawei."
    assert roles(text, issuer="The governor", issuer_land="Texas", target="Huawei", who="other")[0] == ["State of Texas"]


def test_europe_acts_as_the_union(roles: Of) -> None:
    assert roles("Huawei is large. Europe barred Huawei.", issuer="Europe", target="Huawei")[0] == ["European Union"]


def test_a_pronoun_of_the_commission_s_own_article_is_the_commission(roles: Of) -> None:
    text = "The European Commission met. We barred Huawei."
    assert roles(text, issuer="We", issuer_land="European Commission", target="Huawei")[0] == ["European Commission"]


def test_a_class_is_told_without_its_number(roles: Of) -> None:
    text = "Estonia barred eight high-risk vendors."
    assert roles(text, issuer="Estonia", target="eight high-risk vendors")[1] == ["high-risk vendors"]


def test_a_firm_s_own_stress_is_no_part_of_its_name(roles: Of) -> None:
    text = "On Monday Orvex itself dropped Huawei."
    assert roles(text, issuer="Orvex itself", target="Huawei", who="other")[0] == ["Orvex"]


def test_where_somebody_acts_is_not_who_acts(roles: Of) -> None:
    text = "They met. The Japanese army stationed in Iraq gave up Huawei."
    assert roles(text, issuer="Japanese army|Iraq", target="Huawei")[0] == ["Japanese Government"]


def test_countries_that_ban_each_in_its_own_act_all(roles: Of) -> None:
    text = "They met. Bans in India and in Nepal hit Huawei."
    assert roles(text, issuer="India|Nepal", target="Huawei")[0] == ["Indian Government", "Nepalese Government"]


def test_a_piece_of_a_country_s_name_is_the_country(roles: Of) -> None:
    assert roles("They met. The US barred North Korea.", issuer="US", target="North")[1] == ["North Korea"]


def test_a_school_by_description_is_the_one_the_network_marks(roles: Of) -> None:
    text = "They met. The 26 colleges in the University System of Georgia gave up Huawei."
    found = roles(text, issuer="26 colleges", issuer_name="University System of Georgia", target="Huawei", who="other")
    assert found[0] == ["University System of Georgia"]


def test_a_second_authority_that_the_network_names_acts_too(roles: Of) -> None:
    text = "They met. Some 27 states and the Pentagon gave up Huawei."
    found = roles(text, issuer="27 states", issuer_name="27 states|Pentagon", target="Huawei", who="other")
    assert found[0] == ["US states", "US Department of Defense"]


def test_a_surname_in_the_headline_is_the_official_named_below(roles: Of) -> None:
    text = "Secretary Jane Doe of Commerce spoke. Gov. Greg Abbott met her. Abbott barred Huawei."
    assert roles(text, issuer="Abbott", target="Huawei")[0] == ["State of Texas"]


def test_one_who_calls_by_his_surname_has_his_full_name(roles: Of) -> None:
    text = "On Monday Hal Buckner spoke to Norway. Buckner wants Huawei out."
    assert roles(text, issuer="Buckner", target="Huawei", who="caller", issuer_land="Norway")[0] == ["Hal Buckner"]


def test_a_firm_told_short_has_its_full_name(roles: Of) -> None:
    text = "They met Orvex Research. On Monday Orvex dropped Huawei."
    assert roles(text, issuer="Orvex", target="Huawei", who="other")[0] == ["Orvex Research"]


def test_firms_at_the_head_of_a_sentence_act_too(roles: Of) -> None:
    found = roles("They met. Visa and Mastercard left Russia.", issuer="Visa|Mastercard", target="Russia", who="other")
    assert found[0] == ["Visa", "Mastercard"]


def test_a_school_acts_where_it_is(roles: Of) -> None:
    text = "They met. Huawei is blocked at Orvex College and by Zhentong University."
    found = roles(text, issuer="Orvex College|Zhentong University", target="Huawei", who="other")
    assert found[0] == ["Orvex College", "Zhentong University"]


def test_a_name_begun_by_a_country_is_hit_whole(roles: Of) -> None:
    text = "They met. The US barred China Harbour Works."
    assert roles(text, issuer="US", target="China Harbour Works")[1] == ["China Harbour Works"]


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("Mate 20 X", "Huawei"),
        ("Beijing", "China"),
        ("Russians", "Russia"),
        ("Chinese customers", "China"),
        ("mainland China", "China"),
    ],
)
def test_who_is_hit_goes_by_the_name_that_claims_use(roles: Of, words: str, hit: str) -> None:
    assert roles(f"They met. The US barred sales of parts to {words}.", issuer="US", target=words)[1] == [hit]


def test_companies_of_china_s_military_are_a_class(roles: Of) -> None:
    text = "They met. The US forbade shares in companies which it ties to China's military."
    assert roles(text, issuer="US", target="China")[1] == ["Chinese military companies"]


def test_a_capital_that_calls_for_it_is_its_government(roles: Of) -> None:
    text = "They met. Paris wants Huawei out."
    assert roles(text, issuer="Paris", issuer_land="Britain", target="Huawei", who="caller")[0] == ["French Government"]


def test_a_caller_s_title_is_no_part_of_the_name(roles: Of) -> None:
    text = "They met Hal Buckner. Senator Buckner wants Huawei out."
    assert roles(text, issuer="Senator Buckner", target="Huawei", who="caller")[0] == ["Hal Buckner"]


def test_a_governor_of_a_party_acts_for_the_state(roles: Of) -> None:
    text = "They met. Governor Greg Abbott, a Republican, barred Huawei."
    assert roles(text, issuer="Governor Greg Abbott", target="Huawei")[0] == ["State of Texas"]


def test_some_firms_of_a_country_are_their_class(roles: Of) -> None:
    assert roles("Canada met. Canada told three Chinese firms to leave.", issuer="Canada", target="three Chinese firms")[1] == [
        "Chinese companies"
    ]


def test_those_pointed_back_to_are_no_class(roles: Of) -> None:
    assert (
        roles("Canada met. Canada told the three Chinese firms to leave.", issuer="Canada", target="three Chinese firms")[1]
        == []
    )


def test_a_class_has_the_names_that_the_network_takes_for_it(roles: Of) -> None:
    text = "Huawei and ZTE and Nokia met. Sweden barred Chinese vendors."
    found = roles(text, issuer="Sweden", target="Chinese vendors", target_name="Huawei|Chinese vendors")
    assert found[1] == ["Chinese vendors", "Huawei"]


def test_a_party_named_is_hit_alone(roles: Of) -> None:
    found = roles("Huawei and ZTE met. Sweden barred ZTE.", issuer="Sweden", target="ZTE", target_name="Huawei|ZTE")
    assert found[1] == ["ZTE"]


def test_a_thing_by_a_name_that_nobody_knows_is_its_maker_s(roles: Of) -> None:
    text = "Huawei met them. On Monday Docomo put off the Orvex Lite."
    assert roles(text, issuer="Docomo", target="Orvex Lite", target_name="Huawei", who="other")[1] == ["Huawei"]


def test_a_class_in_plain_words_is_of_its_country(roles: Of) -> None:
    assert roles("They met. Japan cut off Chinese fabs.", issuer="Japan", target="Chinese fabs")[1] == ["Chinese fabs"]
    assert roles("They met. China cut off Chinese fabs.", issuer="China", target="Chinese fabs")[1] == ["Chinese fabs"]


def test_a_name_of_one_letter_is_a_name(roles: Of) -> None:
    assert roles("They met. Brazil cut off X.", issuer="Brazil", target="X")[1] == ["X"]


def test_a_country_that_acts_is_the_body_that_the_network_marks(roles: Of) -> None:
    text = "The FCC met. On Monday the US barred Huawei."
    assert roles(text, issuer="US", target="Huawei", issuer_name="FCC", issuer_land="US")[0] == ["FCC"]


def test_a_country_s_states_and_courts_are_not_its_body(roles: Of) -> None:
    text = "The judge met 27 states. On Monday the US barred Huawei."
    assert roles(text, issuer="US", target="Huawei", issuer_name="27 states|judge", issuer_land="US")[0] == ["US Government"]


def test_callers_who_begin_with_their_country_have_it_once(roles: Of) -> None:
    text = "China met. Chinese industry associations warned of Micron."
    found = roles(text, issuer="Chinese industry associations", target="Micron", who="caller", issuer_land="China")
    assert found[0] == ["Chinese industry associations"]


def test_a_minister_acts_for_the_government(roles: Of) -> None:
    text = "They met in Germany. Then interior minister Jane Doe barred Huawei."
    found = roles(text, issuer="interior minister Jane Doe", issuer_name="Jane Doe", issuer_land="Germany", target="Huawei")
    assert found[0] == ["German Government"]


@pytest.mark.parametrize("words", ["Its", "All three"])
def test_words_that_only_point_are_no_name_of_who_acts(roles: Of, words: str) -> None:
    found = roles(f"Docomo met them. {words} barred Huawei.", issuer=words, issuer_name="Docomo", target="Huawei", who="other")
    assert found[0] == ["Docomo"]


def test_both_are_the_sure_one_and_the_likeliest_other(roles: Of) -> None:
    text = "Huawei and ZTE met Nokia. On Monday Sweden barred both companies."
    assert roles(text, issuer="Sweden", target="both companies", target_name="Huawei|ZTE")[1] == ["Huawei", "ZTE"]


def test_cities_and_states_are_states(roles: Of) -> None:
    text = "They met. US cities and states barred Huawei."
    assert roles(text, issuer="US cities and states", target="Huawei", who="other")[0] == ["US states"]


def test_a_class_that_is_described_at_length_keeps_its_words(roles: Of) -> None:
    text = "Huawei met them. On Monday Lithuania barred makers from states it distrusts."
    found = roles(text, issuer="Lithuania", target="makers from states it distrusts")
    assert found[1] == ["makers from states it distrusts"]


def test_who_did_the_other_act_of_the_sentence_does_not_do_this_too(roles: Of) -> None:
    text = "They met. Sweden weighs a ban, as Norway and Denmark did."
    assert roles(text, issuer="Norway|Denmark", issuer_name="Norway|Denmark", target="Huawei")[0] == [
        "Norwegian Government",
        "Danish Government",
    ]


def test_a_firm_whose_name_begins_with_its_country_keeps_it(roles: Of) -> None:
    text = "They met. On Monday Japan Orvex Power barred Huawei, and Japan's Zhentong did."
    assert roles(text, issuer="Japan Orvex Power", target="Huawei", who="other")[0] == ["Japan Orvex Power"]
    assert roles(text, issuer="Japan's Zhentong", target="Huawei", who="other")[0] == ["Zhentong"]


def test_one_word_at_the_head_of_a_sentence_may_be_a_name(roles: Of) -> None:
    assert roles("They met. Orvex barred Huawei.", issuer="Orvex", target="Huawei", who="other")[0] == ["Orvex"]


@pytest.mark.parametrize("words", ["Chinese and Russian software", "Chinese or Russian software"])
def test_of_peoples_in_a_list_each_has_the_class(roles: Of, words: str) -> None:
    found = roles(f"They met. On Monday Canada barred {words} from cars.", issuer="Canada", target=words)
    assert sorted(found[1]) == ["Chinese software", "Russian software"]


def test_a_people_elsewhere_in_the_words_has_not(roles: Of) -> None:
    words = "Chinese ministers to buy Russian software"
    found = roles(f"They met. On Monday Canada barred {words}.", issuer="Canada", target=words)
    assert found[1] == ["Russian software"]


def test_a_maker_s_cars_are_the_maker(roles: Of) -> None:
    assert roles("China keeps Teslas out of its bases.", issuer="China", target="Teslas")[1] == ["Tesla"]


def test_a_market_that_is_only_pointed_at_is_the_country_s(roles: Of) -> None:
    text = "Russia is at war. Nokia will quit the market."
    assert roles(text, issuer="Nokia", target="the market", target_name="Russia", who="other")[1] == ["Russia"]


def test_goods_in_a_list_are_a_class_each(roles: Of) -> None:
    text = "India put tablets, laptops and personal computers under licence."
    found = roles(text, issuer="India", target="tablets, laptops and personal computers")
    assert found[1] == ["tablets", "laptops", "personal computers"]
