"""What the journal says of today, as the page shows it; and the quiet line under the days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from types import MappingProxyType
from typing import Final

from easeful.core.day import Day
from easeful.core.emergency import LEAVE_MOVEMENTS
from easeful.core.words import _

AT_FIRST: Final = 5.0
"""Minutes of a first routine, as ``core.pacing`` has it, which no first paint waits for."""

WHAT_DAYS_DO: Final[Mapping[Day, str]] = MappingProxyType(
    {
        Day.FLARE: _("Half as much of everything, and the gentlest movements."),
        Day.SORE: _("A quarter less of everything."),
        Day.ORDINARY: _("Everything as it was planned."),
    }
)
FOR_EFFORT_CRASHES: Final = _("As small as a flare day, every day, as you asked.")
ENOUGH: Final = _("You have done today's part. More is not better.")
"""A line, never a gate: a good day is no reason for more (PACE-03)."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the day ``on``.

    ``day`` is proposed where she chose none, and ``why`` says so. ``enough``: its part is done.
    The first routine is about ``minutes`` long. ``awaits_doctor``: one of the signs may be new.
    """

    on: date
    day: Day = Day.ORDINARY
    why: str = ""
    enough: bool = False
    minutes: float = inf
    awaits_doctor: bool = False


def line(known: Known, doses: Day) -> str:
    """Return what stands under the kinds of day, of which ``doses`` are done."""
    if known.awaits_doctor:
        return LEAVE_MOVEMENTS
    if known.why:
        return known.why
    if doses is not known.day:
        return FOR_EFFORT_CRASHES
    if known.enough and known.day is Day.ORDINARY:
        return ENOUGH
    return WHAT_DAYS_DO[known.day]
