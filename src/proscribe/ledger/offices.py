"""Which office of a state a name means: enough to see that `the Pentagon` and `US Department of Defense` are one.

Newspapers name a government by its capital, its head or its ministry; the register names who made the measure. A plain
government is compatible with every office of its country. Nothing here knows of countries: that is compared before.
"""

import re
from functools import cache

GENERIC = "government"

# An office and the words, in newspapers and in the register, that mean it. The first lines win nothing: all that fit count.
_OFFICES = {
    "head": r"president|white house|prime minister|executive order|downing street|governor in council",
    "commerce": r"commerce|\bbis\b|industry and security|mofcom|unreliable entity|trade administration|foreign trade|"
    r"economy, trade|\bmeti\b|economic affairs",
    "defence": r"defen[sc]e|pentagon|military|\barmy\b|\bnavy\b",
    "communications": r"communications commission|\bfcc\b|telecom|post and telecom|\bncc\b",
    "legislature": r"congress|senate|senator|house of rep|house permanent|lawmaker|\breps?\b\.?|parliament|bundestag|seimas|"
    r"riigikogu|legislat|\bmps?\b|\bdiet\b|knesset|duma",
    "treasury": r"treasury|\bofac\b|\bfinance\b",
    "foreign": r"state department|department of state|foreign (?:ministry|affairs|office)|secretary of state$",
    "homeland": r"homeland|\bdhs\b|\bcisa\b|interior|home (?:affairs|office)",
    "justice": r"justice|attorney|prosecutor|mounted police",
    "court": r"\bcourt\b|\bjudges?\b|tribunal",
    "cyber": r"cyber|\bncsc\b|\banssi\b|\bbsi\b|information security|\bgcsb\b|signals|n[uú]kib|cyberspace",
    "digital": r"digital|information technology|electronics|\bdcms\b|\bmeity\b",
    "intelligence": r"intelligence|\bcia\b|\bnsa\b|\bfbi\b|\bdni\b",
    "customs": r"\bcustoms\b",
    "industry": r"\bindustry\b|innovation",
    "treasury board": r"treasury board",
    "cabinet": r"cabinet|council of ministers",
}
_PLAIN = re.compile(r"\b(?:government|authorit|regulator|administration|officials?|states?)\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:government|ministry|minister|departments?|(?:home|foreign|cabinet|federal) office|office (?:of|for)|commission|"
    r"committee|agency|agencies|bureau|union|council|state of|states|regulators?|authority|authorities|administration|"
    r"officials|politicians?|legislators?|police|city of|county|university|embassy|lawmakers|bloc|service|secretariat|"
    r"mechanism|body|bodies)\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"^us states$|\b(?:state of|university|city of|county|governor of)\b", re.IGNORECASE)


@cache
def offices_of(issuer: str) -> frozenset[str]:
    """The offices that a name means; `government` alone for a plain government or for words that mean no office.

    >>> sorted(offices_of("US Department of Defense")), sorted(offices_of("Japanese Government"))
    (['defence'], ['government'])
    """
    said = issuer.casefold()
    found = frozenset(office for office, words in _OFFICES.items() if re.search(words, said))
    return found or frozenset({GENERIC})


@cache
def is_public(issuer: str) -> bool:
    """The name means a public body, by its own words."""
    return offices_of(issuer) != {GENERIC} or bool(_PLAIN.search(issuer) or _PUBLIC.search(issuer))


@cache
def is_local(issuer: str) -> bool:
    """The name means a state, city or university, whose rule is not its country's."""
    return bool(_LOCAL.search(issuer))
