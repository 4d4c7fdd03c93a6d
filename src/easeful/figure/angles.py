"""Angles of a solved body, measured as a goniometer does: of the trunk, the hips, the shoulders.

Bones alone do not show which way a joint bends; a thigh and a shin lie in one plane, and the knee
may point to either side of it. So the turn of the upper bone about its own length is measured
against a limb that hangs, with the front of the thigh or the crease of the elbow to the front.
"""

from __future__ import annotations

from math import acos, asin, atan2, cos, degrees, hypot, sin
from typing import Final, NamedTuple

from easeful.figure.skeleton import Limb
from easeful.figure.vectors import (
    TINY,
    Frame,
    Turn,
    Vector,
    across,
    after,
    cross,
    dot,
    minus,
    times,
    undone,
    unit,
)


class Against(NamedTuple):
    """How one part of the trunk is turned against another. Degrees: forward, to her right twice."""

    bend: float
    tilt: float
    turn: float


def against(low: Turn, high: Turn) -> Against:
    """Return how ``high`` is turned against ``low``: a turn first, then a lean anywhere."""
    w, x, y, z = after(undone(low), high)
    size = hypot(w, y)
    if size < TINY:
        return Against(180.0, 0.0, 0.0)
    sign = -1.0 if w < 0 else 1.0
    twist = (w / size * sign, 0.0, y / size * sign, 0.0)
    lean = after((w * sign, x * sign, y * sign, z * sign), undone(twist))
    aside = hypot(lean[1], lean[3])
    each = degrees(2 * atan2(aside, lean[0])) / aside if aside > TINY else 0.0
    return Against(-lean[3] * each, lean[1] * each, -degrees(2 * atan2(twist[2], twist[0])))


class Ball(NamedTuple):
    """How an upper arm or a thigh stands in its socket. Degrees.

    ``raised``: forward of hanging, in the plane of the body. ``out``: away from that plane.
    ``back``: behind the plane of the shoulders or hips. ``high``: how far from hanging, any way.
    ``turned``: about its own length, outward; 0 where the limb is too straight to tell.
    ``joint``: how far the elbow or the knee bends.
    """

    raised: float
    out: float
    back: float
    high: float
    turned: float
    joint: float


STRAIGHT: Final = 20.0
"""A joint bent less than this shows no direction. Degrees."""


def hip(leg: Limb, pelvis: Frame, outward: float) -> Ball:
    """Return how a thigh stands; ``outward`` is 1 for the right one and -1 for the left."""
    thigh, shin = _inside(leg, pelvis, outward)
    raised = atan2(thigh[0], -thigh[1])
    front = (cos(raised), sin(raised), 0.0)
    return _ball(thigh, shin, front, times(shin, -1.0))


def shoulder(arm: Limb, chest: Frame, outward: float) -> Ball:
    """Return how an upper arm stands."""
    upper, fore = _inside(arm, chest, outward)
    return _ball(upper, fore, _swung_front(upper), fore)


def bent_by(one: Vector, other: Vector) -> float:
    """Return the angle between two directions of length 1. Degrees."""
    return degrees(acos(_within(dot(one, other))))


def _inside(limb: Limb, frame: Frame, outward: float) -> tuple[Vector, Vector]:
    """Return the directions of both bones as the body knows them: forward, up, outward."""
    forward, up, right = frame
    bones = (minus(limb.middle, limb.root), minus(limb.tip, limb.middle))
    upper, lower = (
        unit((dot(bone, forward), dot(bone, up), dot(bone, right) * outward)) for bone in bones
    )
    return upper, lower


def _ball(upper: Vector, lower: Vector, front: Vector, closing: Vector) -> Ball:
    """``front`` is where an unturned bone has its front, ``closing`` goes there with the joint."""
    joint = bent_by(upper, lower)
    turned = 0.0
    if joint > STRAIGHT:
        shown = across(closing, upper, front)
        turned = degrees(atan2(dot(shown, cross(upper, front)), dot(shown, front)))
    return Ball(
        degrees(atan2(upper[0], -upper[1])),
        degrees(asin(_within(upper[2]))),
        degrees(asin(_within(-upper[0]))),
        degrees(acos(_within(-upper[1]))),
        turned,
        joint,
    )


def _swung_front(bone: Vector) -> Vector:
    """Return where the front of a hanging bone is after it swung up the shortest way."""
    forward, up, out = bone
    if up > 1 - TINY:
        return -1.0, 0.0, 0.0
    # The turn that takes (0, -1, 0) to the bone, applied to (1, 0, 0).
    k = 1 / (1 - up)
    return 1 - forward * forward * k, forward, -forward * out * k


def _within(value: float) -> float:
    return max(-1.0, min(1.0, value))
