"""Which routine to propose: one big Start and a few others, chosen without asking anything.

The choices follow the content's section 4.5; what a person used last comes before them,
except on a flare day and at night. Who is new begins with one of about 5 minutes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf
from types import MappingProxyType
from typing import Final

from easeful.core.day import Day
from easeful.core.summary import Summary

ABOUT: Final = 0.3
"""By so much of the minutes that are wanted a routine may be shorter or longer."""

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


def suggest(
    summaries: Sequence[Summary], day: Day, hour: int, last: str = "", minutes: float = inf
) -> Suggestion:
    """Return what fits ``day`` at ``hour``; ``last`` is the id of the routine used last.

    The first is about ``minutes`` long if that is not ``inf``, and if there is one that fits; by
    day and on no flare day rather one with movement.
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
    chosen = [by_id[each] for each in order if each in by_id]
    if not chosen:
        return Suggestion(None, ())
    fits = {*wanted, *ALWAYS_FITTING}
    short = [each for each in chosen if each.id in fits and _is_about(each, day, minutes)]
    moving = [each for each in short if each.first_steps or calm_only]
    first = (*moving, *short, *chosen)[0]
    chosen = [first, *(each for each in chosen if each is not first)][: OTHERS + 1]
    return Suggestion(chosen[0], tuple(chosen[1:]))


def _is_about(summary: Summary, day: Day, minutes: float) -> bool:
    wanted = minutes * 60
    return abs(summary.seconds[day] - wanted) <= wanted * ABOUT if wanted < inf else False
