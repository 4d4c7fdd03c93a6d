"""Elbows, knees and hands between two poses: they swing round the limb, and go round the trunk.

Poses say where an elbow points. Halfway between two such directions there may be none, so that
an elbow would snap from one side to the other; here it turns about the line from shoulder to hand.
"""

from __future__ import annotations

from dataclasses import replace
from math import atan2, cos, pi, sin, sqrt
from typing import Final

from easeful.figure.pose import Arm, At, Between, Pose
from easeful.figure.skeleton import Limb, Skeleton, solve
from easeful.figure.vectors import (
    TINY,
    UP,
    Frame,
    Vector,
    across,
    along,
    between,
    cross,
    distance,
    dot,
    in_frame,
    length,
    minus,
    plus,
    times,
    unit,
)

CLEAR: Final = 0.03
"""Elbows and knees stay so far over the floor, unless a pose has them lower. Metres."""

GIRTH: Final = 0.13
"""A wrist on its way stays so far from the middle of the trunk. Metres."""

LONG_WAY: Final = 1.0
"""Two ways round a limb that differ by less than twice this are about as long. Radians."""

WIDEST: Final = 0.16
"""How far a hand goes outward on a long way along the body. Metres."""

ASLANT: Final = 0.4
"""An elbow that points this far aside, of 1, is turned up from the floor in full."""

ELBOW_ROOM: Final = 0.28
"""A wrist on its way stays about so far from its shoulder, or the elbow would have to fold."""

LITTLE: Final = 0.001

Pole = Vector
Key = tuple[Pose, Skeleton]
"""A pose that is passed, and its body."""


def flowing(pose: Pose, p: Key, q: Key, k: float) -> Pose:
    """Return ``pose``, which is ``k`` of the way from ``p`` to ``q``, with limbs that flow."""
    body = solve(pose)
    arms = tuple(_led(pose.arms[n], body, (p, q), n, k) for n in range(2))
    if arms != pose.arms:
        pose = replace(pose, arms=(arms[0], arms[1]))
        body = solve(pose)
    right, left = (
        replace(arm, elbow=_elbow(body, (p, q), n, k)) for n, arm in enumerate(pose.arms)
    )
    right_leg, left_leg = (
        replace(leg, knee=_knee(body, (p, q), n, k)) for n, leg in enumerate(pose.legs)
    )
    return replace(pose, arms=(right, left), legs=(right_leg, left_leg))


def _led(arm: Arm, body: Skeleton, keys: tuple[Key, Key], n: int, k: float) -> Arm:
    """Return an arm whose hand goes outward round the body, and not through the trunk."""
    (p, start), (q, end) = keys
    before, after = p.arms[n].wrist, q.arms[n].wrist
    if before == after:
        return arm
    tip = wrist = body.arms[n].tip
    if not (isinstance(before, At) and isinstance(after, At)):
        gone = distance(minus(start.arms[n].tip, start.pelvis), minus(end.arms[n].tip, end.pelvis))
        arc = 16 * k * k * (1 - k) * (1 - k)
        chest, out = body.frames[3], min(WIDEST, 0.3 * gone) * arc
        wrist = along(along(wrist, _outward(chest, n), out), UP, out * (1 - chest.up[1] / 2))
        wrist = along(wrist, chest.forward, _before_shoulder(start, end, n) * arc)
    wrist = _round_trunk(wrist, (start, body, end), n, k)
    if wrist == tip:
        return arm
    # So much beside where it was, whatever that place hangs on: a little of a long way.
    beside = At(along(tip, minus(wrist, tip), 1 / LITTLE))
    return replace(arm, wrist=Between(arm.wrist, beside, LITTLE))


def _elbow(body: Skeleton, keys: tuple[Key, Key], n: int, k: float) -> Pole:
    (p, start), (q, end) = keys
    now, frame = body.arms[n], body.frames[3]
    a = _side(start.arms[n], start.frames[3], p.arms[n].elbow, n)
    b = _side(end.arms[n], end.frames[3], q.arms[n].elbow, n)
    side = _swung((start.arms[n], now, end.arms[n]), (a, b), k)
    low = min(CLEAR, between(start.arms[n].middle, end.arms[n].middle, k)[1])
    return _local(frame, _over_floor(now, side, _outward(frame, n), low), n)


def _knee(body: Skeleton, keys: tuple[Key, Key], n: int, k: float) -> Pole:
    (p, start), (q, end) = keys
    a = _side(start.legs[n], start.frames[0], p.legs[n].knee, n)
    b = _side(end.legs[n], end.frames[0], q.legs[n].knee, n)
    side = _swung((start.legs[n], body.legs[n], end.legs[n]), (a, b), k)
    return _local(body.frames[0], side, n)


def _swung(limbs: tuple[Limb, Limb, Limb], sides: tuple[Vector, Vector], k: float) -> Vector:
    """Return to which side a joint points now, which turns from one of ``sides`` to the other."""
    start, now, end = limbs
    way = _way(now)
    whole = _turn(_carried(sides[0], _way(start), _way(end)), sides[1], _way(end))
    if abs(whole) > pi - LONG_WAY:
        # Either way round is about as long: it goes over the top rather than through the floor.
        over = _rotated(_carried(sides[0], _way(start), _way(end)), _way(end), whole / 2)
        whole = whole if over[1] > 0 else whole - 2 * pi if whole > 0 else whole + 2 * pi
    a = _carried(sides[0], _way(start), way)
    angle = _turn(a, _carried(sides[1], _way(end), way), way)
    angle += 2 * pi * round((whole - angle) / (2 * pi))
    return _rotated(a, way, angle * k)


def _turn(a: Vector, b: Vector, way: Vector) -> float:
    """Return the angle from ``a`` to ``b``, which both stand on ``way``."""
    return atan2(dot(cross(a, b), way), dot(a, b))


def _rotated(side: Vector, way: Vector, angle: float) -> Vector:
    return plus(times(side, cos(angle)), times(cross(way, side), sin(angle)))


def _outward(frame: Frame, n: int) -> Vector:
    return frame.right if n == 0 else times(frame.right, -1.0)


def _local(frame: Frame, side: Vector, n: int) -> Pole:
    """Return a direction as the body knows it: forward, up, outward."""
    return dot(side, frame.forward), dot(side, frame.up), dot(side, _outward(frame, n))


def _way(limb: Limb) -> Vector:
    return unit(minus(limb.tip, limb.root))


def _side(limb: Limb, frame: Frame, pole: Pole, n: int) -> Vector:
    """Return the side to which a joint points, which stands on its limb; length 1."""
    forward, up, outward = pole
    way = _way(limb)
    fallback = across(UP, way, (1.0, 0.0, 0.0))
    return across(in_frame(frame, (forward, up, outward if n == 0 else -outward)), way, fallback)


def _carried(side: Vector, start: Vector, end: Vector) -> Vector:
    """Return ``side`` as it is once a limb has turned from ``start`` to ``end`` the short way."""
    axis, straight = cross(start, end), dot(start, end)
    if straight < TINY - 1:
        return across(side, end)
    turned = plus(
        plus(times(side, straight), cross(axis, side)),
        times(axis, dot(axis, side) / (1 + straight)),
    )
    return across(turned, end, side)


def _over_floor(limb: Limb, side: Vector, outward: Vector, low: float) -> Vector:
    """Return ``side``, turned up as far as the joint needs to be no lower than ``low``."""
    way = _way(limb)
    foot = along(limb.root, way, dot(minus(limb.middle, limb.root), way))
    aside = distance(limb.middle, foot)
    steep = sqrt(max(0.0, 1 - way[1] * way[1]))
    if aside * steep < TINY or foot[1] + aside * side[1] >= low:
        return side
    up = across(UP, way)
    much = min(1.0, (low - foot[1]) / (aside * steep))
    level = unit(cross(way, up))
    aslant = dot(level, side) or TINY * dot(level, outward)
    level = times(level, 1.0 if aslant > 0 else -1.0)
    lifted = along(times(level, sqrt(max(0.0, 1 - much * much))), up, much)
    # One that points straight down could go up on either side: it must not snap.
    return unit(between(side, lifted, min(1.0, abs(aslant) / ASLANT)), side)


def _round_trunk(
    wrist: Vector, bodies: tuple[Skeleton, Skeleton, Skeleton], n: int, k: float
) -> Vector:
    """Return where a wrist goes that must not go through the trunk."""
    start, body, end = bodies
    near = _nearest(body, wrist)
    far = distance(wrist, near)
    if far >= GIRTH:
        return wrist
    before, after = (
        distance(each.arms[n].tip, _nearest(each, each.arms[n].tip)) for each in (start, end)
    )
    least = min(GIRTH, before + (after - before) * k)
    return wrist if far >= least else along(near, unit(minus(wrist, near)), least)


def _before_shoulder(start: Skeleton, end: Skeleton, n: int) -> float:
    """Return how far forward a hand must go not to come too near its own shoulder."""
    ways = [
        _local(body.frames[3], minus(body.arms[n].tip, body.arms[n].root), n)
        for body in (start, end)
    ]
    return max(0.0, ELBOW_ROOM - length(_on_line(ways[0], ways[1], (0.0, 0.0, 0.0))))


def _nearest(body: Skeleton, point: Vector) -> Vector:
    """Return the point of the middle of the trunk that is nearest to ``point``."""
    found = [_on_line(a, b, point) for a, b in zip(body.spine[:3], body.spine[1:4], strict=True)]
    return min(found, key=lambda each: distance(each, point))


def _on_line(a: Vector, b: Vector, point: Vector) -> Vector:
    way = minus(b, a)
    share = dot(minus(point, a), way) / max(TINY, length(way) ** 2)
    return between(a, b, min(1.0, max(0.0, share)))
