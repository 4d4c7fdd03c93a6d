"""Where the heat guard stands, and what may be done there: one table, for screens as well."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Phase(StrEnum):
    """Where it stands."""

    READY = "ready"
    ON = "on"
    ASKING = "asking"
    ALARM = "alarm"
    OFF = "off"
    OVER = "over"


class HeatVerb(StrEnum):
    """What may be done.

    ``STILL_ON`` takes back a slip on “The pad is off”; ``ALARM`` is for a watcher that sees that
    nobody else watches.
    """

    BEGIN = "begin"
    AWAKE = "awake"
    OFTEN = "often"
    PAD_OFF = "pad-off"
    STILL_ON = "still-on"
    ALARM = "alarm"
    FINE = "fine"
    RED = "red"
    BURNT = "burnt"


ALLOWED: Final[Mapping[Phase, frozenset[HeatVerb]]] = MappingProxyType(
    {
        Phase.READY: frozenset({HeatVerb.BEGIN}),
        Phase.ON: frozenset({HeatVerb.PAD_OFF, HeatVerb.OFTEN, HeatVerb.ALARM}),
        Phase.ASKING: frozenset({HeatVerb.PAD_OFF, HeatVerb.AWAKE, HeatVerb.OFTEN, HeatVerb.ALARM}),
        Phase.ALARM: frozenset({HeatVerb.PAD_OFF}),
        Phase.OFF: frozenset({HeatVerb.FINE, HeatVerb.RED, HeatVerb.BURNT, HeatVerb.STILL_ON}),
        Phase.OVER: frozenset(),
    }
)
WATCHED: Final = frozenset({Phase.ON, Phase.ASKING, Phase.ALARM})
"""The pad may be on."""


class HeatNotAllowedError(Exception):
    """A verb was asked for that the phase does not allow; nothing was changed."""
