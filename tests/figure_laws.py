"""What no body may do, as laws over one moment: each says in words what breaks it, and by how much.

Joints count with most of their flesh: what rests on something is squeezed a little.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sin
from typing import Final

from figure_bodies import bend_of

from easeful.figure.flesh import FOREARM, SHIN, THIGH, UPPER_ARM
from easeful.figure.furniture import BACK, BOARD, LEAN, POST, size_of
from easeful.figure.limits import UNDER_FLOOR, Room, faults_in
from easeful.figure.pose import At, Pose
from easeful.figure.prop import Prop, Thing
from easeful.figure.skeleton import Skeleton
from easeful.figure.vectors import (
    DOWN,
    Frame,
    Vector,
    along,
    between,
    distance,
    dot,
    minus,
)

BONES: Final = {
    "low back": 0.13,
    "middle back": 0.15,
    "upper back": 0.15,
    "neck": 0.085,
    "skull": 0.1065,
    "upper arm": 0.28,
    "forearm": 0.25,
    "hand": 0.17,
    "thigh": 0.42,
    "shin": 0.41,
    "foot": 0.182,
    "pelvis": 0.17,
}
"""Lengths of a body of 1.70 m (metres), written down a second time on purpose."""

SAME_LENGTH: Final = 0.001
ELBOW: Final = 150.0
KNEE: Final = 160.0
SQUEEZED: Final = 0.6
"""This much of the flesh is left where a body rests on something."""

PLANTED: Final = 0.005
THICK: Final = 1.0
"""A wall goes on behind what is drawn of it. Metres."""

JOINTS: Final = (
    *("pelvis", "waist", "chest", "upper back", "neck", "head"),
    *("right shoulder", "right elbow", "right wrist", "left shoulder", "left elbow", "left wrist"),
    *("right hip", "right knee", "right ankle", "left hip", "left knee", "left ankle"),
    *("right fingers", "left fingers", "right toes", "left toes"),
)
"""The names of ``Skeleton.joints``, in its order."""

SPINE: Final = (
    ("pelvis", 0, 0.1, 0.145),
    ("waist", 1, 0.09, 0.128),
    ("chest", 2, 0.098, 0.134),
    ("upper back", 3, 0.082, 0.126),
    ("neck", 4, 0.046, 0.046),
    ("head", 5, 0.098, 0.082),
)
"""Flesh of the trunk: joint, half depth, half width. Metres."""


@dataclass(frozen=True, slots=True)
class Flesh:
    """A round of flesh: its middle and half lengths along the directions of ``frame``."""

    part: str
    middle: Vector
    half: Vector
    frame: Frame

    def reach(self, way: Vector) -> float:
        """Return how far it goes from its middle in a direction."""
        f, u, r = (dot(way, axis) for axis in self.frame)
        a, b, c = self.half
        return hypot(f * a, u * b, r * c)


@dataclass(frozen=True, slots=True)
class Solid:
    """A block in which nothing may be: its middle, half lengths and directions.

    ``only`` are the parts for which it is there; none is all.
    """

    name: str
    middle: Vector
    half: Vector
    frame: Frame
    only: tuple[str, ...] = ()

    def depth(self, flesh: Flesh) -> float:
        """Return how deep some flesh is inside."""
        offset = minus(flesh.middle, self.middle)
        inside = [
            half - abs(dot(offset, axis)) for axis, half in zip(self.frame, self.half, strict=True)
        ]
        if min(inside) + max(flesh.half) < 0:
            return 0.0
        reaches = (flesh.reach(axis) * SQUEEZED for axis in self.frame)
        return min(deep + reach for deep, reach in zip(inside, reaches, strict=True))


def side_names(names: str) -> list[str]:
    """Return "right ..." and "left ..."."""
    return [f"{side} {names}" for side in ("right", "left")]


def bones_break(body: Skeleton) -> Iterator[str]:
    """Say which bone has another length than it should."""
    joints = body.joints()
    fingers, toes = joints[18:20], joints[20:22]
    waist = distance(along(body.pelvis, body.frames[0].up, 0.02), body.spine[1])
    found = [("low back", waist)]
    found += [
        (name, distance(a, b))
        for name, a, b in zip(
            ("middle back", "upper back", "neck", "skull"),
            body.spine[1:],
            body.spine[2:],
            strict=False,
        )
    ]
    for arm, tip in zip(body.arms, fingers, strict=True):
        found += [("upper arm", distance(arm.root, arm.middle))]
        found += [("forearm", distance(arm.middle, arm.tip)), ("hand", distance(arm.tip, tip))]
    for leg, tip in zip(body.legs, toes, strict=True):
        found += [("thigh", distance(leg.root, leg.middle))]
        found += [("shin", distance(leg.middle, leg.tip)), ("foot", distance(leg.tip, tip))]
    found.append(("pelvis", distance(body.legs[0].root, body.legs[1].root)))
    for name, long in found:
        if abs(long - BONES[name]) > SAME_LENGTH:
            yield f"the {name} is {long * 1000:.0f} mm long, not {BONES[name] * 1000:.0f}"


def joints_break(body: Skeleton) -> Iterator[str]:
    """Say which elbow or knee is bent farther than any can be."""
    for joint, limbs, most in (("elbow", body.arms, ELBOW), ("knee", body.legs, KNEE)):
        for name, limb in zip(side_names(joint), limbs, strict=True):
            if bend_of(limb) > most:
                yield f"the {name} is bent by {bend_of(limb):.0f} degrees"


def flesh_of(body: Skeleton) -> list[Flesh]:
    """Return the flesh of a body as rounds along its bones."""
    rounds = [
        Flesh(name, body.spine[n], (deep, min(deep, 0.09), wide), body.frames[n])
        for name, n, deep, wide in SPINE
    ]
    profiles = (
        (body.arms, "upper arm", UPPER_ARM, 0),
        (body.arms, "forearm", FOREARM, 1),
        (body.legs, "thigh", THIGH, 0),
        (body.legs, "shin", SHIN, 1),
    )
    for limbs, name, profile, lower in profiles:
        for side, limb in zip(side_names(name), limbs, strict=True):
            a, b = (limb.middle, limb.tip) if lower else (limb.root, limb.middle)
            rounds += [
                Flesh(side, between(a, b, share), (radius, radius, radius), body.frames[0])
                for share, radius, _ahead in profile
            ]
    for side, limb in zip(side_names("hand"), body.arms, strict=True):
        rounds += [
            Flesh(side, along(limb.tip, limb.end.forward, ahead), (0.02, high, wide), limb.end)
            for ahead, high, wide in ((0.04, 0.018, 0.034), (0.09, 0.013, 0.037))
        ]
    for side, limb in zip(side_names("foot"), body.legs, strict=True):
        sole = along(limb.tip, limb.end.up, -0.035)
        rounds += [
            Flesh(side, along(sole, limb.end.forward, ahead), (0.03, high, wide), limb.end)
            for ahead, high, wide in ((-0.03, 0.03, 0.03), (0.05, 0.028, 0.033))
        ]
    return rounds


def sinks(rounds: Sequence[Flesh], floor: float) -> Iterator[str]:
    """Say what goes through the floor."""
    for flesh in rounds:
        low = floor - (flesh.middle[1] - flesh.reach(DOWN) * SQUEEZED)
        if low > UNDER_FLOOR:
            yield f"the {flesh.part} is {low * 100:.1f} cm under the floor"


def enters(rounds: Sequence[Flesh], solids: Sequence[Solid]) -> Iterator[str]:
    """Say what goes into a seat, a bed, a table or a wall."""
    for solid in solids:
        for flesh in rounds:
            if solid.only and flesh.part not in solid.only:
                continue
            deep = solid.depth(flesh)
            if deep > UNDER_FLOOR:
                yield f"the {flesh.part} is {deep * 100:.1f} cm inside the {solid.name}"


SITS: Final = ("pelvis", "waist", "chest")


def solids_of(props: Sequence[Prop], body: Skeleton) -> list[Solid]:
    """Return the blocks that things are; ``body`` says on which side of a wall one is."""
    return [solid for prop in props for solid in _solids(prop, body)]


def _solids(prop: Prop, body: Skeleton) -> Iterator[Solid]:
    x, y, z = size_of(prop)
    c, s = cos(radians(prop.turn)), sin(radians(prop.turn))
    frame = Frame((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c))

    def block(name: str, at: Vector, half: Vector, only: tuple[str, ...] = ()) -> Solid:
        f, u, r = at
        middle = along(along(along(prop.at, frame.forward, f), frame.up, u), frame.right, r)
        return Solid(name, middle, half, frame, only)

    match prop.thing:
        case Thing.BED:
            yield block("bed", (0, y / 2, 0), (x / 2, y / 2, z / 2))
        case Thing.CHAIR:
            yield block("seat", (0, y - BOARD / 2, 0), (x / 2, BOARD / 2, z / 2))
            yield block("seat", (0, y / 2, 0), (x / 2, y / 2, z / 2), SITS)
            rear = -(x / 2 - 0.02) - LEAN * 0.9
            yield block("back of the chair", (rear, y + BACK - 0.1, 0), (0.0125, 0.1, z / 2))
        case Thing.TABLE:
            yield block("table", (0, y - BOARD / 2, 0), (x / 2, BOARD / 2, z / 2))
        case Thing.WALL:
            side = 1.0 if dot(minus(body.spine[3], prop.at), frame.forward) > 0 else -1.0
            middle = side * (x / 2 - THICK / 2)
            yield block("wall", (middle, y / 2, 0), (THICK / 2, y / 2, z / 2))
        case Thing.DOORWAY:
            for b in (-1, 1):
                at = (0.0, y / 2, b * (z + POST) / 2)
                yield block("doorway", at, (x / 2, y / 2, POST / 2))
        case _:
            pass


def breaches(pose: Pose, body: Skeleton, props: Sequence[Prop]) -> Iterator[str]:
    """Say everything that is wrong with one moment; ranges and reach are the figure's own rules."""
    room = Room(props)
    yield from bones_break(body)
    yield from joints_break(body)
    yield from (fault.words for fault in faults_in(pose, room.floor, room.blocks, body))
    rounds = flesh_of(body)
    yield from sinks(rounds, room.floor)
    yield from enters(rounds, solids_of(props, body))


LIMBS: Final = ("right hand", "left hand", "right foot", "left foot")
Planted = tuple[At, Vector]
"""Where a hand or a foot was planted, and where it really was then."""


def grounded(
    pose: Pose, body: Skeleton, before: dict[str, Planted]
) -> tuple[dict[str, Planted], list[str]]:
    """Return what is planted now, and say what has slid since it was planted."""
    now: dict[str, Planted] = {}
    slid: list[str] = []
    places = [*(arm.wrist for arm in pose.arms), *(leg.ankle for leg in pose.legs)]
    tips = [limb.tip for limb in (*body.arms, *body.legs)]
    for name, place, tip in zip(LIMBS, places, tips, strict=True):
        if not isinstance(place, At):
            continue
        was = before.get(name)
        same = was is not None and distance(was[0].point, place.point) < 1e-6
        now[name] = was if same and was is not None else (place, tip)
        if distance(now[name][1], tip) > PLANTED:
            slid.append(f"the {name} slides {distance(now[name][1], tip) * 1000:.0f} mm")
    return now, slid
