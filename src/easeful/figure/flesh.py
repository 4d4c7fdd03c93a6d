"""Flesh: the round shapes on the bones, seen through a camera.

Every limb is a ribbon round a row of cuts; the trunk is one along the whole curve of the spine.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.outline import Cut, Seen, ribbon
from easeful.figure.shape import Shape, Tint
from easeful.figure.skeleton import Limb, Skeleton
from easeful.figure.vectors import (
    Frame,
    Vector,
    across,
    along,
    between,
    cross,
    minus,
    unit,
)

Profile = tuple[tuple[float, float, float], ...]
"""Cuts along a bone: share of its length, radius, and how far to the front. Metres."""

THIGH: Final[Profile] = (
    (0.0, 0.087, 0.0),
    (0.22, 0.086, 0.004),
    (0.5, 0.074, 0.008),
    (0.78, 0.061, 0.006),
    (1.0, 0.056, 0.0),
)
SHIN: Final[Profile] = (
    (0.0, 0.055, 0.0),
    (0.16, 0.053, -0.006),
    (0.34, 0.054, -0.014),
    (0.58, 0.045, -0.009),
    (0.82, 0.036, -0.002),
    (0.9, 0.036, -0.001),
)
BARE_SHIN: Final[Profile] = ((0.8, 0.034, -0.002), (0.92, 0.032, 0.0), (1.0, 0.034, 0.0))
UPPER_ARM: Final[Profile] = (
    (0.0, 0.05, 0.0),
    (0.3, 0.046, 0.002),
    (0.62, 0.041, 0.003),
    (1.0, 0.036, 0.0),
)
SLEEVE: Final[Profile] = (
    (-0.06, 0.05, 0.0),
    (0.06, 0.058, 0.0),
    (0.3, 0.055, 0.002),
    (0.56, 0.053, 0.003),
)
FOREARM: Final[Profile] = (
    (0.0, 0.036, 0.0),
    (0.22, 0.039, 0.0),
    (0.55, 0.033, 0.0),
    (0.85, 0.025, 0.0),
    (1.0, 0.024, 0.0),
)

TRUNK: Final = (
    # along the spine, half depth, half width, to the front
    (-0.052, 0.082, 0.118, -0.008),
    (-0.01, 0.103, 0.15, -0.011),
    (0.05, 0.104, 0.155, -0.008),
    (0.13, 0.09, 0.128, 0.002),
    (0.21, 0.09, 0.122, 0.002),
    (0.29, 0.098, 0.134, 0.002),
    (0.36, 0.102, 0.142, 0.01),
    (0.42, 0.082, 0.126, -0.002),
    (0.452, 0.058, 0.085, -0.006),
)
HEM: Final = 2
"""The cut at which the top ends."""

WAIST: Final = 4
"""Up to this cut the trousers go, under the top."""


def limb_cuts(
    start: Vector, end: Vector, front: Vector, profile: Profile, camera: Camera
) -> list[Seen]:
    """Return the cuts of one bone of a limb. ``front`` stands on the bone, length 1."""
    bone = unit(minus(end, start))
    frame = Frame(front, bone, cross(front, bone))
    return [
        Seen(
            Cut(
                along(between(start, end, share), front, ahead),
                (radius, radius * 0.9, radius),
                frame,
            ),
            camera,
        )
        for share, radius, ahead in profile
    ]


def shape_of(
    tint: Tint,
    cuts: Sequence[Seen],
    bias: float = 0.0,
    far: float = 0.0,
    ends: tuple[float, float] = (1.0, 1.0),
) -> Shape:
    """Return the ribbon round ``cuts`` as a shape; ``bias`` metres nearer than it is."""
    skin = ribbon(cuts, ends)
    depth = sum(cut.depth for cut in cuts) / len(cuts) + bias
    return Shape(tint, skin.whole, depth, skin.lit, far=far)


def front_of(limb: Limb, fallback: Vector) -> tuple[Vector, Vector]:
    """Return the front of the upper and of the lower bone: the side to which the joint points."""
    bow = minus(limb.middle, between(limb.root, limb.tip, 0.5))
    upper = unit(minus(limb.middle, limb.root))
    lower = unit(minus(limb.tip, limb.middle))
    return across(bow, upper, fallback), across(bow, lower, fallback)


def spine_at(body: Skeleton) -> list[tuple[Vector, Frame]]:
    """Return the middle and the directions of each cut through the trunk."""
    pelvis, waist, chest, top = body.spine[:4]
    frames = body.frames
    # Where along the spine (metres above the hips) each joint is, and the frame there.
    knots = (
        (-0.1, along(pelvis, frames[0].up, -0.1), frames[0]),
        (0.0, pelvis, frames[0]),
        (0.15, waist, _mid(frames[1], frames[2])),
        (0.30, chest, _mid(frames[2], frames[3])),
        (0.45, top, frames[3]),
        (0.53, body.spine[4], frames[4]),
    )
    result: list[tuple[Vector, Frame]] = []
    for place, *_rest in TRUNK:
        n = max(i for i in range(len(knots) - 1) if knots[i][0] <= place)
        (low, a, fa), (high, b, fb) = knots[n], knots[n + 1]
        k = (place - low) / (high - low)
        before = knots[n - 1][1] if n else a
        behind = knots[n + 2][1] if n + 2 < len(knots) else b
        point = _curved(before, a, b, behind, k)
        result.append((point, _mid(fa, fb, k)))
    return result


def _curved(p: Vector, a: Vector, b: Vector, q: Vector, k: float) -> Vector:
    """Return the point ``k`` of the way from ``a`` to ``b`` on a curve from ``p`` to ``q``."""
    k2, k3 = k * k, k * k * k
    wp, wa = -0.5 * k3 + k2 - 0.5 * k, 1.5 * k3 - 2.5 * k2 + 1
    wb, wq = -1.5 * k3 + 2 * k2 + 0.5 * k, 0.5 * k3 - 0.5 * k2
    return (
        wp * p[0] + wa * a[0] + wb * b[0] + wq * q[0],
        wp * p[1] + wa * a[1] + wb * b[1] + wq * q[1],
        wp * p[2] + wa * a[2] + wb * b[2] + wq * q[2],
    )


def _mid(a: Frame, b: Frame, k: float = 0.5) -> Frame:
    """Return directions ``k`` of the way from ``a`` to ``b``, less than half a turn apart."""
    up = unit(between(a.up, b.up, k), a.up)
    right = across(between(a.right, b.right, k), up, a.right)
    return Frame(cross(up, right), up, right)


def trunk_cuts(body: Skeleton, breath: float, camera: Camera) -> list[Seen]:
    """Return the cuts of the trunk from the seat to the neck. ``breath`` fills belly and chest."""
    cuts = []
    for n, ((point, frame), (_at, deep, wide, ahead)) in enumerate(
        zip(spine_at(body), TRUNK, strict=True)
    ):
        swell = breath * _SWELL[n]
        centre = along(point, frame.forward, ahead + swell * 0.7)
        cuts.append(
            Seen(Cut(centre, (deep + swell * 0.5, 0.05, wide + swell * 0.25), frame), camera)
        )
    return cuts


_SWELL: Final = (0.0, 0.0, 0.006, 0.017, 0.018, 0.012, 0.01, 0.005, 0.0)
"""How much each cut grows with a full breath: the belly more than the chest. Metres."""
