"""Which routine to propose: one big Start and a few others, chosen without asking anything.

The choices follow the content's section 4.5; what a person used last comes before them,
except on a flare day and at night.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from easeful.core.day import Day
from easeful.core.summary import Summary

OTHERS: Final = 4
"""How many routines stand beside the proposal."""


class TimeOfDay(StrEnum):
    """The part of the day, as people greet each other."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


STARTS: Final = ((5, TimeOfDay.MORNING), (11, TimeOfDay.DAY), (17, TimeOfDay.EVENING))
NIGHT_FROM: Final = 21

BY_TIME: Final[Mapping[TimeOfDay, tuple[str, ...]]] = MappingProxyType(
    {
        TimeOfDay.MORNING: (
            "morning-stiffness",
            "low-back-10",
            "chair-only-9",
            "breathing-5",
        ),
        TimeOfDay.DAY: ("low-back-10", "desk-break", "upper-back-7", "neck-shoulder-5"),
        TimeOfDay.EVENING: (
            "evening-wind-down",
            "low-back-10",
            "body-scan-10",
            "pmr-8",
        ),
        TimeOfDay.NIGHT: (
            "pre-sleep-12",
            "body-scan-10",
            "guided-imagery-10",
            "breathe-belly",
        ),
    }
)
ON_A_FLARE_DAY: Final = (
    "flare-in-bed",
    "release-only-7",
    "breathing-5",
    "guided-imagery-10",
)
ALWAYS_FITTING: Final = (
    "chair-only-9",
    "breathing-5",
    "neck-shoulder-5",
    "release-only-7",
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to offer: the one with the big Start, and the others. ``first`` may be missing."""

    first: Summary | None
    others: tuple[Summary, ...]


def time_of_day(hour: int) -> TimeOfDay:
    """Return the part of the day at ``hour`` (0 to 23)."""
    if hour >= NIGHT_FROM or hour < STARTS[0][0]:
        return TimeOfDay.NIGHT
    return [part for start, part in STARTS if hour >= start][-1]


def suggest(summaries: Sequence[Summary], day: Day, hour: int, last: str = "") -> Suggestion:
    """Return what fits ``day`` at ``hour``; ``last`` is the id of the routine used last.

    Routines with heat, those whose breath is held, and those of which nothing is left for this
    person, are never proposed.
    """
    by_id = {
        each.id: each
        for each in summaries
        if not (each.has_heat or each.has_holds or each.adapted_on(day).empty)
    }
    part = time_of_day(hour)
    calm_only = day is Day.FLARE or part is TimeOfDay.NIGHT
    fitting = ON_A_FLARE_DAY if day is Day.FLARE else BY_TIME[part]
    wanted = (*fitting, last) if calm_only else (last, *fitting)
    own = [each.id for each in by_id.values() if each.own]
    order = dict.fromkeys([*wanted, *ALWAYS_FITTING, *own, *by_id])
    chosen = [by_id[each] for each in order if each in by_id][: OTHERS + 1]
    if not chosen:
        return Suggestion(None, ())
    return Suggestion(chosen[0], tuple(chosen[1:]))
