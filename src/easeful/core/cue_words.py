"""The words for each kind of mark: one wording for the screen and for the ear."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.body import Breath, Side
from easeful.core.timeline import Kind
from easeful.core.words import _

WORDS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.READY: _("Get ready"),
        Kind.BEGIN: _("Move gently"),
        Kind.IN: _("Move into it"),
        Kind.HOLD: _("Stay there"),
        Kind.OUT: _("Come back"),
        Kind.TENSE: _("Tense, only a little"),
        Kind.LET_GO: _("Let go"),
        Kind.REST: _("Rest"),
        Kind.SIDE: _("Change sides"),
        Kind.LINE: _("Just listen"),
        Kind.WAIT: _("In your own time"),
        Kind.HEAT: _("Heat"),
        Kind.COLD: _("Cold"),
        Kind.COUNT: "",
        Kind.HALF: "",
        Kind.END: "",
    }
)
BREATHS: Final[Mapping[Breath, str]] = MappingProxyType(
    {
        Breath.IN: _("Breathe in"),
        Breath.OUT: _("Breathe out"),
        Breath.EASY: _("Breathe easily"),
    }
)
STAY_AND_BREATHE: Final = _("Stay, breathe")
SIDES: Final[Mapping[Side, str]] = MappingProxyType(
    {Side.LEFT: _("left side"), Side.RIGHT: _("right side")}
)
COUNTS: Final[Mapping[str, str]] = MappingProxyType({"3": _("Three"), "2": _("Two"), "1": _("One")})
"""The last seconds for the ear: a voice takes longer for a digit than it has, or seems to."""

WAITS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.HEAT: _("Heat comes now."),
        Kind.COLD: _("Cold comes now."),
    }
)
ALL_FOR_NOW: Final = _("That is all for now.")
GET_UP_SLOWLY: Final = _("Stay as you are for a moment. Then get up slowly.")
PAUSED: Final = _("Paused")


def moving_word(kind: Kind, breath: Breath | None) -> str:
    """Return the word for a phase of a movement: what the breath does, else what the body does."""
    if kind is Kind.HOLD and breath is Breath.EASY:
        return STAY_AND_BREATHE
    if breath is not None and kind in {Kind.IN, Kind.HOLD, Kind.OUT}:
        return BREATHS[breath]
    return WORDS[kind]
