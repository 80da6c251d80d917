"""May this actor do this with them, on that day? One verdict, with the measures that decide it and what they rest on.

The verdict is the most binding one that is certain or possible. If it hangs on something that was not told, the answer says
on what, and what the verdict is otherwise; it never guesses. Measures that concern the party and do not bind the act are
named with the reason, since "listed" is not yet "forbidden".
"""

from proscribe.answers.checker import Checker
from proscribe.answers.resolve import Finder
from proscribe.answers.result import Answer, Question
from proscribe.ledger.ledger import Ledger


def check(question: Question, *, ledger: Ledger, finder: Finder | None = None) -> Answer:
    """The answer of that ledger to that question; for more than one question share a `Checker`.

    Args:
        question: actor, activity, party, item, circumstances and days.
        ledger: what is known.
        finder: how to find a party by name; None for a new one over the ledger.

    Raises:
        UnknownTermError: when the asker is a named party that the register lacks.
    """
    return Checker(ledger, finder=finder).check(question)
