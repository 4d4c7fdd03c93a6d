"""Bodies at rest: one for each position, for steps that have no movement of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from easeful.core.body import Position
from easeful.figure.camera import Camera
from easeful.figure.motion import Motion
from easeful.figure.pose import Arm, At, Foot, Leg, Pose, direction
from easeful.figure.prop import Prop, Thing

FLOOR: Final = Camera(-25, 16)
CORNER: Final = Camera(-38, 10)
UPRIGHT: Final = Camera(-38, 8)

CAMERAS: Final[Mapping[Position, Camera]] = MappingProxyType(
    {
        Position.CHAIR: CORNER,
        Position.BED_EDGE: CORNER,
        Position.STANDING: UPRIGHT,
    }
)
MAT_MIDDLE: Final = {
    Position.SIDE: -0.05,
    Position.HANDS_AND_KNEES: -0.35,
    Position.KNEELING: -0.35,
    Position.HALF_KNEELING: -0.25,
    Position.SITTING_FLOOR: -0.15,
}
"""Where the middle of the mat is, along it. Metres."""

MAT_LYING: Final = -0.15
BED_TOP: Final = 0.5
"""How high a bed is; lying on one, the bed's top is the ground."""

STANDING: Final = Pose(
    pelvis=(0.0, 0.905, 0.0),
    trunk=tuple(direction(bend) for bend in (0, -5, 2, 4, 8, 0)),
    arms=(Arm(At((0.05, 0.85, 0.22))), Arm(At((0.05, 0.85, -0.22)))),
    legs=(
        Leg(At((-0.02, 0.075, 0.095)), foot=Foot(1.0)),
        Leg(At((-0.02, 0.075, -0.095)), foot=Foot(1.0)),
    ),
)
"""Stands in where the file of poses is missing."""


def at_rest(position: Position, poses: Mapping[str, Pose], *, on_bed: bool = False) -> Motion:
    """Return a body that stays in ``position``; ``on_bed``: there is a bed in place of the mat."""
    motion = Motion(
        poses.get(position.value, STANDING),
        camera=CAMERAS.get(position, FLOOR),
        props=_things(position, poses.get(position.value, STANDING)),
    )
    return bedded(motion) if on_bed else motion


def motion_for(motion: Motion, own: Position, position: Position) -> tuple[Motion, Position]:
    """Return an exercise's motion for ``position``, and the position that it then shows.

    Written for it, if the file has one; on the edge of the bed what is done on a chair is done
    with the bed in the chair's place; else it is the motion of its ``own`` position.
    """
    there = motion.at(position.value)
    if there is not motion or position is own:
        return there, position
    if position is Position.BED_EDGE and own is Position.CHAIR:
        return replace(motion, props=tuple(_bed_for_chair(prop) for prop in motion.props)), position
    return motion, own


SEAT: Final = 0.05
"""So far behind the hips is the middle of a chair that one sits on. Metres."""

EDGE: Final = 0.36
"""So far behind the middle of a chair is that of a bed, on whose edge one sits. Metres."""


def _bed_for_chair(prop: Prop) -> Prop:
    if prop.thing is not Thing.CHAIR:
        return prop
    return _edge_of_bed(prop.at[0])


def _edge_of_bed(seat: float) -> Prop:
    """Return a bed on whose edge one sits as on a chair that stands at ``seat``."""
    return Prop(Thing.BED, (seat - EDGE, 0.0, 0.0), (2.1, 0.45, 0.98), turn=90.0)


def bedded(motion: Motion) -> Motion:
    """Return ``motion`` with a bed in place of its mat."""
    return replace(
        motion,
        props=tuple(_bed(prop) if prop.thing is Thing.MAT else prop for prop in motion.props),
    )


def _bed(mat: Prop) -> Prop:
    x, y, z = mat.at
    return Prop(Thing.BED, (x, y - BED_TOP, z), turn=mat.turn)


def _things(position: Position, pose: Pose) -> tuple[Prop, ...]:
    match position:
        case Position.STANDING:
            return ()
        case Position.CHAIR:
            return (Prop(Thing.CHAIR, (pose.pelvis[0] - 0.02, 0.0, 0.0)),)
        case Position.BED_EDGE:
            return (_edge_of_bed(pose.pelvis[0] - SEAT),)
        case _:
            return (Prop(Thing.MAT, (MAT_MIDDLE.get(position, MAT_LYING), 0.0, 0.0)),)
