"""A motion: key poses over the phases of a repeat, and what lies between them.

Rule 1: a phase and a share of it give a pose; there is no clock here.
Rule 2: a repeat ends where the next one begins, so nothing jumps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import cos, pi
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.mirror import mirrored
from easeful.figure.pose import Pose, Side, pose_between
from easeful.figure.prop import Prop, other_side


class Phase(StrEnum):
    """Where a movement is: before it, going in, staying, or coming back out."""

    REST = "rest"
    IN = "in"
    HOLD = "hold"
    OUT = "out"


FROM_A_CORNER: Final = Camera()


@dataclass(frozen=True, slots=True)
class Motion:
    """How a body moves in one exercise, on its right side if it has sides.

    ``into`` are the poses passed on the way in, the last of them held; ``stay`` those visited
    while holding; ``out`` those on the way back, the last of which a new repeat starts from (none:
    ``start``). ``glow`` are the parts that a stretch is for. ``still`` is the phase whose end is
    the picture on a card. ``upper``: the picture shows her from the hips up, as the movement is
    small. ``elsewhere`` has the motions of other positions, by the word for the position.
    """

    start: Pose
    into: tuple[Pose, ...] = ()
    stay: tuple[Pose, ...] = ()
    out: tuple[Pose, ...] = ()
    camera: Camera = FROM_A_CORNER
    props: tuple[Prop, ...] = ()
    glow: tuple[str, ...] = ()
    still: Phase = Phase.IN
    mirror: int = 2
    hands: bool = False
    upper: bool = False
    elsewhere: tuple[tuple[str, Motion], ...] = ()

    @property
    def held(self) -> Pose:
        """Return the pose that is held."""
        return self.into[-1] if self.into else self.start

    @property
    def back(self) -> Pose:
        """Return the pose in which a repeat ends."""
        return self.out[-1] if self.out else self.start

    @property
    def poses(self) -> tuple[Pose, ...]:
        """Return every key pose."""
        return (self.start, *self.into, *self.stay, *self.out)

    def on(self, side: Side) -> Motion:
        """Return the motion on ``side``."""
        if side is Side.RIGHT:
            return self
        return replace(
            self,
            start=mirrored(self.start, self.mirror),
            into=tuple(mirrored(pose, self.mirror) for pose in self.into),
            stay=tuple(mirrored(pose, self.mirror) for pose in self.stay),
            out=tuple(mirrored(pose, self.mirror) for pose in self.out),
            camera=self._mirrored_camera(),
            props=tuple(prop.mirrored(self.mirror) for prop in self.props),
            glow=tuple(other_side(part) for part in self.glow),
        )

    def _mirrored_camera(self) -> Camera:
        """Return the camera that sees the other side as this one sees this."""
        lengthwise = self.mirror == 0
        return Camera(-self.camera.yaw, self.camera.pitch) if lengthwise else self.camera

    def at(self, position: str) -> Motion:
        """Return the motion in ``position``: its own where there is one, else this."""
        return dict(self.elsewhere).get(position, self)

    def pose(self, phase: Phase, share: float, *, first: bool = True) -> Pose:
        """Return the pose at ``share`` (0 to 1) of ``phase``; ``first``: of the first repeat.

        A first repeat comes from ``start``, a later one from where the one before has ended.
        """
        begin = self.start if first else self.back
        match phase:
            case Phase.REST:
                return begin
            case Phase.IN:
                return _way((begin, *self.into), share) if self.into else begin
            case Phase.HOLD:
                return _visit((self.held, *self.stay), share) if self.stay else self.held
            case Phase.OUT:
                last = self.stay[-1] if self.stay else self.held
                return _way((last, *(self.out or (self.start,))), share)

    @property
    def picture(self) -> Pose:
        """Return the pose that says most about the movement."""
        match self.still:
            case Phase.OUT:
                return self.back
            case Phase.REST:
                return self.start
            case Phase.HOLD:
                return self.stay[-1] if self.stay else self.held
            case Phase.IN:
                return self.held


def eased(share: float) -> float:
    """Return ``share`` so that a movement starts and ends softly."""
    return (1 - cos(pi * min(1.0, max(0.0, share)))) / 2


def _way(poses: Sequence[Pose], share: float) -> Pose:
    """Return the pose on a way through ``poses``; it is slow at both ends."""
    pieces = len(poses) - 1
    done = eased(share) * pieces
    n = min(int(done), pieces - 1)
    return pose_between(poses[n], poses[n + 1], done - n)


STAYING: Final = 0.35
"""How much of the time between two poses of a hold is spent moving."""


def _visit(poses: Sequence[Pose], share: float) -> Pose:
    """Return the pose while several are visited in a hold: mostly still, then on to the next."""
    place = share * len(poses)
    n = min(int(place), len(poses) - 1)
    if n == 0:
        return poses[0]
    return pose_between(poses[n - 1], poses[n], eased((place - n) / STAYING))
