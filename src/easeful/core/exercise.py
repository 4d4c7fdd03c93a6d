"""An exercise of the library: how it is done, how much of it, and for whom it is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from easeful.core.body import Breath, Phase, Place, Position, Sides
from easeful.figure.motion import Motion

NO_POSITION: Final[tuple[Position, ...]] = ()
"""Fits whatever position the person is in."""


@dataclass(frozen=True, slots=True)
class Dose:
    """How much: ``repeat`` times, each held ``hold`` seconds."""

    repeat: int = 1
    hold: int = 0


@dataclass(frozen=True, slots=True)
class Instead:
    """On a flare day the exercise named here takes the place of this one."""

    exercise: str


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds to move in, to come back out, and to rest between two repeats."""

    into: int = 0
    out: int = 0
    between: int = 0


@dataclass(frozen=True, slots=True)
class Cue:
    """Words for one phase of a repeat, and what the breath does in it."""

    at: Phase
    say: str = ""
    breath: Breath | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. ``positions`` are those that will do, best first; none means any.

    ``skip_if`` and ``adapt_if`` pair a profile flag with a condition or an advice in words.
    """

    id: str
    name: str
    ordinary: Dose
    flare: Dose | Instead | None = None
    ceiling: Dose | None = None
    pace: Pace = Pace()
    positions: tuple[Position, ...] = NO_POSITION
    places: tuple[Place, ...] = (Place.ANY,)
    sides: Sides = Sides.NONE
    area: str = ""
    props: tuple[str, ...] = ()
    start: str = ""
    cues: tuple[Cue, ...] = ()
    feel: str = ""
    easier: str = ""
    easier_words: str = ""
    stop: str = ""
    skip_if: tuple[tuple[str, str], ...] = ()
    adapt_if: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    motion: Motion | None = None


PROFILE_FLAGS: Final = (
    "osteoporosis",
    "recent_surgery",
    "disc_leg_symptoms",
    "extension_pain",
    "knee_trouble",
    "hip_replacement",
    "wrist_trouble",
    "shoulder_trouble",
    "neck_trouble",
    "hypermobile",
    "pregnant",
    "glaucoma",
    "low_bp_dizzy",
    "high_bp_uncontrolled",
    "balance",
    "floor_difficulty",
    "reflux_hernia",
    "blood_clot_leg",
    "pem_or_mecfs",
)
"""What a person may have told about her body (content, section 1.3)."""


@dataclass(frozen=True, slots=True)
class MuscleGroup:
    """A group of muscles, with the lines for tensing it a little and for letting it go."""

    id: str
    name: str
    tense: str
    release: str
    care: str = ""
