"""The words that make a reader see a claim, as one table: what is done, in which form, to what dealing.

A row is the word's forms, a pattern that must follow, the action, the dealing when the word itself tells it, and flags:
`own` when a company may do it by its own decision, `ended` or `stayed` when the word undoes a restriction, `market` when
its object is a market left. Add a phenomenon here first, with a test sentence of your own, before touching code.
"""

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
        flags: `own`, `ended`, `stayed`, `market`, `weak` (a claim only beside a target of its own).
    """

    forms: str
    follows: str
    action: ClaimAction
    activity: Activity | None = None
    flags: frozenset[str] = frozenset()
    noun: bool = False


_RESTRICTIONS = (
    r"(?:bans?|restrictions?|sanctions?|curbs|prohibitions?|embargo(?:es)?|blacklist(?:ing)?|denial "
    r"orders?|orders?|export controls?|controls|"
    r"moratorium|designation|boycott|exclusion|block|penalt(?:y|ies)|limits|listing|rules?)\b"
)
_RELIEFS = (
    r"(?:reprieve|waivers?|exemptions?|exceptions?|(?:temporary |general |special |export |\w+-day |"
    r"\w+-month )*licen[sc]es?|relief|extension|lifeline|"
    r"grace period|route back|way (?:back|to get back)|approvals?|permission)\b"
)
_GAP = r"(?:\s+(?!(?:due|in|because|as|with|and|after|when|if|that|which)\b)[\w'’.$%&+-]+){0,7}?\s+"
_LISTS = (
    r"(?:[Ee]ntity [Ll]ist|black ?list|[Cc]overed [Ll]ist|(?:[Tt]rade|[Ee]xport|[Ss]anctions?|"
    r"[Mm]ilitary|[Rr]estricted|[Uu]nverified|[Uu]nreliable)[\w -]{0,30}[Ll]ist|"
    r"list of [\w\s“”\"'’-]{0,60}(?:companies|entities|threats|firms|vendors))"
)
_DEALINGS = (
    r"(?:(?!(?:the|its|his|that)\s+(?:ban|order))[\w-]+\s+){0,2}?(?:using|buying|purchas\w+|selling|"
    r"sell|sales|suppl\w+|provid\w+|shipping|shipments?|ship|deliver\w+|exports?|"
    r"exporting|doing business|do business|dealing|dealings|business|cooperation|imports?|importing|"
    r"offering|working with|accepting|trade|"
    r"procur\w+|install\w+|deploy\w+|roll-?out|orders|access|support\w*|investment|investing|"
    r"licens\w+|use of|operations|broadcast\w+|activities|pre-?orders)\b"
)
_R, _D, _E, _L, _P, _X = (
    ClaimAction.RESTRICT,
    ClaimAction.DESIGNATE,
    ClaimAction.EASE,
    ClaimAction.LIFT,
    ClaimAction.DELAY,
    ClaimAction.EXTEND,
)
_BEFORE_NOUN = rf"(?={_GAP}{_RESTRICTIONS})"
_TO_LIST = rf"(?=[^.;]{{1,140}}?\b(?:to|on|onto|in|into)\s[^.;]{{0,60}}?{_LISTS})"


_OUT = r"(?=\s+(?:[\w'’.]+\s+){0,5}?out\b)"
_FROM_DEALING = (
    r"(?=\s[^.;]{1,80}?\bfrom\s+(?:\w+ly\s+)?(?:buying|using|selling|obtaining|acquiring|purchasing|"
    r"supplying|exporting|operating|doing|participating|bidding|"
    r"installing|importing|providing|investing|shipping)\b)"
)


def _row(forms: str, follows: str, action: ClaimAction, flags: str = "", *, activity: Activity | None = None) -> Cue:
    return Cue(forms, follows, action, activity, frozenset(flags.split()))


def _noun(forms: str, action: ClaimAction, flags: str = "", *, activity: Activity | None = None) -> Cue:
    return Cue(forms, "", action, activity, frozenset(flags.split()), noun=True)


# Order matters where two rows fit at one place: the first wins.
CUES = (
    # The authority undoes, softens, stays, puts off or prolongs.
    _row("lift lifts lifted lifting", "", _L, "ended"),
    _row("end ends ended ending", _BEFORE_NOUN, _L, "ended"),
    _row("remove removes removed removing", rf"(?=[^.;]{{1,80}}?\bfrom\s[^.;]{{0,60}}?{_LISTS})", _L, "ended"),
    _row("remove removes removed removing", _BEFORE_NOUN, _L, "ended"),
    _row("drop drops dropped dropping", _BEFORE_NOUN, _L, "ended"),
    _row("scrap scraps scrapped scrapping", _BEFORE_NOUN, _L, "ended"),
    _row("repeal repeals repealed repealing", "", _L, "ended"),
    _row("rescind rescinds rescinded rescinding", "", _L, "ended"),
    _row("revoke revokes revoked revoking", _BEFORE_NOUN, _L, "ended"),
    _row("reverse reverses reversed reversing", _BEFORE_NOUN, _L, "ended"),
    _row("overturn overturns overturned overturning", "", _L, "ended"),
    _row("undo undoes undid undoing undone", _BEFORE_NOUN, _L, "ended"),
    _row("withdraw withdraws withdrew withdrawing withdrawn", _BEFORE_NOUN, _L, "ended"),
    _row("cancel cancels cancelled cancelling canceled canceling", _BEFORE_NOUN, _L, "ended"),
    _row("roll rolls rolled rolling", rf"\s+back{_BEFORE_NOUN}", _L, "ended"),
    _row("ease eases eased easing", _BEFORE_NOUN, _E),
    _row("relax relaxes relaxed relaxing", _BEFORE_NOUN, _E),
    _row("loosen loosens loosened loosening", _BEFORE_NOUN, _E),
    _row("soften softens softened softening", _BEFORE_NOUN, _E),
    _row("waive waives waived waiving", _BEFORE_NOUN, _E),
    _row("strike strikes struck striking", rf"\s+down{_BEFORE_NOUN}", _R, "struck"),
    _row(
        "block blocks blocked blocking",
        r"(?=\s+(?:the|that|its|his|\w+['’]s)\s+(?:[\w'’.]+\s+){0,4}?(?:ban|order|bans|rule|designation)\b)",
        _R,
        "stayed",
    ),
    _row(
        "halt halts halted halting",
        r"(?=\s+(?:the|that|its|his|\w+['’]s)\s+(?:[\w'’.]+\s+){0,4}?(?:ban|order|bans|rule|designation)\b)",
        _R,
        "stayed",
    ),
    _row("pause pauses paused pausing", _BEFORE_NOUN, _R, "stayed"),
    _row(
        "suspend suspends suspended suspending",
        (
            r"(?=\s+(?:the|its|a|that|some|\w+['’]s)\s+(?:[\w'’.-]+\s+){0,4}?(?:ban|bans|order|rule|"
            r"restrictions?|sanctions?|curbs|controls)\b)"
        ),
        _R,
        "stayed",
    ),
    _row("enjoin enjoins enjoined enjoining", "", _R, "stayed"),
    _row("extend extends extended extending", rf"(?={_GAP}(?:deadline|enforcement))", _P),
    _row("extend extends extended extending", rf"(?={_GAP}{_RELIEFS})", _E),
    _row("extend extends extended extending", _BEFORE_NOUN, _X),
    _row("renew renews renewed renewing", _BEFORE_NOUN, _X),
    _row("expand expands expanded expanding", _BEFORE_NOUN, _X),
    _row(
        "delay delays delayed delaying",
        rf"(?={_GAP}(?:{_RESTRICTIONS}|enforcement|implementation|deadline|decision|law\b))",
        _P,
    ),
    *(
        _row(forms, rf"(?={_GAP}(?:launch|sales?|release|orders|pre-?orders)\b)", _R, "own", activity=Activity.IMPORT)
        for forms in (
            "delay delays delayed delaying",
            "postpone postpones postponed postponing",
            "pause pauses paused pausing",
            "cancel cancels cancelled cancelling canceled canceling",
        )
    ),
    _row("postpone postpones postponed postponing", "", _P),
    _row("defer defers deferred deferring", "", _P),
    _row("put puts putting", r"\s+off\b", _P),
    _row("push pushes pushed pushing", r"\s+back\s+(?:the|its|a)\s+(?:\w+\s+)?(?:deadline|enforcement|ban|date)\b", _P),
    _row("hold holds held holding", rf"\s+off\b(?={_GAP}(?:enforc\w+|deadline|implement\w+))", _P),
    _row("grant grants granted granting", rf"(?={_GAP}{_RELIEFS})", _E),
    _row("issue issues issued issuing", rf"(?={_GAP}{_RELIEFS})", _E),
    _row("give gives gave giving given", rf"(?={_GAP}{_RELIEFS})", _E),
    _row("offer offers offered offering", rf"(?={_GAP}{_RELIEFS})", _E),
    _row("create creates created creating", rf"(?={_GAP}{_RELIEFS})", _E),
    _row("win wins won winning", rf"(?={_GAP}{_RELIEFS})", _E, "patient"),
    _row("receive receives received receiving", rf"(?={_GAP}{_RELIEFS})", _E, "patient"),
    _row(
        "allow allows allowed allowing",
        (
            r"(?=[^.;]{0,90}?\b(?:to|stay|keep)\s+(?:\w+ly\s+)?(?:sell|supply|resume|continue|buy|purchase|do|"
            r"stay|keep|operate|use|export|reopen|ship|remain|start|trade)\b)"
        ),
        _E,
        "weak",
    ),
    _row(
        "permit permits permitted permitting",
        r"(?=[^.;]{0,90}?\bto\s+(?:sell|supply|resume|continue|buy|purchase|do|stay|keep|operate|use|export|ship|remain)\b)",
        _E,
        "weak",
    ),
    _row(
        "let lets letting",
        r"(?=[^.;]{0,60}?\b(?:sell|supply|resume|continue|buy|do business|stay in business|keep|operate|reopen|ship)\b)",
        _E,
        "weak",
    ),
    _row("spare spares spared sparing", "", _E, "weak"),
    _row("save saves saved saving", r"(?=\s+[A-Z])", _E, "weak"),
    _noun("reprieve reprieves", _E),
    _noun("exemption exemptions waiver waivers", _E, "weak"),
    # Lists.
    _row("blacklist blacklists blacklisted blacklisting", "", _D, activity=Activity.SUPPLY),
    _row("add adds added adding", _TO_LIST, _D, activity=Activity.SUPPLY),
    _row("place places placed placing", _TO_LIST, _D, activity=Activity.SUPPLY),
    _row("put puts putting", rf"(?!\s+(?:forth|forward|out|up)\b){_TO_LIST}", _D, activity=Activity.SUPPLY),
    _row("include includes included including", r"(?=\s+(?:on|in)\s[^.;]{0,60}?list\b)", _D, activity=Activity.SUPPLY),
    _row("designate designates designated designating", "", _D),
    _row("made", r"(?=\s+(?:the|its)\s[^.;]{0,80}?[Ll]ist\b)", _D, "patient"),
    Cue(
        "is are was were been remains remain",
        rf"(?=\s+(?:(?!put|placed|added|listed)\w+\s+)?on\s+(?:the\s+list\b|(?:the|a|an|its)\s+[^.;,]{{0,40}}?{_LISTS}))",
        _D,
        Activity.SUPPLY,
        frozenset({"patient"}),
        noun=True,
    ),
    _row("delist delists delisted delisting", "", _R, activity=Activity.INVEST),
    # Plain prohibitions.
    *(
        _row(forms, "", _R)
        for forms in (
            "ban bans banned banning",
            "bar bars barred barring",
            "prohibit prohibits prohibited prohibiting",
            "forbid forbids forbade forbidding forbidden",
            "outlaw outlaws outlawed outlawing",
            "block blocks blocked blocking",
            "restrict restricts restricted restricting",
            "sanction sanctions sanctioned sanctioning",
            "curb curbs curbed curbing",
            "curtail curtails curtailed curtailing",
        )
    ),
    _row("exclude excludes excluded excluding", "", _R, "own"),
    _row("boycott boycotts boycotted boycotting", "", _R, "own"),
    _row("veto vetoes vetoed vetoing", "", _R, activity=Activity.INVEST),
    _row(
        "limit limits limited limiting",
        r"(?=\s+(?:the\s+)?(?:sales?|exports?|use|access|supply|purchases|\w+['’]s?\s+access)\b)",
        _R,
    ),
    _row("prevent prevents prevented preventing", _FROM_DEALING, _R),
    _row("stop stops stopped stopping", _FROM_DEALING, _R),
    _row("keep keeps kept keeping", _FROM_DEALING, _R),
    _row("cut cuts cutting", r"(?=\s+(?:[\w'’]+\s+){0,3}off\b)", _R, "own", activity=Activity.SUPPLY),
    _row("cut cuts cutting", r"\s+(?:\w+\s+)?(?:ties|links)\b", _R, "own"),
    _row("sever severs severed severing", r"\s+(?:\w+\s+)?(?:ties|links|relations)\b", _R, "own"),
    _row("shut shuts shutting", _OUT, _R),
    _row("lock locks locked locking", _OUT, _R),
    _row("turn turns turned turning", r"\s+down\b(?=[^.;]{1,60}?\b(?:proposal|request|application|bid|plan)\b)", _R),
    _row("ground grounds grounded grounding", r"(?=[^.;]{1,50}?\b(?:fleet|drones|aircraft)\b)", _R, activity=Activity.USE),
    _row("label labels labelled labeled labeling labelling", r"(?=[^.;]{1,60}?\b(?:threat|military compan\w+|risk)\b)", _D),
    _row("freeze freezes froze freezing frozen", _OUT, _R, activity=Activity.USE),
    _row("choke chokes choked choking", r"\s+off\b", _R, activity=Activity.SUPPLY),
    _row(
        "revoke revokes revoked revoking",
        r"(?=[^.;]{1,60}?\b(?:licen[sc]es?|authori[sz]ations?|permits?|approval|access)\b)",
        _R,
        "own",
    ),
    _row(
        "deny denies denied denying",
        r"(?=[^.;]{1,60}?\b(?:licen[sc]es?|export privileges|authori[sz]ations?|approval)\b)",
        _R,
        activity=Activity.SUPPLY,
    ),
    _row("deny denies denied denying", r"(?=[^.;]{1,60}?\b(?:applications?|requests?|bid)\b)", _R),
    _row(
        "reject rejects rejected rejecting",
        r"(?=[^.;]{1,60}?\b(?:applications?|requests?|bid|takeover|proposal (?:by|from)|plan (?:by|from))\b)",
        _R,
    ),
    _row("suspend suspends suspended suspending", rf"(?=\s+{_DEALINGS})", _R, "own"),
    _row("pause pauses paused pausing", rf"(?=\s+{_DEALINGS})", _R, "own"),
    _row("avoid avoids avoided avoiding", r"(?=\s+(?:buying|using|purchasing))", _R, "urging"),
    _row("stop stops stopped stopping", rf"(?=\s+(?:\w+\s+)?{_DEALINGS})", _R, "own"),
    _row("halt halts halted halting", rf"(?=\s+{_DEALINGS})", _R, "own"),
    _row("cease ceases ceased ceasing", rf"(?=\s+{_DEALINGS})", _R, "own"),
    _row("end ends ended ending", rf"(?=\s+(?:its|their|all)\s+{_DEALINGS})", _R, "own"),
    _row("shun shuns shunned shunning", "", _R, "own", activity=Activity.USE),
    _row("ditch ditches ditched ditching", "", _R, "own", activity=Activity.USE),
    _row("phase phases phased phasing", r"\s+(?:\w+\s+)?out\b", _R, "own", activity=Activity.USE),
    _row("rip rips ripped ripping", r"\s+(?:\w+\s+)?out\b", _R, "own", activity=Activity.USE),
    _row("strip strips stripped stripping", r"(?=[^.;]{1,80}?\b(?:from|out)\b)", _R, "own", activity=Activity.USE),
    _row(
        "remove removes removed removing",
        r"(?=[^.;]{1,60}?\b(?:equipment|gear|kit|cameras|technology|software|app|apps|products)\b)",
        _R,
        "own",
        activity=Activity.USE,
    ),
    _row(
        "replace replaces replaced replacing",
        r"(?=[^.;]{1,60}?\b(?:equipment|gear|kit|cameras|servers|routers)\b)",
        _R,
        "own",
        activity=Activity.USE,
    ),
    _row("won't won’t", r"\s+(?:sell|supply|provide|ship|buy|use|do business)\b", _R, "own"),
    _row("discontinue discontinues discontinued discontinuing", rf"(?=\s+{_DEALINGS})", _R, "own"),
    _row(
        "will", r"\s+(?:no longer|not)\s+(?:be\s+)?(?:sell|supply|provid|ship|buy|us(?:e|ing)|do business|work)\w*\b", _R, "own"
    ),
    _row("must", r"\s+not\s+(?:use|install|access|download|buy|contain)\b", _R),
    _row(
        "pull pulls pulled pulling",
        (
            r"(?=\s[^.;]{1,50}?\b(?:from|off)\s+(?:its|their|the|all|store)\s?(?:\w+\s+){0,3}(?:stores?|"
            r"shel(?:f|ves)|sites?|websites?|range|market))"
        ),
        _R,
        "own",
        activity=Activity.IMPORT,
    ),
    _row("limit limits limited limiting", _FROM_DEALING, _R),
    _row("exit exits exited exiting", r"(?=[^.;]{1,40}?\bmarkets?\b)", _R, "own market", activity=Activity.SUPPLY),
    _row("leave leaves left leaving", r"(?=\s+the\s+[^.;]{1,40}?\bmarkets?\b)", _R, "own market", activity=Activity.SUPPLY),
    _row("quit quits quitting", r"(?=[^.;]{1,40}?\bmarkets?\b)", _R, "own market", activity=Activity.SUPPLY),
    _row("pull pulls pulled pulling", r"\s+(?:back|out)\s+(?:from|of)\b", _R, "own market", activity=Activity.SUPPLY),
    _row(
        "withdraw withdraws withdrew withdrawing withdrawn",
        r"\s+from\b(?=[^.;]{1,40}?\bmarkets?\b)",
        _R,
        "own market",
        activity=Activity.SUPPLY,
    ),
    _row("give gives gave giving given", r"\s+up\b(?=[^.;]{1,80}?\bmarkets?\b)", _R, "own market", activity=Activity.SUPPLY),
    # Duties laid on others about the target.
    _row("require requires required requiring", r"(?=[^.;]{1,60}?\blicen[sc]es?\b)", _R, activity=Activity.SUPPLY),
    _row(
        "order orders ordered ordering",
        (
            r"(?=[^.;]{1,100}?\b(?:to\s+(?:divest|sell|stop|halt|cease|remove|uninstall|delete|block|replace|"
            r"suspend|ditch|rip|strip|ban)|not\s+to)\b)"
        ),
        _R,
    ),
    _row(
        "require requires required requiring",
        (
            r"(?=[^.;]{1,120}?\bto\s+(?:divest|sell|stop|halt|cease|remove|seek|obtain|apply|get|uninstall|"
            r"delete|block|replace)\b)"
        ),
        _R,
    ),
    _row("force forces forced forcing", r"(?=[^.;]{1,60}?\bto\s+(?:divest|sell|cease|remove)\b)", _R),
    _row(
        "tell tells told telling",
        (
            r"(?=\s+(?:its\s+|some\s+)?(?:allies|other countries|countries|governments|"
            r"partners)\s[^.;]{0,60}?\b(?:not\s+to|to\s+(?:stop|drop|avoid|ban))\b)"
        ),
        _R,
        "urging",
    ),
    _row(
        "tell tells told telling",
        r"(?=[^.;]{1,80}?\b(?:not\s+to|to\s+(?:stop|halt|cease|remove|uninstall|delete|ditch|avoid))\b)",
        _R,
    ),
    _row(
        "instruct instructs instructed instructing",
        r"(?=[^.;]{1,80}?\b(?:not\s+to|to\s+(?:stop|halt|cease|remove|uninstall|delete|block))\b)",
        _R,
    ),
    _row(
        "direct directs directed directing",
        r"(?=[^.;]{1,80}?\b(?:not\s+to|to\s+(?:stop|halt|cease|remove|uninstall|delete|block))\b)",
        _R,
    ),
    _row(
        "encourage encourages encouraged encouraging",
        r"(?=[’”'\"]?[^.;]{1,80}?\bto\s+(?:stop|halt|drop|ban|exclude|avoid)\b)",
        _R,
        "urging",
    ),
    # Nouns.
    _noun("ban bans", _R),
    Cue(
        "licence license licences licenses",
        r"\s+(?:would be|will be|is|are|was|were)\s+(?:now\s+)?(?:needed|required)",
        _R,
        Activity.SUPPLY,
        noun=True,
    ),
    Cue("export", r"\s+(?:controls|curbs|limits)\b", _R, Activity.SUPPLY, noun=True),
    _noun("prohibition prohibitions", _R),
    _noun("sanctions", _R),
    _noun("restrictions restriction", _R),
    _noun("curbs", _R),
    Cue("limits", r"\s+on\b", _R, noun=True),
    _noun("embargo", _R),
    _noun("blacklist blacklisting", _D, activity=Activity.SUPPLY),
    _noun("boycott", _R),
    Cue(
        "similar",
        r"\s+(?:bans?|measures?|moves?|steps?|prohibitions?|restrictions?|action|polic(?:y|ies)|rules?|limits)\b",
        _R,
        None,
        frozenset({"again"}),
        noun=True,
    ),
    Cue("follow follows followed following", r"\s+suit\b", _R, None, frozenset({"again"}), noun=True),
)
