"""The words that undo, soften, stay, put off or prolong a restriction. Order matters: the first fitting row wins."""

from proscribe.articles.cue import BEFORE_NOUN, GAP, LISTS, RELIEFS, RESTRICTIONS, E, L, P, R, X, noun, row
from proscribe.model.activities import Activity

RELIEF_CUES = (
    # The authority undoes, softens, stays, puts off or prolongs.
    row("lift lifts lifted lifting", "", L, "ended"),
    row(
        "remove removes removed removing",
        r"(?=[^.;]{1,60}?\bfrom\s[^.;]{0,30}?lists?\s+of\s+approved\b)",
        R,
        activity=Activity.USE,
    ),
    row("end ends ended ending", BEFORE_NOUN, L, "ended"),
    row("remove removes removed removing", rf"(?=[^.;]{{1,80}}?\bfrom\s[^.;]{{0,60}}?{LISTS})", L, "ended"),
    row("remove removes removed removing", BEFORE_NOUN, L, "ended"),
    row("drop drops dropped dropping", BEFORE_NOUN, L, "ended"),
    row("scrap scraps scrapped scrapping", BEFORE_NOUN, L, "ended"),
    row("repeal repeals repealed repealing", "", L, "ended"),
    row("rescind rescinds rescinded rescinding", "", L, "ended"),
    row("revoke revokes revoked revoking", BEFORE_NOUN, L, "ended"),
    row("reverse reverses reversed reversing", BEFORE_NOUN, L, "ended"),
    row("overturn overturns overturned overturning", "", L, "ended"),
    row("undo undoes undid undoing undone", BEFORE_NOUN, L, "ended"),
    row("withdraw withdraws withdrew withdrawing withdrawn", BEFORE_NOUN, L, "ended"),
    row("cancel cancels cancelled cancelling canceled canceling", BEFORE_NOUN, L, "ended"),
    row("roll rolls rolled rolling", rf"\s+back{BEFORE_NOUN}", L, "ended"),
    row("ease eases eased easing", BEFORE_NOUN, E),
    row("relax relaxes relaxed relaxing", BEFORE_NOUN, E),
    row("loosen loosens loosened loosening", BEFORE_NOUN, E),
    row("soften softens softened softening", BEFORE_NOUN, E),
    row("waive waives waived waiving", BEFORE_NOUN, E),
    row("strike strikes struck striking", rf"\s+down{BEFORE_NOUN}", R, "struck"),
    row(
        "block blocks blocked blocking",
        r"(?=\s+(?:enforcement of\s+)?(?:the|that|its|his|an?|\w+['’]s)\s+(?:[\w'’.]+\s+){0,4}?(?:ban|order|bans|rule|law|"
        r"statute|decree|designation|blacklisting)\b)",
        R,
        "stayed",
    ),
    row(
        "halt halts halted halting",
        r"(?=\s+(?:enforcement of\s+)?(?:the|that|its|his|an?|\w+['’]s)\s+(?:[\w'’.]+\s+){0,4}?(?:ban|order|bans|rule|law|"
        r"statute|decree|designation|blacklisting)\b)",
        R,
        "stayed",
    ),
    row("pause pauses paused pausing", BEFORE_NOUN, R, "stayed"),
    row(
        "suspend suspends suspended suspending",
        (
            r"(?=\s+(?:the|its|a|that|some|\w+['’]s)\s+(?:[\w'’.-]+\s+){0,4}?(?:ban|bans|order|rule|"
            r"restrictions?|sanctions?|curbs|controls)\b)"
        ),
        R,
        "stayed",
    ),
    row("is are was were been remains remain", r"\s+(?:\w+\s+)?on\s+(?:hold|ice)\b", R, "stayed patient measured"),
    *(
        row(forms, r"(?=\s+(?:[\w'’-]+\s+){0,4}?injunction\b)", R, "stayed")
        for forms in (
            "grant grants granted granting",
            "issue issues issued issuing",
            "win wins won winning",
            "obtain obtains obtained obtaining",
        )
    ),
    *(
        row(forms, "", L, "ended measured")
        for forms in (
            "rescind rescinded",
            "revoke revoked",
            "remove removed",
            "drop dropped",
            "scrap scrapped",
            "withdraw withdrawn",
            "cancel cancelled canceled",
            "reverse reversed",
            "abolish abolished",
            "repeal repealed",
            "end ended",
        )
    ),
    *(
        row(forms, "", E, "measured")
        for forms in ("ease eased", "relax relaxed", "loosen loosened", "soften softened", "waive waived")
    ),
    *(row(forms, "", R, "stayed measured") for forms in ("suspend suspended", "pause paused", "stay stayed", "freeze frozen")),
    *(row(forms, "", P, "measured") for forms in ("delay delayed", "push pushed")),
    *(
        row(forms, rf"(?={GAP}(?:{RESTRICTIONS}|law\b))", L, "ended")
        for forms in ("abolish abolishes abolished abolishing", "relinquish relinquished", "unwind unwinds unwound unwinding")
    ),
    *(
        row(forms, rf"(?={GAP}(?:{RESTRICTIONS}|law\b))", R, "struck")
        for forms in (
            "vacate vacates vacated vacating",
            "annul annuls annulled annulling",
            "quash quashes quashed quashing",
            "nullify nullifies nullified nullifying",
            "void voids voided voiding",
            "invalidate invalidates invalidated invalidating",
        )
    ),
    row("enjoin enjoins enjoined enjoining", "", R, "stayed"),
    *(
        row(
            forms,
            r"(?=[^.;]{1,80}?\bfrom\s+(?:\w+ing\s+and\s+)?(?:enforcing|implementing|carrying out|imposing)\b)",
            R,
            "stayed",
        )
        for forms in (
            "block blocks blocked blocking",
            "bar bars barred barring",
            "stop stops stopped stopping",
            "prevent prevents prevented preventing",
            "prohibit prohibits prohibited prohibiting",
        )
    ),
    row(
        "block blocks blocked blocking",
        r"(?=[^.;]{1,80}?\b(?:ban|order|rule|law)\b[^.;]{0,30}?\bfrom\s+(?:taking effect|going into (?:effect|force)))",
        R,
        "stayed",
    ),
    row("extend extends extended extending", rf"(?={GAP}(?:deadline|enforcement))", P),
    row("extend extends extended extending", rf"(?={GAP}{RELIEFS})", E),
    row("extend extends extended extending", BEFORE_NOUN, X),
    row("renew renews renewed renewing", BEFORE_NOUN, X),
    row("expand expands expanded expanding", BEFORE_NOUN, X),
    row(
        "delay delays delayed delaying",
        rf"(?={GAP}(?:{RESTRICTIONS}|enforcement|implementation|deadline|decision|law\b))",
        P,
    ),
    *(
        row(forms, rf"(?={GAP}(?:launch|sales?|release|orders|pre-?orders)\b)", R, "own", activity=Activity.IMPORT)
        for forms in (
            "delay delays delayed delaying",
            "postpone postpones postponed postponing",
            "pause pauses paused pausing",
            "cancel cancels cancelled cancelling canceled canceling",
        )
    ),
    row("not", r"\s+(?:to\s+)?(?:be\s+)?enforc(?:e|ing|ed)\b", P),
    row("postpone postpones postponed postponing", "", P),
    row("defer defers deferred deferring", "", P),
    row("put puts putting", r"\s+off\b(?=\s+(?:the|its)\s+(?:launch|sale|release))", R, "own", activity=Activity.IMPORT),
    row("put puts putting", r"\s+off\b", P),
    row("push pushes pushed pushing", r"\s+back\s+(?:the|its|a)\s+(?:\w+\s+)?(?:deadline|enforcement|ban|date)\b", P),
    row("hold holds held holding", rf"\s+off\b(?={GAP}(?:enforc\w+|deadline|implement\w+))", P),
    row("grant grants granted granting", rf"(?={GAP}{RELIEFS})", E),
    row("issue issues issued issuing", rf"(?={GAP}{RELIEFS})", E),
    row("give gives gave giving given", rf"(?={GAP}{RELIEFS})", E),
    row("offer offers offered offering", rf"(?={GAP}{RELIEFS})", E),
    row("create creates created creating", rf"(?={GAP}{RELIEFS})", E),
    row("get gets got getting gotten", rf"(?={GAP}(?:reprieve|waivers?|exemption|lifeline|grace period)\b)", E, "patient"),
    row("secure secures secured securing", rf"(?={GAP}{RELIEFS})", E, "patient"),
    row("win wins won winning", rf"(?={GAP}{RELIEFS})", E, "patient"),
    row("receive receives received receiving", rf"(?={GAP}{RELIEFS})", E, "patient"),
    row(
        "allow allows allowed allowing",
        (
            r"(?=[^.;]{0,90}?\b(?:to|stay|keep)\s+(?:\w+ly\s+)?(?:sell|supply|resume|continue|buy|purchase|do|"
            r"stay|keep|operate|use|export|reopen|ship|remain|start|trade)\b)"
        ),
        E,
        "weak",
    ),
    row(
        "permit permits permitted permitting",
        r"(?=[^.;]{0,90}?\bto\s+(?:sell|supply|resume|continue|buy|purchase|do|stay|keep|operate|use|export|ship|remain)\b)",
        E,
        "weak",
    ),
    row(
        "let lets letting",
        r"(?=[^.;]{0,60}?\b(?:sell|supply|resume|continue|buy|do business|stay in business|keep|operate|reopen|ship)\b)",
        E,
        "weak",
    ),
    row("spare spares spared sparing", "", E, "weak"),
    row("save saves saved saving", r"(?=\s+[A-Z])", E, "weak"),
    noun("reprieve reprieves", E),
    noun("exemption exemptions waiver waivers", E, "weak"),
)
