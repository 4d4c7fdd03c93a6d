"""A limb of two bones that reaches for a point: two-bone inverse kinematics.

Bones keep their length whatever is asked; what is out of reach is reached for.
"""

from __future__ import annotations

from math import cos, exp, radians, sqrt
from typing import Final

from easeful.figure.vectors import DOWN, UP, Vector, across, along, dot, minus, unit

UPPER_ARM: Final = 0.28
FOREARM: Final = 0.25
THIGH: Final = 0.42
SHIN: Final = 0.41
"""Lengths of the bones. Metres."""

Bones = tuple[float, float, float]
"""Two bones (metres) and how far the joint between them bends (degrees; 0 is straight).

The limits are the ends of what healthy adults do (Norkin and White, Measurement of Joint Motion,
5th ed.: elbow 150, knee 140 actively, 160 kneeling on the heels).
"""

ARM: Final[Bones] = (UPPER_ARM, FOREARM, 149.0)
LEG: Final[Bones] = (THIGH, SHIN, 159.0)


STRAIGHT: Final = 0.985
"""From this share of its full length on a limb gives way softly instead of snapping straight."""


def bent(root: Vector, target: Vector, bones: Bones, pole: Vector) -> tuple[Vector, Vector]:
    """Return the middle joint and the tip of a limb that reaches for ``target``.

    The middle joint goes towards ``pole``. A target farther than the limb is long is reached for.
    """
    upper, lower, most = bones
    way = minus(target, root)
    far = sqrt(dot(way, way))
    ahead = unit(way, DOWN)
    reach = _softened(max(far, _nearest(upper, lower, most)), upper + lower)
    along_way = (upper * upper - lower * lower + reach * reach) / (2 * reach)
    aside = sqrt(max(0.0, upper * upper - along_way * along_way))
    side = across(pole, ahead, across(UP, ahead, (1.0, 0.0, 0.0)))
    middle = along(along(root, ahead, along_way), side, aside)
    return middle, along(root, ahead, reach)


def _nearest(upper: float, lower: float, most: float) -> float:
    """Return how near the tip may come to the root if the joint bends ``most`` degrees."""
    return sqrt(upper * upper + lower * lower + 2 * upper * lower * cos(radians(most)))


def _softened(far: float, full: float) -> float:
    start = full * STRAIGHT
    if far <= start:
        return far
    room = full * 0.9995 - start
    return start + room * (1 - exp(-(far - start) / room))
