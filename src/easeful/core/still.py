"""One still picture of a body, and the same as a text small enough for the cache.

Rule 1: a text says everything, so that whoever paints it needs no other file.
Rule 2: no text is trusted: one that is none gives no picture, and no error.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from easeful.figure.camera import Camera
from easeful.figure.motion import Motion
from easeful.figure.pose import Arm, At, Between, Foot, Hand, Leg, On, Place, Pose, Side
from easeful.figure.prop import Prop, Thing
from easeful.figure.shape import Tint
from easeful.figure.skeleton import solve
from easeful.figure.vectors import Vector

DIGITS: Final = 4
"""Of a metre, and of a turn: a tenth of a millimetre is seen by nobody."""

ON_THE_WAY: Final = "between"


@dataclass(frozen=True, slots=True)
class Still:
    """A body in its best pose. ``breathes``: the picture is of a breath.

    ``glow`` are the areas that are warm; ``pad`` lies on ``area``.
    """

    motion: Motion
    area: str = ""
    pad: Tint | None = None
    breathes: bool = False
    glow: tuple[str, ...] = ()

    def with_motion(self, motion: Motion) -> Still:
        """Return the same with another movement."""
        return replace(self, motion=motion)


def still_of(motion: Motion) -> Still:
    """Return the best picture of a movement."""
    return Still(
        Motion(
            motion.picture,
            camera=motion.camera,
            props=motion.props,
            hands=motion.hands,
            upper=motion.upper,
        )
    )


def written(still: Still) -> str:
    """Return a picture as text."""
    motion = still.motion
    rows = [
        _pose_row(motion.picture),
        [motion.camera.yaw, motion.camera.pitch],
        [_prop_row(prop) for prop in motion.props],
        [motion.hands, motion.upper],
        [still.area, still.pad.value if still.pad else "", still.breathes, still.glow],
    ]
    return json.dumps(rows, separators=(",", ":"))


def read(text: str) -> Still | None:
    """Return the picture that ``text`` says, none if it says none."""
    try:
        pose, (yaw, pitch), props, (hands, upper), (area, pad, breathes, glow) = json.loads(text)
        motion = Motion(
            _pose(pose),
            camera=Camera(yaw, pitch),
            props=tuple(map(_prop, props)),
            hands=hands,
            upper=upper,
        )
        solve(motion.start)  # a body that cannot be drawn is none
        return Still(motion, area, Tint(pad) if pad else None, breathes, tuple(glow))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None


def _short(numbers: Sequence[float]) -> list[float]:
    return [round(number, DIGITS) for number in numbers]


def _pose_row(pose: Pose) -> list[Any]:
    arms = [
        [_place_row(a.wrist), _short(a.elbow), _hand_row(a.hand), *_short((a.forward, a.up))]
        for a in pose.arms
    ]
    legs = [
        [
            _place_row(leg.ankle),
            _short(leg.knee),
            _short((leg.foot.flat, leg.foot.angle, leg.foot.heading)),
        ]
        for leg in pose.legs
    ]
    return [_short(pose.pelvis), [_short(turn) for turn in pose.trunk], arms, legs]


def _hand_row(hand: Hand) -> list[Any]:
    palm = None if hand.palm is None else _short(hand.palm)
    return [*_short((hand.flat, hand.wrist, hand.curl)), palm]


def _place_row(place: Place) -> list[Any]:
    match place:
        case At(point):
            return list(_short(point))
        case On(part, side, offset):
            return [part, side.value, _short(offset)]
        case Between(start, end, share, lift):
            return [ON_THE_WAY, _place_row(start), _place_row(end), share, lift]


def _prop_row(prop: Prop) -> list[Any]:
    return [prop.thing.value, _short(prop.at), _short(prop.size), prop.turn, prop.ends]


def _pose(row: Sequence[Any]) -> Pose:
    pelvis, trunk, (right_arm, left_arm), (right_leg, left_leg) = row
    return Pose(
        _vector(pelvis),
        tuple((float(w), float(x), float(y), float(z)) for w, x, y, z in trunk),
        (_arm(right_arm), _arm(left_arm)),
        (_leg(right_leg), _leg(left_leg)),
    )


def _arm(row: Sequence[Any]) -> Arm:
    wrist, elbow, (flat, bent, curl, palm), forward, up = row
    hand = Hand(float(flat), float(bent), float(curl), None if palm is None else _vector(palm))
    return Arm(_place(wrist), _vector(elbow), hand, float(forward), float(up))


def _leg(row: Sequence[Any]) -> Leg:
    ankle, knee, (flat, angle, heading) = row
    return Leg(_place(ankle), _vector(knee), Foot(float(flat), float(angle), float(heading)))


def _place(row: Sequence[Any]) -> Place:
    if not isinstance(row[0], str):
        return At(_vector(row))
    if row[0] == ON_THE_WAY:
        _word, start, end, share, lift = row
        return Between(_place(start), _place(end), float(share), float(lift))
    part, side, offset = row
    return On(part, Side(side), _vector(offset))


def _prop(row: Sequence[Any]) -> Prop:
    thing, at, size, turn, ends = row
    return Prop(Thing(thing), _vector(at), _vector(size), float(turn), tuple(map(str, ends)))


def _vector(row: Sequence[Any]) -> Vector:
    x, y, z = row
    return float(x), float(y), float(z)
