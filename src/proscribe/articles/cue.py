"""What a row of the cue tables is, and the patterns that the rows share."""

from dataclasses import dataclass

from proscribe.model.activities import Activity
from proscribe.model.claims import ClaimAction


@dataclass(frozen=True, slots=True)
class Cue:
    """One row of the table.

    Args:
        forms: base, present, past and -ing form (further words are past forms), or for a noun its forms.
        follows: pattern that must follow the word, or "".
        action: what is done.
        activity: the dealing that the word itself tells, or None.
        flags: `own` (a company may do it of itself), `ended`, `stayed`, `struck`, `market`, `patient` (its subject suffers
            it), `urging`, `again`, `weak` (a claim only beside a target of its own).
    """

    forms: str
    follows: str
    action: ClaimAction
    activity: Activity | None = None
    flags: frozenset[str] = frozenset()
    noun: bool = False


RESTRICTIONS = (
    r"(?:bans?|restrictions?|sanctions?|curbs|prohibitions?|embargo(?:es)?|blacklist(?:ing)?|denial "
    r"orders?|orders?|export controls?|controls|"
    r"moratorium|designation|boycott|exclusion|block|penalt(?:y|ies)|limits|listing|rules?)\b"
)
RELIEFS = (
    r"(?:reprieve|waivers?|exemptions?|exceptions?|(?:temporary |general |special |export |\w+-day |"
    r"\w+-month )*licen[sc]es?(?! (?:requirement|rule))|relief|extension|lifeline|"
    r"grace period|route back|way (?:back|to get back)|approvals?|permission)\b"
)
GAP = r"(?:\s+(?!(?:due|in|because|as|with|and|after|when|if|that|which)\b)[\w'’.$%&+-]+){0,7}?\s+"
LISTS = (
    r"(?:[Ee]ntity [Ll]ist|black ?list|[Cc]overed [Ll]ist|(?:[Tt]rade|[Ee]xport|[Ss]anctions?|"
    r"[Mm]ilitary|[Rr]estricted|[Uu]nverified|[Uu]nreliable)[\w -]{0,30}[Ll]ist|"
    r"list of [\w\s“”\"'’-]{0,60}(?:companies|entities|threats|firms|vendors|providers|suppliers)|"
    r"(?:[Nn]ational )?[Ss]ecurity [\w -]{0,20}[Ll]ist|(?:the|that|its|same) list\b)"
)
DEALINGS = (
    r"(?:(?!(?:the|its|his|that)\s+(?:ban|order))[\w-]+\s+){0,2}?(?:using|buying|purchas\w+|selling|"
    r"sell|sales|suppl\w+|provid\w+|shipping|shipments?|ship|deliver\w+|exports?|"
    r"exporting|doing business|do business|dealing|dealings|business|cooperation|imports?|importing|"
    r"offering|working with|accepting|trade|"
    r"procur\w+|install\w+|deploy\w+|roll-?out|orders|access|support\w*|investment|investing|"
    r"licens\w+|use of|operations|broadcast\w+|activities|pre-?orders|downloads?|"
    r"carrying|stocking|ordering|transactions|contracts)\b"
)
R, D, E, L, P, X = (
    ClaimAction.RESTRICT,
    ClaimAction.DESIGNATE,
    ClaimAction.EASE,
    ClaimAction.LIFT,
    ClaimAction.DELAY,
    ClaimAction.EXTEND,
)
# What an authority gives a firm so that it may deal.
PERMITS = (
    r"(?:licen[sc]es?|permits?|permission|approvals?|authori[sz]ations?|authority|clearances?|waivers?|exemptions?|registrations?|"
    r"certificat\w+|access|accreditation|validated end-user)\b"
)
BEFORE_NOUN = rf"(?={GAP}{RESTRICTIONS})"
TO_LIST = rf"(?=[^.;]{{1,260}}?\b(?:to|on|onto|in|into)\s[^.;]{{0,60}}?{LISTS})"
OUT = r"(?=\s+(?:[\w'’.]+\s+){0,5}?out\b)"
FROM_DEALING = (
    r"(?=\s[^.;]{1,80}?\bfrom\s+(?:\w+ly\s+)?(?:buying|using|selling|obtaining|acquiring|purchasing|"
    r"supplying|exporting|operating|doing|participating|bidding|"
    r"installing|importing|providing|investing|shipping)\b)"
)


def row(forms: str, follows: str, action: ClaimAction, flags: str = "", *, activity: Activity | None = None) -> Cue:
    """A verb: its forms, what must follow, and its flags in one string."""
    return Cue(forms, follows, action, activity, frozenset(flags.split()))


def noun(forms: str, action: ClaimAction, flags: str = "", *, activity: Activity | None = None) -> Cue:
    """A noun, with nothing that must follow."""
    return Cue(forms, "", action, activity, frozenset(flags.split()), noun=True)
