"""The facts that a session reports: frozen, one closed union.

``at`` is where the session stood on its timeline, in seconds. A fact is the same fact wherever it
came about, so ``at`` is not compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from easeful.core.timeline import Mark


class PauseReason(StrEnum):
    """Why a session stands still."""

    PERSON = "person"
    CLOCK_GAP = "clock-gap"


@dataclass(frozen=True, slots=True)
class Started:
    """The session runs."""


@dataclass(frozen=True, slots=True)
class StepEntered:
    """A step is under way, by time or by a key. ``step`` counts from 0."""

    step: int


@dataclass(frozen=True, slots=True)
class CueDue:
    """A mark was reached, ``late`` seconds ago."""

    mark: Mark
    late: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """The session stands at a mark until the person goes on, or the heat machine is done."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Paused:
    """The session stands still where it was."""

    reason: PauseReason
    at: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Resumed:
    """The session runs again, from ``at`` on."""

    at: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class EasierTaken:
    """The step was replaced by its easier version, or its words are to be shown.

    ``exercise`` is the id of the one that was too much, "" if it is none of the library.
    """

    step: int
    words: str = ""
    at: float = field(default=0.0, compare=False)
    exercise: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class LineRepeated:
    """The line of the step is to be shown and said again."""

    words: str
    at: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Finished:
    """The session is over: ``whole`` if its end was reached, else it was stopped."""

    whole: bool


Event = (
    Started
    | StepEntered
    | CueDue
    | Waiting
    | Paused
    | Resumed
    | EasierTaken
    | LineRepeated
    | Finished
)
