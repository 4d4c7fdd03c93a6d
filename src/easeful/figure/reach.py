"""Whether hands and feet get to where they should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from easeful.figure.fault import BEND, PELVIS, Fault
from easeful.figure.pose import SIDES, At, Between, Place, Pose
from easeful.figure.skeleton import Limb, Skeleton, solve
from easeful.figure.two_bones import ARM, LEG, STRAIGHT, Bones
from easeful.figure.vectors import Vector, along, distance, minus, unit

_Sent = Callable[[Pose, Place], Vector]

NEAR_ENOUGH: Final = 0.02
"""A hand or a foot this near to where it should be is there. Metres."""

EASY: Final = 0.4
"""From shoulder to wrist, or hip to ankle: a limb gets that far without any trouble. Metres."""

NEAREST: Final = 0.2
"""A hand or a foot farther from shoulder or hip than this is not too near. Metres."""

FIRST_STEP: Final = 0.01
"""A share of a way that is short enough to be reached, whatever its end."""


def reach_faults(pose: Pose, body: Skeleton) -> Iterator[Fault]:
    """Say which hand or foot cannot be where it should be, and how much is missing."""
    for n in range(len(SIDES)):
        arm, leg = body.arms[n], body.legs[n]
        yield from _missed("hand", n, arm, _aim(pose, pose.arms[n].wrist, arm, ARM, _arm_to(n)))
        yield from _missed("foot", n, leg, _aim(pose, pose.legs[n].ankle, leg, LEG, _leg_to(n)))


def _missed(end: str, n: int, limb: Limb, aim: Vector) -> Iterator[Fault]:
    off = distance(aim, limb.tip)
    if off <= NEAR_ENOUGH:
        return
    side, missing = SIDES[n].value, f"{off * 100:.0f} cm"
    joint, moved = ("elbow", "trunk") if end == "hand" else ("knee", "pelvis")
    if distance(aim, limb.root) < NEAREST:
        words = f"the {side} {end} is {missing} too near; the {joint} bends no further"
    else:
        words = (
            f"the {side} {end} cannot reach that far: {missing} are missing; "
            f"bring it nearer or move the {moved}"
        )
    yield Fault(words, (f"{side}-{end}", PELVIS, BEND))


def _aim(pose: Pose, place: Place, limb: Limb, bones: Bones, sent: _Sent) -> Vector:
    """Return where a hand or foot should be.

    Places on the body are known to the skeleton alone. So where a limb looks as if it had not got
    there, the skeleton is asked: from a point that it reaches easily the limb goes the first
    hundredth of the way, and that shows the rest.
    """
    if isinstance(place, At):
        return place.point
    far = distance(limb.root, limb.tip)
    if NEAREST < far < (bones[0] + bones[1]) * STRAIGHT:
        return limb.tip
    start = along(limb.root, unit(minus(limb.tip, limb.root)), EASY)
    tip = sent(pose, Between(At(start), place, FIRST_STEP))
    return along(start, minus(tip, start), 1 / FIRST_STEP)


def _arm_to(n: int) -> _Sent:
    """Return what sends one hand to another place, and says where it gets to."""

    def sent(pose: Pose, place: Place) -> Vector:
        arms = (replace(pose.arms[0], wrist=place), pose.arms[1])
        if n == 1:
            arms = (pose.arms[0], replace(pose.arms[1], wrist=place))
        return solve(replace(pose, arms=arms)).arms[n].tip

    return sent


def _leg_to(n: int) -> _Sent:
    """Return the same for a foot."""

    def sent(pose: Pose, place: Place) -> Vector:
        legs = (replace(pose.legs[0], ankle=place), pose.legs[1])
        if n == 1:
            legs = (pose.legs[0], replace(pose.legs[1], ankle=place))
        return solve(replace(pose, legs=legs)).legs[n].tip

    return sent
