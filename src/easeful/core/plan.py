"""What will be done today: the steps of a routine with every dose decided, one after the other.

A plan knows nothing of the clock yet; ``timeline`` lays it on a line of seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from easeful.core.body import Position, Side
from easeful.core.breath import Pattern
from easeful.core.changes import Change
from easeful.core.exercise import Cue, Dose, Exercise, MuscleGroup, Pace
from easeful.core.heat import Pack
from easeful.core.routine import Wait
from easeful.figure.motion import Motion
from easeful.figure.way_book import WayBook

NO_WAYS: Final = WayBook(MappingProxyType({}), ())


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The exercises and muscle groups that routines may name, by id.

    ``ways`` has a body at rest for each position, and how to get from one to the next.
    """

    exercises: Mapping[str, Exercise]
    groups: Mapping[str, MuscleGroup]
    ways: WayBook = NO_WAYS


@dataclass(frozen=True, slots=True)
class Repeats:
    """Repeats of a movement; all on one side after the other, or ``alternate`` within a repeat."""

    dose: Dose
    pace: Pace
    sides: tuple[Side, ...] = ()
    alternate: bool = False
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Lasting:
    """A movement done for a time, without a count; the full time on each of its ``sides``."""

    seconds: int
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Breaths:
    """Whole breaths of one pattern."""

    pattern: Pattern
    cycles: int


@dataclass(frozen=True, slots=True)
class LetGo:
    """Tense for a while (0 s: not at all), then let go."""

    tense_seconds: int
    release_seconds: int
    release_line: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines spread evenly over a time, to be heard or read; ``relaxing`` ones with eyes closed."""

    lines: tuple[str, ...]
    seconds: int
    relaxing: bool = True


@dataclass(frozen=True, slots=True)
class Stillness:
    """Rest."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Thermal:
    """Heat or cold on an area. Seconds; the session waits until the heat guard is done."""

    pack: Pack
    seconds: int
    area: str


Body = Repeats | Lasting | Breaths | LetGo | Lines | Stillness | Thermal


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One thing to do today.

    ``positions`` are those that will do (none: any); ``ready`` are the seconds of the get-ready
    where the file or the kind of step fixes them, else the change of position decides.
    ``round`` is (which, of how many) inside rounds. ``rest_after`` is the rest between two rounds.
    ``motion`` is how the figure does it, ``group`` the id of the muscle group it is for.
    ``change`` is what was changed for this person; ``opening``, on the first step of a plan, is
    what is said of all changes before it, for which the get-ready is longer.
    """

    name: str
    line: str
    body: Body
    positions: tuple[Position, ...] = ()
    ready: int | None = None
    wait: Wait = Wait.NO
    exercise: str = ""
    easier: PlannedStep | None = None
    easier_words: str = ""
    stop: str = ""
    note: str = ""
    feel: str = ""
    picture: str = ""
    props: tuple[str, ...] = ()
    round: tuple[int, int] | None = None
    rest_after: int = 0
    motion: Motion | None = None
    group: str = ""
    change: Change | None = None
    opening: str = ""

    @property
    def advice(self) -> str:
        """Return what this person should mind at this step."""
        return "" if self.change is None else self.change.advice


Plan = tuple[PlannedStep, ...]
