"""What a body can do: is a pose, or a whole motion, one that a person could take?

Ranges are the ends of what healthy adults do: Norkin and White, Measurement of Joint Motion (5th
ed.), for elbow, knee, neck and hip; White and Panjabi, Clinical Biomechanics of the Spine (2nd
ed.), for the parts of the back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import acos, degrees
from typing import Final

from easeful.figure.motion import Motion, Phase
from easeful.figure.pose import SEGMENTS, At, Pose
from easeful.figure.scene import floor_of
from easeful.figure.skeleton import Skeleton, solve
from easeful.figure.vectors import distance, dot

NEAR_ENOUGH: Final = 0.02
"""A hand or foot this near to where it should be is there. Metres."""

UNDER_FLOOR: Final = 0.01
STEP: Final = 0.02
"""The farthest that a joint may go between two frames. Metres."""

FRAMES: Final = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """What no body could do: which part, and in words what is wrong."""

    part: str
    words: str

    def __str__(self) -> str:
        """Return the words."""
        return self.words


def faults_in(pose: Pose, floor: float = 0.0) -> Iterator[Fault]:
    """Say what is wrong with a pose."""
    body = solve(pose)
    for side, arm, limb in zip(("right", "left"), pose.arms, body.arms, strict=True):
        if isinstance(arm.wrist, At):
            off = distance(arm.wrist.point, limb.tip)
            if off > NEAR_ENOUGH:
                yield Fault(
                    f"{side}-hand",
                    f"the {side} hand cannot reach so far: {off * 100:.0f} cm are missing",
                )
    for side, leg, limb in zip(("right", "left"), pose.legs, body.legs, strict=True):
        if isinstance(leg.ankle, At):
            off = distance(leg.ankle.point, limb.tip)
            if off > NEAR_ENOUGH:
                yield Fault(
                    f"{side}-foot",
                    f"the {side} foot cannot reach so far: {off * 100:.0f} cm are missing",
                )
    names = _names()
    for name, joint in zip(names, body.joints(), strict=True):
        low = floor - joint[1]
        if low > UNDER_FLOOR:
            yield Fault(name, f"the {name} is {low * 100:.0f} cm under the floor")
    yield from _trunk(body)


BETWEEN: Final = (70.0, 45.0, 50.0, 75.0, 60.0)
"""The most that two parts of the trunk may be turned against each other, in all. Degrees."""


def _trunk(body: Skeleton) -> Iterator[Fault]:
    for n, most in enumerate(BETWEEN):
        low, high = body.frames[n], body.frames[n + 1]
        cosine = (
            dot(low.forward, high.forward) + dot(low.up, high.up) + dot(low.right, high.right) - 1
        ) / 2
        angle = degrees(acos(max(-1.0, min(1.0, cosine))))
        if angle > most:
            yield Fault(
                SEGMENTS[n + 1],
                f"the {SEGMENTS[n + 1]} is bent by {angle:.0f} degrees; {most:.0f} is the most",
            )


def _names() -> tuple[str, ...]:
    limbs = [
        f"{side} {joint}"
        for joints in (("shoulder", "elbow", "wrist"), ("hip", "knee", "ankle"))
        for side in ("right", "left")
        for joint in joints
    ]
    ends = ("right fingers", "left fingers", "right toes", "left toes")
    return ("pelvis", "waist", "chest", "upper back", "neck", "head", *limbs, *ends)


def faults_of(motion: Motion, seconds: tuple[float, float, float]) -> list[Fault]:
    """Say what is wrong with a motion whose phases last ``seconds`` (in, hold, out)."""
    found: dict[str, Fault] = {}
    floor = floor_of(motion.props)
    for pose in motion.poses:
        for fault in faults_in(pose, floor):
            found.setdefault(fault.words, fault)
    before: tuple[tuple[float, float, float], ...] | None = None
    worst: dict[str, float] = {}
    names = _names()
    for first in (True, False):
        for phase, length in zip((Phase.IN, Phase.HOLD, Phase.OUT), seconds, strict=True):
            count = max(1, round(length * FRAMES)) if length else 0
            for n in range(count + 1 if length else 0):
                body = solve(motion.pose(phase, n / count, first=first))
                joints = body.joints()
                for name, joint in zip(names, joints, strict=True):
                    low = floor - joint[1]
                    if low > UNDER_FLOOR:
                        words = f"the {name} goes under the floor on the way ({phase.value})"
                        found.setdefault(words, Fault(name, words))
                if before is not None:
                    for name, a, b in zip(names, before, joints, strict=True):
                        worst[name] = max(worst.get(name, 0.0), distance(a, b))
                before = joints
    for name, gone in worst.items():
        if gone > STEP:
            found.setdefault(
                name, Fault(name, f"the {name} jumps {gone * 100:.1f} cm between two frames")
            )
    return list(found.values())
