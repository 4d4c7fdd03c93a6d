"""Bones: from a pose to where every joint is.

The trunk goes up from the pelvis segment by segment. Legs, then arms, bend in one plane each
(two-bone inverse kinematics), so their bones keep their length whatever is asked; what is out of
reach is reached for as far as the limb goes.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

from easeful.figure.ends import curl_of, foot_of, hand_of
from easeful.figure.parts import ALONG_LEG, ON_TRUNK
from easeful.figure.pose import (
    SIDES,
    Arm,
    At,
    Between,
    Leg,
    On,
    Place,
    Pose,
)
from easeful.figure.two_bones import ARM, FOREARM, LEG, UPPER_ARM, bent
from easeful.figure.vectors import (
    Frame,
    Vector,
    across,
    along,
    between,
    cross,
    dot,
    frame_of,
    in_frame,
    minus,
    plus,
    unit,
)

LUMBAR: Final = 0.13
THORACIC: Final = 0.15
UPPER: Final = 0.15
NECK: Final = 0.085
SKULL: Final = 0.105
"""From the top of the neck to the middle of the head."""

HAND: Final = 0.17
FOOT: Final = 0.175
"""From the ankle to the tip of the toes, as seen from above."""

INSTEP: Final = 0.05
"""How far the toes are below the ankle, in the foot's own direction of up."""

SHOULDER: Final = 0.15
HIP: Final = 0.085
"""Half widths. All lengths in metres, of a body of 1.70 m (Winter, Biomechanics and Motor Control
of Human Movement, 4th ed., figure 4.1; rounded)."""


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm (shoulder, elbow, wrist) or a leg (hip, knee, ankle), and its hand or foot.

    ``end`` has the directions of the hand or foot: forward to the fingers or toes, up from its
    back or instep, right. ``curl`` is that of the hand.
    """

    root: Vector
    middle: Vector
    tip: Vector
    end: Frame
    curl: float = 0.0


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Where everything is. ``spine`` has pelvis, waist, chest, top, nape and head in this order.

    ``frames`` are the directions of the six segments; pairs are (right, left).
    """

    spine: tuple[Vector, ...]
    frames: tuple[Frame, ...]
    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb]

    @property
    def pelvis(self) -> Vector:
        """Return the middle between the hips."""
        return self.spine[0]

    @property
    def head(self) -> Vector:
        """Return the middle of the head."""
        return self.spine[5]

    def joints(self) -> tuple[Vector, ...]:
        """Return every joint, always in the same order."""
        limbs = (*self.arms, *self.legs)
        fingers = [along(arm.tip, arm.end.forward, HAND) for arm in self.arms]
        toes = [
            along(along(leg.tip, leg.end.forward, FOOT), leg.end.up, -INSTEP) for leg in self.legs
        ]
        return (
            *self.spine,
            *(p for limb in limbs for p in (limb.root, limb.middle, limb.tip)),
            *fingers,
            *toes,
        )


def solve(pose: Pose) -> Skeleton:
    """Return where every joint of a body in ``pose`` is."""
    return _Solver(pose).skeleton()


class _Solver:
    """Works through a pose: trunk, legs, arms; each may lean on what came before."""

    def __init__(self, pose: Pose) -> None:
        self._pose = pose
        self._frames = tuple(frame_of(turn) for turn in pose.trunk)
        self._spine = _spine(pose.pelvis, self._frames)
        self._arms: list[Limb | None] = [None, None]
        self._legs: list[Limb | None] = [None, None]

    def skeleton(self) -> Skeleton:
        """Return the whole."""
        # A leg that rests on the other one comes after it.
        order = sorted((0, 1), key=lambda n: _leans(self._pose.legs[n].ankle))
        for n in order:
            self._legs[n] = self._leg(n, self._pose.legs[n])
        for n in (0, 1):
            self._arms[n] = self._arm(n, self._pose.arms[n])
        right_arm, left_arm = self._arms
        right_leg, left_leg = self._legs
        assert right_arm and left_arm and right_leg and left_leg  # noqa: S101, PT018
        return Skeleton(self._spine, self._frames, (right_arm, left_arm), (right_leg, left_leg))

    def _leg(self, n: int, leg: Leg) -> Limb:
        pelvis, out = self._frames[0], _outward(n)
        hip = along(self._spine[0], pelvis.right, HIP * out)
        target = self._place(leg.ankle, n)
        forward, up, outward = leg.knee
        pole = in_frame(pelvis, (forward, up, outward * out))
        knee, ankle = bent(hip, target, LEG, pole)
        return Limb(hip, knee, ankle, foot_of(hip, knee, ankle, leg.foot, out))

    def _arm(self, n: int, arm: Arm) -> Limb:
        chest, out = self._frames[3], _outward(n)
        rest = along(along(self._spine[3], chest.up, -0.04), chest.right, SHOULDER * out)
        target = self._place(arm.wrist, n)
        # The shoulder blade follows the arm a little, up and forward.
        reach = unit(minus(target, rest))
        rise, ahead = max(0.0, dot(reach, chest.up)), max(0.0, dot(reach, chest.forward))
        far = min(1.0, sqrt(_square(minus(target, rest))) / (UPPER_ARM + FOREARM))
        shoulder = along(rest, chest.up, arm.up + 0.045 * rise * rise * far)
        shoulder = along(shoulder, chest.forward, arm.forward + 0.03 * ahead * ahead * far)
        shoulder = along(shoulder, chest.right, -out * 0.03 * rise * rise * far)
        forward, up, outward = arm.elbow
        pole = in_frame(chest, (forward, up, outward * out))
        elbow, wrist = bent(shoulder, target, ARM, pole)
        curl = curl_of(arm.hand)
        return Limb(shoulder, elbow, wrist, hand_of(chest, elbow, wrist, arm.hand, out), curl)

    def _place(self, place: Place, n: int) -> Vector:
        match place:
            case At(point):
                return point
            case Between(start, end, share, lift):
                a, b = self._place(start, n), self._place(end, n)
                x, y, z = between(a, b, share)
                return x, y + lift * 4 * share * (1 - share), z
            case On(part, side, offset):
                origin, frame = self._part(part, SIDES.index(side))
                forward, up, outward = offset
                out = _outward(SIDES.index(side))
                return plus(origin, in_frame(frame, (forward, up, outward * out)))

    def _part(self, part: str, n: int) -> tuple[Vector, Frame]:
        spine, frames, out = self._spine, self._frames, _outward(n)
        if part in ON_TRUNK:
            joint, number, forward, up, outward = ON_TRUNK[part]
            place = plus(spine[joint], in_frame(frames[number], (forward, up, outward * out)))
            return place, frames[number]
        leg = self._legs[n]
        if leg is None:  # the leg that this one rests on rests on this one: take it as it hangs
            return along(spine[0], frames[0].right, HIP * out), frames[0]
        if part == "foot":
            return along(leg.tip, leg.end.forward, 0.1), leg.end
        upper = part in {"thigh", "knee"}
        bone = unit(minus(leg.root, leg.middle) if upper else minus(leg.middle, leg.tip))
        front = across(minus(leg.middle, between(leg.root, leg.tip, 0.5)), bone, frames[0].forward)
        frame = Frame(front, bone, cross(front, bone))
        start, end = (leg.root, leg.middle) if upper else (leg.middle, leg.tip)
        return between(start, end, ALONG_LEG[part]), frame


def _spine(pelvis: Vector, frames: tuple[Frame, ...]) -> tuple[Vector, ...]:
    waist = along(along(pelvis, frames[0].up, 0.02), frames[1].up, LUMBAR)
    chest = along(waist, frames[2].up, THORACIC)
    top = along(chest, frames[3].up, UPPER)
    nape = along(top, frames[4].up, NECK)
    head = along(along(nape, frames[5].up, SKULL), frames[5].forward, 0.018)
    return pelvis, waist, chest, top, nape, head


def _outward(n: int) -> float:
    return 1.0 if n == 0 else -1.0


def _leans(place: Place) -> int:
    return 0 if isinstance(place, At) else 1


def _square(a: Vector) -> float:
    return dot(a, a)
