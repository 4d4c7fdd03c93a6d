"""Keeps a body on the ground while it goes from one pose to another.

Between two poses that both stand on the ground a plain blend may dip below it: the knees of one
who sits back on her heels, the hand of one who rolls over. What dips is lifted by as much.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from easeful.figure.pose import At, Pose
from easeful.figure.skeleton import HAND, Limb, Skeleton, solve
from easeful.figure.vectors import along

KNEE: Final = 0.05
"""How high the middle of a knee is that rests on the ground. Metres."""

PALM: Final = 0.012
"""How high a wrist and fingertips are at the least."""

HANGING: Final = -0.12
"""What is lower than this hangs over the edge of a bed, and is not lifted."""

TRIES: Final = 3


Low = tuple[float, float]
"""How low knees and hands may be. Metres."""


def low_between(a: Skeleton, b: Skeleton) -> Low:
    """Return how low knees and hands may be on the way from ``a`` to ``b``: as low as in these."""
    knees = min(leg.middle[1] for body in (a, b) for leg in body.legs)
    hands = min(_lowest(arm) for body in (a, b) for arm in body.arms)
    return min(KNEE, max(HANGING, knees)), min(PALM, max(HANGING, hands))


def grounded(pose: Pose, low: Low) -> Pose:
    """Return ``pose`` with knees and hands that are below the ground lifted onto it."""
    knee, palm = low
    body = solve(pose)
    for _try in range(TRIES):
        knees = [leg.middle[1] for leg in body.legs if leg.middle[1] > HANGING]
        sunk = knee - min(knees, default=knee)
        if sunk <= 0:
            break
        x, y, z = pose.pelvis
        pose = replace(pose, pelvis=(x, y + sunk, z))
        body = solve(pose)
    arms, lifted = list(pose.arms), False
    for n, arm in enumerate(body.arms):
        sunk = palm - _lowest(arm)
        if 0 < sunk < palm - HANGING:
            x, y, z = arm.tip
            arms[n], lifted = replace(arms[n], wrist=At((x, y + sunk, z))), True
    return replace(pose, arms=(arms[0], arms[1])) if lifted else pose


def _lowest(arm: Limb) -> float:
    return min(arm.tip[1], along(arm.tip, arm.end.forward, HAND)[1])
