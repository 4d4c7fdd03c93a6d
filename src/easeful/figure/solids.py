"""What a body cannot go through: the floor, and the hard parts of furniture.

The body is its bones here. Flesh sinks a little into what it rests on, and so may a bone, by
``INTO``; pillows, cushions, rolls, towels and balls give way as they like.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, radians, sin
from typing import Final, NamedTuple

from easeful.figure.fault import BEND, PELVIS, Fault
from easeful.figure.furniture import BOARD, POST, size_of
from easeful.figure.pose import SIDES
from easeful.figure.prop import Prop, Thing
from easeful.figure.skeleton import Skeleton
from easeful.figure.vectors import Frame, Vector, along, dot, minus

INTO: Final = 0.01
"""How far a bone may go into something hard. Metres."""

TINY: Final = 1e-9


class Bone(NamedTuple):
    """From here to there, what it is called, and what of a pose it hangs on."""

    name: str
    start: Vector
    end: Vector
    about: tuple[str, ...]


class Block(NamedTuple):
    """A box of hard stuff: its middle, half its lengths, its directions, and what it is called."""

    name: str
    middle: Vector
    half: Vector
    frame: Frame

    def is_hit_by(self, bone: Bone) -> bool:
        """Say whether any of a bone is deeper inside than ``INTO``."""
        high, room = self.middle[1], self.half[1] - INTO
        if min(bone.start[1], bone.end[1]) > high + room:
            return False
        if max(bone.start[1], bone.end[1]) < high - room:
            return False
        start, way = minus(bone.start, self.middle), minus(bone.end, bone.start)
        first, last = 0.0, 1.0
        for axis, half in zip(self.frame, self.half, strict=True):
            at, speed, room = dot(start, axis), dot(way, axis), half - INTO
            if abs(speed) < TINY:
                if abs(at) >= room:
                    return False
                continue
            enters, leaves = sorted(((-room - at) / speed, (room - at) / speed))
            first, last = max(first, enters), min(last, leaves)
        return first < last


def blocks_of(props: Sequence[Prop]) -> tuple[Block, ...]:
    """Return the hard parts of things."""
    return tuple(block for prop in props for block in _blocks(prop))


def _blocks(prop: Prop) -> Iterator[Block]:
    x, height, z = size_of(prop)
    c, s = cos(radians(prop.turn)), sin(radians(prop.turn))
    frame = Frame((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c))
    top = along(prop.at, frame.up, height - BOARD / 2)
    middle = along(prop.at, frame.up, height / 2)
    match prop.thing:
        case Thing.CHAIR:
            yield Block("the seat of the chair", top, (x / 2, BOARD / 2, z / 2), frame)
        case Thing.TABLE:
            yield Block("the table", top, (x / 2, BOARD / 2, z / 2), frame)
        case Thing.BED:
            yield Block("the bed", middle, (x / 2, height / 2, z / 2), frame)
        case Thing.WALL:
            yield Block("the wall", middle, (x / 2, height / 2, z / 2), frame)
        case Thing.DOORWAY:
            for side in (-1, 1):
                post = along(middle, frame.right, side * (z + POST) / 2)
                yield Block("the door frame", post, (x / 2, height / 2, POST / 2), frame)
        case _:
            """Soft, or too thin to be gone through."""


def bones_of(body: Skeleton) -> Iterator[Bone]:
    """Yield every bone of a body, the outermost of an arm or a leg first."""
    names = ("back", "back", "back", "neck", "head")
    for name, start, end in zip(names, body.spine[:-1], body.spine[1:], strict=True):
        yield Bone(name, start, end, (PELVIS, BEND))
    tips = body.joints()[-2 * len(SIDES) :]
    ends = zip(SIDES, body.arms, body.legs, tips[: len(SIDES)], tips[len(SIDES) :], strict=True)
    for side, arm, leg, fingers, toes in ends:
        hand, foot = f"{side.value}-hand", f"{side.value}-foot"
        yield Bone(f"{side.value} hand", arm.tip, fingers, (hand, BEND))
        yield Bone(f"{side.value} forearm", arm.middle, arm.tip, (hand, BEND))
        yield Bone(f"{side.value} upper arm", arm.root, arm.middle, (hand, BEND))
        yield Bone(f"{side.value} foot", leg.tip, toes, (foot, PELVIS))
        yield Bone(f"{side.value} shin", leg.middle, leg.tip, (foot, PELVIS))
        yield Bone(f"{side.value} thigh", leg.root, leg.middle, (foot, PELVIS))


def solid_faults(body: Skeleton, blocks: Sequence[Block], floor: float) -> Iterator[Fault]:
    """Say which bones go through the floor or through a block."""
    told: set[tuple[str, str]] = set()
    for bone in bones_of(body):
        low = floor - min(bone.start[1], bone.end[1])
        found = [f"is {low * 100:.0f} cm under the floor"] if low > INTO else []
        found += [f"goes through {block.name}" for block in blocks if block.is_hit_by(bone)]
        for words in found:
            # Of an arm or a leg the first bone says enough.
            if (bone.about[0], words[:2]) not in told:
                yield Fault(f"the {bone.name} {words}", bone.about)
            told.add((bone.about[0], words[:2]))
