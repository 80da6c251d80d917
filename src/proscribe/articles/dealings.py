"""Which dealing a clause is about: supply, use, import and so on, by what the cue governs, else by the words beside it."""

import re
from collections import deque
from collections.abc import Iterable

from proscribe.articles.mentions import Mention
from proscribe.articles.scenes import ASIDE, Scene
from proscribe.articles.trees import Word
from proscribe.articles.triggers import Trigger
from proscribe.model.activities import Activity

# What the words after a cue tell about the dealing; the first that fits wins.
_ACTIVITIES = (
    (Activity.INVEST, r"invest\w*|stakes?|takeover|acqui\w+|divest\w*|securities|shares in|ownership|sell its|sell off|merger"),
    (
        Activity.IMPORT,
        (
            r"sales and imports|imports?(?: and sales?)?|importing|marketing|sale of new|equipment "
            r"authori[sz]ations?|selling (?:their|its)? ?(?:products|phones|devices|equipment) in"
        ),
    ),
    (
        Activity.CONTRACT_WITH,
        r"(?:do|doing|done) business|dealing with|deals? with|dealings|transactions|trading with|business with",
    ),
    (
        Activity.USE,
        r"use of|using|used|uses?\b|install\w*|government(?:-issued|-owned)? (?:devices?|phones?|"
        r"employees|networks?|use|market|agencies|contracts)|"
        r"federal (?:devices?|phones?|employees|agencies|government)|(?:school|state|university|campus|"
        r"work|official|electronic|mobile)(?:-\w+)? (?:devices?|networks?|phones?|wi-?fi|campus)|"
        r"official devices|devices|5G|4G|3G|networks?\b|infrastructure|on campus|cadets|military use|"
        r"roll-?out|tenders?|procurement|procuring for",
    ),
    (
        Activity.SUPPLY,
        r"export\w*|sell(?:ing)?(?: \w+){0,5}? to|sales?(?: \w+){0,6}? to|suppl(?:y|ying|ied|ies)|"
        r"suppliers|components?|shipments?|deliver\w*|ship(?:ping)?|chips?\b|provid\w+|"
        r"licen[sc]es?|procuring|technology to|software updates|(?:buying|purchasing|acquiring) (?:[\w.]+ "
        r"){0,4}(?:from (?:US|U\.S\.|American))|[Ee]ntity [Ll]ist|sell\b|sale of|"
        r"U\.S\. technology|American technology|US technology|parts",
    ),
    (Activity.BUY, r"buy(?:ing)?|purchas\w+|procur\w+|bought"),
    (
        Activity.OPERATE,
        r"app stores?|downloads?|download\w+|access to|operat\w+|apps?\b|users|nationwide|services?\b|websites?",
    ),
)
_ACTIVITY_SHAPES = tuple((activity, re.compile(rf"\b(?:{shape})", re.IGNORECASE)) for activity, shape in _ACTIVITIES)
# Public bodies: what they are kept from buying they are kept from using.
_PUBLIC = re.compile(
    r"\b(?:government|agenc(?:y|ies)|federal|public|state|military|troops|ministr(?:y|ies)|departments?)\b", re.IGNORECASE
)


def activity_told(clause: str) -> Activity | None:
    """The dealing that the clause tells, or None for several or dealings in general."""
    found = next((activity for activity, shape in _ACTIVITY_SHAPES if shape.search(clause)), None)
    if found is Activity.CONTRACT_WITH:
        return None
    if found is Activity.BUY and _PUBLIC.search(clause):
        return Activity.USE
    return found


# The dealing that a governed word tells by itself.
_TOLD_BY = (
    (
        Activity.SUPPLY,
        r"suppl(?:y|ies|ying|ied)|exports?|export(?:ing|ed)|ship(?:s|ping|ped)?|shipments?|provid(?:e|es|ing)|deliver\w*|"
        r"servic(?:e|ing)|transfers?|transferring|send|sending",
    ),
    (Activity.IMPORT, r"imports?|import(?:ing|ed)|market(?:ing|ed)|authori[sz](?:e|ed|ing)"),
    (Activity.INVEST, r"invest(?:s|ing|ed)?|investments?|stakes?|takeover|shares|securities|divest\w*|ownership|merger"),
    (
        Activity.USE,
        r"us(?:e|es|ing|ed)|install(?:s|ing|ed|ation)?|deploy(?:s|ing|ed|ment)?|procurement|tenders?|roll-?out|fly|flying",
    ),
    (
        Activity.BUY,
        r"buy(?:s|ing)?|bought|purchas(?:e|es|ing|ed)|procur(?:e|ing|ed)|leas(?:e|ing)|acquir(?:e|ing|ed)|obtain(?:ing)?",
    ),
    (Activity.OPERATE, r"downloads?|downloading|broadcast(?:s|ing)?|hosting|access(?:ing)?"),
)
_TOLD = tuple((activity, re.compile(shape)) for activity, shape in _TOLD_BY)
_SALES = re.compile(r"sell(?:s|ing)?|sold|sales?")
_DEVICES = re.compile(
    r"\b(?:devices?|phones?|networks?|campus|computers?|systems?|Wi-?Fi|employees|staff|students?|faculty|universit(?:y|ies))\b",
    re.IGNORECASE,
)


def activity_governed(scene: Scene, trigger: Trigger, targets: Iterable[Mention]) -> Activity | None:
    """The dealing told by the nearest word that the cue governs, or None when none tells it.

    Args:
        scene: the sentence.
        trigger: the cue.
        targets: whoever is hit; what they may not buy others may not supply, what they may not sell is kept from the market.
    """
    hit = {one.start for one in targets}
    for word in _nearest_first(scene, trigger.at):
        if _SALES.fullmatch(word.lower):
            return Activity.IMPORT if _does(scene, word, hit) and not _to_whom(scene, word) else Activity.SUPPLY
        told = next((activity for activity, shape in _TOLD if shape.fullmatch(word.lower)), None)
        if told is Activity.BUY:
            return _bought(scene, trigger.at, hit)
        if told is not None and not (told is Activity.OPERATE and _DEVICES.search(scene.sentence.text)):
            return told
    return None


def _nearest_first(scene: Scene, word: Word) -> list[Word]:
    """What hangs on the cue, level by level, without other clauses; first of all the cue itself if a modal made it one."""
    found, pending = [word], deque(scene.tree.below(word))
    while pending:
        one = pending.popleft()
        if one.dep in ASIDE - {"npadvmod"} or one.dep in {"nsubj", "poss", "agent"}:
            continue
        found.append(one)
        pending.extend(scene.tree.below(one))
    return found


def _does(scene: Scene, word: Word, hit: set[int]) -> bool:
    """Whoever is hit does it himself: "barred Acme from selling", "sales of Acme phones"."""
    return any(one.start in hit for one in scene.names(scene.tree.under(word))) or not _to_whom(scene, word)


def _to_whom(scene: Scene, word: Word) -> bool:
    return any(one.lower == "to" for one in scene.tree.under(word))


def _bought(scene: Scene, cue: Word, hit: set[int]) -> Activity:
    """What the one hit may not buy is kept from supply; what public bodies may not buy they may not use."""
    buyers = [one for one in scene.tree.words if one.dep in {"dobj", "nsubjpass"} and one.head == cue.place]
    if any(one.start in hit for buyer in buyers for one in scene.names(scene.parts(buyer))):
        return Activity.SUPPLY
    return Activity.USE if _PUBLIC.search(scene.sentence.text) else Activity.BUY
