"""What a body can do: says of a pose, or a whole motion, why no person could take it.

Nothing is drawn that no body does, for people copy what they see. Where the numbers come from is
said in ``ranges``. Key poses are looked at when a file is read, every frame by the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from math import inf
from typing import Final

from easeful.figure.fault import Fault
from easeful.figure.motion import Motion, Phase
from easeful.figure.pose import At, Pose
from easeful.figure.prop import Prop, Thing
from easeful.figure.ranges import arm_faults, leg_faults, trunk_faults
from easeful.figure.reach import reach_faults
from easeful.figure.skeleton import Skeleton, solve
from easeful.figure.solids import INTO, Block, blocks_of, solid_faults
from easeful.figure.vectors import Vector, distance

Seconds = tuple[float, float, float]
"""How long going in, holding and coming out last."""

PHASES: Final = (Phase.IN, Phase.HOLD, Phase.OUT)
FRAMES: Final = 60
"""Frames in a second."""

UNDER_FLOOR: Final = INTO
NO_FLOOR: Final = -inf
"""Where it is not known how high the floor is."""

EVERY: Final = 6
"""Joints turn slowly: looking at their ranges ten times a second is often enough."""

STEP: Final = 0.02
"""The farthest that a joint may go between two frames: 1.2 m in a second. Metres."""

SLIP: Final = 0.005
"""How far a hand or a foot that is planted may slip. Metres."""

NUMBER: Final = re.compile(r"[0-9.]+")
ENDS: Final = ("right hand", "left hand", "right foot", "left foot")
JOINT_NAMES: Final = (
    *("pelvis", "waist", "chest", "shoulders", "neck", "head"),
    *("right shoulder", "right elbow", "right wrist", "left shoulder", "left elbow", "left wrist"),
    *("right hip", "right knee", "right ankle", "left hip", "left knee", "left ankle"),
    *("right hand", "left hand", "right foot", "left foot"),
)
"""As ``Skeleton.joints`` has them."""


class Room:
    """What stands around a body, and how high the floor is."""

    def __init__(self, props: Sequence[Prop]) -> None:
        """Take the floor to be where the lowest chair or bed stands."""
        self.blocks: tuple[Block, ...] = blocks_of(props)
        stands = {Thing.BED, Thing.CHAIR}
        self.floor = min((prop.at[1] for prop in props if prop.thing in stands), default=0.0)


def faults_in(
    pose: Pose, floor: float = 0.0, blocks: Sequence[Block] = (), body: Skeleton | None = None
) -> list[Fault]:
    """Say what is wrong with a pose in a room whose floor is so high, and that has ``blocks``.

    ``body`` is the pose solved, if that was done already.
    """
    body = body or solve(pose)
    found = list(reach_faults(pose, body))
    # A limb that is not where it should be says nothing more.
    missed = {fault.about[0] for fault in found}
    more = chain(
        trunk_faults(pose.trunk),
        *(leg_faults(body, n) for n in (0, 1)),
        *(arm_faults(body, n) for n in (0, 1)),
        solid_faults(body, blocks, floor),
    )
    return [*found, *(fault for fault in more if fault.about[0].split()[0] not in missed)]


def faults_of(motion: Motion, seconds: Seconds) -> list[Fault]:
    """Say what is wrong with a motion whose phases last ``seconds``, in any frame of it.

    Each fault comes once, with the phase in which it is seen first.
    """
    room, seen = Room(motion.props), _Seen()
    for phase, frame, pose in frames_of(motion, seconds):
        body = solve(pose)
        if frame % EVERY == 0:
            seen.note(phase, faults_in(pose, room.floor, room.blocks, body))
        else:
            seen.note(phase, list(solid_faults(body, room.blocks, room.floor)))
        seen.note(phase, seen.jumps(pose, body))
    return list(seen.faults.values())


def frames_of(motion: Motion, seconds: Seconds) -> Iterator[tuple[Phase, int, Pose]]:
    """Yield every frame of a first repeat, and of another if that begins elsewhere."""
    for first in (True, False) if motion.back != motion.start else (True,):
        for phase, length in zip(PHASES, seconds, strict=True):
            still = phase is Phase.HOLD and not motion.stay
            count = 1 if still else round(length * FRAMES)
            for frame in range(count + 1 if length else 0):
                yield phase, frame, motion.pose(phase, frame / count, first=first)


class _Seen:
    """What was seen of a motion so far."""

    def __init__(self) -> None:
        self.faults: dict[str, Fault] = {}
        self._joints: tuple[Vector, ...] = ()
        self._planted: dict[str, tuple[At, Vector]] = {}

    def note(self, phase: Phase, faults: Sequence[Fault]) -> None:
        """Remember faults that are new, numbers aside."""
        for fault in faults:
            plain = NUMBER.sub("", fault.words)
            self.faults.setdefault(plain, Fault(f"{phase}: {fault.words}", fault.about))

    def jumps(self, pose: Pose, body: Skeleton) -> list[Fault]:
        """Say which joints went too far since the frame before, and what slipped."""
        joints = body.joints()
        found = [
            Fault(f"the {name} goes {gone * 100:.1f} cm between two frames")
            for name, before, now in zip(JOINT_NAMES, self._joints, joints, strict=False)
            if (gone := distance(before, now)) > STEP
        ]
        self._joints = joints
        return [*found, *self._slips(pose, body)]

    def _slips(self, pose: Pose, body: Skeleton) -> Iterator[Fault]:
        places = (*(arm.wrist for arm in pose.arms), *(leg.ankle for leg in pose.legs))
        tips = (limb.tip for limb in (*body.arms, *body.legs))
        for name, place, tip in zip(ENDS, places, tips, strict=True):
            planted = self._planted.get(name)
            if not isinstance(place, At):
                self._planted.pop(name, None)
            elif planted is None or planted[0] != place:
                self._planted[name] = place, tip
            elif (off := distance(planted[1], tip)) > SLIP:
                yield Fault(f"the {name} slips by {off * 1000:.0f} mm where it is planted")
