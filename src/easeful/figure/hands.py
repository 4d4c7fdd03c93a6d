"""Two hands from near: palms up on a pillow in the lap, as she sees her own; fingers open and curl.

They are drawn as the body is: ribbons round rows of cuts, in the light from above left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import cos, pi, radians, sin
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.fingers import FINGERS, THUMB, finger_joints, from_wrist, palm_of, wrist_of
from easeful.figure.outline import Cut, Loop, Seen, capsule, ribbon, round_skin
from easeful.figure.pose import SIDES, Side
from easeful.figure.scene import Box
from easeful.figure.shape import Light, Shape, Tint
from easeful.figure.vectors import (
    UP,
    Frame,
    Vector,
    across,
    along,
    between,
    cross,
    minus,
    unit,
)

VIEW: Final = Camera(90.0, 72.0)
"""From behind her own eyes: her right hand is on the right."""

ARM: Final = (
    (-0.34, 0.052, 0.05),
    (-0.2, 0.046, 0.05),
    (-0.1, 0.034, 0.038),
    (-0.03, 0.024, 0.029),
    (0.0, 0.021, 0.028),
    (0.03, 0.02, 0.035),
    (0.07, 0.017, 0.04),
    (0.095, 0.013, 0.037),
    (0.103, 0.011, 0.031),
)
"""Cuts from the elbow to the knuckles: ahead of the wrist, half thick, half wide."""

CREASES: Final = (
    ((0.072, 0.03), (0.069, 0.017), (0.055, 0.006), (0.035, 0.001), (0.014, 0.004)),
    ((0.072, 0.03), (0.067, 0.014), (0.057, -0.006), (0.047, -0.024)),
    ((0.069, -0.033), (0.073, -0.018), (0.08, -0.003), (0.087, 0.014)),
)
"""The lines of a palm, which say that it is no back of a hand: (ahead, towards the thumb)."""

SLEEVE: Final = ((-0.36, 0.062, 0.066), (-0.25, 0.06, 0.064), (-0.165, 0.054, 0.056))
PILLOW_TOP: Final = 0.0
"""Heights are over the pillow."""

SOFT: Final = ((1.3, 0.035), (1.1, 0.04), (0.9, 0.045), (0.7, 0.05))
"""A soft shadow is a few flat ones: how wide, how dark."""

PILLOW: Final = (0.23, 0.27)
"""Half lengths, ahead and aside. Metres."""

PILLOW_AT: Final = -0.06
EDGE: Final = 32


def hands_room() -> Box:
    """Return the part of the picture that both hands need, as ``VIEW`` sees them. Metres."""
    return Box(-0.29, -0.225, 0.29, 0.2)


def hands_shapes(open_: float, spread: float, camera: Camera) -> list[Shape]:
    """Return both hands on their pillow, in the order of painting.

    ``open_``: 1 is fingers long, 0 gently curled. ``spread``: how wide long fingers fan, 0 to 1.
    """
    shapes = [*_lap(camera), *_pillow(camera)]
    for side in SIDES:
        shapes += _hand(side, open_, spread, camera)
    return [_at_depth(shape, n) for n, shape in enumerate(shapes)]


def _hand(side: Side, open_: float, spread: float, camera: Camera) -> list[Shape]:
    """Return one arm and hand: first what lies, then the fingers."""
    hand, wrist = palm_of(side), wrist_of(side)
    rows = finger_joints(side, open_, spread)
    arm = _cuts(ARM, hand, wrist, camera)
    lying = [
        arm,
        *(_bone(row[:2], f.radius, hand, camera) for row, f in zip(rows, FINGERS, strict=False)),
    ]
    lying.append(_thenar(rows[-1], hand, wrist, camera))
    shapes = [*_shade(rows, hand, wrist, camera), _union(Tint.SKIN, lying, 0.14)]
    shapes += _creases(hand, wrist, camera)
    # Always in the same order, thumb first and index last, so that nothing jumps to the front.
    for row, finger in zip(reversed(rows), (THUMB, *reversed(FINGERS)), strict=True):
        cuts = _bone(row[1:], finger.radius * 0.94, hand, camera)
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
            size = 0.0012 if 0 < n < len(line) - 1 else 0.0006
            at = from_wrist(wrist, hand, (ahead, 0.016, aside))
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
    """Return the pillow, whose corners are round, with a rim in shade."""
    loops = []
    for low, share in ((0.03, 1.0), (0.012, 0.985)):
        points = []
        for n in range(EDGE):
            c, s = cos(2 * pi * n / EDGE), sin(2 * pi * n / EDGE)
            round_ = share / (c**4 + s**4) ** 0.25
            x, z = PILLOW_AT + PILLOW[0] * c * round_, PILLOW[1] * s * round_
            points.append(camera.see((x, PILLOW_TOP - low, z))[:2])
        loops.append(tuple(points))
    return [Shape(Tint.PILLOW, (loops[0],), 0.0, (loops[1],))]


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
