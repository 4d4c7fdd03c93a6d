"""The bones of two hands that lie palms up: where every joint of every finger is.

Rule 1: every joint of a finger bends one way, towards the palm, and never past a right angle.
Rule 2: the left hand is the mirror image of the right one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from easeful.figure.pose import Side
from easeful.figure.vectors import (
    Frame,
    Vector,
    across,
    along,
    between,
    cross,
    in_frame,
    plus,
    times,
    unit,
)

Bend = tuple[float, float, float]
"""How far the three joints of a finger are bent. Degrees."""


@dataclass(frozen=True, slots=True)
class Finger:
    """A finger: where it grows from the palm, its three bones and how thick it is. Metres.

    ``root`` is (ahead of the wrist, out of the palm, towards the thumb). ``fan``: degrees towards
    the thumb when the hand is spread.
    """

    root: Vector
    bones: tuple[float, float, float]
    radius: float
    fan: float
    curled: Bend


FINGERS: Final = (
    Finger((0.093, 0.0, 0.028), (0.043, 0.026, 0.021), 0.0098, 13.0, (54.0, 76.0, 40.0)),
    Finger((0.098, 0.0, 0.009), (0.047, 0.03, 0.022), 0.01, 2.0, (58.0, 78.0, 42.0)),
    Finger((0.093, 0.0, -0.011), (0.044, 0.028, 0.022), 0.0096, -9.0, (60.0, 80.0, 42.0)),
    Finger((0.083, 0.0, -0.029), (0.035, 0.021, 0.019), 0.0086, -21.0, (60.0, 80.0, 42.0)),
)
"""Index, middle, ring and little finger (lengths: Greiner, Hand Anthropometry, 1991, women)."""

LONG: Final[Bend] = (3.0, 6.0, 4.0)
"""How an open finger is bent: nobody is asked to press it straight."""

THUMB: Final = Finger((0.022, 0.008, 0.024), (0.046, 0.034, 0.027), 0.0115, 0.0, (0.0, 32.0, 34.0))
THUMB_LONG: Final[Bend] = (0.0, 8.0, 4.0)
THUMB_OPEN: Final[Vector] = (0.62, 0.12, 0.76)
THUMB_CURLED: Final[Vector] = (0.78, 0.48, 0.4)
"""Where the thumb's first bone goes, in the directions of the palm."""

WRIST: Final[Vector] = (-0.04, 0.03, 0.105)
"""Where the right wrist lies, over the pillow."""


def palm_of(side: Side) -> Frame:
    """Return the directions of a palm: to the fingers, out of the palm, and to the thumb."""
    out = 1.0 if side is Side.RIGHT else -1.0
    fingers = unit((1.0, 0.16, -0.16 * out))
    palm = across((0.0, 1.0, -0.22 * out), fingers)
    return Frame(fingers, palm, times(cross(fingers, palm), out))


def finger_joints(side: Side, open_: float, spread: float) -> tuple[tuple[Vector, ...], ...]:
    """Return the four joints of every finger, knuckle first; the thumb comes last."""
    hand, wrist = palm_of(side), wrist_of(side)
    k = min(1.0, max(0.0, open_))
    rows = []
    for finger in FINGERS:
        fan = radians(finger.fan * (0.22 + 0.78 * k * spread))
        way = plus(times(hand.forward, cos(fan)), times(hand.right, sin(fan)))
        bend = between(finger.curled, LONG, k)
        rows.append(_row(from_wrist(wrist, hand, finger.root), way, hand.up, finger.bones, bend))
    way = unit(in_frame(hand, between(THUMB_CURLED, THUMB_OPEN, k)))
    inward = across(in_frame(hand, (0.5, 0.35, -1.0)), way)
    bend = between(THUMB.curled, THUMB_LONG, k)
    rows.append(_row(from_wrist(wrist, hand, THUMB.root), way, inward, THUMB.bones, bend))
    return tuple(rows)


def _row(
    root: Vector, way: Vector, towards: Vector, bones: Sequence[float], bend: Bend
) -> tuple[Vector, ...]:
    """Return the joints of bones that start along ``way`` and bend ``towards`` a side."""
    joints, angle = [root], 0.0
    for bone, more in zip(bones, bend, strict=True):
        angle += radians(more)
        ahead = plus(times(way, cos(angle)), times(towards, sin(angle)))
        joints.append(along(joints[-1], ahead, bone))
    return tuple(joints)


def wrist_of(side: Side) -> Vector:
    """Return where a wrist is."""
    x, y, z = WRIST
    return (x, y, z) if side is Side.RIGHT else (x, y, -z)


def from_wrist(wrist: Vector, hand: Frame, local: Vector) -> Vector:
    """Return the place that is ``local`` (ahead, out of the palm, to the thumb) from a wrist."""
    return plus(wrist, in_frame(hand, local))
