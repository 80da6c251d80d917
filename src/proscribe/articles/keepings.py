"""The words that keep somebody out, take their goods away or bind others to do so: the second table of restrictions.

Rows are those of `cue`; `cues` holds the plain prohibitions and puts these after them. A row with the flag `dealt` stands only
for a passive whose subject is a dealing ("downloads of the app were suspended").
"""

from proscribe.articles.cue import DEALINGS, LISTS, Cue, D, L, R, row
from proscribe.model.activities import Activity

# What others are made to do to the target, or the target to its own business.
_GETTING_RID = (
    r"(?:divest|sell|stop|halt|cease|remove|uninstall|delete|block|replace|suspend|ditch|rip|strip|ban|close|shut|wind|exit|"
    r"leave|withdraw|quit|get (?:rid|out)|give up|unwind|relinquish|drop|exclude|phase|pull|take down|cut|end|terminate|"
    r"dispose|unload|scrap|restrict|limit|refrain|bar|purge|root out|tear|dismantle|deactivate|"
    r"disable|switch off|abandon|steer clear|"
    r"stay (?:away|clear|off)|keep (?:off|away)|avoid|spin off|hand over|not\s+\w+)"
)
_USING = (
    r"(?:us(?:e|ing)|buy(?:ing)?|hir(?:e|ing)|pick(?:ing)?|select(?:ing)?|choos(?:e|ing)|install(?:ing)?|deploy(?:ing)?|"
    r"sell(?:ing)?|supply(?:ing)?|ship(?:ping)?|order(?:ing)?|procur(?:e|ing)|work(?:ing)? with|do(?:ing)? business|"
    r"deal(?:ing)? with|renew(?:ing)?|accept(?:ing)?|award(?:ing)?|carry(?:ing)?|stock(?:ing)?|sign(?:ing)?|includ(?:e|ing)|"
    r"contract(?:ing)?|purchas(?:e|ing)|source|sourcing|allow(?:ing)?|let(?:ting)?|admit(?:ting)?|licen[sc](?:e|ing))"
)
_KIT = (
    r"(?:equipment|gear|kit|cameras?|technology|software|apps?|products?|devices?|hardware|parts|components|drones?|routers?|"
    r"antivirus|"
    r"chips?|phones?|handsets?|servers?|antennas?|modems?|systems?|suppliers?|vendors?|platforms?|networks?|core|"
    r"supply chains?|inventory|batteries)"
)
_NEAR_KIT = rf"(?=[^.;]{{1,80}}?\b{_KIT}\b)"
_REMOVED = (
    r"(?:removed|replaced|stripped|ripped|phased|taken (?:out|down|off)|uninstalled|deleted|excluded|withdrawn|pulled|"
    r"dismantled|divested|sold off|disconnected|switched off|shut off|blocked|banned|scrapped|"
    r"eliminated|purged|gone|kept out|cleared)"
)
_BEYOND = r"(?=\s+(?:[\w'’.-]+\s+){1,6}?(?:off|away\s+from)\s)"
_DROPPING = (
    "purge purges purged purging",
    "oust ousts ousted ousting",
    "eject ejects ejected ejecting",
    "expel expels expelled expelling",
    "evict evicts evicted evicting",
    "decommission decommissions decommissioned decommissioning",
    "uninstall uninstalls uninstalled uninstalling",
    "dismantle dismantles dismantled dismantling",
    "jettison jettisons jettisoned jettisoning",
    "delete deletes deleted deleting",
    "dump dumps dumped dumping",
    "axe axes axed axing",
    "unplug unplugs unplugged unplugging",
    "scrub scrubs scrubbed scrubbing",
    "blacklist blacklists blacklisted blacklisting",
)
_OUTWARD = (
    "squeeze squeezes squeezed squeezing",
    "push pushes pushed pushing",
    "drive drives drove driving driven",
    "crowd crowds crowded crowding",
    "throw throws threw throwing thrown",
    "force forces forced forcing",
    "clear clears cleared clearing",
    "take takes took taking taken",
    "pull pulls pulled pulling",
    "tear tears tore tearing torn",
    "root roots rooted rooting",
    "weed weeds weeded weeding",
    "swap swaps swapped swapping",
    "edge edges edged edging",
    "leave leaves left leaving",
)
_BINDING = (
    "order orders ordered ordering",
    "require requires required requiring",
    "force forces forced forcing",
    "tell tells told telling",
    "instruct instructs instructed instructing",
    "direct directs directed directing",
    "compel compels compelled compelling",
    "oblige obliges obliged obliging",
    "command commands commanded commanding",
)
_CHOOSING = (
    "decide decides decided deciding",
    "choose chooses chose choosing chosen",
    "opt opts opted opting",
    "elect elects elected electing",
    "vow vows vowed vowing",
    "pledge pledges pledged pledging",
    "promise promises promised promising",
    "agree agrees agreed agreeing",
)
_STOPPING = (
    "suspend suspends suspended suspending",
    "halt halts halted halting",
    "pause pauses paused pausing",
    "stop stops stopped stopping",
    "freeze freezes froze freezing frozen",
    "cease ceases ceased ceasing",
    "disable disables disabled disabling",
    "discontinue discontinues discontinued discontinuing",
    "refuse refuses refused refusing",
    "terminate terminates terminated terminating",
    "cancel cancels cancelled cancelling canceled canceling",
)
_URGING = (
    "urge urges urged urging",
    "advise advises advised advising",
    "ask asks asked asking",
    "recommend recommends recommended recommending",
    "press presses pressed pressing",
    "warn warns warned warning",
    "counsel counsels counselled counseled counselling counseling",
)
_ONTO_LIST = rf"(?=\s+(?:\w+\s+){{0,2}}?(?:to|on|onto|in)\s[^.;]{{0,60}}?{LISTS})"

KEEPING_CUES = (
    # Lists.
    *(
        row(forms, rf"(?=[^.;]{{1,160}}?\b(?:to|on|onto)\s[^.;]{{0,60}}?{LISTS})", D, activity=Activity.SUPPLY)
        for forms in (
            "slap slaps slapped slapping",
            "enter enters entered entering",
            "name names named naming",
            "list lists listed listing",
            "assign assigns assigned assigning",
        )
    ),
    *(
        row(forms, _ONTO_LIST, D, "patient", activity=Activity.SUPPLY)
        for forms in (
            "join joins joined joining",
            "land lands landed landing",
            "appear appears appeared appearing",
            "feature features featured featuring",
            "end ended",
            "remain remains remained remaining",
        )
    ),
    row("join joins joined joining", rf"(?=\s+[^.;]{{0,40}}?{LISTS})", D, "patient", activity=Activity.SUPPLY),
    Cue(
        "is are was were been remains remain",
        rf"(?=\s+(?:\w+\s+)?on\s+(?:[A-Z][\w.]*(?:\s[A-Z]\w+)?['’]s?)\s+[^.;,]{{0,40}}?{LISTS})",
        D,
        Activity.SUPPLY,
        frozenset({"patient"}),
        noun=True,
    ),
    *(
        row(forms, rf"(?=\s+(?:[\w'’,-]+\s+){{0,8}}?(?:off|from)\s[^.;]{{0,50}}?{LISTS})", L, "ended")
        for forms in (
            "take takes took taking taken",
            "strike strikes struck striking",
            "drop drops dropped dropping",
            "delete deletes deleted deleting",
            "strike strikes struck stricken",
        )
    ),
    # Kept out, taken out.
    row("keep keeps kept keeping", _BEYOND, R, "own"),
    *(
        row(forms, r"(?=\s[^.;]{1,90}?\bfrom\s+(?:being\s+)?[\w-]+(?:ing|ed|en|ld|lt)\b)", R)
        for forms in ("keep keeps kept keeping", "prevent prevents prevented preventing", "stop stops stopped stopping")
    ),
    row("disqualify disqualifies disqualified disqualifying", "", R),
    row("preclude precludes precluded precluding", "", R),
    row("debar debars debarred debarring", "", R),
    row("geoblock geoblocks geoblocked geoblocking", "", R, "own", activity=Activity.OPERATE),
    row("shutter shutters shuttered shuttering", "", R),
    *(row(forms, "", R, "own", activity=Activity.USE) for forms in _DROPPING),
    *(
        row(forms, rf"(?=\s+(?:[\w'’.-]+\s+){{0,6}}?out\b)(?={_NEAR_KIT[3:-1]})", R, "own", activity=Activity.USE)
        for forms in _OUTWARD
    ),
    *(
        row(forms, rf"(?=[^.;]{{1,60}}?\b(?:from|off)\s[^.;]{{0,50}}?\b{_KIT}\b)", R, "own")
        for forms in (
            "pull pulls pulled pulling",
            "take takes took taking taken",
            "remove removes removed removing",
            "clear clears cleared clearing",
            "drop drops dropped dropping",
            "withdraw withdraws withdrew withdrawing withdrawn",
            "wipe wipes wiped wiping",
            "eliminate eliminates eliminated eliminating",
            "strip strips stripped stripping",
        )
    ),
    *(
        row(forms, _NEAR_KIT, R, "own", activity=Activity.USE)
        for forms in ("replace replaces replaced replacing", "swap swaps swapped swapping", "retire retires retired retiring")
    ),
    *(
        row(forms, r"\s+(?:it\s+|them\s+|(?:the\s+)?[\w'’-]+\s+)?(?:off|down|offline)\b", R, activity=Activity.OPERATE)
        for forms in (
            "shut shuts shutting",
            "switch switches switched switching",
            "turn turns turned turning",
            "take took taken",
        )
    ),
    row("sever severs severed severing", "", R, "own"),
    row("wean weans weaned weaning", r"(?=[^.;]{1,50}?\boff\b)", R, activity=Activity.USE),
    # Duties laid on others, and on the target.
    *(row(forms, rf"(?=[^.;]{{1,120}}?\bto\s+(?:\w+ly\s+)?{_GETTING_RID}\b)", R, "own") for forms in _BINDING),
    row(
        "make makes made making",
        r"(?=\s+(?:[\w'’.-]+\s+){1,4}?(?:sell|divest|give up|unwind|leave|drop|remove|close|exit)\b)",
        R,
    ),
    row("must", rf"\s+(?:\w+ly\s+|now\s+|all\s+|also\s+)?(?:be\s+{_REMOVED}|{_GETTING_RID}|go)\b", R, "patient"),
    row("has have had", rf"\s+to\s+(?:\w+ly\s+)?(?:be\s+{_REMOVED}|{_GETTING_RID})\b", R, "patient"),
    row("need needs needed", rf"\s+to\s+be\s+{_REMOVED}\b", R, "patient"),
    row("is are", rf"\s+to\s+(?:be\s+{_REMOVED}|disappear|vanish|go)\b", R, "patient"),
    *(row(forms, rf"(?=\s+(?:\w+\s+)?(?:not\s+to|against)\s+{_USING}\b)", R, "own") for forms in _CHOOSING),
    row("would", rf"\s+(?:no longer|not)\s+(?:be\s+)?{_USING}\b", R, "own"),
    row("will", rf"\s+(?:no longer|not)\s+(?:be\s+)?{_USING}\b", R, "own"),
    *(
        row(modal, r"\s*not\s+(?:be\s+(?:allowed|permitted|eligible|able|used|authori[sz]ed))\b", R, "patient")
        for modal in ("will", "would", "are", "is", "were", "was")
    ),
    *(
        row(
            forms,
            rf"(?=[^.;]{{1,90}}?\b(?:not\s+to\s+{_USING}|against\s+(?:the\s+use|{_USING})|to\s+(?:exclude|drop|remove|delete|ban|bar|avoid|block|stop|replace))\b)",
            R,
            "urging",
        )
        for forms in _URGING
    ),
    # Dealings that stop, told in the passive.
    *(row(forms, "", R, "dealt") for forms in _STOPPING),
    *(row(forms, rf"(?=\s+(?:(?:all|any|its|their|new|further|some|most)\s+)*{DEALINGS})", R, "own") for forms in _STOPPING),
    row("outlaw outlaws outlawed outlawing", "", R),
    row("snub snubs snubbed snubbing", "", R, "own", activity=Activity.USE),
    row("spurn spurns spurned spurning", "", R, "own", activity=Activity.USE),
    row("sideline sidelines sidelined sidelining", "", R, "own", activity=Activity.USE),
    row(
        "close closes closed closing",
        r"(?=\s+(?:its|their|all)\s+[^.;]{0,40}?\b(?:business|operations?|unit|office|stores?)\s+in\b)",
        R,
        "own market",
    ),
    row(
        "wind winds wound winding", r"\s+(?:down|up)\b(?=[^.;]{0,40}?\b(?:business|operations?|unit|office)\b)", R, "own market"
    ),
    row("seize seizes seized seizing", r"(?=\s+control\b)", R, activity=Activity.INVEST),
    row("unwind unwinds unwound unwinding", "", R, activity=Activity.INVEST),
    row("divest divests divested divesting", "", R, activity=Activity.INVEST),
)
"""The second table."""

KEEPING_NOUNS = (
    *(
        Cue(forms, "", R, noun=True)
        for forms in ("moratorium moratoriums moratoria", "embargoes", "prohibition", "clampdown", "exclusion", "ouster")
    ),
    *(
        Cue(forms, r"\s+(?:on|against|of)\b", R, noun=True)
        for forms in (
            "curb",
            "limit",
            "controls",
            "freeze",
            "crackdown",
            "caps",
            "cap",
            "removal",
            "suspension",
            "boycotts",
        )
    ),
    *(Cue(word, "", R, noun=True, flags=frozenset({"patient"})) for word in ("off-limits", "ineligible")),
)
"""Nouns and adjectives that name a restriction."""
