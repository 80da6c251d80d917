"""How far a measure has come: the stage, and what one step does to the stage before it."""

from proscribe.model.vocabulary import Vocabulary


class Stage(Vocabulary):
    """A measure's stage on a day."""

    CALLED_FOR = (
        "called-for",
        "urged by somebody who cannot decide it",
        "an authority's own plan is proposed; a leak of one is reported",
    )
    REPORTED = (
        "reported",
        "known from unnamed sources or the press, or said to be under consideration, with no on-record source",
        "once the authority itself is on record it is proposed",
    )
    PROPOSED = (
        "proposed",
        "the authority is on record, or a formal draft exists; a bill passed by one chamber is still proposed",
        "decided but not yet law is announced",
    )
    ANNOUNCED = ("announced", "decided and said to come", "signed, passed or ruled is adopted")
    ADOPTED = (
        "adopted",
        "signed, passed or ruled; its effect may come later",
        "binding on the day is in-force",
    )
    IN_FORCE = ("in-force", "binds on that day", "published or signed alone is adopted")
    EASED = (
        "eased",
        "still in force, with relief for part of it (a licence, a waiver, an exemption)",
        "relief from the whole of it for a time is suspended; its end is lifted",
    )
    SUSPENDED = (
        "suspended",
        "stayed, enjoined or put on hold: exists and does not bind",
        "a change of the start date alone leaves it adopted",
    )
    EXTENDED = ("extended", "in force and prolonged or widened", "the first entry into force is in-force")
    EXPIRED = ("expired", "ended by its own term, or a bill that died", "ended by a decision is lifted")
    LIFTED = (
        "lifted",
        "ended by the authority that made it",
        "a settlement, a tweet or a promise to end it lifts nothing",
    )
    STRUCK_DOWN = ("struck-down", "ended by a court", "an injunction that may yet fall is suspended")

    @property
    def is_binding(self) -> bool:
        """The measure binds on a day at this stage."""
        return self in _BINDING

    @property
    def is_ended(self) -> bool:
        """The measure is over at this stage."""
        return self in _ENDED

    @property
    def is_prospective(self) -> bool:
        """The measure is still to come at this stage."""
        return self in PROSPECTIVE


_BINDING = frozenset({Stage.IN_FORCE, Stage.EASED, Stage.EXTENDED})
_ENDED = frozenset({Stage.EXPIRED, Stage.LIFTED, Stage.STRUCK_DOWN})

PROSPECTIVE = (Stage.CALLED_FOR, Stage.REPORTED, Stage.PROPOSED, Stage.ANNOUNCED, Stage.ADOPTED)
"""The stages before force, least to most advanced."""


def stage_after(before: Stage | None, step: Stage) -> Stage:
    """The stage that holds once `step` has happened to a measure at stage `before` (None: nothing yet).

    A call, report, proposal or announcement never undoes what already binds or has gone further: a president's tweet about
    a denial order in force leaves it in force, and a final rule adopted after an interim one leaves the measure binding.
    What has ended begins anew only with an act of the authority (proposed or later), not with a mere report or call.
    """
    if before is None or not step.is_prospective:
        return _after_act(before, step)
    if before.is_ended:
        return before if step in {Stage.CALLED_FOR, Stage.REPORTED} else step
    if before.is_prospective:
        return max(before, step, key=PROSPECTIVE.index)
    return before


def _after_act(before: Stage | None, step: Stage) -> Stage:
    """A delay of a start (`extended` before force) leaves the start to come; any other act sets the stage."""
    if step is Stage.EXTENDED and before is not None and before.is_prospective:
        return before
    if step is Stage.EASED and before is not None and not before.is_binding:
        return before
    return step
