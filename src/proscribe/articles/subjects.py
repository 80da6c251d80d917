"""Which word is the subject of an act, and which owns a noun, by the tree alone; names play no part here."""

from proscribe.articles import governing as tree_of
from proscribe.articles.governors import Governor, governor
from proscribe.articles.scenes import is_relative
from proscribe.articles.trees import Tree, Word

# Who is urged, ordered or allowed does what follows; of "promised Congress to ban it" the subject does.
_OBJECT_DOES = frozenset(
    {
        "urge", "urged", "urges", "urging", "order", "ordered", "orders", "ordering", "tell", "told", "tells",
        "telling", "ask",
        "asked", "asks", "asking", "require", "required", "requires", "force", "forced", "forces", "direct",
        "directed", "allow",
        "allowed", "allows", "permit", "permitted", "press", "pressed", "pressing", "push", "pushed", "pushing", "advise",
        "advised", "encourage", "encouraged", "lobby", "lobbied", "instruct", "instructed", "want", "wants", "wanted",
        "persuade",
        "persuaded", "pressure", "pressured", "accuse", "accused", "accuses", "criticize", "criticized", "criticised",
        "blame",
        "blamed", "praise", "praised", "condemn", "condemned", "recommend", "empower", "empowers", "authorize",
        "authorizes",
        "authorized", "authorise", "warn", "warned", "let", "lets", "see", "saw", "called", "call", "calls",
    }
)  # fmt: skip


def subject(tree: Tree, verb: Word, *, depth: int = 0) -> Word | None:
    """The noun that does what the verb says, found through control and joined verbs; None when the sentence has none.

    Args:
        tree: the sentence.
        verb: the act.
        depth: how many verbs were climbed; a loop in a bad parse ends at six.
    """
    found = tree.below(verb, "nsubj", "nsubjpass", "csubj")
    head = tree.head(verb)
    if found and not (is_relative(found[0]) and verb.dep == "relcl"):
        return found[0]
    if head is None or depth > _DEEPEST:
        return None
    return _described(tree, verb, head, depth=depth) if verb.dep in {"relcl", "acl"} else _above(tree, verb, head, depth=depth)


def _described(tree: Tree, verb: Word, head: Word, *, depth: int) -> Word | None:
    """The noun that the verb's clause describes, or who made it if it is a text: "a bill that bans it", "officials seeking"."""
    if verb.dep == "acl" and verb.tag == "VBN":
        return None
    described = head.lower not in tree_of.TEXTS if verb.dep == "relcl" else verb.tag == "VBD"
    return head if described else _of_noun(tree, head, depth=depth)


def _above(tree: Tree, verb: Word, head: Word, *, depth: int) -> Word | None:
    if verb.dep in {"pcomp", "prep"}:
        return _through_preposition(tree, head, depth=depth)
    if verb.dep in {"xcomp", "ccomp", "advcl"} and head.is_verb:
        return _controller(tree, head, depth=depth)
    return subject(tree, head, depth=depth + 1) if head.is_verb else _of_noun(tree, head, depth=depth)


_DEEPEST = 6


def _controller(tree: Tree, head: Word, *, depth: int) -> Word | None:
    """Who does what an urging, ordering or planning verb governs."""
    if head.lower in _OBJECT_DOES:
        told = [*tree.below(head, "dobj", "dative"), *_on_whom(tree, head)]
        told = list(tree.below(head, "nsubjpass")) or told
        if told:
            return told[0]
    return subject(tree, head, depth=depth + 1)


def _on_whom(tree: Tree, head: Word) -> list[Word]:
    """Who is called upon: "called on Japan to ban it"."""
    if not head.lower.startswith("call"):
        return []
    return [two for one in tree.below(head, "prep") if one.lower == "on" for two in tree.below(one, "pobj")]


def _through_preposition(tree: Tree, preposition: Word, *, depth: int) -> Word | None:
    """Who does it in "blamed the US for banning it", "a decision on banning it", "was close to banning it"."""
    head = tree.head(preposition) if preposition.tag in {"IN", "TO", "RP"} else preposition
    if head is None:
        return None
    if head.is_verb:
        blamed = _blamed(tree, head) if preposition.lower == "for" else ()
        return blamed[0] if blamed else _controller(tree, head, depth=depth)
    return _of_noun(tree, head, depth=depth)


def _blamed(tree: Tree, verb: Word) -> tuple[Word, ...]:
    """Whom somebody blames or praises for it: "lashed out at the US for banning it"."""
    at = (two for one in tree.below(verb, "prep") if one.lower == "at" for two in tree.below(one, "pobj"))
    return (*tree.below(verb, "dobj"), *at)


def _of_noun(tree: Tree, noun: Word, *, depth: int) -> Word | None:
    """Who does what a noun tells of: its owner, its author, or the subject of the verb it hangs on."""
    owner = owner_of(tree, noun)
    if owner is not None:
        return owner
    verb = doer_verb(tree, noun)
    if verb is not None and depth <= _DEEPEST and governor(verb) not in _ONLY_SPEAKING:
        return subject(tree, verb, depth=depth + 1) if not tree_of.is_passive(tree, verb) else author(tree, verb)
    return noun


def doer_of_text(tree: Tree, word: Word) -> Word | None:
    """Who made the text that a cue belongs to, as in "imposed controls under which chips need a licence"; else None."""
    for step in tree_of.steps(tree, word):
        if step.word.lower in tree_of.TEXTS:
            found = _of_noun(tree, step.word, depth=0)
            return None if found is step.word else found
    return None


_ONLY_SPEAKING = frozenset({Governor.SUFFERS, Governor.SAYS, Governor.VOIDS})


def owner_of(tree: Tree, noun: Word) -> Word | None:
    """The word before a noun that owns it, or the one after "by" or "from": "Japan's ban", "the decision by Japan"."""
    signed = (author(tree, one) for one in tree.below(noun, "acl") if one.tag == "VBN")
    by = (two for one in tree.below(noun, "prep", "agent") if one.lower == "by" for two in tree.below(one, "pobj"))
    return next((one for one in [*signed, *by, *tree.below(noun, "poss")] if one is not None), None)


def author(tree: Tree, verb: Word) -> Word | None:
    """Who stands after "by" beside a passive verb, its own or that of a verb it hangs on."""
    by = [two for one in tree.below(verb, "agent", "prep") if one.lower == "by" for two in tree.below(one, "pobj")]
    found = [one for one in by if one.tag != "CD" and one.lower not in _TIMES]
    if found:
        return found[0]
    head = tree.head(verb)
    joined = verb.dep in {"conj", "xcomp"} and head is not None and head.is_verb and tree_of.is_passive(tree, head)
    return author(tree, head) if joined and head is not None else None


_TIMES = frozenset(
    {
        "end", "date", "deadline", "time", "day", "days", "month", "months", "year", "years", "week", "weeks", "summer",
        "spring", "autumn", "fall", "winter", "january", "february", "march", "april", "may", "june", "july",
        "august", "september",
        "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "midnight", "then", "%", "percent", "cent", "half", "third", "statute", "law", "name", "vote", "decree", "default",
    }
)  # fmt: skip


# What stands after these is told beside the act and not done by it.
_BESIDE = frozenset({"before", "after", "over", "despite", "amid", "since", "during", "following", "because", "under", "to"})


def doer_verb(tree: Tree, noun: Word) -> Word | None:
    """The verb whose object a noun is, through prepositions and other nouns: "announced plans for a ban"."""
    word = noun
    for _ in range(_DEEPEST):
        head = tree.head(word)
        if head is None or word.dep in {"nsubj", "relcl", "advcl", "appos"} or word.lower in _BESIDE:
            return None
        if head.is_verb:
            return head
        word = head
    return None
