"""What each step of a routine becomes on each kind of day, without laying the routine out.

So the editor can say beside every step how long it takes, and begin a session there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from easeful.core.body import Side
from easeful.core.day import Day
from easeful.core.length import seconds_from
from easeful.core.plan import Catalogue, Plan
from easeful.core.planner import Planner
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.routine import Routine


@dataclass(frozen=True, slots=True)
class Section:
    """One step of a routine, rounds as a whole.

    ``seconds`` counts its get-ready, on each kind of day; 0 where it is left out. ``first`` is the
    index of its first step in the plan of that day, ``None`` where it is left out. ``planned`` is
    what is done on an ordinary day.
    """

    seconds: Mapping[Day, float]
    first: Mapping[Day, int | None]
    planned: Plan


def sections_of(
    routine: Routine,
    catalogue: Catalogue,
    first_side: Side = Side.RIGHT,
    profile: Profile = NO_PROFILE,
) -> tuple[Section, ...]:
    """Return one section for each of the routine's steps; together they are the whole plan.

    But for the words that open it, which belong to no step.
    """
    parts = {day: _parts(routine, Planner(catalogue, day, first_side, profile)) for day in Day}
    return tuple(
        Section(
            seconds={day: each[index].seconds for day, each in parts.items()},
            first={day: each[index].first for day, each in parts.items()},
            planned=parts[Day.ORDINARY][index].plan,
        )
        for index in range(len(routine.steps))
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """What one step becomes on one kind of day."""

    plan: Plan
    first: int | None
    seconds: float


def _parts(routine: Routine, planner: Planner) -> tuple[_Part, ...]:
    """Return a part for each step. A step's plan hangs on no other's, only its get-ready does."""
    parts = []
    count, position = 0, None
    for step in routine.steps:
        plan = _without_opening(planner.plan(replace(routine, steps=(step,))))
        seconds, position = seconds_from(plan, position)
        parts.append(_Part(plan, count if plan else None, seconds))
        count += len(plan)
    return tuple(parts)


def _without_opening(plan: Plan) -> Plan:
    return (replace(plan[0], opening=""), *plan[1:]) if plan and plan[0].opening else plan
