"""A pose as it is written: numbers that another pose may start from, before it becomes one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from easeful.figure.pose import (
    ELBOW,
    KNEE,
    SEGMENTS,
    SIDES,
    Arm,
    At,
    Foot,
    Hand,
    Leg,
    On,
    Place,
    Pose,
    Side,
    direction,
)
from easeful.figure.vectors import ORIGIN, Vector

STRAIGHT: Final = (0.0,) * len(SEGMENTS)
OTHER: Final = "other-"
LEG_PARTS: Final = frozenset({"thigh", "knee", "shin", "ankle", "foot"})


HELD: Final = Hand()
STOOD: Final = Foot()


@dataclass(frozen=True, slots=True)
class Resting:
    """Where a hand or a foot is: at a point, or on a part of this or of the ``other`` side."""

    at: Vector | None = None
    on: str = ""
    offset: Vector = ORIGIN

    @property
    def known(self) -> bool:
        """Say whether anything was written."""
        return self.at is not None or bool(self.on)

    def place(self, side: Side) -> Place:
        """Return the place for the hand or foot of ``side``."""
        if self.at is not None:
            return At(self.at)
        other = Side.LEFT if side is Side.RIGHT else Side.RIGHT
        crossed = self.on.startswith(OTHER)
        return On(self.on.removeprefix(OTHER), other if crossed else side, self.offset)


@dataclass(frozen=True, slots=True)
class HandDraft:
    """What is written of a hand."""

    resting: Resting = Resting()
    elbow: Vector = ELBOW
    hand: Hand = HELD
    shoulder: tuple[float, float] = (0.0, 0.0)
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class FootDraft:
    """What is written of a foot."""

    resting: Resting = Resting()
    knee: Vector = KNEE
    foot: Foot = STOOD
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class PoseDraft:
    """What is written of a pose. Degrees for each segment of the trunk; pairs are (right, left)."""

    pelvis: Vector = (0.0, 0.9, 0.0)
    bend: tuple[float, ...] = STRAIGHT
    tilt: tuple[float, ...] = STRAIGHT
    turn: tuple[float, ...] = STRAIGHT
    facing: float = 0.0
    hands: tuple[HandDraft, HandDraft] = field(default=(HandDraft(), HandDraft()))
    feet: tuple[FootDraft, FootDraft] = field(default=(FootDraft(), FootDraft()))

    def pose(self) -> Pose:
        """Return the pose."""
        trunk = tuple(
            direction(bend, tilt, turn, self.facing)
            for bend, tilt, turn in zip(self.bend, self.tilt, self.turn, strict=True)
        )
        arms, legs = (_arm(self, 0), _arm(self, 1)), (_leg(self, 0), _leg(self, 1))
        return Pose(self.pelvis, trunk, arms, legs)

    def with_hand(self, n: int, hand: HandDraft) -> PoseDraft:
        """Return the draft with another hand."""
        hands = (hand, self.hands[1]) if n == 0 else (self.hands[0], hand)
        return replace(self, hands=hands)

    def with_foot(self, n: int, foot: FootDraft) -> PoseDraft:
        """Return the draft with another foot."""
        feet = (foot, self.feet[1]) if n == 0 else (self.feet[0], foot)
        return replace(self, feet=feet)


def _arm(draft: PoseDraft, n: int) -> Arm:
    hand = draft.hands[n]
    place = hand.resting.place(SIDES[n])
    return Arm(place, hand.elbow, hand.hand, *hand.shoulder, hand.lift)


def _leg(draft: PoseDraft, n: int) -> Leg:
    foot = draft.feet[n]
    return Leg(foot.resting.place(SIDES[n]), foot.knee, foot.foot, foot.lift)
