"""How far a statement can be trusted, by where it comes from."""

from proscribe.model.vocabulary import Vocabulary


class Trust(Vocabulary):
    """Most trusted first. Trust is shown with every answer and never averaged away."""

    OFFICIAL = ("official", "read from a gazette or an official list", "our own summary of one is curated")
    CURATED = ("curated", "written in the register from a source that was seen and is cited", "")
    RECALLED = (
        "recalled",
        "written in the register from memory: a citation is given and was not seen",
        "becomes curated when somebody looks it up",
    )
    OVERLAY = ("overlay", "written in an overlay of the user's own", "what the register itself says is curated or recalled")
    REPORTED = ("reported", "read from news, with the number of independent origins", "never more than reported-only")
