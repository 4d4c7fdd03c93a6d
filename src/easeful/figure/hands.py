"""Two hands from near: palms up on a pillow in the lap, as she sees her own; fingers open and curl.

Rule 1: every joint of a finger bends one way, towards the palm, and never past a right angle.
Rule 2: the left hand is the mirror image of the right one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, radians, sin
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.outline import Cut, Loop, Seen, capsule, ribbon, round_skin
from easeful.figure.pose import SIDES, Side
from easeful.figure.scene import SOFT, Box
from easeful.figure.shape import Light, Shape, Tint
from easeful.figure.vectors import (
    UP,
    Frame,
    Vector,
    across,
    along,
    between,
    cross,
    in_frame,
    minus,
    plus,
    times,
    unit,
)

VIEW: Final = Camera(90.0, 72.0)
"""From behind her own eyes: her right hand is on the right."""

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

ARM: Final = (
    (-0.34, 0.052, 0.05),
    (-0.2, 0.046, 0.05),
    (-0.1, 0.034, 0.038),
    (-0.03, 0.024, 0.029),
    (0.0, 0.021, 0.028),
    (0.03, 0.02, 0.035),
    (0.07, 0.017, 0.04),
    (0.092, 0.013, 0.038),
)
"""Cuts from the elbow to the knuckles: ahead of the wrist, half thick, half wide."""

CREASES: Final = (
    ((0.074, 0.037), (0.071, 0.02), (0.056, 0.007), (0.036, 0.0), (0.014, 0.003)),
    ((0.072, 0.032), (0.064, 0.012), (0.054, -0.01), (0.047, -0.026)),
    ((0.07, -0.038), (0.074, -0.018), (0.08, 0.0), (0.089, 0.014)),
)
"""The lines of a palm, which say that it is no back of a hand: (ahead, towards the thumb)."""

SLEEVE: Final = ((-0.36, 0.062, 0.068), (-0.27, 0.06, 0.066), (-0.19, 0.056, 0.06))
WRIST: Final[Vector] = (-0.04, 0.03, 0.105)
PILLOW_TOP: Final = 0.0


def hands_room() -> Box:
    """Return the part of the picture that both hands need, as ``VIEW`` sees them. Metres."""
    return Box(-0.29, -0.19, 0.29, 0.2)


def hands_shapes(open_: float, spread: float, camera: Camera) -> list[Shape]:
    """Return both hands on their pillow, in the order of painting.

    ``open_``: 1 is fingers long, 0 gently curled. ``spread``: how wide long fingers fan, 0 to 1.
    """
    shapes = [*_lap(camera), *_pillow(camera)]
    for side in SIDES:
        shapes += _hand(side, open_, spread, camera)
    return [_at_depth(shape, n) for n, shape in enumerate(shapes)]


def palm_of(side: Side) -> Frame:
    """Return the directions of a palm: to the fingers, out of the palm, and to the thumb."""
    out = 1.0 if side is Side.RIGHT else -1.0
    fingers = unit((1.0, 0.16, -0.16 * out))
    palm = across((0.0, 1.0, -0.22 * out), fingers)
    return Frame(fingers, palm, times(cross(fingers, palm), out))


def finger_joints(side: Side, open_: float, spread: float) -> tuple[tuple[Vector, ...], ...]:
    """Return the four joints of every finger, knuckle first; the thumb comes last."""
    hand, wrist = palm_of(side), _wrist(side)
    k = min(1.0, max(0.0, open_))
    rows = []
    for finger in FINGERS:
        fan = radians(finger.fan * (0.22 + 0.78 * k * spread))
        way = plus(times(hand.forward, cos(fan)), times(hand.right, sin(fan)))
        bend = _blend(finger.curled, LONG, k)
        rows.append(_row(_from(wrist, hand, finger.root), way, hand.up, finger.bones, bend))
    way = unit(in_frame(hand, between(THUMB_CURLED, THUMB_OPEN, k)))
    inward = across(in_frame(hand, (0.5, 0.35, -1.0)), way)
    bend = _blend(THUMB.curled, THUMB_LONG, k)
    rows.append(_row(_from(wrist, hand, THUMB.root), way, inward, THUMB.bones, bend))
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


def _blend(curled: Bend, long: Bend, k: float) -> Bend:
    return between(curled, long, k)


def _wrist(side: Side) -> Vector:
    x, y, z = WRIST
    return (x, y, z) if side is Side.RIGHT else (x, y, -z)


def _from(wrist: Vector, hand: Frame, local: Vector) -> Vector:
    return plus(wrist, in_frame(hand, local))


def _hand(side: Side, open_: float, spread: float, camera: Camera) -> list[Shape]:
    """Return one arm and hand: first what lies, then the fingers from far to near."""
    hand, wrist = palm_of(side), _wrist(side)
    rows = finger_joints(side, open_, spread)
    arm = _cuts(ARM, hand, wrist, camera)
    lying = [
        arm,
        *(_bone(row[:2], f.radius, hand, camera) for row, f in zip(rows, FINGERS, strict=False)),
    ]
    lying.append(_thenar(rows[-1], hand, wrist, camera))
    shapes = [*_shade(rows, hand, wrist, camera), _union(Tint.SKIN, lying, 0.14)]
    shapes += _creases(hand, wrist, camera)
    fingers = []
    for row, finger in zip(rows, (*FINGERS, THUMB), strict=True):
        upper = _bone(row[1:], finger.radius * 0.94, hand, camera)
        fingers.append((upper[1].depth, upper))
    for _depth, cuts in sorted(fingers, key=lambda each: each[0]):
        shapes += [_union(Tint.SKIN, [cuts], 0.16), _knuckle(cuts[0])]
    return [*shapes, _union(Tint.TOP, [_cuts(SLEEVE, hand, wrist, camera)], 0.12)]


def _cuts(profile: Sequence[Vector], hand: Frame, wrist: Vector, camera: Camera) -> list[Seen]:
    return [
        Seen(Cut(along(wrist, hand.forward, ahead), (0.02, thick, wide), hand), camera)
        for ahead, thick, wide in profile
    ]


def _bone(joints: Sequence[Vector], radius: float, hand: Frame, camera: Camera) -> list[Seen]:
    """Return the cuts along a row of bones, which get a little thinner to the tip."""
    cuts = []
    for n, joint in enumerate(joints):
        a, b = joints[max(0, n - 1)], joints[min(len(joints) - 1, n + 1)]
        way = unit(minus(b, a))
        side = across(hand.right, way, hand.forward)
        size = radius * (1 - 0.07 * n)
        cuts.append(
            Seen(Cut(joint, (size * 0.95, size, size), Frame(way, cross(side, way), side)), camera)
        )
    return cuts


def _thenar(thumb: Sequence[Vector], hand: Frame, wrist: Vector, camera: Camera) -> list[Seen]:
    """Return the ball of the thumb: from the wrist to the thumb's second joint."""
    root, knuckle = thumb[0], thumb[1]
    places = ((wrist, 0.016), (root, 0.021), (between(root, knuckle, 0.5), 0.02), (knuckle, 0.0125))
    return [Seen(Cut(at, (size, size, size), hand), camera) for at, size in places]


def _creases(hand: Frame, wrist: Vector, camera: Camera) -> list[Shape]:
    shapes = []
    for line in CREASES:
        cuts = []
        for n, (ahead, aside) in enumerate(line):
            size = 0.0014 if 0 < n < len(line) - 1 else 0.0006
            at = _from(wrist, hand, (ahead, 0.016, aside))
            cuts.append(Seen(Cut(at, (size, size, size), hand), camera))
        shapes.append(Shape(Tint.SKIN, ribbon(cuts).whole, 0.0, light=Light.SIDE))
    return shapes


def _union(tint: Tint, rows: Sequence[Sequence[Seen]], rim: float) -> Shape:
    """Return several ribbons as one shape, so that no seam shows where they meet."""
    skins = [ribbon(cuts, rim=rim) for cuts in rows]
    whole = tuple(loop for skin in skins for loop in skin.whole)
    return Shape(tint, whole, 0.0, tuple(loop for skin in skins for loop in skin.lit))


def _knuckle(joint: Seen) -> Shape:
    """Return the round of a joint in the light, which hides the seam of its two bones."""
    return Shape(Tint.SKIN, round_skin(joint).lit, 0.0, light=Light.LIT)


def _shade(
    rows: Sequence[Sequence[Vector]], hand: Frame, wrist: Vector, camera: Camera
) -> list[Shape]:
    """Return the soft shadow of an arm and its fingers on the pillow."""
    lines = [(along(wrist, hand.forward, -0.3), along(wrist, hand.forward, 0.08), 0.04)]
    lines += [(a, b, 0.011) for row in rows for a, b in pairwise(row)]
    shapes, squash = [], sin(radians(camera.pitch))
    for wide, dark in SOFT:
        loops: list[Loop] = []
        for a, b, radius in lines:
            (ax, ay, _), (bx, by, _) = (camera.see(_on_pillow(p)) for p in (a, b))
            loops.append(capsule((ax, ay), (bx, by), radius * (0.5 + 0.6 * wide), squash))
        shapes.append(Shape(Tint.SHADOW, tuple(loops), 0.0, strength=dark))
    return shapes


def _on_pillow(p: Vector) -> Vector:
    """Return where the shadow of a point falls: the light comes from the left, and above."""
    high = max(0.0, p[1] - PILLOW_TOP)
    return p[0] - 0.35 * high, PILLOW_TOP, p[2] + 0.4 * high


_LEVEL: Final = Frame((1.0, 0.0, 0.0), UP, (0.0, 0.0, 1.0))


def _pillow(camera: Camera) -> list[Shape]:
    cuts = []
    for share in (-1.0, -0.93, -0.8, -0.5, 0.0, 0.5, 0.8, 0.93, 1.0):
        full = (1.04 - share**4) ** 0.25
        half = (0.22 * full, 0.05 * full, 0.02)
        cuts.append(Seen(Cut((-0.05, PILLOW_TOP - 0.05, 0.27 * share), half, _LEVEL), camera))
    return [_union(Tint.PILLOW, [cuts], 0.05)]


def _lap(camera: Camera) -> list[Shape]:
    shapes = []
    for z in (0.11, -0.11):
        places = (
            ((-0.3, -0.13, z * 0.9), 0.09),
            ((0.1, -0.13, z), 0.08),
            ((0.32, -0.13, z), 0.062),
        )
        cuts = [Seen(Cut(at, (size, size, size), _LEVEL), camera) for at, size in places]
        shapes.append(_union(Tint.LEGS, [cuts], 0.1))
    return shapes


def _at_depth(shape: Shape, n: int) -> Shape:
    return replace(shape, depth=n * 0.001)
