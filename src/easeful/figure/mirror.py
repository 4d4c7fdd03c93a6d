"""Left and right exchanged: the mirror image of a pose."""

from __future__ import annotations

from dataclasses import replace

from easeful.figure.pose import Arm, At, Between, Leg, On, Place, Pose, Side
from easeful.figure.vectors import Turn, Vector, after


def mirrored(pose: Pose, axis: int = 2) -> Pose:
    """Return the pose with left and right exchanged, mirrored along ``axis`` (2: z, 0: x)."""
    return Pose(
        _flipped(pose.pelvis, axis),
        tuple(_turn_flipped(turn, axis) for turn in pose.trunk),
        (_arm_flipped(pose.arms[1], axis), _arm_flipped(pose.arms[0], axis)),
        (_leg_flipped(pose.legs[1], axis), _leg_flipped(pose.legs[0], axis)),
    )


def _flipped(point: Vector, axis: int) -> Vector:
    x, y, z = point
    return (-x, y, z) if axis == 0 else (x, y, -z)


def _turn_flipped(turn: Turn, axis: int) -> Turn:
    """Return the turn of the mirror image, whose own forward is still its forward."""
    w, x, y, z = turn
    if axis == 0:
        # Mirrored along x, a body that faced x faces -x: half a turn more about y puts it right.
        return after((w, x, -y, -z), (0.0, 0.0, 1.0, 0.0))
    return w, -x, -y, z


def _arm_flipped(arm: Arm, axis: int) -> Arm:
    return replace(arm, wrist=_place_flipped(arm.wrist, axis))


def _leg_flipped(leg: Leg, axis: int) -> Leg:
    return replace(leg, ankle=_place_flipped(leg.ankle, axis))


def _place_flipped(place: Place, axis: int) -> Place:
    match place:
        case At(point):
            return At(_flipped(point, axis))
        case On(side=side):
            return replace(place, side=Side.LEFT if side is Side.RIGHT else Side.RIGHT)
        case Between(start, end):
            return replace(place, start=_place_flipped(start, axis), end=_place_flipped(end, axis))
