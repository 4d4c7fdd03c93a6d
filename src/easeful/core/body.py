"""Where a body is and which side of it moves: the plain words that exercises and steps share."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Position(StrEnum):
    """How the body lies, sits or stands; the value is the word used in files."""

    BACK = "back"
    SIDE = "side"
    FRONT = "front"
    HANDS_AND_KNEES = "hands-and-knees"
    HALF_KNEELING = "half-kneeling"
    KNEELING = "kneeling"
    SITTING_FLOOR = "sitting-floor"
    CHAIR = "chair"
    STANDING = "standing"
    BED_EDGE = "bed-edge"


UPRIGHT: Final = frozenset({Position.CHAIR, Position.STANDING, Position.BED_EDGE})
"""Positions from which lying down or kneeling means getting down, and back means getting up."""


class Place(StrEnum):
    """Where a routine or an exercise can be done."""

    FLOOR = "floor"
    BED = "bed"
    CHAIR = "chair"
    STANDING = "standing"
    ANY = "any"


class Sides(StrEnum):
    """Which side of the body a step is for."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATE = "alternate"


class Side(StrEnum):
    """One side of the body, while it is being moved."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """Return the opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT


class Phase(StrEnum):
    """One phase of a movement: into the position, staying there, back out of it."""

    IN = "in"
    HOLD = "hold"
    OUT = "out"


class Breath(StrEnum):
    """What the breath does meanwhile; ``EASY`` is breathing as one likes."""

    IN = "in"
    OUT = "out"
    EASY = "easy"
