"""What lies between two poses when feet and hands are on the ground: they step, they do not slide.

Rule 1: what is planted in both poses does not move.
Rule 2: of two feet, or two hands, that go to another place, one goes after the other.
Rule 3: a leg that would be too short lets the hips sink a little, as when walking.
"""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import Final

from easeful.figure.pose import Arm, At, Leg, Place, Pose, pose_between
from easeful.figure.skeleton import HIP
from easeful.figure.two_bones import SHIN, THIGH
from easeful.figure.vectors import Vector, along, between, distance, frame_of
from easeful.figure.way_limbs import Key, flowing

LOW: Final = 0.2
"""Up to this height a wrist or an ankle is that of a hand or foot on the ground. Metres."""

BED: Final = -0.1
"""What is lower hangs from the edge of a bed. Metres."""

SAME: Final = 0.002
HIGHEST: Final = 0.06
"""How high a foot is lifted for a long step. Metres."""

REACH: Final = 0.984 * (THIGH + SHIN)
UPRIGHT: Final = 0.7
SWAY: Final = 0.3
"""How much of the way to the standing foot the hips go while the other one steps."""

FACE_DOWN: Final = -0.3
LYING: Final = 0.5
"""A chest that faces down more, or is steeper, has its hands under it or beside it."""

LATE: Final = 0.3
EARLY: Final = 0.75
"""A hand is flat at this share of its way to the ground, so that no finger goes through it."""

Window = tuple[float, float]
"""When, of the time between two poses, a limb moves."""

ALONE: Final[Window] = (0.06, 0.94)
FIRST: Final[Window] = (0.0, 0.5)
SECOND: Final[Window] = (0.5, 1.0)


def stepped(start: Key, end: Key, k: float) -> Pose:
    """Return the pose ``k`` (0 to 1) of the way from ``start`` to ``end``."""
    p, q = start[0], end[0]
    pose = pose_between(p, q, k)
    legs = _windows(p.legs[0].ankle, q.legs[0].ankle, p.legs[1].ankle, q.legs[1].ankle)
    hands = _windows(p.arms[0].wrist, q.arms[0].wrist, p.arms[1].wrist, q.arms[1].wrist)
    right, left = (_leg(p.legs[n], q.legs[n], pose.legs[n], legs[n], k) for n in range(2))
    right_arm, left_arm = (_arm((start, end), pose.arms[n], n, hands[n], k) for n in range(2))
    pose = replace(pose, legs=(right, left), arms=(right_arm, left_arm))
    if min(p.pelvis[1], q.pelvis[1]) > UPRIGHT:
        pose = _swayed(pose, legs, k)
    return flowing(_sunk(pose, p, q, k), start, end, k)


def _windows(a: Place, b: Place, c: Place, d: Place) -> tuple[Window | None, Window | None]:
    """Return when the right limb (from ``a`` to ``b``) and the left one step; none: no step."""
    right, left = _gone(a, b), _gone(c, d)
    if right and left:
        return (FIRST, SECOND) if right >= left - 0.01 else (SECOND, FIRST)
    return ALONE if right else None, ALONE if left else None


def _gone(a: Place, b: Place) -> float:
    """Return how far a limb steps on the ground; 0 if it does not."""
    if not isinstance(a, At) or not isinstance(b, At):
        return 0.0
    if not (min(a.point[1], b.point[1]) > BED and max(a.point[1], b.point[1]) < LOW):
        return 0.0
    gone = distance(a.point, b.point)
    return gone if gone > SAME else 0.0


def _share(window: Window, k: float) -> float:
    start, end = window
    return min(1.0, max(0.0, (k - start) / (end - start)))


def _smooth(k: float) -> float:
    k = min(1.0, max(0.0, k))
    return k * k * (3 - 2 * k)


def _leg(p: Leg, q: Leg, leg: Leg, window: Window | None, k: float) -> Leg:
    if window is None or not isinstance(p.ankle, At) or not isinstance(q.ankle, At):
        return leg
    return replace(leg, ankle=At(_step(p.ankle.point, q.ankle.point, _share(window, k))))


def _arm(keys: tuple[Key, Key], arm: Arm, n: int, window: Window | None, k: float) -> Arm:
    p, q = (pose.arms[n] for pose, _body in keys)
    if window is None or not isinstance(p.wrist, At) or not isinstance(q.wrist, At):
        return replace(arm, hand=replace(arm.hand, flat=_flat(keys, n, k)))
    return replace(arm, wrist=At(_step(p.wrist.point, q.wrist.point, _share(window, k))))


def _flat(keys: tuple[Key, Key], n: int, k: float) -> float:
    """Return how flat a hand is: soon where it comes down before the body, late beside it."""
    (start, first), (end, last) = keys
    a, b = start.arms[n].hand.flat, end.arms[n].hand.flat
    if a == b:
        return a
    if a > b:
        return _flat(((end, last), (start, first)), n, 1 - k)
    chest = last.frames[3]
    lies = chest.up[1] < LYING and chest.forward[1] > FACE_DOWN
    return a + (b - a) * min(1.0, max(0.0, (k - 1 + LATE) / LATE if lies else k / EARLY))


def _step(a: Vector, b: Vector, u: float) -> Vector:
    """Return where a foot is: it rises before it goes, and comes down where it has arrived."""
    x, y, z = between(a, b, _smooth((u - 0.1) / 0.8))
    high = min(HIGHEST, 0.012 + 0.25 * distance(a, b))
    return x, y + high * 16 * u * u * (1 - u) * (1 - u), z


def _swayed(pose: Pose, windows: tuple[Window | None, Window | None], k: float) -> Pose:
    """Return the pose with the weight over the foot that stands while the other one steps."""
    pelvis = pose.pelvis
    for n, window in enumerate(windows):
        standing = pose.legs[1 - n].ankle
        if window is None or not isinstance(standing, At):
            continue
        u = _share(window, k)
        much = SWAY * 16 * u * u * (1 - u) * (1 - u)
        x, _y, z = between(pelvis, standing.point, much)
        pelvis = (x, pelvis[1], z)
    return replace(pose, pelvis=pelvis)


def _sunk(pose: Pose, p: Pose, q: Pose, k: float) -> Pose:
    """Return the pose with the hips as low as the legs need."""
    x, y, z = pose.pelvis
    lowest = y
    for n in range(2):
        leg = pose.legs[n].ankle
        if not isinstance(leg, At) or y - leg.point[1] < UPRIGHT / 2:
            continue
        given = [_reach(each, n) for each in (p, q)]
        most = max(REACH, given[0] + (given[1] - given[0]) * k)
        hip = _hip(pose, n)
        aside = (hip[0] - leg.point[0]) ** 2 + (hip[2] - leg.point[2]) ** 2
        high = sqrt(max(0.0, most * most - aside))
        lowest = min(lowest, y + leg.point[1] + high - hip[1])
    return pose if lowest >= y else replace(pose, pelvis=(x, lowest, z))


def _hip(pose: Pose, n: int) -> Vector:
    return along(pose.pelvis, frame_of(pose.trunk[0]).right, HIP if n == 0 else -HIP)


def _reach(pose: Pose, n: int) -> float:
    ankle = pose.legs[n].ankle
    return distance(_hip(pose, n), ankle.point) if isinstance(ankle, At) else 0.0
