"""Things that a body lies, sits or leans on: what there is, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from easeful.figure.vectors import ORIGIN, Vector


class Thing(StrEnum):
    """A thing; the value is the word used in files."""

    MAT = "mat"
    CHAIR = "chair"
    BED = "bed"
    WALL = "wall"
    DOORWAY = "doorway"
    TABLE = "table"
    PILLOW = "pillow"
    BOLSTER = "bolster"
    CUSHION = "cushion"
    STRAP = "strap"
    TOWEL = "towel"
    ROLL = "roll"
    BLANKET = "blanket"
    BALL = "ball"


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing at a place: the middle of its underside. Metres; ``turn`` in degrees about y.

    ``size`` are its lengths (x, y, z) where they differ from the usual; 0 is the usual. A strap
    runs from ``ends`` of the body to each other.
    """

    thing: Thing
    at: Vector = ORIGIN
    size: Vector = ORIGIN
    turn: float = 0.0
    ends: tuple[str, ...] = ()

    def mirrored(self, axis: int) -> Prop:
        """Return the mirror image along ``axis`` (2: z, 0: x)."""
        x, y, z = self.at
        return replace(
            self,
            at=(-x, y, z) if axis == 0 else (x, y, -z),
            turn=-self.turn,
            ends=tuple(other_side(end) for end in self.ends),
        )


def other_side(part: str) -> str:
    """Return the same part on the other side: "left-foot" for "right-foot"."""
    for here, there in (("right-", "left-"), ("left-", "right-")):
        if part.startswith(here):
            return there + part.removeprefix(here)
    return part
