"""The keys of a pose and of its hands and feet, and what each takes. Metres and degrees."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from easeful.core.words import _
from easeful.figure.parts import PARTS
from easeful.figure.pose import SEGMENTS
from easeful.library.number_fields import FARTHEST, FARTHEST_WAY, ROOM, STEEPEST, WAYS, YES_OR_NO
from easeful.library.pose_draft import LEG_PARTS, OTHER
from easeful.library.values import Either, Id, Key, Number, Numbers, OneOf, Table, Under, Way

POINT: Final = Numbers((ROOM - 1, ROOM), FARTHEST)
OFFSET: Final = Numbers((ROOM,), FARTHEST)
ANGLE: Final = Number(STEEPEST)
ANGLES: Final = Numbers((len(SEGMENTS),), STEEPEST)
WRIST: Final = Number(90.0)
CURL: Final = Number(1.0, 0.0)
SHOULDER: Final = Numbers((2,), 0.2)
LIFT: Final = Number(1.0)
TOES: Final = Number(45.0, -80.0)
HEADING: Final = Number(90.0)
WAY: Final = Way(tuple(WAYS), Numbers((ROOM,), FARTHEST_WAY))
FLAT: Final = OneOf(YES_OR_NO, "yes or no")
ON: Final = OneOf((*PARTS, *(f"{OTHER}{part}" for part in PARTS)), "part of the body")
ON_FOR_FEET: Final = OneOf(
    tuple(part for part in ON.words if part not in LEG_PARTS), "part of the body"
)

HAND: Final[Table] = MappingProxyType(
    {
        "at": Key(POINT, _("Where it is, in metres.")),
        "on": Key(ON, _("On which part of the body it is.")),
        "offset": Key(OFFSET, _("How far from there, in metres.")),
        "elbow": Key(WAY, _("Where the elbow points.")),
        "palm": Key(WAY, _("Where the palm faces.")),
        "flat": Key(FLAT, _("Whether it lies flat.")),
        "wrist": Key(WRIST, _("How the wrist is bent, in degrees.")),
        "curl": Key(CURL, _("How far it is closed: 0 open, 1 a fist.")),
        "shoulder": Key(SHOULDER, _("How far the shoulder is moved forward and up, in metres.")),
        "lift": Key(LIFT, _("How high the way there is, in metres.")),
    }
)
FOOT: Final[Table] = MappingProxyType(
    {
        "at": Key(POINT, _("Where it is, in metres.")),
        "on": Key(ON_FOR_FEET, _("On which part of the body it is.")),
        "offset": Key(OFFSET, _("How far from there, in metres.")),
        "knee": Key(WAY, _("Where the knee points.")),
        "flat": Key(FLAT, _("Whether it stands flat.")),
        "toes": Key(TOES, _("How the toes are drawn up or pointed, in degrees.")),
        "heading": Key(HEADING, _("How far it is turned out, in degrees.")),
        "lift": Key(LIFT, _("How high the way there is, in metres.")),
    }
)
HANDS: Final = Under(HAND)
FEET: Final = Under(FOOT)
BENDS: Final = Either((ANGLE, ANGLES))
KEYS: Final[Table] = MappingProxyType(
    {
        "from": Key(Id("pose"), _("The pose that this one differs from.")),
        "pelvis": Key(POINT, _("Where the pelvis is, in metres.")),
        "facing": Key(ANGLE, _("Where the body faces, in degrees.")),
        "bend": Key(BENDS, _("How far the trunk is bent forward, in degrees.")),
        "tilt": Key(BENDS, _("How far the trunk is bent sideways, in degrees.")),
        "turn": Key(BENDS, _("How far the trunk is turned, in degrees.")),
        "hands": Key(HANDS, _("Both hands, as the right one.")),
        "right-hand": Key(HANDS, _("The right hand.")),
        "left-hand": Key(HANDS, _("The left hand.")),
        "feet": Key(FEET, _("Both feet, as the right one.")),
        "right-foot": Key(FEET, _("The right foot.")),
        "left-foot": Key(FEET, _("The left foot.")),
    }
)
POSE: Final = Either((Id("pose"), Under(KEYS)))
"""The name of a pose, or how it differs from the one before."""
