"""How far a measure goes beyond the parties it names."""

from proscribe.model.vocabulary import Vocabulary


class Reach(Vocabulary):
    """Who besides the named party is caught."""

    NAMED = ("named", "only the parties named", "a legally distinct affiliate is not reached")
    SUBSIDIARIES = ("subsidiaries", "those that a named party controls (more than half)", "sister firms: affiliates")
    AFFILIATES = ("affiliates", "subsidiaries, parents and firms under one control", "")
    OWNED_HALF = (
        "owned-half",
        "those owned 50 % or more, in aggregate, by parties named",
        "control without half the shares is not enough",
    )
    OWNED_OR_CONTROLLED = (
        "owned-or-controlled",
        "those owned more than half, in aggregate, or controlled in any other way by parties named",
        "half exactly is owned-half",
    )
