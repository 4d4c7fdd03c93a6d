"""What each step of a routine becomes on each kind of day, without laying the routine out.

So the editor can say beside every step how long it takes, and begin a session there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from easeful.core.body import Position, Side
from easeful.core.changes import Change
from easeful.core.day import Day
from easeful.core.length import body_seconds, get_ready
from easeful.core.plan import Catalogue, Plan
from easeful.core.planner import Planner
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.routine import Routine, Wait


@dataclass(frozen=True, slots=True)
class Section:
    """One step of a routine, rounds as a whole.

    ``seconds`` counts its get-ready, on each kind of day; 0 where it is left out. ``first`` is the
    index of its first step in the plan of that day, ``None`` where it is left out. ``planned`` is
    what is done on an ordinary day, ``changes`` what of it was changed for this person.
    """

    seconds: Mapping[Day, float]
    first: Mapping[Day, int | None]
    planned: Plan
    changes: tuple[Change, ...] = ()


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
            changes=parts[Day.ORDINARY][index].changes,
        )
        for index in range(len(routine.steps))
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """What one step becomes on one kind of day."""

    plan: Plan
    changes: tuple[Change, ...]
    first: int | None
    seconds: float


def _parts(routine: Routine, planner: Planner) -> tuple[_Part, ...]:
    """Return a part for each step. A step's plan hangs on no other's, only its get-ready does."""
    parts = []
    count, position = 0, None
    for step in routine.steps:
        found = planner.tailor(replace(routine, steps=(step,)))
        plan = _without_opening(found.plan)
        seconds, position = _seconds(plan, position)
        parts.append(_Part(plan, found.changes, count if plan else None, seconds))
        count += len(plan)
    return tuple(parts)


def _without_opening(plan: Plan) -> Plan:
    return (replace(plan[0], opening=""), *plan[1:]) if plan and plan[0].opening else plan


def _seconds(plan: Plan, position: Position | None) -> tuple[float, Position | None]:
    """Return the seconds of a part that begins in ``position``, and the position at its end."""
    total = 0.0
    for step in plan:
        ready, position = get_ready(step, position)
        total += ready + step.rest_after
        total += 0 if step.wait is Wait.AFTER else body_seconds(step.body)
    return total, position
