"""Who acts: agencies, chambers, courts, states and the places that stand for them, under one name each.

The names are the ones that claims use: `US Department of Commerce` for "the Commerce Department", "Commerce Secretary
Wilbur Ross" or plain "Commerce"; `<Adjective> Government` for "Tokyo", "the Japanese government" or "Japan's cabinet".
"""

import functools
import re
from dataclasses import dataclass

from proscribe.articles import countries as places
from proscribe.articles.officeholders import holders
from proscribe.articles.phrases import LOWER_MODIFIER

US_COURT, US_STATES = "US Court", "US states"
# pattern | name | country; the first that matches at a place wins. `{person}` is a name of one to three words.
_PERSON = r"(?:\s+[A-Z][\w.’'-]+){1,3}"
_AGENCIES = (
    (
        r"(?:Department of Commerce|Commerce Department|Commerce Secretary(?:{person})?|Bureau of Industry and Security|BIS)",
        "US Department of Commerce",
    ),
    (
        (
            r"(?:White House|Oval Office|President(?:\s+Donald|\s+Joe|\s+Barack)?\s+(?:Donald "
            r"J\.\s+)?(?:Trump|Biden|Obama)|Donald Trump|Joe Biden|Barack Obama)(?!\s+[Aa]dministration)"
        ),
        "US President",
    ),
    (r"(?:Trump|Biden|Obama|Bush)(?:’s|'s)?\s+[Aa]dministration", "US Government"),
    (
        r"(?:Pentagon|Department of Defen[sc]e|Defen[sc]e Department|Defen[sc]e Secretary(?:{person})?|DoD|Department of War)",
        "US Department of Defense",
    ),
    (
        (
            r"(?:Department of the Treasury|Treasury Department|Treasury Secretary(?:{person})?|Office of "
            r"Foreign Assets Control|OFAC)"
        ),
        "US Department of the Treasury",
    ),
    (r"(?:Federal Communications Commission|FCC)", "FCC"),
    (r"(?:Department of Homeland Security|Homeland Security|DHS)(?!\s+Committee)", "US Department of Homeland Security"),
    (r"(?:Department of Justice|Justice Department|DOJ)", "US Department of Justice"),
    (r"(?:State Department|Department of State|Secretary of State(?:{person})?)", "US Department of State"),
    (r"(?:Interior Department|Department of the Interior)", "US Department of the Interior"),
    (r"(?:Energy Department|Department of Energy)", "US Department of Energy"),
    (r"(?:Federal Bureau of Investigation|FBI|Central Intelligence Agency|CIA|National Security Agency|NSA)", "US Government"),
    (r"(?:Office of Management and Budget|OMB|General Services Administration|GSA)", "US Government"),
    (r"(?:Committee on Foreign Investment in the United States|CFIUS)", "US Government"),
    (r"(?:Federal Trade Commission|FTC)", "Federal Trade Commission"),
    (r"(?:(?:US |U\.S\. )?Securities and Exchange Commission|SEC)", "SEC"),
    (r"(?:Customs and Border Protection|[Cc]ustoms(?: officials| authorities)?)", "US Government"),
    (r"(?:(?<=US )|(?<=U\.S\. ))(?:armed forces|military)", "US Department of Defense"),
    (r"(?:Marine Corps|Marines)", "US Marine Corps"),
    (r"(?:Navy)", "US Navy"),
    (r"(?:Army)(?!\s+general)", "US Army"),
    (r"(?:Air Force)(?!\s+One)", "US Air Force"),
    (
        (
            r"House(?:\s+of\s+Representatives)?(?:\s+(?:(?:[A-Z]\w+\s+){{0,4}}Committee|panel|committee|"
            r"lawmakers|Republicans|Democrats))?"
        ),
        "US House of Representatives",
    ),
    (
        r"Senate(?:\s+(?:(?:[A-Z]\w+\s+){{0,4}}Committee|panel|committee))?(?!\s+(?:Majority|Minority|Democratic|Republican))",
        "US Senate",
    ),
    (
        r"(?:Congress(?:ional\s+(?:negotiators|leaders|committees?))?(?!man|woman|ional)|"
        r"National Defen[sc]e Authorization Act|NDAA)",
        "US Congress",
    ),
    (
        (
            r"(?:[Ss]upreme [Cc]ourt|[Aa]ppeals [Cc]ourt|(?:[Ff]ederal |[Aa] |[Tt]he )?[Jj]udge|[Dd]istrict "
            r"[Cc]ourt|[Dd]istrict [Jj]udge(?:{person})?|[Cc]ourt of [Aa]ppeals)"
        ),
        US_COURT,
    ),
)
_BODIES = (
    rf"{LOWER_MODIFIER}{{0,3}}?(?:[Gg]overnment|[Aa]uthorit(?:y|ies)|[Rr]egulators?|[Cc]abinet|"
    r"[Aa]dministration|[Ll]eadership|[Oo]fficials|"
    r"[Mm]inist(?:ry|ries|er)|[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Aa]gency|[Aa]gencies|"
    r"(?:[Ss]py|[Ii]ntelligence|[Ss]ecurity|[Cc]yber\w*)\s+(?:chief|agenc(?:y|ies)|services?)|[Dd]epartments?(?! store)|"
    r"[Cc]ustoms|[Mm]inisters|[Cc]hancellor|[Cc]entral [Bb]ank|[Cc]ouncil|[Ww]atchdog|[Oo]ffice|[Cc]ent(?:re|er)|[Cc]ommittee|"
    r"[Mm]ilitary|[Aa]rmy|[Cc]ourts?)"
)
_PARLIAMENTS = r"(?:[Pp]arliament|[Ll]egislature|[Nn]ational [Aa]ssembly|Rada|Bundestag|Knesset|Duma)"
_CAPITALISED_BODY = (
    r"(?:(?:[A-Z][\w-]+|of|for|and|the)\s+){0,6}(?:Ministry|Administration|Regulator|Agency|Authority|"
    r"Commission|Directorate|Bureau)(?:\s+(?:of|for)(?:\s+(?:the|and|[A-Z]\w+))+)?"
)
_CALLERS = (
    r"(?:[a-z]+\s+)?(?:senators?|lawmakers?|politicians?|legislators?|congressmen|representatives|"
    r"members of (?:[Cc]ongress|parliament)|MPs|MEPs)"
)
_TITLED = (
    r"(?:Sen\.|Sens\.|Rep\.|Reps\.|Senator|Senators|Congressman|Congresswoman|Representative|"
    r"MP)\s+(?P<who>[A-Z][\w.’'-]+(?:\s+[A-Z][\w’'-]+){1,2})"
)
_UNIVERSITY = (
    r"(?:University System of [A-Z]\w+|University of(?:\s+(?:North|South|West|East|New|"
    r"Central))?\s+[A-Z]\w+(?:\s+at\s+[A-Z]\w+)?|"
    r"(?:(?!(?:The|On|In|At|By|Since|Last|This|[A-Z][a-z]+day)\b)[A-Z][\w&]+\s+){1,3}University)(?:\s+System)?"
)
# States that are countries, or none of the Union's.
ABROAD = r"(?:Baltic|Gulf|Arab|Nordic|Balkan|African|Asian|European|Member|United|Island|Nation|Rogue|Persian|Schengen)\b"
_STATES_AS_ONE = (
    r"(?:\d+|[Aa] dozen|[Dd]ozens? of|[Mm]ore than (?:a|two|three|\d+) dozen|[Mm]ore than \w+|[Ss]everal|[Mm]any|[Mm]ost|"
    rf"[Ss]ome|[Aa]t least \w+|[Oo]ther|(?!{ABROAD})[A-Z][a-z]+-?\w*)\s+(?:other\s+)?(?:U\.?S\.?\s+|"
    r"American\s+)?(?:(?<=\d )[Ss]|s)tates\b"
)


def is_of_states(name: str) -> bool:
    """An issuer's name is that of a state or of several: no body of the whole country."""
    return name == US_STATES or name.startswith("State of ")


@dataclass(frozen=True, slots=True)
class Issuer:
    """One naming of an authority.

    Args:
        start: offset of its first character in the text given.
        end: offset after its last.
        name: normalised name, as claims use it.
        country: jurisdiction code, or None when the words leave it open.
        calls: it can only call for a measure (a senator, lawmakers), never decide one alone.
    """

    start: int
    end: int
    name: str
    country: str | None
    calls: bool = False


def issuers(text: str) -> tuple[Issuer, ...]:
    """Every authority named in the text, in order; of overlapping ones the longest."""
    found = sorted(_candidates(text), key=lambda one: (one.start, -one.end))
    kept: list[Issuer] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _candidates(text: str) -> list[Issuer]:
    return [issuer for find in (_agencies, _governments, _callers, _local, _metonyms, _in_office) for issuer in find(text)]


@functools.cache
def _agency_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    prefix = r"\b(?:(?:U\.S\.|US|United States|American|federal)(?:['’]s)?\s+)?"
    return tuple((re.compile(prefix + shape.format(person=_PERSON) + r"(?!\w)"), name) for shape, name in _AGENCIES)


def _agencies(text: str) -> list[Issuer]:
    """American bodies; a foreign adjective before one ("the Japanese Army", "China's State Department") makes it foreign."""
    found = [Issuer(m.start(), m.end(), name, "us") for shape, name in _agency_patterns() for m in shape.finditer(text)]
    found += [Issuer(m.start(), m.end(), "US Department of Commerce", "us") for m in _COMMERCE.finditer(text)]
    return [one for one in found if not _FOREIGN.search(text[max(0, one.start - 30) : one.start])]


_COMMERCE = re.compile(
    r"(?<![\w&-] )(?<!Chamber of )(?<!of )\bCommerce(?=(?:['’]s)?\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|has|"
    r"had|will|would|is|was|put|said)\b)|(?<=that )Commerce(?= [a-z])"
)
# Lists and laws that everybody knows whose they are.
_KNOWN_INSTRUMENTS = (
    (
        re.compile(r"(?<![Uu]nreliable )\b[Ee]ntity [Ll]ist\b|\b(?:Export Administration Regulations|denial order)\b"),
        "US Department of Commerce",
        "us",
    ),
    (re.compile(r"\b(?:NDAA|National Defen[sc]e Authorization Act|[Ss]ection 889)\b"), "US Congress", "us"),
    (re.compile(r"\b(?:[Cc]overed [Ll]ist)\b"), "FCC", "us"),
    (re.compile(r"\b(?:[Uu]nreliable [Ee]ntit(?:y|ies) [Ll]ist)\b"), "Chinese Government", "cn"),
)


# What a bill or act of the Union forbids, Congress forbids, whoever else carries it out.
_STATUTE = re.compile(r"\b(?:(?:defen[sc]e|spending|omnibus|policy) (?:\w+ )?bill|NDAA|(?:Defen[sc]e )?Authori[sz]ation Act)\b")


def is_by_statute(text: str) -> bool:
    """The words name a bill or act of the American Congress."""
    return _STATUTE.search(text) is not None


def issuer_of_instrument(text: str) -> tuple[str, str] | None:
    """Name and country of the authority whose list or law the text names, when nobody else is named; else None."""
    return next(((name, country) for shape, name, country in _KNOWN_INSTRUMENTS if shape.search(text)), None)


_FOREIGN = re.compile(rf"(?:{places.any_of({k: v for k, v in places.by_adjective().items() if v.code != 'us'})}|['’]s)\s*$")


@functools.cache
def _government_shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    adjective, name = places.any_of(places.by_adjective()), places.any_of(places.by_name())
    whose = rf"\b(?:(?P<adjective>{adjective})|(?P<name>{name})['’]s?)\s+"
    return (
        (re.compile(whose + _BODIES + r"\b"), "government"),
        (re.compile(whose + _CAPITALISED_BODY + r"(?!\w)"), "government"),
        (re.compile(whose + _PARLIAMENTS + r"\b"), "parliament"),
        (
            re.compile(rf"\b(?P<body>[Gg]overnment|[Aa]uthorities|[Pp]arliament) (?:of|in) (?:the )?(?P<name>{name})"),
            "government",
        ),
        (re.compile(rf"\b(?P<name>{name})\s+(?:government|authorities|officials|regulators|agencies)\b"), "government"),
        (
            re.compile(
                r"\b[Ff]ederal (?P<adjective>)(?:government|agencies|officials|authorities|regulators?|networks|contracts|"
                r"employees|devices|procurement|systems|contractors|subsid(?:y|ies)|funds|funding)\b"
            ),
            "federal",
        ),
        (
            re.compile(
                rf"\b(?:[Rr]egulators|[Oo]fficials|[Mm]inisters|[Aa]uthorities|[Gg]overnment) in (?:the )?"
                rf"(?P<name>{name}|{places.any_of(places.by_metonym())})"
            ),
            "government",
        ),
        (
            re.compile(
                r"\b(?:European Commission|European Parliament|Council of the European Union|EU Commission)\b(?P<adjective>)"
            ),
            "eu",
        ),
    )


def _governments(text: str) -> list[Issuer]:
    return [_government(match, kind) for shape, kind in _government_shapes() for match in shape.finditer(text)]


def _government(match: re.Match[str], kind: str) -> Issuer:
    if kind == "federal":
        return Issuer(match.start(), match.end(), "US Government", "us")
    if kind == "eu":
        return Issuer(match.start(), match.end(), "European Commission", "eu")
    country = _country(match)
    name = country.government
    if kind == "parliament":
        name = f"{country.adjectives[0]} Parliament"
    return Issuer(match.start(), match.end(), name, country.code)


def _country(match: re.Match[str]) -> places.Country:
    parts = match.groupdict()
    if parts.get("adjective"):
        return places.by_adjective()[_single(parts["adjective"])]
    name = _single(str(parts["name"]))
    return places.by_name().get(name) or places.by_metonym()[name]


def _single(words: str) -> str:
    return " ".join(words.split())


@functools.cache
def _caller_shape() -> re.Pattern[str]:
    adjective = places.any_of(places.by_adjective())
    american = r"(?:Republicans?|Democrats?|Democratic|[Cc]ongressional|[Bb]ipartisan|GOP)"
    return re.compile(
        rf"\b(?P<adjective>{adjective})\s+{_CALLERS}\b|\b{american}\s+(?:[a-z]+\s+){{0,2}}{_CALLERS}\b|"
        rf"\b[Mm]embers of Congress\b|\b(?:{_ATTORNEYS}|{_BIPARTISAN}|(?P<british>{_BRITISH_PARTIES}))\b|\b{_TITLED}|"
        rf"{_AFFILIATED}"
    )


_ATTORNEYS = r"[Ss]tate attorneys general"
_BIPARTISAN = r"[Bb]ipartisan (?:group|coalition|pair|duo|trio) of (?:\w+ ){0,2}(?:lawmakers|senators|members of Congress)"
_BRITISH_PARTIES = r"(?:Conservative|Tory|Labour|backbench|rebel) (?:MPs|lawmakers|backbenchers|rebels)"
# "Mark Green (R-Tenn.)", "Mark Green, a Republican from Tennessee", "Republican Mark Green".
_NAME_IN_FULL = r"[A-Z][\w.’'-]+(?:\s+[A-Z][\w’'-]+){1,2}"
_AFFILIATED = (
    rf"\b(?:(?P<member>(?!(?:Sen|Rep|Gov|Governor)\b){_NAME_IN_FULL})"
    r"(?=,?\s+\(?[RD]-[A-Z][a-z]+|, an? (?:Republican|Democrat)(?:ic)?\b)|"
    rf"(?:Republican|Democrat)\s+(?P<partisan>{_NAME_IN_FULL}))"
)


def _callers(text: str) -> list[Issuer]:
    bare = [
        Issuer(match.start(), match.end(), match.group().lower(), None, calls=True) for match in _BARE_CALLERS.finditer(text)
    ]
    return [*(_caller(match) for match in _caller_shape().finditer(text)), *bare]


_BARE_CALLERS = re.compile(r"\b(?:[Ll]awmakers|[Ss]enators|[Pp]oliticians|[Ll]egislators)\b")


_TITLE = re.compile(r"^(?:(?:Representative|Senator|Congress(?:man|woman)|Rep\.|Sen\.|Chairman|Commissioner)\s+)+")
_OWNING = re.compile(r"['’]s?$")


def _caller(match: re.Match[str]) -> Issuer:
    person = match.group("who") or match.group("member") or match.group("partisan")
    if person:
        name = _OWNING.sub("", person)
        return Issuer(match.start(), match.end() - (len(person) - len(name)), _TITLE.sub("", name.strip()), "us", calls=True)
    if match.group().endswith("attorneys general"):
        return Issuer(match.start(), match.end(), "US state attorneys general", "us", calls=True)
    country = places.by_adjective()["UK" if match.group("british") else _single(match.group("adjective") or "US")]
    noun = match.group().rsplit(maxsplit=1)[-1]
    plural = noun if noun.endswith("s") or noun == "congressmen" else f"{noun}s"
    return Issuer(match.start(), match.end(), f"{country.people} {plural}", country.code, calls=True)


_STATE_NAMES = "|".join(name.replace("\xa0", r"\s") for name in places.US_STATES)
_LOCAL_SHAPES = (
    (re.compile(rf"\b{_UNIVERSITY}\b"), "university"),
    (re.compile(_STATES_AS_ONE), "states"),
    (re.compile(r"\b(?P<city>New York City|City of [A-Z]\w+(?: [A-Z]\w+)?)"), "city"),
    (
        re.compile(
            rf"\b(?:[Ss]tate of\s+|(?:[Ll]awmakers|[Ll]egislators|[Oo]fficials|[Rr]egulators|"
            rf"[Aa]uthorities) in )?(?P<state>{_STATE_NAMES})(?=\b(?!\s+(?:University|State|City|"
            rf"A&M|Stock|[Ee]xchange|Times|Post)))"
            rf"(?:\s+(?:Gov\.|Governor)(?:{_PERSON})?|['’]s [Gg]overnor|\s+[Ll]egislature|\s+lawmakers)?"
        ),
        "state",
    ),
    (re.compile(rf"\b(?P<body>(?P<state>{_STATE_NAMES})(?:['’]s)? Board of [A-Z]\w+)"), "body"),
)


def _local(text: str) -> list[Issuer]:
    return [_of_state(match, kind) for shape, kind in _LOCAL_SHAPES for match in shape.finditer(text)]


def _of_state(match: re.Match[str], kind: str) -> Issuer:
    if kind == "states":
        return Issuer(match.start(), match.end(), US_STATES, "us")
    if kind == "state":
        return Issuer(match.start(), match.end(), f"State of {_single(match.group('state'))}", "us")
    american = kind in {"body", "city"} or re.search(_STATE_NAMES, match.group()) is not None
    return Issuer(match.start(), match.end(), _single(match.group()), "us" if american else None)


@functools.cache
def _metonym_shape() -> re.Pattern[str]:
    """A capital counts only where it acts or owns, never as a dateline, an address or part of a name."""
    acting = (
        r"(?=(?:['’]s)\s|\s+(?:has|had|have|is|was|were|will|would|could|may|might|also|and|to|told|put|"
        r"made|gave|began|said|took|let|set|cut|sought|[a-z]+ed|"
        r"[a-z]+s)\b|,?\s+(?:which|who)\b)"
    )
    return re.compile(
        r"(?<![\w,] )(?<!in )(?<!from )(?<!at )(?<!to "
        rf")\b(?P<place>{places.any_of(places.by_metonym())}){acting}|(?:^|(?<=[a-z,] "
        rf"))(?P<later>{places.any_of(places.by_metonym())}){acting}"
    )


def _metonyms(text: str) -> list[Issuer]:
    return [
        Issuer(match.start(), match.end(), country.government, country.code)
        for match in _metonym_shape().finditer(text)
        if not _IN_PLACE.search(text[: match.start()])
        for country in [places.by_metonym()[_single(match.group("place") or match.group("later"))]]
    ]


_IN_PLACE = re.compile(r"\b(?:in|from|at|near|to|of|outside|visited)\s+$")


def _in_office(text: str) -> list[Issuer]:
    return [Issuer(*one) for one in holders(text)]
