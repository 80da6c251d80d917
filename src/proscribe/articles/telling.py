"""What a claim says beside who does what to whom: the issuer's name, the law named, the quote."""

import re
from dataclasses import replace

from proscribe.articles.article import Article
from proscribe.articles.countries import by_code
from proscribe.articles.issuers import US_STATES, is_by_statute, is_of_states
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.sentences import Sentence
from proscribe.articles.signs import Signs
from proscribe.model.activities import Activity
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage

_INSTRUMENT = re.compile(
    r"\b(?:[Ee]xecutive [Oo]rder(?: \d[\d-]*)?|[Ee]ntity [Ll]ist|[Dd]enial [Oo]rder|(?:[Tt]emporary "
    r")?[Gg]eneral [Ll]icen[sc]e|[Cc]overed [Ll]ist|"
    r"(?:International Emergency Economic Powers|National Defen[sc]e Authorization|Secure Networks|"
    r"Defen[sc]e Production) Act|IEEPA|NDAA|"
    r"defen[sc]e (?:policy |spending )?bill|omnibus bill|[Ss]ection \d+\w*|export (?:controls|licen[sc]es?)|blacklist)\b"
)
_CHAMBERS = {
    "Senator": "US Senate",
    "Sen": "US Senate",
    "Rep": "US House of Representatives",
    "Con": "US House of Representatives",
}


def listed(issuers: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Several states of the Union in one list are one issuer; several countries are one each."""
    states = [one for one in issuers if is_of_states(one.name)]
    if len(states) < 2:
        return issuers
    return (replace(states[0], name=US_STATES), *(one for one in issuers if one not in states))


def issuer_name(issuer: Mention, stage: Stage | None, sentence: str) -> str:
    """The issuer as claims name him: a bill's by its chamber, an agency abroad by its government, a statute's by Congress."""
    if issuer.calls and stage is Stage.PROPOSED:
        chamber = next((name for short, name in _CHAMBERS.items() if issuer.text.startswith(short)), None)
        return chamber or ("US Congress" if issuer.country == "us" else issuer.name)
    if _is_foreign_agency(issuer):
        return by_code()[str(issuer.country)].government
    return "US Congress" if issuer.name == "US Government" and is_by_statute(sentence) else issuer.name


def _is_foreign_agency(issuer: Mention) -> bool:
    """An agency abroad that is no ministry: its government's, as claims name issuers; its own name stands in `bound`."""
    agency = issuer.kind is MentionKind.ISSUER and issuer.party is not None and issuer.country in by_code()
    return agency and issuer.country != "us" and _MINISTRY.search(issuer.name) is None


_MINISTRY = re.compile(r"Ministry|Department|Parliament|Commission|Government|Office|Court|Council|Senate|House|President")


def is_headline(article: Article, sentence: Sentence) -> bool:
    """The sentence is the title of a text that goes on; a title is written in the present tense whatever the stage."""
    title = (article.source.title or "").strip()
    return sentence.text.strip() == title != article.text.strip()


def instrument(sentence: Sentence) -> str:
    """The law, order, list or licence that the sentence names, or ""."""
    found = _INSTRUMENT.search(sentence.text)
    return found.group() if found else ""


# Words of goods that change hands.
_SUPPLYING = re.compile(
    r"\b(?:[Ss](?:ell|old)\w*|[Ss]ales?|[Ss]uppl\w+|[Ee]xport\w*|[Ss]hip(?:s|ped|ping|ments?)?|[Dd]eliver\w*|[Bb]ought|[Bb]uy\w*|"
    r"[Pp]urchas\w+|parts?|components?|(?:micro)?chips?|semiconductors?|processors?|software|hardware|tools?|technolog\w+|updates?)\b"
)


def dealing(activity: Activity | None, action: ClaimAction, sentence: Sentence) -> Activity | None:
    """The dealing that the sentence itself tells: relief that names no goods ("a reprieve", "lifted the ban") is general.

    Args:
        activity: the dealing, as the network takes it; None for several or in general.
        action: what is done.
        sentence: where it is told.
    """
    untold = action in RELIEF and activity is Activity.SUPPLY and _SUPPLYING.search(sentence.text) is None
    return None if untold else activity


# What a claim keeps of the words that bound it.
_LONGEST_BOUND = 100


def shortened(words: str) -> str:
    """The words without stops at their ends, cut at a word where they are many."""
    bare = words.strip(" ,.;:")
    return bare if len(bare) <= _LONGEST_BOUND else bare[:_LONGEST_BOUND].rsplit(" ", 1)[0]


ENDED = frozenset({Stage.LIFTED, Stage.EXPIRED, Stage.STRUCK_DOWN, Stage.SUSPENDED})
_DONE = frozenset({Stage.ANNOUNCED, Stage.ADOPTED, Stage.IN_FORCE, Stage.EASED, Stage.EXTENDED})
RELIEF = frozenset({ClaimAction.EASE, ClaimAction.LIFT, ClaimAction.DELAY})


def signs_of(issuer: Mention, targets: tuple[Mention, ...], *, stage: Stage | None, action: ClaimAction) -> Signs:
    """The signs that the parts of a claim give."""
    kinds = {one.kind for one in targets}
    return Signs(
        firm=float(issuer.kind in {MentionKind.PARTY, MentionKind.UNKNOWN}),
        caller=float(issuer.calls),
        known=float(MentionKind.PARTY in kinds),
        unknown=float(MentionKind.UNKNOWN in kinds),
        country=float(MentionKind.COUNTRY in kinds),
        done=float(stage in _DONE),
        ended=float(stage in ENDED),
        denied=float(stage is None),
        relief=float(action in RELIEF),
    )
