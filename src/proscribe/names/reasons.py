"""One thing that two names agree or differ in, with what it does to the score and the sentence for the user.

It stands apart from the table that makes such reasons (`features`), so that who only shows them need not load the comparing.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two names agree or differ in.

    Args:
        feature: the row of the table, e.g. `words`, `place`, `number`, `country`.
        score: what it does: a factor on the score, 0-1, where 1 agrees; for `words` and `exact` the base itself.
        text: the sentence for the user, naming the words.
    """

    feature: str
    score: float
    text: str
