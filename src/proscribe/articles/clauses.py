"""One cue in its clause, with the names around it: what the search for who acts and who is hit looks at.

There is no parse. A clause is what lies between its conjunctions, dashes and quotation marks.
"""

import re
from dataclasses import dataclass

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Focus
from proscribe.articles.sentences import Sentence
from proscribe.articles.staging import is_passive
from proscribe.articles.triggers import Form, Trigger

# Verbs that lay a duty on somebody: what he has to do is part of the order.
ORDERS = frozenset({"must", "give", "order", "require", "force", "tell", "instruct", "direct"})
_LEFT_EDGE = re.compile(
    r"[;—]|\s–\s|,\s+(?:while|but|although|though|and|after|even as|even though|as|when|because|whereas|so|or)\s|"
    r"\b(?:while|although|though|because|whereas|after|before|but)\b|:\s|[“\"]"
)
_RIGHT_EDGE = re.compile(
    r"[;—]|\s–\s|:\s|,\s+(?:while|but|although|though|which|who|as|when|because|whereas|so|with|citing|saying|according|"
    r"following|adding|sending)\b|\b(?:while|although|though|because|whereas|after|before|but|amid|citing|despite|"
    r"over (?:alleged|national|security|concerns|fears|spying|human|its|the)|following|unless|until|since|due to|saying|"
    r"as part of|in response|in retaliation|for (?:breaching|violating|allegedly|selling|helping|security))\b|"
    r",\s+(?:a|an|in an?|the latest)\s+(?:\w+\s+)?(?:move|blow|step|bid|sign|decision|measure)\b|[”\"](?!\w)"
)
_CHAIN = re.compile(
    r"^(?:['’]s)?(?:\s+(?:Corp|Inc|Co|Ltd|Technologies|Holdings|Group)\b\.?)*(?:\s*\([^)]*\))?\s*"
    r"(?:,|,?\s+(?:and|or|as well as|along with)|/)\s*(?:even\s+|also\s+)?(?:the\s+|its\s+)?"
    r"(?:(?!including|such|like|where|which|who|when|whose|as\b|after|but|while)[a-z-]+\s+){0,3}$"
)
_PREPOSED = re.compile(
    r"\b(?:in|from|of|to|by|for|against|with|on|at|into|between|outside|than|like|including|near|across|over)\s+"
    r"(?:the\s+)?(?:\w+ed\s+)?$",
    re.IGNORECASE,
)
# "Ordered the app blocked".
_GROUP_OF = re.compile(r"\b(?:group|coalition|pair|trio|dozens?|number|handful|majority|team) of (?:[\w-]+ ){0,2}$")
_ORDERED = re.compile(r"\border(?:s|ed)\s+(?:the\s+|its\s+|[A-Z])[\w-]*(?:\s+\w+)?\s+$")
_REDUCED = re.compile(r"\s+(?:by|in \d{4})\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue, the bounds of its clause and the sentence's names.

    Args:
        sentence: where it stands.
        mentions: names of the sentence, in order, with offsets in the whole text.
        focus: what the article named before.
        trigger: the cue, with offsets in the sentence.
        left: offset in the sentence where the clause begins.
        right: offset in the sentence where its object ends at the latest.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    focus: Focus
    trigger: Trigger
    left: int
    right: int

    @classmethod
    def around(cls, trigger: Trigger, *, sentence: Sentence, mentions: tuple[Mention, ...], focus: Focus) -> "Clause":
        """The clause that the cue stands in."""
        edges = [match.end() for match in _LEFT_EDGE.finditer(sentence.text, 0, trigger.start)]
        right = _RIGHT_EDGE.search(sentence.text, trigger.end)
        end = right.start() if right else len(sentence.text)
        return cls(sentence, mentions, focus, trigger, edges[-1] if edges else 0, end)

    @property
    def before(self) -> str:
        """The clause's words before the cue."""
        return self.sentence.text[self.left : self.trigger.start]

    @property
    def after(self) -> str:
        """All words of the sentence after the cue."""
        return self.sentence.text[self.trigger.end :]

    @property
    def words(self) -> str:
        """The whole clause."""
        return self.sentence.text[self.left : self.right]

    @property
    def place(self) -> int:
        """The cue's offset in the whole text."""
        return self.sentence.start + self.trigger.start

    @property
    def is_nominal(self) -> bool:
        """The cue is a noun or an -ing form, so that its roles may stand before it."""
        return self.trigger.form in {Form.NOUN, Form.GERUND}

    @property
    def is_order(self) -> bool:
        """The cue orders somebody to do something about another."""
        return self.trigger.cue.forms.split()[0] in ORDERS

    @property
    def is_passive(self) -> bool:
        """The cue's subject suffers it: "was banned", "companies blacklisted by …", "won a reprieve"."""
        ordered = self.trigger.form is Form.PAST and _ORDERED.search(self.before) is not None
        reduced = self.trigger.form is Form.PAST and _REDUCED.match(self.after) is not None
        return is_passive(self.trigger, self.before) or "patient" in self.trigger.cue.flags or reduced or ordered

    def text(self, start: int, end: int) -> str:
        """The words between two offsets of the whole text."""
        base = self.sentence.start
        return self.sentence.text[max(0, start - base) : max(0, end - base)]

    def between(self, start: int, end: int) -> list[Mention]:
        """Mentions between two offsets of the sentence."""
        base = self.sentence.start
        return [one for one in self.mentions if one.start >= base + start and one.end <= base + end]

    def to_the_end(self) -> list[Mention]:
        """Mentions after the cue, to the end of the sentence."""
        return self.between(self.trigger.end, len(self.sentence.text))

    def is_preposed(self, one: Mention) -> bool:
        """The mention hangs on a preposition: "from the US"."""
        before = self.text(one.start - 40, one.start)
        return _PREPOSED.search(before[-25:]) is not None and not _GROUP_OF.search(before)


def are_chained(gap: str) -> bool:
    """The words between two names only join them: ", ", " and the "."""
    return _CHAIN.match(gap) is not None


def is_authority(one: Mention) -> bool:
    """A public body, or a country, which acts through its government."""
    return one.kind in {MentionKind.ISSUER, MentionKind.COUNTRY}
