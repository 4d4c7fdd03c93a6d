"""A pose: trunk by angles, limbs by where they touch. Plain numbers that blend.

Where a hand or a foot is may be a point of the room, or a place on the body itself, which then
carries it along. Poses blend part by part: a hand on the knee goes to the floor in a line, and
what is planted in both poses stays where it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from easeful.figure.vectors import (
    NO_TURN,
    ORIGIN,
    Turn,
    Vector,
    after,
    between,
    turn_between,
    turned,
)

SEGMENTS: Final = ("pelvis", "lower back", "middle back", "upper back", "neck", "head")
"""The parts of the trunk, from below; each has a direction of its own."""


class Side(StrEnum):
    """One side of the body; also the order in which pairs are kept."""

    RIGHT = "right"
    LEFT = "left"


SIDES: Final = (Side.RIGHT, Side.LEFT)


@dataclass(frozen=True, slots=True)
class At:
    """A point of the room. Metres."""

    point: Vector


@dataclass(frozen=True, slots=True)
class On:
    """A place on the body: ``part`` of ``side``, and from there (forward, up, outward). Metres."""

    part: str
    side: Side
    offset: Vector = ORIGIN


@dataclass(frozen=True, slots=True)
class Between:
    """On the way from one place to another; ``lift`` metres higher in the middle."""

    start: Place
    end: Place
    share: float
    lift: float = 0.0


Place = At | On | Between


@dataclass(frozen=True, slots=True)
class Foot:
    """How a foot stands: ``flat`` from 0 to 1, else at ``angle`` to the shin.

    ``angle``: degrees from the right angle; toes up is more, pointed is less. ``heading``: degrees
    by which a flat foot points outward.
    """

    flat: float = 0.0
    angle: float = 0.0
    heading: float = 8.0


@dataclass(frozen=True, slots=True)
class Hand:
    """How a hand is held: ``flat`` on what is under it from 0 to 1, else along the forearm.

    ``wrist``: degrees towards the back of the hand. ``curl``: 0 is open, 1 a fist. ``palm``: where
    it faces, (forward, up, outward) of the body; none is towards the body.
    """

    flat: float = 0.0
    wrist: float = 0.0
    curl: float = 0.25
    palm: Vector | None = None


ELBOW: Final[Vector] = (-0.5, -0.7, 0.45)
KNEE: Final[Vector] = (1.0, 0.15, 0.1)


@dataclass(frozen=True, slots=True)
class Arm:
    """Where the wrist is, and where the elbow points: (forward, up, outward) of the upper back."""

    wrist: Place
    elbow: Vector = ELBOW
    hand: Hand = Hand()
    forward: float = 0.0
    up: float = 0.0
    """How far the shoulder itself goes forward and up. Metres."""
    lift: float = 0.0
    """How much higher than a straight line the way to this pose is in its middle. Metres."""


@dataclass(frozen=True, slots=True)
class Leg:
    """Where the ankle is, and where the knee points: (forward, up, outward) of the pelvis."""

    ankle: Place
    knee: Vector = KNEE
    foot: Foot = Foot()
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole body. ``trunk`` has a turn for each of ``SEGMENTS``; pairs are (right, left)."""

    pelvis: Vector
    trunk: tuple[Turn, ...]
    arms: tuple[Arm, Arm]
    legs: tuple[Leg, Leg]


def direction(bend: float, tilt: float = 0.0, turn: float = 0.0, facing: float = 0.0) -> Turn:
    """Return the turn of a part of the trunk. Degrees.

    ``bend`` leans forward, ``tilt`` and ``turn`` go to her right. ``facing`` 0 is along x, 90
    towards the viewer.
    """
    first = after(turned(tilt, 0), turned(-turn, 1)) if tilt or turn else NO_TURN
    leaning = after(turned(-bend, 2), first)
    return after(turned(-facing, 1), leaning) if facing else leaning


def pose_between(a: Pose, b: Pose, k: float) -> Pose:
    """Return the pose ``k`` (0 to 1) of the way from ``a`` to ``b``."""
    if k <= 0:
        return a
    if k >= 1:
        return b
    return Pose(
        between(a.pelvis, b.pelvis, k),
        tuple(turn_between(p, q, k) for p, q in zip(a.trunk, b.trunk, strict=True)),
        (_arm_between(a.arms[0], b.arms[0], k), _arm_between(a.arms[1], b.arms[1], k)),
        (_leg_between(a.legs[0], b.legs[0], k), _leg_between(a.legs[1], b.legs[1], k)),
    )


def _arm_between(a: Arm, b: Arm, k: float) -> Arm:
    if a is b:
        return a
    return Arm(
        _place_between(a.wrist, b.wrist, k, b.lift),
        between(a.elbow, b.elbow, k),
        _hand_between(a.hand, b.hand, k),
        a.forward + (b.forward - a.forward) * k,
        a.up + (b.up - a.up) * k,
    )


def _leg_between(a: Leg, b: Leg, k: float) -> Leg:
    if a is b:
        return a
    return Leg(
        _place_between(a.ankle, b.ankle, k, b.lift),
        between(a.knee, b.knee, k),
        Foot(
            a.foot.flat + (b.foot.flat - a.foot.flat) * k,
            a.foot.angle + (b.foot.angle - a.foot.angle) * k,
            a.foot.heading + (b.foot.heading - a.foot.heading) * k,
        ),
    )


NATURAL_PALM: Final[Vector] = (-0.35, 0.0, -1.0)
"""Towards the body: what a hand does that was told nothing."""


def _hand_between(a: Hand, b: Hand, k: float) -> Hand:
    if a is b:
        return a
    palm = None
    if a.palm is not None or b.palm is not None:
        palm = between(a.palm or NATURAL_PALM, b.palm or NATURAL_PALM, k)
    return Hand(
        a.flat + (b.flat - a.flat) * k,
        a.wrist + (b.wrist - a.wrist) * k,
        a.curl + (b.curl - a.curl) * k,
        palm,
    )


def _place_between(a: Place, b: Place, k: float, lift: float) -> Place:
    if a == b:
        return a
    if isinstance(a, At) and isinstance(b, At):
        x, y, z = between(a.point, b.point, k)
        return At((x, y + lift * 4 * k * (1 - k), z))
    return Between(a, b, k, lift)
