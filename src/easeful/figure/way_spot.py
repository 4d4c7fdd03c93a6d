"""Where in the room a pose stands: how one pose is put somewhere else, turned or mirrored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan2, degrees
from typing import Final

from easeful.figure.mirror import mirrored
from easeful.figure.pose import Arm, At, Between, Leg, Place, Pose
from easeful.figure.skeleton import Skeleton, solve
from easeful.figure.vectors import (
    ORIGIN,
    Vector,
    after,
    between,
    frame_of,
    in_frame,
    minus,
    plus,
    times,
    turned,
)

ON_FEET: Final = frozenset({"standing", "half-kneeling", "kneeling", "hands-and-knees"})
"""Stances whose place is that of the feet; the others are where their pelvis is."""

ALONG_SPINE: Final = frozenset({"hands-and-knees", "front", "back", "side"})
"""Stances that head where the spine points; the others where the pelvis faces."""

ON_A_SEAT: Final = frozenset({"standing", "chair", "bed-edge"})
"""Stances that may face anywhere; the others lie along the mat, one way or the other."""

ACROSS: Final = frozenset({"hook-sitting", "bed-side"})
"""Stances that face the viewer, so that their left and right are along x."""

HANDED: Final = frozenset({"half-kneeling", "side", "side-sitting"})
"""Stances whose mirror image is another one."""

TWISTED: Final = 25.0
"""Up to this angle a pelvis is only twisted, and the body has not turned. Degrees."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: mirrored along x or z, then turned (as ``facing`` is), then moved. Metres."""

    flip_x: bool = False
    flip_z: bool = False
    angle: float = 0.0
    move: Vector = ORIGIN

    def put(self, pose: Pose) -> Pose:
        """Return the pose at this place."""
        if self.flip_x:
            pose = mirrored(pose, 0)
        if self.flip_z:
            pose = mirrored(pose, 2)
        if not self.angle and self.move == ORIGIN:
            return pose
        turn = turned(-self.angle, 1)
        return replace(
            pose,
            pelvis=self._shown(pose.pelvis),
            trunk=tuple(after(turn, each) for each in pose.trunk),
            arms=(self._arm(pose.arms[0]), self._arm(pose.arms[1])),
            legs=(self._leg(pose.legs[0]), self._leg(pose.legs[1])),
        )

    def then(self, inner: Spot) -> Spot:
        """Return the place of what stands at ``inner`` of this one."""
        return Spot(
            self.flip_x != inner.flip_x,
            self.flip_z != inner.flip_z,
            self.angle + self._sign * inner.angle,
            self._shown(self._flipped(inner.move)),
        )

    @property
    def back(self) -> Spot:
        """Return the place that undoes this one."""
        away = Spot(self.flip_x, self.flip_z, -self._sign * self.angle)
        return replace(away, move=times(away.then(Spot(move=self.move)).move, -1.0))

    def like(self, node: Node, pose: Pose) -> Spot:
        """Return the same place, said with the mirroring of ``node``.

        ``pose`` is that of the node; its own mirror image, where it has one, is the same to us.
        """
        spot = self
        if self._odd != (node.flip_x != node.flip_z):
            x, _y, z = pose.pelvis
            image = Spot(flip_x=True, move=(2 * x, 0.0, 0.0))
            if node.stance not in ACROSS:
                image = Spot(flip_z=True, move=(0.0, 0.0, 2 * z))
            spot = self.then(image)
        if spot.flip_x != node.flip_x:
            flips = not spot.flip_x, not spot.flip_z
            spot = Spot(*flips, spot.angle + 180.0, spot.move)
        return replace(spot, angle=wrapped(spot.angle))

    @property
    def _odd(self) -> bool:
        return self.flip_x != self.flip_z

    @property
    def _sign(self) -> float:
        return -1.0 if self._odd else 1.0

    def _flipped(self, point: Vector) -> Vector:
        x, y, z = point
        return -x if self.flip_x else x, y, -z if self.flip_z else z

    def _shown(self, point: Vector) -> Vector:
        x, y, z = point
        return plus(in_frame(frame_of(turned(-self.angle, 1)), (x, y, z)), self.move)

    def _arm(self, arm: Arm) -> Arm:
        return replace(arm, wrist=self._place(arm.wrist))

    def _leg(self, leg: Leg) -> Leg:
        return replace(leg, ankle=self._place(leg.ankle))

    def _place(self, place: Place) -> Place:
        if isinstance(place, At):
            return At(self._shown(place.point))
        if isinstance(place, Between):
            return replace(place, start=self._place(place.start), end=self._place(place.end))
        return place


@dataclass(frozen=True, slots=True)
class Node:
    """A stance, and whether it is the mirror image of the one that is written."""

    stance: str
    flip_x: bool = False
    flip_z: bool = False


def spot_of(pose: Pose, usual: Pose, stance: str) -> Spot:
    """Return where ``pose`` is if ``usual`` is the pose of its stance."""
    body, known = solve(pose), solve(usual)
    off = wrapped(_heading(body, stance) - _heading(known, stance))
    if stance in ON_A_SEAT:
        spot = Spot(angle=off if abs(off) > TWISTED else 0.0)
    else:
        flip_x = abs(off) > 100.0  # noqa: PLR2004
        mirror = stance == "half-kneeling" and _left_ahead(body) != _left_ahead(known)
        spot = Spot(flip_x, mirror)
    x, _y, z = minus(_anchor(pose, stance), _anchor(spot.put(usual), stance))
    return replace(spot, move=(x, 0.0, z))


def wrapped(angle: float) -> float:
    """Return the angle between -180 and 180 degrees."""
    return (angle + 179.999) % 360.0 - 179.999


def towards(a: Spot, b: Spot, k: float) -> Spot:
    """Return the place ``k`` of the way from ``a`` to ``b``, which are mirrored alike."""
    return replace(
        a, angle=a.angle + wrapped(b.angle - a.angle) * k, move=between(a.move, b.move, k)
    )


def _heading(body: Skeleton, stance: str) -> float:
    """Return the direction on the ground, as ``facing`` gives it."""
    way = body.frames[0].forward
    if stance in ALONG_SPINE:
        way = minus(body.spine[3], body.spine[0])
    return degrees(atan2(way[2], way[0]))


def _left_ahead(body: Skeleton) -> bool:
    """Return whether the left foot is the front one."""
    right, left = body.legs
    ahead = minus(left.tip, right.tip)
    way = body.frames[0].forward
    return ahead[0] * way[0] + ahead[2] * way[2] > 0


def _anchor(pose: Pose, stance: str) -> Vector:
    """Return the point that says where a pose is."""
    feet = [leg.ankle.point for leg in pose.legs if isinstance(leg.ankle, At)]
    if stance in ON_FEET and len(feet) == len(pose.legs):
        return between(feet[0], feet[1], 0.5)
    return pose.pelvis
