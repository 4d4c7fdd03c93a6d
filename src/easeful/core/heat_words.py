"""The words of heat and cold: one wording for the screen and for the ear."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.heat import Alarm, Pack, Skin
from easeful.core.words import _

PACKS: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.PAD: _("Heat pad"),
        Pack.DAMP: _("Damp heat"),
        Pack.WRAP: _("Warm bag or wrap"),
        Pack.BATH: _("Warm bath"),
        Pack.COLD: _("Cold pack"),
    }
)
AREAS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "neck": _("Neck"),
        "upper-back": _("Upper back"),
        "low-back": _("Low back"),
        "belly": _("Belly"),
        "shoulder": _("Shoulder"),
        "shoulder-left": _("Left shoulder"),
        "shoulder-right": _("Right shoulder"),
        "hip": _("Hip"),
        "hip-left": _("Left hip"),
        "hip-right": _("Right hip"),
        "thigh": _("Thigh"),
        "thigh-left": _("Left thigh"),
        "thigh-right": _("Right thigh"),
        "knee": _("Knee"),
        "knee-left": _("Left knee"),
        "knee-right": _("Right knee"),
        "calf": _("Calf"),
        "calf-left": _("Left calf"),
        "calf-right": _("Right calf"),
        "foot": _("Foot"),
        "foot-left": _("Left foot"),
        "foot-right": _("Right foot"),
        "elbow": _("Elbow"),
        "elbow-left": _("Left elbow"),
        "elbow-right": _("Right elbow"),
        "hand": _("Hand"),
        "hand-left": _("Left hand"),
        "hand-right": _("Right hand"),
    }
)
"""The areas of the body by name; the keys are those of routine files."""

PUT_IT_ON: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.PAD: _("Put the pad on top of you."),
        Pack.DAMP: _("Put the damp heat on top of you."),
        Pack.WRAP: _("Put the warm bag on top of you."),
        Pack.BATH: _("Get into the warm bath slowly."),
        Pack.COLD: _("Put the cold pack on a damp cloth."),
    }
)
"""The line of a routine's step."""

_SKIN_BARE: Final = _("The skin there is bare and well: no cream, patch, wound or sprain.")
_AWAKE: Final = _("I am wide awake: no alcohol, no sleeping tablet, no fever.")
BEFORE: Final[Mapping[Pack, tuple[str, ...]]] = MappingProxyType(
    {
        Pack.PAD: (
            _SKIN_BARE,
            _AWAKE,
            _("Its cover is on, and a cloth lies between."),
            _("The pad lies on top of me, flat."),
            _("It is set to low or medium."),
        ),
        Pack.DAMP: (
            _SKIN_BARE,
            _AWAKE,
            _("It is made for damp heat, and more cloth lies between."),
            _("It lies on top of me, flat."),
            _("It feels warm, not hot."),
        ),
        Pack.WRAP: (
            _SKIN_BARE,
            _AWAKE,
            _("A cloth lies between."),
            _("It lies on top of me, not in bed, under no blanket."),
            _("It had cooled before I heated it, and feels warm, not hot."),
        ),
        Pack.BATH: (
            _("I wear no medicine patch."),
            _AWAKE,
            _("The water is warm, not hot."),
            _("I can get out by myself."),
            _("I hear Easeful from here."),
        ),
        Pack.COLD: (
            _("The skin there is bare and well, and feels normal."),
            _AWAKE,
            _("A damp cloth lies between."),
            _("The pack lies on top of me."),
            _("Nothing there is numb."),
        ),
    }
)
"""Five short sentences that must be true before each start (content 3.4)."""

ALL_TRUE: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.PAD: _("All true, the pad is on"),
        Pack.DAMP: _("All true, the pad is on"),
        Pack.WRAP: _("All true, it is on"),
        Pack.BATH: _("All true, I am in"),
        Pack.COLD: _("All true, the pack is on"),
    }
)
IS_OFF: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.PAD: _("The pad is off"),
        Pack.DAMP: _("The pad is off"),
        Pack.WRAP: _("It is off"),
        Pack.BATH: _("I am out"),
        Pack.COLD: _("The pack is off"),
    }
)
IS_IT_OFF: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.PAD: _("Is the pad off?"),
        Pack.DAMP: _("Is the pad off?"),
        Pack.WRAP: _("Is it off?"),
        Pack.BATH: _("Are you out of the bath?"),
        Pack.COLD: _("Is the cold pack off?"),
    }
)
STILL_ON: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.PAD: _("It is still on"),
        Pack.DAMP: _("It is still on"),
        Pack.WRAP: _("It is still on"),
        Pack.BATH: _("I am still in"),
        Pack.COLD: _("It is still on"),
    }
)
TAKE_IT_OFF: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.PAD: _("Take the pad off and switch it off"),
        Pack.DAMP: _("Take the pad off and switch it off"),
        Pack.WRAP: _("Take it off"),
        Pack.BATH: _("Time to get out. Sit up first, then stand"),
        Pack.COLD: _("Take the cold pack off"),
    }
)
LOOK_AT_SKIN: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.PAD: _("Pink is fine. Red, patchy, white, blistered, painful: take it off."),
        Pack.DAMP: _("Pink is fine. Red, patchy, white, blistered, painful: take it off."),
        Pack.WRAP: _("Pink is fine. Red, patchy, white, blistered, painful: take it off."),
        Pack.BATH: _("Dizzy, or a pounding heart: get out slowly."),
        Pack.COLD: _("Pink is fine. White, grey, blistered, burning, more pain: take it off."),
    }
)
ARE_YOU_AWAKE: Final = _("Are you awake?")
ANY_KEY: Final = _("Any key or button will do.")
ALARMS: Final[Mapping[Alarm, str]] = MappingProxyType(
    {
        Alarm.TIME: _("The time is over."),
        Alarm.NO_ANSWER: _("You did not answer."),
        Alarm.UNWATCHED: _("The window of Easeful stopped, so nobody could ask you."),
    }
)
HOW_IS_THE_SKIN: Final = _("How does the skin look?")
SKINS: Final[Mapping[Skin, str]] = MappingProxyType(
    {
        Skin.FINE: _("As before, or a little pink"),
        Skin.RED: _("Red or patchy"),
        Skin.BURNT: _("Blistered, white, numb or painful"),
    }
)
FIRST_AID: Final = (
    _("Hold it under cool running water for 20 minutes."),
    _("No ice, no butter, no cream, no toothpaste."),
    _("Cover it loosely with cling film."),
    _("Blisters, white or numb skin: get medical help now."),
    _("Larger than your palm: get medical help now."),
)
"""Five lines for a burn (HEAT-17 and its source)."""

COLD_AID: Final = (
    _("Take everything cold away."),
    _("No heat on it: not before the skin has felt normal for half an hour."),
    _("Blisters, or still white, grey or numb: get medical help."),
    _("No cold and no heat until tomorrow."),
    _("If you are unsure, ask a pharmacist or a doctor."),
)
"""What the content says of cold that went too far (COLD-04, 09), and no more."""

EASEFUL_CANNOT: Final = _("Easeful cannot switch the pad off. It wakes you and tells you to.")
AT_NIGHT: Final = _("At night one drifts off easily: I ask every 3 minutes.")
NOT_TO_SLEEP: Final = _("Not with heat on: pads burn sleepers, on low settings too.")
FIRST_COLD: Final = _("The first cold is short: with fibromyalgia it can hurt sooner.")
INSTEAD: Final = _("Take it off first. A warm drink, slow breathing or a blanket may help you too.")
PATTERN: Final = _(
    "You have used heat here often. Let somebody look for a net-like brown or red pattern."
)
