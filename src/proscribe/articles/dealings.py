"""Which dealing a clause is about: supply, use, import and so on, by the words beside the cue."""

import re

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
        r"suppliers|components?|shipments?|ship(?:ping)?|chips?\b|provid\w+|"
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
