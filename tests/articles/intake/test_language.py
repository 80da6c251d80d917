import pytest

from proscribe.articles.intake.language import LANGUAGES, language_of

CASES = [
    ("en", "The ministry has barred the company from its networks, it said in a statement."),
    ("en", "US bans ZTE"),
    ("en", "Commerce Department adds 28 Chinese firms to its blacklist"),
    ("en", "According to people familiar with the matter, the order would be signed on Friday."),
    ("de", "Die Regierung schließt den Anbieter vom Netzausbau aus, teilte das Ministerium mit."),
    ("fr", "Le gouvernement a interdit au groupe chinois de fournir des équipements pour les réseaux."),
    ("es", "El gobierno prohíbe a la empresa participar en la red de quinta generación del país."),
    ("it", "Il governo ha vietato alla società di fornire apparati per la rete, secondo il ministero."),
    ("pt", "O governo proibiu a empresa de fornecer equipamentos para as redes do país, segundo o ministério."),
    ("nl", "De regering heeft het bedrijf uitgesloten van de aanleg van het netwerk, zegt de minister."),
    ("sv", "Regeringen har förbjudit företaget att leverera utrustning till det svenska nätet."),
    ("pl", "Rząd nie pozwoli, aby ta firma dostarczała sprzęt do sieci w kraju, i to jest pierwszy taki krok."),
    ("zh", "美国商务部禁止企业向该公司出售零部件。"),
    ("ja", "米政府は同社への部品の販売を禁止した。"),
    ("ko", "미국 정부는 그 회사에 대한 부품 판매를 금지했다."),
    ("ru", "Правительство запретило компании участвовать в строительстве сетей."),
    ("ar", "حظرت الحكومة على الشركة المشاركة في الشبكة"),
    (
        "und",
        "Huawei, ZTE, Nokia, Ericsson, Qualcomm, Xiaomi, Hikvision, Dahua, Hytera, Tencent, ByteDance, Nvidia, Intel, SMIC",
    ),
    ("und", "12 34 56 7.8 % $$"),
    ("und", ""),
]


@pytest.mark.parametrize(("code", "text"), CASES)
def test_the_language_is_told(code: str, text: str) -> None:
    assert language_of(text) == code


def test_names_and_a_headline_in_english_stay_english_in_long_texts() -> None:
    text = "Huawei, ZTE and Hikvision are on the list. " * 300 + "Die Regierung schließt den Anbieter aus."
    assert language_of(text) == "en"


def test_every_language_told_has_a_name() -> None:
    assert {code for code, _ in CASES} - {"und"} <= set(LANGUAGES)
