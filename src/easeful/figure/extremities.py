"""Hands and feet: a palm with four fingers and a thumb, a sole with its toes."""

from __future__ import annotations

from math import cos, radians, sin
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.flesh import shape_of
from easeful.figure.outline import Cut, Seen, Skin, ribbon
from easeful.figure.shape import Shape, Tint
from easeful.figure.skeleton import Limb
from easeful.figure.vectors import Frame, Vector, along, cross, plus, times, unit

PALM: Final = ((0.0, 0.02, 0.024), (0.04, 0.017, 0.035), (0.08, 0.0135, 0.0375))
"""Cuts through a palm: ahead of the wrist, and half lengths (up, right)."""

FINGERS: Final = (
    # from the thumb's side: to that side, ahead of the wrist, length, outward
    (0.028, 0.083, 0.068, 7.0),
    (0.0095, 0.088, 0.077, 2.0),
    (-0.009, 0.086, 0.072, -3.0),
    (-0.0265, 0.079, 0.056, -9.0),
)
THICK: Final = (0.0112, 0.0105, 0.0088)
"""Half thickness of a finger at its knuckle, its middle and its tip. Metres."""

CURLS: Final = (0.0, 0.48, 0.52)
"""How much of a finger's bend is reached before each of its three cuts."""

FIST: Final = 205.0
"""Degrees that all joints of a finger bend together in a fist."""

SOLE: Final = (
    # ahead of the ankle, above it, and half lengths (forward, up, right)
    (-0.052, -0.038, 0.034, 0.034, 0.031),
    (-0.005, -0.028, 0.042, 0.04, 0.031),
    (0.05, -0.04, 0.042, 0.029, 0.034),
    (0.104, -0.051, 0.034, 0.022, 0.042),
    (0.122, -0.054, 0.026, 0.019, 0.041),
)
TOES: Final = (
    # to the inside, ahead of the ankle, length, half thickness
    (0.024, 0.127, 0.034, 0.0165),
    (-0.012, 0.124, 0.026, 0.0175),
)
"""The great toe, and the others as one."""


def hand_shapes(arm: Limb, outward: float, far: float, camera: Camera) -> list[Shape]:
    """Return a hand; ``outward`` is 1 for the right one, -1 for the left."""
    end = arm.end
    palm = [
        Seen(Cut(along(arm.tip, end.forward, ahead), (0.02, up, right), end), camera)
        for ahead, up, right in PALM
    ]
    fingers = [_finger(arm, finger, outward, camera) for finger in FINGERS]
    back = shape_of(Tint.SKIN, palm, 0.03, far)
    # Neighbours are different shapes, so that a line of shade parts them.
    return [
        back,
        *(
            _joined((fingers[n], fingers[n + 2]), back.depth + 0.0005 * (n + 1), far)
            for n in (0, 1)
        ),
        shape_of(Tint.SKIN, _thumb(arm, outward, camera), 0.034, far),
    ]


def _joined(parts: tuple[Skin, Skin], depth: float, far: float) -> Shape:
    skin = parts[0].with_(parts[1])
    return Shape(Tint.SKIN, skin.whole, depth, skin.lit, far=far)


def _finger(
    arm: Limb, finger: tuple[float, float, float, float], outward: float, camera: Camera
) -> Skin:
    end = arm.end
    inward = times(end.right, -outward)
    aside, ahead, size, fan = finger
    spread = radians(fan) * (1 - 0.7 * arm.curl)
    straight = unit(plus(times(end.forward, cos(spread)), times(inward, sin(spread))))
    place = along(along(arm.tip, end.forward, ahead - 0.012), inward, aside)
    angle, cuts = radians(3.0), []
    for share, thick in zip(CURLS, THICK, strict=True):
        angle += radians(FIST) * arm.curl * share * 0.9
        way = plus(times(straight, cos(angle)), times(end.up, -sin(angle)))
        if share:
            place = along(place, way, size * share + 0.006)
        cuts.append(Seen(Cut(place, (thick, thick, thick), end), camera))
    return ribbon(cuts, rim=0.2)


def _thumb(arm: Limb, outward: float, camera: Camera) -> list[Seen]:
    """Return the cuts of a thumb. Palm down it points inward: to the other hand."""
    end = arm.end
    inward = times(end.right, -outward)
    place = along(along(arm.tip, end.forward, 0.022), inward, 0.02)
    aside = plus(times(end.forward, 0.8), times(inward, 0.62 - 0.45 * arm.curl))
    way: Vector = unit(plus(aside, times(end.up, -0.22 - 0.55 * arm.curl)))
    frame = Frame(way, end.up, cross(way, end.up))
    cuts = []
    for size, radius in ((0.0, 0.0165), (0.032, 0.0135), (0.028, 0.0105)):
        place = along(place, way, size)
        cuts.append(Seen(Cut(place, (radius, radius, radius), frame), camera))
    return cuts


def foot_shapes(leg: Limb, outward: float, far: float, camera: Camera) -> list[Shape]:
    """Return a foot; ``outward`` is 1 for the right one, -1 for the left."""
    end = leg.end
    sole = [
        Seen(Cut(along(along(leg.tip, end.forward, ahead), end.up, above), (f, u, r), end), camera)
        for ahead, above, f, u, r in SOLE
    ]
    inward = times(end.right, -outward)
    toes = []
    for aside, ahead, size, thick in TOES:
        base = along(along(along(leg.tip, end.forward, ahead), end.up, -0.057), inward, aside)
        wide = thick if aside > 0 else 0.0265
        cuts = [
            Seen(Cut(along(base, end.forward, size * k), (thick, thick * s, wide * s), end), camera)
            for k, s in ((0.0, 1.0), (0.6, 0.96), (1.0, 0.78))
        ]
        toes.append(ribbon(cuts, rim=0.18))
    foot = shape_of(Tint.SKIN, sole, 0.008, far)
    return [
        foot,
        *(
            Shape(Tint.SKIN, toe.whole, foot.depth + 0.0005 * (n + 1), toe.lit, far=far)
            for n, toe in enumerate(toes)
        ),
    ]
