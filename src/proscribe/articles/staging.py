"""At which stage a clause puts a measure: from tense, modality, negation and the verbs that govern the cue.

A completed act in the past tense is in force. Everything else is less: considered, called for, planned, promised. The
reader never lifts a stage: where two governors stand before a cue, the weaker one decides.
"""

import re
from dataclasses import dataclass

from proscribe.articles.triggers import Form, Trigger
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage


@dataclass(frozen=True, slots=True)
class Standing:
    """What a clause says of a measure.

    Args:
        stage: how far it has come, or None when it is denied.
        told: the clause asserts something at all; a mere condition or a plain negation does not.
    """

    stage: Stage | None
    told: bool = True


NOTHING = Standing(None, told=False)
DENIED = Standing(None)

_GOVERNORS = (
    (
        DENIED,
        r"no (?:current |immediate )?(?:plans?|intention)|not (?:plan|planning|intend|be)|don[’']t plan|"
        r"decline[ds]? to(?! comment)|refus\w+|vow(?:ed|s) not|promis\w+ not|"
        r"rule[ds] out|ruling out|unlikely|reject(?:ed|s|ing)|stopped short of|(?:decid\w+|vot\w+|"
        r"advis\w+|argu\w+|came out) against|no (?:formal |outright |blanket |general |official |full |"
        r"total |such )?(?=$)|against(?= (?:ban|bar|block|exclud|restrict|sanction))|not (?:\w+ "
        r"){0,5}?(?:interests?|necessary|appropriate|needed|support)|den(?:y|ied|ies) (?:that|reports|"
        r"plans|any plan|it)\b|(?:denied|denies|denying|dismissed|rejected) (?:an? |the |any )?(?:\w+ )?(?:reports?|rumou?rs?|"
        r"claims?|suggestions?|speculation)|will not(?! (?:sell|supply|provide|ship|buy|use))|would not|wouldn[’']t",
    ),
    (
        NOTHING,
        (
            r"violat\w+|breach\w*|evad\w+|circumvent\w*|flout\w*|defy\w*|comply\w* with|complies with|"
            r"resist\w*|rebuff\w*|balk\w*|oppos\w+|def(?:y|ies|ied)|critici[sz]\w+|if|unless|in case|even if|"
            r"would have|no (?:evidence|reason|need|basis|grounds)|fears?|worr(?:y|ies|ied)|speculation|how|why|avoid\w*"
        ),
    ),
    (
        Standing(Stage.CALLED_FOR),
        r"call(?:s|ed|ing)? (?:on|for)|urg(?:e|es|ed|ing)|press(?:ed|ing|es)|demand(?:s|ed|ing)?|"
        r"push(?:es|ed|ing)?(?: \w+)? (?:for|to)|lobb\w+|recommend\w*|"
        r"should|appeal(?:s|ed)? (?:to|for)|wants? (?:\w+ )?to|encourag\w+|pressur\w+|asked (?:\w+ )+to|"
        r"pleaded|petition\w*|efforts? to|ought",
    ),
    (
        Standing(Stage.REPORTED),
        r"(?:decid\w+|study\w*|review\w*) (?:\w+ ){0,3}whether|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|"
        r"consult(?:s|ed|ing)? on|mull(?:s|ed|ing)?|explor(?:e|es|ed|ing)|looking (?:to|at|into)|debat(?:e|es|ing)|"
        r"discuss(?:es|"
        r"ed|ing)?|"
        r"(?:is|are|was|were|be) (?:\w+ )?(?:expected|likely|poised|preparing|about|said|believed|"
        r"understood|rumou?red|thought|set) to|expected to|likely to|poised to|set for|could|(?-i:may)|"
        r"might|can|"
        r"reportedly|possib(?:le|ility|ly)|potential(?:ly)?|prospect|threat of|under consideration|"
        r"examin\w+|(?:mov\w+ )?close(?:r)? to|near(?:s|ing)|on the (?:verge|brink) of|drafting|"
        r"contemplat\w+|preparing to|preparations?",
    ),
    (Standing(Stage.ADOPTED), r"sign(?:s|ed|ing)?(?: into law)?|enact(?:s|ed|ing)?"),
    (
        Standing(Stage.ANNOUNCED),
        (
            r"announc(?:e|es|ed|ing)(?: \w+){0,2} (?:plans?|to|that|it)|(?:said|says|confirmed|declared) "
            r"(?:that |on \w+ |in \w+ |last \w+ |earlier )?(?:he|she|it|they|the \w+|\w+) would|(?:said|says|"
            r"announced)\b[^;]{0,120}? and that (?:it|they|he|she) would|agree(?:s|d) (?:to|deal)|reached a deal|"
            r"pledg(?:e|es|ed) to|promis(?:e|es|ed) to"
        ),
    ),
    (
        Standing(Stage.PROPOSED),
        r"propos(?:e|es|ed|al|als|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|seek(?:s|ing)?|sought|"
        r"aim(?:s|ed|ing)?|threaten(?:s|ed|ing)?|vow(?:s|ed|ing)?|bills?|amendments?|"
        r"drafts?|draft(?:ed|ing)|introduc(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|would|legislation|hop(?:e|"
        r"es|ing)|want(?:s|ed)?|tr(?:y|ies|ying)|in the process of|work(?:s|ing) (?:on|to|together)|"
        r"sponsor\w*",
    ),
    (
        Standing(Stage.ADOPTED),
        (
            r"pass(?:es|ed|age|ing)?|approv(?:e|es|ed|al|ing)|vot(?:e|es|ed|ing)|rul(?:ed|ing)|adopt(?:s|ed|"
            r"ing)|decid(?:e|es|ed|ing)|decision"
        ),
    ),
    (Standing(Stage.ANNOUNCED), r"will|shall|announc(?:e|es|ed|ing)|[’']ll"),
)
_SHAPES = tuple((standing, re.compile(rf"(?<![\w-])(?:{shape})\b", re.IGNORECASE)) for standing, shape in _GOVERNORS)
_NEGATED = re.compile(r"(?:\bnot|n[’']t|\bnever|\bwithout|\bno longer|\byet to|\bfar from)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:could|(?-i:may)|might|can|would|will|shall|should|must|to|[’']ll|cannot|not)\s+(?:\w+ly\s+|"
    r"also\s+|even\s+|soon\s+|now\s+|instead\s+)*"
    r"(?:be\s+|have\s+(?:to\s+)?(?:been\s+)?|get\s+)?(?:\w+ly\s+|then\s+)?$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    (
        r"\b(?:is|are|was|were|been|being|be|gets?|got|remains?|[’']s)\s+(?:(?:also|even|then|now|once|"
        r"already|later|effectively|recently|ultimately|still|\w+ly)\s+){0,3}$"
    ),
    re.I,
)
_IDLE = re.compile(r"\b(?:is|are|was|were|been|has|have|had)\s+(?:\w+ly\s+|also\s+|now\s+|already\s+)*$", re.IGNORECASE)
_ENDED_AFTER = re.compile(
    r"^[^.;]{0,90}?\b(?:(?:was|were|is|been|be)\s+(?:\w+ly\s+|later\s+|since\s+|"
    r"then\s+)*)(?P<what>lifted|rescinded|repealed|overturned|dropped|removed|revoked|"
    r"reversed|scrapped|struck down|suspended|put on hold|paused|stayed|enjoined|frozen|blocked by a|"
    r"halted by|delayed|postponed|eased|relaxed|extended)\b",
    re.IGNORECASE,
)
_EXPIRED_AFTER = re.compile(r"^[^.;]{0,50}?\b(?:expired|lapsed|died|fell through)\b", re.IGNORECASE)
_OPEN_AFTER = re.compile(
    (
        r"^(?:\s+[\w'’.-]+){0,8}?\s+(?P<word>would|could|might|may|will|is expected|are expected|is being "
        r"considered|is under consideration)\b"
    ),
    re.IGNORECASE,
)
_POSSIBLE_AFTER = re.compile(
    r"^(?:\s+[\w'’.-]+){0,10}?\s+(?:is|was|are|were|remains?)\s+(?:still\s+)?(?:possible|likely|"
    r"under (?:consideration|review|discussion)|"
    r"on the table|an option|being (?:considered|weighed|discussed|drafted))\b",
    re.IGNORECASE,
)
_STAYED_WORDS = ("suspended", "put on hold", "paused", "stayed", "enjoined", "frozen", "blocked by a", "halted by")
_ENDED_STAGES = {"struck down": Stage.STRUCK_DOWN, **dict.fromkeys(_STAYED_WORDS, Stage.SUSPENDED)}
_KEPT = frozenset({"delayed", "postponed", "eased", "relaxed", "extended"})


def is_passive(trigger: Trigger, before: str) -> bool:
    """The cue's subject suffers it: "was banned", "effectively frozen out", or a participle after its noun ("banned by")."""
    if trigger.form is not Form.PAST:
        return False
    return _PASSIVE.search(before) is not None


def standing_of(trigger: Trigger, before: str, after: str) -> Standing:
    """What the clause says of the measure that the cue names.

    Args:
        trigger: the cue.
        before: the clause's words before it.
        after: the words after it, up to the end of the sentence.
    """
    if _NEGATED.search(before) and trigger.form is not Form.NOUN:
        return DENIED if re.search(r"\b(?:will|would|to|said)\b[^,;]*$", before) else NOTHING
    if "urging" in trigger.cue.flags:
        return Standing(Stage.CALLED_FOR)
    if trigger.form is Form.NOUN:
        return _of_noun(trigger, before, after)
    return _of_verb(trigger, before, after)


def _of_verb(trigger: Trigger, before: str, after: str) -> Standing:
    known = _set_aside(trigger, before, after)
    if known is not None:
        return known
    open_ended = trigger.form in {Form.BASE, Form.GERUND} or _MODAL.search(before) is not None
    if not open_ended or (trigger.form is Form.GERUND and _IDLE.search(before)):
        return _completed(trigger, before)
    return _governed(before) or _of_infinitive(trigger, before)


def _set_aside(trigger: Trigger, before: str, after: str) -> Standing | None:
    """What needs no tense: a bill that died, a law struck down, a wish, a mere thought; None for everything else."""
    if _DIED.search(after) and _BILL.search(before):
        return Standing(Stage.EXPIRED)
    if (trigger.form is Form.BASE or _MAY_BE_BASE.fullmatch(trigger.text)) and _WISHED.search(before):
        return Standing(Stage.CALLED_FOR)
    if _EXPLAINS.search(before) or _CONDITION.search(before) or (_ATTRIBUTE.search(before) and trigger.form is Form.PAST):
        return NOTHING
    return _of_gerund(before, after) if trigger.form is Form.GERUND else None


def _of_gerund(before: str, after: str) -> Standing | None:
    """An -ing form given up, or what a law forbade till a court ended it; None when it is for its governor to say."""
    if _GIVEN_UP.search(after):
        return DENIED
    ended = _ending_after(after) if _BY_LAW.search(before) else None
    if ended is not None:
        return Standing(ended)
    # "Barring the firm would be unwise" is the thought of an act.
    return None if before.strip(" \"“'‘,") else NOTHING


def _of_infinitive(trigger: Trigger, before: str) -> Standing:
    """To come for "Japan to ban it", done for "Japan moved to ban it"."""
    plain = trigger.form is Form.BASE and re.search(r"(?:^|[^,;]\s)to\s+(?:\w+ly\s+)?$", before) is not None
    return Standing(Stage.ANNOUNCED) if plain and not _ACTED.search(before) else _completed(trigger, before)


_DIED = re.compile(r"^[^.;,]{0,60}?\b(?:died|failed|stalled|lapsed|was (?:defeated|voted down|rejected))\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|unless|in case)\b[^,]*$|^(?!.*\b(?:weigh|consider|mull|debat|decid|discuss|explor|stud)\w*\b).*\bwhether\b[^,]*$",
    re.IGNORECASE,
)
# A participle that only describes a noun: "access blocked websites", "the banned goods".
_ATTRIBUTE = re.compile(
    r"(?:\b(?:the|an?|of|to|access|any|some|(?<!have )(?<!has )(?<!had )all|other|these|those|for|on|with|selling|using|over)"
    r"\s+|^)$",
    re.IGNORECASE,
)
# "Placed it on a list that would restrict investment": what the measure told before comes to.
_EXPLAINS = re.compile(
    r"\b(?:(?:list|blacklist|designation|category)\s+(?:that|which)|(?:move|step|decision)\s+(?:that|which)\s+(?:would|could|might|may))"
    r"\s+(?:would\s+|could\s+|will\s+)?(?:\w+ly\s+)?(?:have\s+)?$",
    re.IGNORECASE,
)
# "The law banning the app was blocked by a judge".
_GIVEN_UP = re.compile(
    r"^[^.;]{0,60}?\bbut\s+(?:later\s+|then\s+)?(?:dropped|shelved|abandoned|scrapped|decided against|ruled out)\b"
)
_BY_LAW = re.compile(r"\b(?:law|rule|order|measure|bill|policy|act)\s+$", re.IGNORECASE)
# "Demanded that the ministry put it on the list": a wish, whatever the tense.
_WISHED = re.compile(
    r"\b(?:demand|recommend|insist|urg|request)\w*\s+that\s+(?:the\s+|his\s+)?"
    r"(?:(?!is|was|had|has|will|would)[\w.’'-]+\s+){1,4}$",
    re.IGNORECASE,
)
_MAY_BE_BASE = re.compile(r"put|cut|shut|let", re.IGNORECASE)
_ACTED = re.compile(
    (
        r"\b(?:mov(?:e|es|ed)|order(?:s|ed)?|began|begun|start(?:s|ed)|continu\w+|(?:first|latest|last|"
        r"\w+th) (?:[\w-]+ ){0,6}?to|bec(?:a|o)m(?:e|es|ing)(?: [\w'’-]+){0,9}? to|"
        r"direct(?:s|ed|ive)|design(?:ed)?|us(?:ed|es)|requir\w+|instruct\w+|told)\b[^,;]*$"
    ),
    re.I,
)


def _governed(before: str) -> Standing | None:
    return next((standing for standing, shape in _SHAPES if shape.search(before)), None)


_BILL = re.compile(
    r"\b(?:bill|amendment|legislation|proposal|draft|proposed \w+)\b(?![^,;]*\b(?:signed|became law|enacted)\b)", re.IGNORECASE
)
_PASSED = re.compile(r"\b(?:passage|passed|signed|enacted|became law|in force|part of)\b", re.IGNORECASE)


def _completed(trigger: Trigger, before: str) -> Standing:
    if _BILL.search(before) and not _PASSED.search(before):
        return Standing(Stage.PROPOSED)
    return Standing(completed_stage(trigger))


def completed_stage(trigger: Trigger) -> Stage:
    """The stage of the act once done: a lifting is lifted, a stay is suspended, anything else is in force."""
    flags = trigger.cue.flags
    if "struck" in flags:
        return Stage.STRUCK_DOWN
    if "stayed" in flags:
        return Stage.SUSPENDED
    return Stage.LIFTED if trigger.cue.action is ClaimAction.LIFT else Stage.IN_FORCE


# "The ban", "the US sanctions", "Washington's curbs": a measure already told; only a word right beside it lowers it.
_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|this|that|its|their|both)\s+(?:[\w.'’-]+\s+){0,3}|\b(?:U\.S\.|US|"
    r"[A-Z]\w+['’]s|American)\s+(?:[\w.-]+\s+){0,2}|"
    r"(?<!an )(?<!a )\b[A-Z]{2,}\s+)$"
)


# Who breaks or keeps old sanctions says nothing of a measure on himself.
_BROKEN = re.compile(
    r"\b(?:violat\w+|breach\w*|evad\w+|circumvent\w*|flout\w*|comply|complies|complied|complying)\b[^;]*$", re.IGNORECASE
)
_BEFORE_CHAMBER = re.compile(r"^\W*(?:\w+\s+){0,2}(?:approved|passed|introduced|proposed|backed)\b")


def _of_noun(trigger: Trigger, before: str, after: str) -> Standing:
    if _ON_HOLD.search(before + " \0" + after):
        return NOTHING
    ended = _ending_after(after)
    if ended is not None:
        return Standing(ended)
    if _BROKEN.search(before):
        return NOTHING
    if "again" in trigger.cue.flags and _BEFORE_CHAMBER.search(after):
        return Standing(Stage.PROPOSED)
    if _NO_SUCH.search(before):
        return DENIED
    definite = _DEFINITE.search(before) is not None
    return _governed(before[-25:] if definite else before[-80:]) or _unless_open(before, after)


def _unless_open(before: str, after: str) -> Standing:
    """In force, but "a ban would hurt" supposes one and tells of none, and "a ban is possible" only weighs one."""
    if _POSSIBLE_AFTER.search(after):
        return Standing(Stage.REPORTED)
    supposed = _OPEN_AFTER.search(after) is not None and _SUPPOSED.search(before) is not None
    return NOTHING if supposed else Standing(Stage.IN_FORCE)


_NO_SUCH = re.compile(
    r"\b(?:be|is|are|was|were) no (?:(?:formal|outright|blanket|general|official|full|total|such|complete|explicit|"
    r"immediate|\w+-wide) )?$"
)
# Plans or talk of a ban, themselves put off or given up, leave nothing to tell.
_ON_HOLD = re.compile(
    r"\b(?:plans?|proposals?|talks?|calls?|threats?)\s+(?:for|of|about)\s+[^.;\0]{0,40}\0[^.;]{0,60}?\b(?:are|were|is|was|been)\s+"
    r"(?:on hold|shelved|dropped|abandoned|rejected|put off|unlikely)",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:a|any|such|possible|potential)\s+(?:[\w.]+\s+){0,3}$", re.IGNORECASE)


def _ending_after(after: str) -> Stage | None:
    """The end told behind a noun: "the ban was lifted", "the order expired"; None when it goes on or only may end."""
    if _EXPIRED_AFTER.search(after):
        return Stage.EXPIRED
    ended = _ENDED_AFTER.search(after)
    if ended is None or ended.group("what").lower() in _KEPT:
        return None
    if re.search(r"\b(?:if|until|unless|once)\b", after[: ended.start("what")]):
        return None
    return _ENDED_STAGES.get(ended.group("what").lower(), Stage.LIFTED)
