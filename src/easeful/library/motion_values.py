"""The keys of a motion, of what is around it, and what each takes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.body import Position
from easeful.core.words import _
from easeful.figure.areas import MIDDLE, PLURALS, SIDED
from easeful.figure.camera import Camera
from easeful.figure.motion import Phase
from easeful.figure.prop import Thing
from easeful.library.motion_rows import HOLD, IN, MOST_POSES, OUT, PHASES, START
from easeful.library.number_fields import FARTHEST, STEEPEST, YES_OR_NO
from easeful.library.pose_values import POINT, POSE
from easeful.library.values import (
    Choice,
    Either,
    Key,
    ListOf,
    Named,
    Number,
    Numbers,
    OneOf,
    Several,
    Table,
    Under,
)

MOST_ELSEWHERE: Final = 2
"""Positions besides the usual one."""

MOST_PROPS: Final = 12
FEWEST_ENDS: Final = 2
MOST_ENDS: Final = 8
BOTH: Final = ("right", "left")

VIEWS: Final[Mapping[str, Camera]] = MappingProxyType(
    {
        "floor": Camera(-25, 16),
        "side": Camera(-8, 8),
        "corner": Camera(-35, 10),
        "front": Camera(-68, 9),
        "behind": Camera(32, 10),
        "above": Camera(-22, 48),
    }
)
"""From where a body is seen: three quarters lying or kneeling, sitting (corner), facing a wall."""

VIEW: Final = OneOf(tuple(VIEWS), "view")
SIZE: Final = Numbers((3,), FARTHEST, 0.0)
TURN: Final = Number(STEEPEST)
YAW: Final = Number(STEEPEST)
PITCH: Final = Number(90.0)
PHASE: Final = Choice(Phase, "phase")
THING: Final = Choice(Thing, "thing")
SWITCH_OFF: Final = "no"
SWITCH: Final = OneOf((*YES_OR_NO, "open"), "switch")
POSITION: Final = Choice(Position, "position")
LENGTHWISE: Final = "lengthwise"
MIRROR: Final = OneOf(("sideways", LENGTHWISE), "mirror")
END: Final = OneOf(
    tuple(f"{side}-{part}" for side in BOTH for part in ("hand", "foot", "thigh")), "end"
)
"""What a strap may run between."""

GLOW: Final = OneOf(
    (
        *MIDDLE,
        *SIDED,
        *PLURALS,
        *(f"{side}-{area}" for area in (*SIDED, "waist") for side in BOTH),
    ),
    "area of the body",
)
"""What a stretch may be for; "right-" is the side that moves."""

VIEW_KEYS: Final[Table] = MappingProxyType(
    {
        "yaw": Key(YAW, _("From which side, in degrees.")),
        "pitch": Key(PITCH, _("From how far above, in degrees.")),
    }
)
PROP: Final[Table] = MappingProxyType(
    {
        "at": Key(POINT, _("Where it stands, in metres.")),
        "size": Key(SIZE, _("How long, high and wide it is, in metres.")),
        "turn": Key(TURN, _("How it is turned, in degrees.")),
        "ends": Key(
            Several(END, least=FEWEST_ENDS, most=MOST_ENDS),
            _("Between which hands and feet the strap runs."),
        ),
    }
)
PROPS: Final = ListOf(Either((THING, Named(Under(PROP), 1, names=tuple(Thing)))), MOST_PROPS)
ROW: Final = Either((POSE, ListOf(POSE, MOST_POSES, 1)))

MOTION: Final[Table] = MappingProxyType(
    {
        "view": Key(Either((VIEW, Under(VIEW_KEYS))), _("From where it is seen.")),
        "upper": Key(SWITCH, _("Whether only the upper body is shown.")),
        "hands": Key(SWITCH, _("Whether the fingers are shown.")),
        "props": Key(PROPS, _("What is around the body.")),
        "glow": Key(Several(GLOW), _("What the stretch is for.")),
        "still": Key(PHASE, _("At the end of which phase the still picture is taken.")),
        "poses": Key(Named(POSE, MOST_POSES, taken=PHASES), _("Poses that others start from.")),
        "mirror": Key(MIRROR, _("How the other side is mirrored.")),
        START: Key(POSE, _("The pose that a repeat begins and ends with.")),
        IN: Key(ROW, _("The poses on the way in.")),
        HOLD: Key(ROW, _("The poses while staying.")),
        OUT: Key(ROW, _("The poses on the way out.")),
    }
)
ELSEWHERE: Final = Named(Under(MOTION, (START,)), MOST_ELSEWHERE, names=tuple(Position))
WHOLE_MOTION: Final = Under(
    MappingProxyType({**MOTION, "elsewhere": Key(ELSEWHERE, _("The same in another position."))}),
    (START,),
)
"""A motion, with those of other positions."""
