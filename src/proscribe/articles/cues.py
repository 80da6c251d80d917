"""The words that make a reader see a claim, as one table: what is done, in which form, to what dealing.

A row is the word's forms, a pattern that must follow, the action, the dealing when the word itself tells it, and flags:
`own` when a company may do it by its own decision, `ended` or `stayed` when the word undoes a restriction, `market` when
its object is a market left. Add a phenomenon here first, with a test sentence of your own, before touching code.
"""

from proscribe.articles.cue import BEFORE_NOUN, DEALINGS, FROM_DEALING, GAP, LISTS, OUT, PERMITS, TO_LIST, Cue, D, R, noun, row
from proscribe.articles.keepings import KEEPING_CUES, KEEPING_NOUNS
from proscribe.articles.reliefs import RELIEF_CUES
from proscribe.model.activities import Activity

# Goods of whom it is, taken from a shop.
_SHELF = (
    r"\b(?:from|off)\s+(?:its|their|the|all|sale|store|online|US|U_S_|American)\s?(?:[\w.-]+\s+){0,3}?"
    r"(?:stores?|shel(?:f|ves)|(?:web)?sites?|range|line-?ups?|catalog(?:ue)?|marketplaces?)\b"
)
_DEAL = (
    r"(?:use|install|access|download|buy|contain|sell|supply|export|import|ship|purchase|procure|invest|do business|"
    r"deal with|trade|transact|acquire|obtain|operate|contract|licen[sc]e|bid|provide|offer|work with|"
    r"be (?:used|sold|bought|installed|supplied|imported|deployed|part of|exported|sent|shipped|allowed)|sign|renew|enter|"
    r"award|"
    r"receive|accept|carry|host|hold|own|fly|deploy|procure|send|service|take part)"
)
# Order matters where two rows fit at one place: the first wins.
CUES = (
    *RELIEF_CUES,
    # Lists.
    row("blacklist blacklists blacklisted blacklisting", "", D, activity=Activity.SUPPLY),
    row("add adds added adding", TO_LIST, D, activity=Activity.SUPPLY),
    row("place places placed placing", TO_LIST, D, activity=Activity.SUPPLY),
    row("put puts putting", rf"(?!\s+(?:forth|forward|out|up)\b){TO_LIST}", D, activity=Activity.SUPPLY),
    row("include includes included including", r"(?=\s+(?:on|in)\s[^.;]{0,60}?list\b)", D, activity=Activity.SUPPLY),
    row("designate designates designated designating", "", D),
    row("made", r"(?=\s+(?:the|its)\s[^.;]{0,80}?[Ll]ist\b)", D, "patient"),
    Cue(
        "is are was were been remains remain",
        rf"(?=\s+(?:(?!put|placed|added|listed)\w+\s+)?on\s+(?:the\s+list\b|(?:the|a|an|its)\s+[^.;,]{{0,40}}?{LISTS}))",
        D,
        Activity.SUPPLY,
        frozenset({"patient"}),
        noun=True,
    ),
    row("delist delists delisted delisting", "", R, activity=Activity.INVEST),
    # Plain prohibitions.
    *(
        row(forms, "", R)
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
    row("exclude excludes excluded excluding", "", R, "own"),
    row("boycott boycotts boycotted boycotting", "", R, "own"),
    row("veto vetoes vetoed vetoing", "", R, activity=Activity.INVEST),
    row(
        "limit limits limited limiting",
        r"(?=\s+(?:the\s+)?(?:sales?|exports?|use|access|supply|purchases|\w+['’]s?\s+access)\b)",
        R,
    ),
    row("prevent prevents prevented preventing", FROM_DEALING, R),
    row("stop stops stopped stopping", FROM_DEALING, R),
    row("keep keeps kept keeping", FROM_DEALING, R),
    row("keep keeps kept keeping", OUT, R, "own"),
    row("leave leaves left leaving", r"(?=\s+(?:[\w'’.]+\s+){1,4}?out\s+of\b)", R, "own"),
    row(
        "give gives gave giving given",
        r"(?=[^.;]{0,80}?\b(?:days|weeks|months|years|until|\d{4})\b[^.;]{0,30}?\bto\s+(?:wipe|remove|delete|strip|purge|rip|replace))",
        R,
        activity=Activity.USE,
    ),
    Cue(
        "need needs needed",
        r"(?=[^.;]{1,60}?\b(?:licen[sc]es?|permits?|permission|approvals?)\b)",
        R,
        Activity.SUPPLY,
        frozenset({"patient"}),
    ),
    row("make makes made making", r"\s+it\s+(?:a\s+)?(?:crime|illegal|unlawful|an offence)\s+(?:for\s[^.;]{1,40}?)?to\b", R),
    row(
        "warn warns warned warning",
        r"(?=\s+(?:[\w'’-]+\s+){0,3}?(?:sailors|staff|employees|troops|personnel|officials|departments|agencies|members|workers|"
        r"lawmakers|servants|ministries|soldiers|students)\b[^.;]{0,50}?\bnot\s+to\b)",
        R,
        activity=Activity.USE,
    ),
    row("reinstate reinstates reinstated reinstating", BEFORE_NOUN, R),
    row("impose imposes imposed imposing", rf"(?={GAP}(?:penalt(?:y|ies))\b)", R),
    row("cut cuts cutting", r"(?=\s+(?:[\w'’]+\s+){0,3}off\b)", R, "own", activity=Activity.SUPPLY),
    row("cut cuts cutting", r"(?=\s+(?:off\s+)?(?:\w+\s+)?access\s+to\b)", R, "own", activity=Activity.OPERATE),
    row("cut cuts cutting", r"\s+(?:\w+\s+)?(?:ties|links)\b", R, "own"),
    row("sever severs severed severing", r"\s+(?:\w+\s+)?(?:ties|links|relations)\b", R, "own"),
    row("shut shuts shutting", OUT, R),
    row("lock locks locked locking", OUT, R),
    row("turn turns turned turning", r"\s+down\b(?=[^.;]{1,60}?\b(?:proposal|request|application|bid|plan)\b)", R),
    row("ground grounds grounded grounding", r"(?=[^.;]{1,50}?\b(?:fleet|drones|aircraft)\b)", R, activity=Activity.USE),
    *(
        row(forms, r"(?=[^.;]{1,90}?\b(?:threats?|military|foreign adversar\w+|security risks?|adversar\w+)\b)", D)
        for forms in (
            "label labels labelled labeled labeling labelling",
            "name names named naming",
            "declare declares declared declaring",
            "deem deems deemed deeming",
            "brand brands branded branding",
            "classify classifies classified classifying",
            "identify identifies identified identifying",
        )
    ),
    row("freeze freezes froze freezing frozen", OUT, R, activity=Activity.USE),
    row("choke chokes choked choking", r"\s+off\b", R, activity=Activity.SUPPLY),
    row(
        "revoke revokes revoked revoking",
        rf"(?=[^.;]{{1,90}}?\b{PERMITS})",
        R,
        "own",
    ),
    *(
        row(forms, rf"(?=\s+(?:[\w'’-]+\s+){{0,6}}?{PERMITS})", R)
        for forms in (
            "withdraw withdraws withdrew withdrawing withdrawn",
            "cancel cancels cancelled cancelling canceled canceling",
            "pull pulls pulled pulling",
            "terminate terminates terminated terminating",
            "rescind rescinds rescinded rescinding",
            "suspend suspends suspended suspending",
            "refuse refuses refused refusing",
        )
    ),
    row("list lists listed listing", r"(?!\s+(?:on|in|at|as|by)\b)(?=\s+(?:[\w'’-]+\s+){0,5}?[A-Z])", D),
    row("call calls called calling", r"(?=[^.;]{1,60}?\bmilitary compan\w+)", D),
    row(
        "deny denies denied denying",
        r"(?=[^.;]{1,60}?\b(?:licen[sc]es?|export privileges|authori[sz]ations?|approvals?|permits?|permission)\b)",
        R,
        activity=Activity.SUPPLY,
    ),
    row("deny denies denied denying", r"(?=[^.;]{1,60}?\b(?:applications?|requests?|bid)\b)", R),
    row(
        "reject rejects rejected rejecting",
        r"(?=[^.;]{1,60}?\b(?:applications?|requests?|bid|takeover|proposal (?:by|from)|plan (?:by|from))\b)",
        R,
    ),
    row("suspend suspends suspended suspending", rf"(?=\s+{DEALINGS})", R, "own"),
    row("pause pauses paused pausing", rf"(?=\s+{DEALINGS})", R, "own"),
    row("avoid avoids", r"(?=\s+[A-Z])", R, "urging"),
    row("avoid avoids avoided avoiding", r"(?=\s+(?:buying|using|purchasing))", R, "urging"),
    *(
        row(forms, rf"(?=[^.;]{{1,60}}?\b(?:not\s+to\s+{_DEAL}|against\s+(?:using|buying|purchasing))\b)", R, "urging")
        for forms in (
            "urge urges urged urging",
            "advise advises advised advising",
            "ask asks asked asking",
            "recommend recommends recommended recommending",
        )
    ),
    row("should", rf"\s+not\s+{_DEAL}\b", R, "urging"),
    row("remove removes", r"(?=\s+[A-Z])", R, "own", activity=Activity.OPERATE),
    row("throw throws threw throwing thrown", r"(?=[^.;]{0,30}?\s(?:away|out)\b)", R, activity=Activity.USE),
    row("shut shuts shutting", r"\s+down\b(?=\s+(?:access|[A-Z]))", R, activity=Activity.OPERATE),
    row("switch switches switched switching", r"\s+off\b(?=\s+(?:access|[A-Z]))", R, activity=Activity.OPERATE),
    row("drop drops dropped dropping", rf"(?=[^.;]{{1,60}}?{_SHELF})", R, "own", activity=Activity.IMPORT),
    row(
        "drop drops dropped dropping",
        r"(?=[^.;]{1,50}?\bas (?:a|an|its|their) (?:[\w-]+ ){0,2}(?:supplier|vendor|partner|provider)|"
        r"[^.;]{1,50}?\bfrom (?:its|their|the) (?:[\w-]+ ){0,3}(?:network|core|suppliers|supply chain)|"
        r"\s+(?:its\s+|their\s+|any\s+|all\s+)?plans?\s+to\s+(?:carry|sell|use|offer|buy|stock|launch))",
        R,
        "own",
    ),
    *(
        row(forms, r"(?=\s+(?:its\s+|their\s+|any\s+|a\s+)?(?:plans?|deal)\s+(?:to\s+(?!ban|bar)|for|with)\s?)", R, "own")
        for forms in ("abandon abandons abandoned abandoning", "scrap scraps scrapped scrapping")
    ),
    row("walk walks walked walking", r"\s+away\s+from\b(?=[^.;]{1,20}?\bdeal\b)", R, "own"),
    row("stop stops stopped stopping", rf"(?=\s+(?:\w+\s+)?{DEALINGS})", R, "own"),
    row("halt halts halted halting", rf"(?=\s+{DEALINGS})", R, "own"),
    row("cease ceases ceased ceasing", rf"(?=\s+{DEALINGS})", R, "own"),
    row("end ends ended ending", rf"(?=\s+(?:its|their|all)\s+{DEALINGS})", R, "own"),
    row("shun shuns shunned shunning", "", R, "own", activity=Activity.USE),
    row("ditch ditches ditched ditching", "", R, "own", activity=Activity.USE),
    row("phase phases phased phasing", r"\s+(?:\w+\s+)?out\b", R, "own", activity=Activity.USE),
    row("rip rips ripped ripping", r"\s+(?:\w+\s+)?out\b", R, "own", activity=Activity.USE),
    row("strip strips stripped stripping", r"(?=[^.;]{1,80}?\b(?:from|out)\b)", R, "own", activity=Activity.USE),
    row(
        "remove removes removed removing",
        rf"(?=[^.;]{{1,60}}?{_SHELF})",
        R,
        "own",
        activity=Activity.IMPORT,
    ),
    row(
        "remove removes removed removing",
        r"(?=[^.;]{1,60}?\b(?:equipment|gear|kit|cameras|technology|software|app|apps|products|devices|hardware|parts|"
        r"components|drones|routers|antivirus)\b)",
        R,
        "own",
        activity=Activity.USE,
    ),
    row(
        "replace replaces replaced replacing",
        r"(?=[^.;]{1,60}?\b(?:equipment|gear|kit|cameras|servers|routers)\b)",
        R,
        "own",
        activity=Activity.USE,
    ),
    row("won't won’t", r"\s+(?:sell|supply|provide|ship|buy|use|do business)\b", R, "own"),
    row("discontinue discontinues discontinued discontinuing", rf"(?=\s+{DEALINGS})", R, "own"),
    row(
        "will", r"\s+(?:no longer|not)\s+(?:be\s+)?(?:sell|supply|provid|ship|buy|us(?:e|ing)|do business|work)\w*\b", R, "own"
    ),
    row(
        "must",
        r"\s+(?:now\s+)?(?:remove|stop|strip|replace|rip|cease|ditch|uninstall|delete|phase|seek|obtain|apply)\b",
        R,
        "patient",
    ),
    *(
        row(modal, rf"\s*(?:no longer|not)\s+(?:be able to\s+)?{_DEAL}\b", R, "patient")
        for modal in ("must", "may", "can", "could")
    ),
    *(row(modal, rf"\s+(?:legally\s+|longer\s+)?{_DEAL}\b", R, "patient") for modal in ("cannot", "can't", "can’t")),
    row("not", r"\s+(?:allow|permit)\b(?=\s+(?:it|them|the\s|[A-Z]))", R),
    *(
        row(word, rf"\s+(?:longer\s+)?(?:be\s+|being\s+)?(?:allowed|permitted|authori[sz]ed)\s+to\s+{_DEAL}\b", R, "patient")
        for word in ("not", "no")
    ),
    row(
        "no",
        r"\s+longer\s+(?:be\s+)?(?:provide|sell|ship|buy|use|offer|accept|support|letting|allow(?:s|ing)|permit(?:s|ting)|supply(?:ing)?|suppl(?:y|ies)|sell(?:s|ing)?|"
        r"ship(?:s|ping)?|buy(?:s|ing)?|us(?:es|ing)|do(?:es|ing)? business|work(?:s|ing)? with|accept(?:s|ing)?|"
        r"carry(?:ing)?|carries|offer(?:s|ing)?|stock(?:s|ing)?|provid(?:es|ing))\b",
        R,
        "own",
    ),
    row(
        "give gives gave giving given",
        r"(?=[^.;]{0,80}?\b(?:days|weeks|months|until [\w.]+ \d+|until \w+)\b[^.;]{0,30}?\bto\s+(?:sell|divest|spin|complete))",
        R,
        activity=Activity.INVEST,
    ),
    row(
        "pull pulls pulled pulling",
        (
            r"(?=\s[^.;]{1,50}?\b(?:from|off)\s+(?:its|their|the|all|store)\s?(?:\w+\s+){0,3}(?:stores?|"
            r"shel(?:f|ves)|sites?|websites?|range|market))"
        ),
        R,
        "own",
        activity=Activity.IMPORT,
    ),
    row("limit limits limited limiting", FROM_DEALING, R),
    row("pull pulls pulled pulling", r"\s+out\s+of\b(?=[^.;]{1,20}?\b(?:deal|partnership|agreement|talks)\b)", R, "own"),
    row("take takes took taking taken", rf"(?=[^.;]{{1,50}}?{_SHELF})", R, "own", activity=Activity.IMPORT),
    row(
        "take takes took taking taken",
        r"(?=[^.;]{1,40}?\b(?:gear|kit|equipment)\s+out\s+of\b)",
        R,
        "own",
        activity=Activity.USE,
    ),
    row("kick kicks kicked kicking", OUT, R, "own"),
    row("steer steers", r"\s+clear\s+of\b", R, "urging"),
    row("exit exits exited exiting", r"(?=[^.;]{1,40}?\bmarkets?\b)", R, "own market", activity=Activity.SUPPLY),
    row("leave leaves left leaving", r"(?=\s+the\s+[^.;]{1,40}?\bmarkets?\b)", R, "own market", activity=Activity.SUPPLY),
    row("quit quits quitting", r"(?=[^.;]{1,40}?\bmarkets?\b)", R, "own market", activity=Activity.SUPPLY),
    row("pull pulls pulled pulling", r"\s+(?:back|out)\s+(?:from|of)\b", R, "own market", activity=Activity.SUPPLY),
    row(
        "withdraw withdraws withdrew withdrawing withdrawn",
        r"\s+from\b(?=[^.;]{1,40}?\bmarkets?\b)",
        R,
        "own market",
        activity=Activity.SUPPLY,
    ),
    row("give gives gave giving given", r"\s+up\b(?=[^.;]{1,80}?\bmarkets?\b)", R, "own market", activity=Activity.SUPPLY),
    # Duties laid on others about the target.
    row(
        "require requires required requiring",
        r"(?=[^.;]{1,90}?\b(?:licen[sc]es?|permits?|permission|authori[sz]ations?|approvals?)\b)",
        R,
        activity=Activity.SUPPLY,
    ),
    row(
        "order orders ordered ordering",
        (
            r"(?=[^.;]{1,100}?\b(?:to\s+(?:divest|sell|stop|halt|cease|remove|uninstall|delete|block|replace|"
            r"suspend|ditch|rip|strip|ban)|not\s+to)\b)"
        ),
        R,
    ),
    row(
        "require requires required requiring",
        (
            r"(?=[^.;]{1,120}?\bto\s+(?:divest|sell|stop|halt|cease|remove|seek|obtain|apply|get|uninstall|"
            r"delete|block|replace)\b)"
        ),
        R,
    ),
    row("force forces forced forcing", r"(?=[^.;]{1,60}?\bto\s+(?:divest|sell|cease|remove)\b)", R),
    row(
        "tell tells told telling",
        (
            r"(?=\s+(?:its\s+|some\s+)?(?:allies|other countries|countries|governments|"
            r"partners)\s[^.;]{0,60}?\b(?:not\s+to|to\s+(?:stop|drop|avoid|ban))\b)"
        ),
        R,
        "urging",
    ),
    row(
        "tell tells told telling",
        r"(?=[^.;]{1,80}?\b(?:not\s+to|to\s+(?:stop|halt|cease|avoid|remove|uninstall|delete|ditch|avoid))\b)",
        R,
        "own",
    ),
    row(
        "instruct instructs instructed instructing",
        r"(?=[^.;]{1,80}?\b(?:not\s+to(?!\s+enforce)|to\s+(?:stop|halt|cease|avoid|remove|uninstall|delete|block))\b)",
        R,
    ),
    row(
        "direct directs directed directing",
        r"(?=[^.;]{1,80}?\b(?:not\s+to|to\s+(?:stop|halt|cease|avoid|remove|uninstall|delete|block))\b)",
        R,
    ),
    row(
        "encourage encourages encouraged encouraging",
        r"(?=[’”'\"]?[^.;]{1,80}?\bto\s+(?:stop|halt|drop|ban|exclude|avoid)\b)",
        R,
        "urging",
    ),
    *KEEPING_CUES,
    # Nouns.
    noun("ban bans", R),
    *KEEPING_NOUNS,
    Cue(
        "licence license licences licenses",
        r"\s+(?:would be|will be|is|are|was|were)\s+(?:now\s+)?(?:needed|required)",
        R,
        Activity.SUPPLY,
        noun=True,
    ),
    Cue("export", r"\s+(?:controls|curbs|limits)\b", R, Activity.SUPPLY, noun=True),
    Cue(
        "end halt stop",
        r"\s+to\s+(?:all\s+|any\s+)?(?:exports?|sales|shipments|purchases|imports|use|dealings|supplies|business)\b",
        R,
        noun=True,
    ),
    noun("prohibition prohibitions", R),
    noun("sanctions", R),
    noun("restrictions restriction", R),
    noun("curbs", R),
    Cue("limits", r"\s+on\b", R, noun=True),
    noun("embargo", R),
    noun("blacklist blacklisting", D, activity=Activity.SUPPLY),
    noun("boycott", R),
    Cue(
        "similar",
        r"\s+(?:bans?|measures?|moves?|steps?|prohibitions?|restrictions?|action|polic(?:y|ies)|rules?|limits)\b",
        R,
        None,
        frozenset({"again"}),
        noun=True,
    ),
    Cue(
        "same", r"\s+(?:steps?|moves?|action|measures?|restrictions?|bans?|course)\b", R, None, frozenset({"again"}), noun=True
    ),
    Cue("did done does", r"\s+(?:the\s+same|likewise)\b", R, None, frozenset({"again", "own"}), noun=True),
    Cue("follow follows followed following", r"\s+suit\b", R, None, frozenset({"again", "own"}), noun=True),
)
