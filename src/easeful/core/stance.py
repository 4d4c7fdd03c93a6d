"""What the figure does at one moment of a session: values only, for whoever draws it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from easeful.core.body import Side
from easeful.figure.camera import Camera
from easeful.figure.motion import Motion, Phase, eased
from easeful.figure.pose import Pose
from easeful.figure.prop import Prop, Thing
from easeful.figure.scene import Box
from easeful.figure.shape import Tint

LEAVES: Final = (0.4, 0.85)
COMES: Final = (0.05, 0.4)
"""When on the way the soft things of the last step fade, and those of the next appear."""

HARD_LEAVES: Final = (0.04, 0.14)
HARD_COMES: Final = (0.7, 0.86)
LYING: Final = 0.3
HARD: Final = frozenset({Thing.CHAIR, Thing.TABLE, Thing.WALL, Thing.DOORWAY, Thing.BED})


class Life(Enum):
    """How much of the figure moves just then, and so how often it has to be painted."""

    STILL = "nothing"
    BREATHES = "only a slow breath"
    MOVES = "the body"


class Frame(NamedTuple):
    """One of ``of`` equal pictures of a phase; a later repeat shows the same ones again."""

    phase: Phase
    first: bool
    number: int = 0
    of: int = 1


@dataclass(frozen=True, slots=True)
class Glow:
    """Areas of the body that glow, ``strength`` 0 to 1."""

    areas: tuple[str, ...]
    tint: Tint
    strength: float


@dataclass(frozen=True, slots=True)
class Pad:
    """A pad or a pack that lies on ``area``."""

    area: str
    tint: Tint


@dataclass(frozen=True, slots=True)
class View:
    """The things around the figure, where it is seen from, and what of it fills the picture."""

    motion: Motion
    room: Box


@dataclass(frozen=True, slots=True)
class Stance:
    """The figure at one moment. Shares, ``breath`` and ``fade`` go from 0 to 1.

    ``frame`` is ``None`` for a pose that will hardly be seen again. While it goes from one step to
    the next, ``came`` is where from, ``share`` how far, and ``seen`` the camera and what of its
    picture is filled. ``fade``: how much of this picture is seen over the last one, where pictures
    take each other's place. ``picture`` is the path of the person's own, shown instead.
    """

    view: View
    pose: Pose
    frame: Frame | None = None
    came: View | None = None
    share: float = 1.0
    seen: tuple[Camera, Box] | None = None
    breath: float = 0.0
    glow: Glow | None = None
    pad: Pad | None = None
    side: Side | None = None
    fade: float = 1.0
    picture: str = ""
    words: str = ""
    life: Life = Life.STILL

    def presence(self, prop: Prop) -> float:
        """Return how much of a thing is there, 0 to 1: those of the last step fade on the way.

        What one could run into is gone as soon as she has left it, and comes when she comes to it.
        """
        if self.came is None or (prop in self.motion.props and prop in self.came.motion.props):
            return 1.0
        comes = prop in self.motion.props
        hard = prop.thing in HARD
        start, end = (HARD_COMES if hard else COMES) if comes else HARD_LEAVES if hard else LEAVES
        motion = self.motion if comes else self.came.motion
        if hard and motion.start.pelvis[1] < LYING:  # the calves come down on it last of all
            start, end = (0.86, 0.98) if comes else (0.02, 0.14)
        share = eased((self.share - start) / (end - start))
        return share if comes else 1 - share

    @property
    def motion(self) -> Motion:
        """Return the movement that the figure does, or is on its way to."""
        return self.view.motion
