"""Names that nobody bears, as many as wanted, with the habits of the real ones: shared stems, trades, places, legal forms.

Stems are made of syllables of six kinds (pinyin, Russian, Arabic, English, Turkish, coined) and come with the frequencies of
real words: few are common, most are rare. Two in five names are of persons. The same number always gives the same names.
"""

import random
from collections.abc import Iterator
from itertools import accumulate

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.entries import NameEntry

SEED = 7
STEMS = 60_000
NAMES_A_SUBJECT = 2.2


def _words(text: str) -> list[str]:
    return text.split()


_SYLLABLES = {
    "pinyin": _words("bei hang zhong xin hua wei tai yuan guo dian ji long feng sheng da ming kai tong hai lan qing yang shan"),
    "russian": _words("vol gor sta mir pro tek sov ros kov bel nov sev zav ural omsk ner dvi mash pri bor av to"),
    "arabic": _words("al ab mu ham mad has sin kar im fal sal ah nur ra shid jab bar zay tah ir yus"),
    "english": _words("north bright wood stone har ton ley ford mer wick dale crest win field brook ash well more land"),
    "turkish": _words("yil maz de mir kaya oz turk ay din er sel can gul bas te koc ar slan un lu"),
    "coined": _words("nor vex bal mo ra quar zel tri lum den axo vir ten sol ari kes pol dra min ex ter ion"),
}
_TRADES = _words(
    "Technology Electronics Trading International Industries Shipping Petroleum Aviation Research Engineering Telecom "
    "Optical Semiconductor Logistics Machinery Chemical Marine Software Systems Equipment Investment Energy"
)
_PLACES = _words("Beijing Shanghai Moscow Tehran Istanbul Dubai Shenzhen Minsk Hong_Kong Damascus Baghdad London")
_FORMS = ("Co., Ltd.", "LLC", "JSC", "Ltd", "Inc.", "GmbH", "FZE", "Limited", "Corporation", "PJSC", "S.A.", "")
_GIVEN = _words("Mohammad Ali Sergei Ivan Li Wang Ahmed Hassan Olga Mehmet Anna Karim Yuri Chen Fatima Omar Viktor Zhang")


def entries(count: int) -> Iterator[NameEntry]:
    """So many names of fewer subjects, each as an index takes it."""
    source = random.Random(SEED)
    stems = [_stem(source) for _ in range(STEMS)]
    # Zipf's law, as for words: the n-th stem is n times rarer than the first.
    weights = list(accumulate(1 / (rank + 20) for rank in range(STEMS)))
    made = 0
    subject = 0
    while made < count:
        person = source.random() < 0.4
        chosen = source.choices(stems, cum_weights=weights, k=3)
        for alias in range(min(1 + int(source.expovariate(1 / (NAMES_A_SUBJECT - 1))), 8, count - made)):
            text = _person(chosen, source) if person else _company(chosen, source)
            kind = NameKind.ALIAS if alias else NameKind.MAIN
            yield NameEntry(f"invented/{subject}", text, kind, PartyType.PERSON if person else PartyType.COMPANY)
            made += 1
        subject += 1


def _stem(source: random.Random) -> str:
    syllables = _SYLLABLES[source.choice(tuple(_SYLLABLES))]
    return "".join(source.choice(syllables) for _ in range(source.choice((2, 2, 3, 3, 4)))).title()


def _company(stems: list[str], source: random.Random) -> str:
    words = stems[: source.choice((1, 1, 2))]
    if source.random() < 0.3:
        words = [source.choice(_PLACES).replace("_", " "), *words]
    words += source.sample(_TRADES, source.choice((0, 1, 1, 2)))
    return " ".join((*words, source.choice(_FORMS))).strip()


def _person(stems: list[str], source: random.Random) -> str:
    given = source.sample(_GIVEN, source.choice((1, 2)))
    family = stems[0] if source.random() < 0.7 else f"{stems[0]} {stems[1]}"
    return f"{family.upper()}, {' '.join(given)}" if source.random() < 0.5 else f"{' '.join(given)} {family}"
