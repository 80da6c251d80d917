"""Countries as newspapers name them: the name, the adjective, and the capital that stands for the government."""

import functools
from dataclasses import dataclass

# code | name | other names | adjectives, the one for "<Adjective> Government" first | metonyms. Names that are also a US
# state, a given name or a common word (Georgia, Jordan, Chad, Turkey's bird in lower case) are left out or case-bound.
_TABLE = """
us|United States|US,U.S.,U.S,USA,U.S.A.,America,United States of America|US,U.S.,U.S,American|Washington,Capitol Hill
cn|China|PRC,People's Republic of China,Mainland China|Chinese|Beijing,Zhongnanhai
gb|United Kingdom|UK,U.K.,Britain,Great Britain|UK,U.K.,British|London,Downing Street,Whitehall,Westminster
eu|European Union|EU,E.U.|EU|Brussels
au|Australia||Australian|Canberra
nz|New Zealand||New Zealand|Wellington
jp|Japan||Japanese|Tokyo
kr|South Korea|Korea,Republic of Korea|South Korean,Korean|Seoul
kp|North Korea|DPRK|North Korean|Pyongyang
tw|Taiwan||Taiwanese|Taipei
hk|Hong Kong||Hong Kong|
in|India||Indian|New Delhi,Delhi,the Centre
pk|Pakistan||Pakistani|Islamabad
bd|Bangladesh||Bangladeshi|Dhaka
np|Nepal||Nepalese,Nepali|Kathmandu
lk|Sri Lanka||Sri Lankan|Colombo
af|Afghanistan||Afghan|Kabul
ca|Canada||Canadian|Ottawa
mx|Mexico||Mexican|Mexico City
br|Brazil||Brazilian|Brasilia
ar|Argentina||Argentine|Buenos Aires
cr|Costa Rica||Costa Rican|
cl|Chile||Chilean|
cu|Cuba||Cuban|Havana
ve|Venezuela||Venezuelan|Caracas
de|Germany||German|Berlin
fr|France||French|Paris
it|Italy||Italian|Rome
es|Spain||Spanish|Madrid
pt|Portugal||Portuguese|Lisbon
nl|Netherlands|the Netherlands,Holland|Dutch|The Hague
be|Belgium||Belgian|
lu|Luxembourg||Luxembourg|
ie|Ireland||Irish|Dublin
ch|Switzerland||Swiss|Bern
at|Austria||Austrian|Vienna
se|Sweden||Swedish|Stockholm
no|Norway||Norwegian|Oslo
dk|Denmark||Danish|Copenhagen
fi|Finland||Finnish|Helsinki
is|Iceland||Icelandic|Reykjavik
ee|Estonia||Estonian|Tallinn
lv|Latvia||Latvian|Riga
lt|Lithuania||Lithuanian|Vilnius
pl|Poland||Polish|Warsaw
cz|Czech Republic|Czechia|Czech|Prague
sk|Slovakia||Slovak|Bratislava
hu|Hungary||Hungarian|Budapest
ro|Romania||Romanian|Bucharest
bg|Bulgaria||Bulgarian|Sofia
gr|Greece||Greek|Athens
al|Albania||Albanian|Tirana
rs|Serbia||Serbian|Belgrade
si|Slovenia||Slovenian|Ljubljana
hr|Croatia||Croatian|Zagreb
ua|Ukraine||Ukrainian|Kyiv,Kiev
by|Belarus||Belarusian|Minsk
ru|Russia|Russian Federation|Russian|Moscow,Kremlin,the Kremlin
tr|Turkey|Türkiye|Turkish|Ankara
il|Israel||Israeli|
ir|Iran||Iranian|Tehran
iq|Iraq||Iraqi|Baghdad
sy|Syria||Syrian|Damascus
sa|Saudi Arabia||Saudi|Riyadh
ae|United Arab Emirates|UAE|Emirati|Abu Dhabi
qa|Qatar||Qatari|Doha
eg|Egypt||Egyptian|Cairo
za|South Africa||South African|Pretoria
ng|Nigeria||Nigerian|Abuja
ke|Kenya||Kenyan|Nairobi
so|Somalia||Somali|Mogadishu
sg|Singapore||Singaporean|
my|Malaysia||Malaysian|Kuala Lumpur
id|Indonesia||Indonesian|Jakarta
th|Thailand||Thai|Bangkok
vn|Vietnam||Vietnamese|Hanoi
ph|Philippines|the Philippines|Philippine,Filipino|Manila
kh|Cambodia||Cambodian|Phnom Penh
mm|Myanmar|Burma|Burmese|Naypyidaw
mn|Mongolia||Mongolian|
kz|Kazakhstan||Kazakh|Astana
kg|Kyrgyzstan||Kyrgyz|Bishkek
sb|Solomon Islands|the Solomon Islands|Solomon Islands|Honiara
uz|Uzbekistan||Uzbek|Tashkent
tm|Turkmenistan||Turkmen|Ashgabat
tj|Tajikistan||Tajik|Dushanbe
az|Azerbaijan||Azerbaijani,Azeri|Baku
am|Armenia||Armenian|Yerevan
md|Moldova||Moldovan|Chisinau
mt|Malta||Maltese|Valletta
cy|Cyprus||Cypriot|Nicosia
mk|North Macedonia||Macedonian|Skopje
ba|Bosnia and Herzegovina|Bosnia|Bosnian|Sarajevo
me|Montenegro||Montenegrin|Podgorica
xk|Kosovo||Kosovan|Pristina
lb|Lebanon||Lebanese|Beirut
ye|Yemen||Yemeni|Sanaa
om|Oman||Omani|Muscat
kw|Kuwait||Kuwaiti|Kuwait City
bh|Bahrain||Bahraini|Manama
dz|Algeria||Algerian|Algiers
ma|Morocco||Moroccan|Rabat
tn|Tunisia||Tunisian|Tunis
ly|Libya||Libyan|Tripoli
sd|Sudan||Sudanese|Khartoum
et|Ethiopia||Ethiopian|Addis Ababa
ug|Uganda||Ugandan|Kampala
tz|Tanzania||Tanzanian|Dodoma,Dar es Salaam
rw|Rwanda||Rwandan|Kigali
gh|Ghana||Ghanaian|Accra
ci|Ivory Coast|Côte d'Ivoire|Ivorian|Abidjan
sn|Senegal||Senegalese|Dakar
cm|Cameroon||Cameroonian|Yaoundé,Yaounde
zm|Zambia||Zambian|Lusaka
zw|Zimbabwe||Zimbabwean|Harare
mz|Mozambique||Mozambican|Maputo
ao|Angola||Angolan|Luanda
bw|Botswana||Botswanan|Gaborone
na|Namibia||Namibian|Windhoek
mw|Malawi||Malawian|Lilongwe
ml|Mali||Malian|Bamako
bf|Burkina Faso||Burkinabe|Ouagadougou
cd|Democratic Republic of Congo|DR Congo,Congo|Congolese|Kinshasa
co|Colombia||Colombian|Bogotá,Bogota
pe|Peru||Peruvian|Lima
ec|Ecuador||Ecuadorian,Ecuadorean|Quito
bo|Bolivia||Bolivian|La Paz
py|Paraguay||Paraguayan|Asunción,Asuncion
uy|Uruguay||Uruguayan|Montevideo
pa|Panama||Panamanian|Panama City
gt|Guatemala||Guatemalan|
hn|Honduras||Honduran|Tegucigalpa
ni|Nicaragua||Nicaraguan|Managua
sv|El Salvador||Salvadoran|
do|Dominican Republic|the Dominican Republic|Dominican|Santo Domingo
ht|Haiti||Haitian|Port-au-Prince
jm|Jamaica||Jamaican|
tt|Trinidad and Tobago||Trinidadian|
la|Laos||Laotian|Vientiane
bn|Brunei||Bruneian|
mv|Maldives|the Maldives|Maldivian|
bt|Bhutan||Bhutanese|Thimphu
fj|Fiji||Fijian|Suva
pg|Papua New Guinea|PNG|Papua New Guinean|Port Moresby
vu|Vanuatu||Vanuatuan|
pw|Palau||Palauan|
mg|Madagascar||Malagasy|Antananarivo
mu|Mauritius||Mauritian|Port Louis
"""

US_STATES = tuple(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana "
    "Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska "
    "Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania "
    "Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington_state West_Virginia "
    "Wisconsin Wyoming".replace("_", "\xa0").split(" ")
)


@dataclass(frozen=True, slots=True)
class Country:
    """A country's code and every word newspapers use for it.

    Args:
        code: ISO 3166 alpha-2 in lower case, or `eu`.
        name: the name claims use.
        names: all names, the main one first.
        adjectives: demonyms; the first makes the government's name.
        metonyms: places that stand for the government.
    """

    code: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    metonyms: tuple[str, ...]

    @property
    def government(self) -> str:
        """How claims name its government."""
        return "European Union" if self.code == "eu" else f"{self.adjectives[0]} Government"

    @property
    def people(self) -> str:
        """The word before its people: "British MPs", "US lawmakers"."""
        return "British" if self.code == "gb" else self.adjectives[0]


@functools.cache
def countries() -> tuple[Country, ...]:
    """Every country of the table, in its order."""
    return tuple(_country(line) for line in _TABLE.strip().splitlines())


def _country(line: str) -> Country:
    code, name, others, adjectives, metonyms = line.split("|")
    return Country(code, name, (name, *_words(others)), _words(adjectives), _words(metonyms))


def _words(field: str) -> tuple[str, ...]:
    return tuple(word for word in field.split(",") if word)


@functools.cache
def by_code() -> dict[str, Country]:
    """The countries by their code."""
    return {country.code: country for country in countries()}


@functools.cache
def by_name() -> dict[str, Country]:
    """The countries by each of their names."""
    return {name: country for country in countries() for name in country.names}


@functools.cache
def by_adjective() -> dict[str, Country]:
    """The countries by each of their adjectives."""
    return {adjective: country for country in countries() for adjective in country.adjectives}


@functools.cache
def by_metonym() -> dict[str, Country]:
    """The countries by the places that stand for their government."""
    return {place: country for country in countries() for place in country.metonyms}


def any_of(words: dict[str, Country]) -> str:
    """A pattern for any of those words, longest first; a space may be any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_pattern(word) for word in ordered) + ")"


def _pattern(word: str) -> str:
    escaped = word.replace(".", r"\.").replace(" ", r"\s+")
    return escaped + (r"(?!\w)" if word.endswith(".") else r"\b")
