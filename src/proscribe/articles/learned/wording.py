"""What runs of words are: a name, an office, a class, a description, or words that only point back.

The runs are those that the network marks; nothing here knows of an article.
"""

import re

from proscribe.articles import countries as places
from proscribe.articles.firms import seat_of
from proscribe.articles.issuers import ABROAD
from proscribe.articles.phrases import LISTED, MINISTER

_FIRM = re.compile(
    r"\b(?:company|companies|firm|group|giant|maker|manufacturer|vendor|supplier|carrier|operator|app|platform|chipmaker|retailer|"
    r"foundry|bank|exchange|provider|utility|airline|broadcaster|university|college|school|insurer|brand|developer|telco|lender|fund)s?\b"
)
_ARTICLE = re.compile(
    r"^(?:(?:what|when|while|after|before|if|but|and|because|since|where|how|why|although|though)\s+)?"
    r"(?:(?:the|a|an|its|their|his|her|this|these|those|that|such|any|all|some)\s+)?",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"(?:['’]s?|[,;:.]|\s+(?:[Ss]ays?|itself|himself|herself|themselves))$")
_CAPITAL = re.compile(r"[A-Z][\w&.'’-]*(?:\s+(?:of|the|and|for|&|[A-Z(][\w&.'’()-]*))*$")
_LEGAL = re.compile(r",?\s+(?:Inc|Corp|Co|Ltd|Holdings|Group Holding|plc|PLC|LLC|AG|NV|SE|SA)\b\.?.*$")
# Words for a country's own authorities.
_OFFICIAL = re.compile(
    r"\b(?:federal|feds|government|official|administration|agenc(?:y|ies)|minist(?:er|ers|ry|ries)|cabinet|regulators?|officials|"
    r"authorit(?:y|ies)|parliament|customs|courts?|army|military|soldiers|troops|police|president|premier|lawmakers|law|state)\b",
    re.IGNORECASE,
)
# Offices and bodies that every country has: named without it, they are those of the article's own.
_OFFICE = re.compile(
    r"\b(?:Federal|Parliament|Customs|Gov(?:ernmen)?t|Cabinet|Army|Police|Minist(?:ers?|ries|ry)|Countries|Departments|Regulators|Officials|Authorities|"
    r"Secretary|Department|Agency|Authority|Commission(?:er)?|Prime|Premier|Chancellor|President|Treasury|Directorate|Director|"
    r"Gov|Governor|Administration|Bureau|Centre|Council of Ministers|Attorney|Office|Intelligence|Defence|Defense)\b"
)
_SCHOOL = re.compile(r"\b(?:School|University|College|City|County|State|District|Hospital|Library|Museum|Memorial)\b")
_COURT = re.compile(r"\b(?:[Cc]ourts?|[Jj]udges?|[Tt]ribunal)\b")
# "such equipment", "both makers", "the two brands" recall who was hit before.
_POINTING = re.compile(
    r"(?:such|both|these|those|the (?:two|three|four|five|same|latter|pair|duo)|its|their|similar)\b", re.IGNORECASE
)
# A class in the words of the text is a few words with a noun at its end; a run that begins or ends otherwise is a piece of one.
_LONGEST_CLASS = 9
_ARTICLES = frozenset({"the", "a", "an"})
_LOOSE = frozenset(
    {"from", "of", "in", "with", "that", "by", "for", "to", "and", "or", "on", "at", "as", "is", "are", "was", "no", "not"}
    | {"who", "whose", "which", "would", "will", "may", "could", "can", "comes", "come", "made", "tied", "linked", "subject"}
)
# Words that name nobody by themselves.
_POINTERS_TEXT = (
    "it its they their them he she his her both either this that these those which who whom we our us i the one ones others "
    "other such company firm group app platform companies firms vendors apps list order move department agency ministry "
    "government there pair duo product products equipment gear model models device devices kit hardware software technology "
    "technologies components parts goods names entities entity brand brands phones handsets cameras drones chips services "
    "service network networks maker makers supplier suppliers vendor manufacturer manufacturers businesses business new "
    "existing more all any two three four five six seven eight nine ten dozens several many most some further same latter "
    "former market markets country countries anything everything anyone everyone everybody nothing something else like hasn "
    "theirs his hers ours inc corp ltd plc"
)
_POINTERS = frozenset(_POINTERS_TEXT.split())


def bare(text: str) -> str:
    """The words on one line, without an article before them or a possessive, a stop or "says" after them."""
    return _TRAIL.sub("", _ARTICLE.sub("", " ".join(text.split()))).strip(' ,.;:"“”')


_TITLE = re.compile(
    r"^(?:(?:Sir|Lord|Lady|Dame|Mr|Mrs|Ms|Dr|Prof|Professor|Baroness|Sen|Senator|Rep|Representative|Congress(?:man|woman)|"
    r"Commissioner)\.?\s+)+(?=[A-Z])"
)
_MARKET = re.compile(r"\b(?:markets?|industry|industries|sector|economy)$")


# What belongs to whom a description speaks of, and counts before it, are no part of who it is.
_TAIL = re.compile(
    r"[,;(].*|\s+(?:who|that|which|whose|representing|led|including|from|in|on|at|for|with|across|near|familiar|briefed)\b.*"
)
_COUNT = re.compile(
    r"^(?:(?:\d+|(?i:(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-?)?(?:one|two|three|four|five|six|seven|eight|nine)?|ten|eleven|twelve|"
    r"\w+teen|dozens?|hundreds?|scores|several|some|many|a|the)|more|most|than|few|of|group|number|both|other|all|big|half|at|least|"
    r"nearly|almost|about)\s+)+"
)
EU_BODIES = {
    "Commission": "European Commission",
    "Council": "Council of the European Union",
    "Parliament": "European Parliament",
    "Europe": "European Union",
}
"""The Union's bodies as they are called where nothing else is meant."""


# Parts of federations that decide for themselves, by country; those of the United States are `State of`.
_PROVINCES = {
    "ca": frozenset({"Quebec", "Ontario", "Alberta", "Manitoba", "Saskatchewan", "British Columbia", "Nova Scotia"}),
    "au": frozenset({"New South Wales", "Queensland", "Victoria", "Tasmania", "South Australia", "Western Australia"}),
}


def province(text: str) -> tuple[str, str] | None:
    """The government of the province that the words are, with its country; None for anybody else."""
    return next(((f"{text} Government", code) for code, names in _PROVINCES.items() if text in names), None)


def head_of(text: str) -> str:
    """A description without what follows its head and the counts before: "67 MPs who signed" are "MPs"."""
    return _COUNT.sub("", _TAIL.sub("", text)).strip()


_MARKS = re.compile(r"[\"“”]")
_MEMBER = re.compile(r"(?:[a-z][\w-]* ){0,2}[a-z][\w-]*s")
_BETWEEN = re.compile(LISTED)


def members(text: str) -> list[str]:
    """The classes of a list, each by itself: "tablets, laptops and personal computers"; else the words."""
    listed = _BETWEEN.split(text)
    return listed if all(map(_MEMBER.fullmatch, listed)) else [text]


def without_loose_ends(text: str) -> str:
    """A class without quotation marks and the small words that a run of words took along: "connected cars whose"."""
    words = _MARKS.sub("", text).split()
    while len(words) > 1 and words[-1].lower() in _LOOSE:
        words.pop()
    return " ".join(words)


def uncounted(text: str) -> str:
    """A class without how many of it: "eight payment apps" are "payment apps"; a bare "59 apps" stays."""
    rest = _COUNT.sub("", text)
    return rest if " " in rest else text


_OWNED_BY = re.compile(r"(?P<land>[A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s?\s+(?=[A-Z][\w-]+ [A-Z])")


def without_land(name: str) -> str:
    """A name of two words or more without the country before it: "Taiwan's Industrial Technology Research Institute"."""
    owned = _OWNED_BY.match(name)
    is_land = owned is not None and (owned.group("land") in places.by_name() or owned.group("land") in places.by_metonym())
    return name[owned.end() :] if owned is not None and is_land else name


def without_title(name: str) -> str:
    """A person's name without what he is addressed by."""
    return _TITLE.sub("", name)


def is_market(text: str) -> bool:
    """The words mean a country as a place of business: "the US market", "China's chip industry"."""
    return _MARKET.search(bare(text)) is not None


_LEADING = re.compile(r"[A-Z][\w&.'’-]+(?:\s+[A-Z][\w&.'’-]*)+")


def leading_name(text: str) -> str:
    """The name of two words or more that the text begins with, or ""."""
    found = _LEADING.match(text)
    return found.group() if found else ""


_BUYERS = r"(?:customers|buyers|clients|purchasers|partners|distributors|users|consumers|subscribers)"
_OF_BUYERS = re.compile(
    rf"(?P<people>[A-Z]\w+(?: [A-Z]\w+)?) (?:[a-z-]+ )?{_BUYERS}|{_BUYERS} (?:in|from) (?P<land>[A-Z]\w+(?: [A-Z]\w+)?)"
)


def land_of_buyers(text: str) -> places.Country | None:
    """The country whose buyers the words mean: what may not be sold to "Chinese customers" may not be sold to China."""
    found = _OF_BUYERS.fullmatch(text)
    if found is None:
        return None
    return places.by_adjective().get(found.group("people") or "") or places.by_name().get(found.group("land") or "")


_OF_LAND = re.compile(r"(?P<people>[A-Z]\w+)(?:-[a-z]+)?(?: [a-z][\w-]*)+")


def land_of_class(text: str) -> places.Country | None:
    """The country of a class in plain words: "Chinese fabs"."""
    found = _OF_LAND.fullmatch(text)
    return None if found is None else places.by_adjective().get(found.group("people"))


_NAMED_LAST = re.compile(r"(?:[a-z][\w-]* ){1,4}(?P<name>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)")
_OWNER = re.compile(r"(?P<land>[A-Z][\w-]+)['’]s (?=[A-Z])")


def named_last(text: str) -> str:
    """The name that a description ends with: "social network Orvex" and "China's Orvex" are Orvex; else the words."""
    found, owner = _NAMED_LAST.fullmatch(text), _OWNER.match(text)
    if found is not None and not {*text.split()} & _LOOSE and found.group("name") not in places.by_name():
        return found.group("name")
    return text[owner.end() :] if owner is not None and owner.group("land") in places.by_name() else text


def name_around(text: str, within: str) -> str:
    """The one name that the words are, of which another is but a part: "China Communications Construction"; "" for none."""
    name = without_form(bare(text))
    whole = within in name and is_longer_name(name, within)
    several = " and " in name or without_land(name) != name
    return name if whole and not several and name.split()[0] not in places.by_adjective() else ""


def is_longer_name(text: str, within: str) -> bool:
    """The words are a name of which the other is but a part: "Confederation of All India Traders"."""
    return is_name(bare(text)) and says_more(text, [within])


def without_form(name: str) -> str:
    """A firm's name without its legal form and what follows."""
    return _LEGAL.sub("", name)


def is_name(text: str) -> bool:
    """Bare words that are a name by their capitals."""
    return _CAPITAL.fullmatch(text) is not None and text.lower() not in _POINTERS


def is_surely_name(word: str) -> bool:
    """A word that is a name even at the head of a sentence: one of its later letters is large, or it is a known firm."""
    return word[1:] != word[1:].lower() or seat_of(word) is not None


def is_office(text: str) -> bool:
    """An office or body that every country has: "Defence Minister"; a school's or a town's has its own name."""
    return _OFFICE.search(text) is not None and _SCHOOL.search(text) is None


def is_class(text: str) -> bool:
    """Bare words that can stand for a class: a few, whole, and more than pointers."""
    words = text.lower().split()
    bears = {word for word in words if not word.isdigit()} - _POINTERS
    return len(text) > 1 and len(words) <= _LONGEST_CLASS and not {words[0], words[-1]} & _LOOSE and bool(bears)


_PAIR = re.compile(r"(?:[Bb]oth|(?:[Tt]he )?(?:[Tt]wo|pair|duo))\b")


def is_pair(text: str) -> bool:
    """The words mean two: "both companies", "the pair"."""
    return _PAIR.match(text) is not None


def lies_within(text: str, references: list[str]) -> bool:
    """Words that tell a class stand before what points back: "makers from states that it distrusts"."""
    before = text[: max(0, min(map(text.find, references), default=0))].lower().split()
    return bool({word for word in before if not word.isdigit()} - _POINTERS - _LOOSE - _ARTICLES)


_PARTS = frozenset({"units", "affiliates", "subsidiaries", "branches", "names", "arms"})


def recalls(text: str) -> bool:
    """The words mean somebody named before: "such equipment", "the two brands", "new models", "38 affiliates"."""
    words = bare(text).lower().split()
    parts = _COUNT.sub("", bare(text)) in _PARTS
    return _POINTING.match(text) is not None or parts or (bool(words) and set(words) <= _POINTERS)


def tells_firm(text: str) -> bool:
    """The words describe a firm or several: "the retailer"."""
    return _FIRM.search(text) is not None


def tells_court(text: str) -> bool:
    """The words name a court or judge."""
    return _COURT.search(text) is not None


def tells_official(text: str) -> bool:
    """The words mean some authority of the country the article is at home in."""
    return _OFFICIAL.search(text) is not None


# A country's mainland is the country.
_WHOLE = re.compile(r"\b(?:mainland|continental|all of|whole of|rest of)\s+")


def says_more(text: str, names: list[str]) -> bool:
    """The words say more than those names: "equipment from China"; a piece of one ("North") says no more."""
    rest = _WHOLE.sub("", bare(text))
    if any(rest in name for name in names):
        return False
    for name in names:
        rest = rest.replace(name, "")
    return re.search(r"[A-Za-z]{3,}", rest) is not None


_PERSON_LAST = re.compile(r".*\b[a-z]+\s+(?P<name>[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+)+)$")
# "MPs", "UK lawmakers"; letters alone may be a body's name.
_ACRONYM = re.compile(r"(?![A-Z]{3,}$)[A-Z]{2,}s?\b|GOP$")
_PLAIN = re.compile(r"[A-Z][a-z]+(?:ers|ors|ists|ians)$|[A-Z][a-z]+(?:\s+[a-z][\w-]*)+$")


def person_in(text: str) -> str:
    """The name at the end of an office or description with it: "retired general Ann Lee" is "Ann Lee"; "" without one."""
    found = _PERSON_LAST.match(text)
    return found.group("name") if found else ""


_MINISTER = re.compile(r"\b(?:minister|chancellor|premier)\b(?:\s+(?:of|for)\b.*)?$")


def is_ministry(name: str) -> bool:
    """A name of a ministry, whatever the country."""
    return name.startswith("Ministry of ") or name.endswith(" Ministry")


_TITLED_MINISTER = re.compile(rf"{MINISTER}\b")


def is_titled_minister(name: str) -> bool:
    """A minister's name with the office before it, as a title: "Interior Minister Jane Doe"."""
    return _TITLED_MINISTER.match(name) is not None


def is_minister(text: str) -> bool:
    """Words for a member of a government, with a name or without: "interior minister Jane Doe"."""
    return _MINISTER.search(text.removesuffix(person_in(text)).rstrip(" ,")) is not None


def is_local(name: str) -> bool:
    """A school's, town's or state's name: it is of the country the article is at home in."""
    return _SCHOOL.search(name) is not None


def is_proper(text: str, *, first: bool) -> bool:
    """The words are a name; a capital at the head of a sentence and letters like MPs tell none.

    Args:
        text: bare words.
        first: they stand at the head of their sentence.
    """
    return text[:1].isupper() and not (_ACRONYM.match(text) or (first and _PLAIN.match(text)))


def as_inside(text: str, *, first: bool) -> str:
    """The words as they stand inside a sentence."""
    return text[:1].lower() + text[1:] if first and _PLAIN.match(text) else text


_OF_STATE = re.compile(r"\b(?:[Gg]overnor|[Ss]tatehouse|state(?:$| legislat\w+| law\w*| senate| house| government))\b")


def is_of_state(text: str) -> bool:
    """The words mean a state's authorities: "the governor", "the state legislature"."""
    return _OF_STATE.search(text) is not None


_STATES = re.compile(rf"^(?!.*\b(?:member|island|nation|{ABROAD})).*\b(?:[Ss]tates|state after (?:another|state))$")


def is_states(text: str) -> bool:
    """The words mean states of a union without their names: "cities and states"."""
    return _STATES.search(text) is not None


_OWNS = re.compile(r"['’]s?\s+")


def owns(between: str) -> bool:
    """What stands between an owner and what is his."""
    return _OWNS.fullmatch(between) is not None


_JOINS = re.compile(r"\s*(?:,|,? and|,? or|,? as well as)\s+(?:the\s+)?")


def joins(between: str) -> bool:
    """What stands between two members of a list."""
    return _JOINS.fullmatch(between) is not None


_PLACED = re.compile(r"\b(?:in|at|near|outside|across)\s+(?:the\s+)?$")


def is_placed(before: str) -> bool:
    """What follows these words is told as a place."""
    return _PLACED.search(before) is not None


def begins_in_place(before: str) -> bool:
    """The sentence begins with what follows these words, told as a place: "In Japan as in Australia"."""
    return before.strip() in {"In", "In the"}
