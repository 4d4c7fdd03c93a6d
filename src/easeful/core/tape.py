"""A whole session heard ahead of time: what is said and rung, and exactly when.

The same session and the same coach as in the window, on a clock that jumps from mark to mark.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from easeful.core.coach import Coach
from easeful.core.coaching import Coaching
from easeful.core.plan import Breaths, Plan, PlannedStep, Thermal
from easeful.core.ports import Moment
from easeful.core.routine import Wait
from easeful.core.session import LONGEST_TICK, Session, State, Verb
from easeful.core.sound import Chime, Manner, Volumes
from easeful.core.words import _

LONGEST_STEP: Final = LONGEST_TICK / 2
"""Well below what a session takes for sleep, however sums of seconds are rounded."""

EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Any day will do: a session does not look at the date."""


@dataclass(frozen=True, slots=True)
class Said:
    """``words``, begun at ``at`` seconds."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Rung:
    """``chime``, begun at ``at`` seconds."""

    at: float
    chime: Chime


@dataclass(slots=True)
class Tape:
    """What was heard so far; ``seconds`` is how long the session took."""

    said: list[Said] = field(default_factory=list)
    rung: list[Rung] = field(default_factory=list)
    seconds: float = 0.0


def why_not(plan: Plan, *, holds_welcome: bool = True) -> str:
    """Say in words why a session of ``plan`` cannot be a recording, "" if it can.

    ``holds_welcome``: the person was asked about breaths that are held.
    """
    if not plan:
        return _("Nothing of it is left to do on such a day.")
    if any(isinstance(step.body, Thermal) for step in plan):
        return _("It has heat or cold in it, and a recording cannot watch over that.")
    if any(step.wait is not Wait.NO for step in plan):
        return _("It waits for you at a step, and a recording cannot wait.")
    if not holds_welcome and any(_holds_breath(step) for step in plan):
        return _("It holds the breath. Start it once, and Easeful asks about that first.")
    return ""


def _holds_breath(step: PlannedStep) -> bool:
    return isinstance(step.body, Breaths) and step.body.pattern.has_holds


def tape_of(
    plan: Plan,
    coaching: Coaching,
    seconds_of: Callable[[str], float],
    watch: Callable[[float], None] = lambda _share: None,
) -> Tape:
    """Return what is heard in a session of ``plan``, the voice taking ``seconds_of`` a sentence.

    ``watch`` is told which share of it is done, 0 to 1. Raise ``ValueError`` where ``why_not``
    has a reason.
    """
    if why_not(plan):
        raise ValueError(why_not(plan))
    tape = Tape()
    session = Session(plan)
    clock = _Clock()
    coach = Coach(session, coaching, _Voice(tape, clock, seconds_of), _Bowls(tape, clock, coaching))
    for event in session.do(Verb.START, clock.moment()):
        coach.hear(event)
    while session.state is State.RUNNING:
        clock.seconds += min(session.next_mark(clock.moment()) or 0.0, LONGEST_STEP)
        for event in session.advance(clock.moment()):
            coach.hear(event)
        watch(clock.seconds / session.timeline.seconds)
    if session.state is not State.OVER:
        raise RuntimeError("the session did not come to its end")
    tape.seconds = clock.seconds
    return tape


@dataclass(slots=True)
class _Clock:
    seconds: float = 0.0

    def moment(self) -> Moment:
        return Moment(self.seconds, EPOCH + timedelta(seconds=self.seconds))


class _Voice:
    """A ``ports.Speaker`` that writes down what it says. Whether it speaks, nobody asks here."""

    is_silent = False
    is_speaking = False

    def __init__(self, tape: Tape, clock: _Clock, seconds_of: Callable[[str], float]) -> None:
        self._tape = tape
        self._clock = clock
        self._volume = 0
        self.seconds = seconds_of

    def prepare(self, manner: Manner) -> None:
        self._volume = manner.volume

    def say(self, text: str, after: float = 0.0) -> None:
        if self._volume:
            self._tape.said.append(Said(self._clock.seconds + after, text))

    def hush(self) -> None:
        """Nobody presses a key here, so nothing is ever cut short."""

    def rest(self) -> None:
        """Do nothing: the tape is at its end."""


class _Bowls:
    """``ports.Chimes`` that write down what they ring."""

    is_silent = False
    is_sounding = False

    def __init__(self, tape: Tape, clock: _Clock, coaching: Coaching) -> None:
        self._tape = tape
        self._clock = clock
        self._volumes = coaching.volumes

    def prepare(self, volumes: Volumes) -> None:
        self._volumes = volumes

    def ring(self, chime: Chime) -> None:
        if self._volumes.of(chime):
            self._tape.rung.append(Rung(self._clock.seconds, chime))

    def hush(self) -> None:
        """Nobody presses a key here, so nothing is ever cut short."""

    def rest(self) -> None:
        """Do nothing: the tape is at its end."""
