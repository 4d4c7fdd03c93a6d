"""Limits of a whole routine: how many steps it may have, and how long it may last.

Most routines are far below both, so a rough bound is asked first; the exact length, which needs
a plan, only where the bound is over the limit.
"""

from __future__ import annotations

from typing import Final

from easeful.core.body import Sides
from easeful.core.day import Day
from easeful.core.doses import MOVE_PACE
from easeful.core.exercise import Exercise, Instead
from easeful.core.length import CHANGE_SIDES, GET_READY_ELSEWHERE, plan_seconds
from easeful.core.plan import Catalogue
from easeful.core.planner import Planner
from easeful.core.routine import (
    Cold,
    Do,
    Heat,
    Move,
    OneStep,
    Rounds,
    Routine,
    Step,
    WrittenDose,
)
from easeful.library.problem import Report
from easeful.library.yaml_tree import Field

MOST_STEPS: Final = 500
LONGEST: Final = 3 * 60 * 60
BOTH_SIDES: Final = 2
ONCE: Final = frozenset({Sides.NONE, Sides.LEFT, Sides.RIGHT})
"""Sides on which a movement is done once."""
LONGEST_BREATH: Final = 80
"""Four parts of 20 s each."""

OWN_AT_MOST: Final = 80
"""More than what the app adds to a step by itself: one breath, or tensing and letting go."""


def check_whole(routine: Routine, steps: Field, catalogue: Catalogue, report: Report) -> None:
    """Note a routine that is too much; the place is its ``steps``."""
    if unrolled(routine.steps) > MOST_STEPS:
        report.note(steps.key, "a routine may have 500 steps at most, rounds counted")
    elif _at_most(routine.steps, catalogue) > LONGEST:
        plans = (Planner(catalogue, day).plan(routine) for day in Day)
        if max(map(plan_seconds, plans)) > LONGEST:
            report.note(steps.key, "a routine may last 3 h at most; this one is longer")


def unrolled(steps: tuple[Step, ...]) -> int:
    """Return how many steps there are once rounds are written out."""
    return sum(
        step.times * unrolled(step.steps) if isinstance(step, Rounds) else 1 for step in steps
    )


def _at_most(steps: tuple[Step, ...], catalogue: Catalogue) -> float:
    """Return seconds that ``steps`` do not pass on any kind of day, without planning them."""
    return sum(
        _rounds_at_most(step, catalogue)
        if isinstance(step, Rounds)
        else _once_at_most(step, catalogue)
        for step in steps
    )


def _rounds_at_most(rounds: Rounds, catalogue: Catalogue) -> float:
    flare = rounds.common.flare
    more = flare.between or 0 if isinstance(flare, WrittenDose) else 0
    once = _at_most(rounds.steps, catalogue) + rounds.between + more
    return rounds.times * once + (rounds.common.ready or 0)


def _once_at_most(step: OneStep, catalogue: Catalogue) -> float:
    ready = GET_READY_ELSEWHERE + (step.common.ready or 0)
    if isinstance(step, Heat | Cold):
        return ready
    repeat, once, whole = _numbers(step.dose)
    if isinstance(step.common.flare, WrittenDose):
        more_repeat, more_once, more_whole = _numbers(step.common.flare)
        repeat, once, whole = max(repeat, more_repeat), once + more_once, whole + more_whole
    if isinstance(step, Do):
        exercise = catalogue.exercises[step.exercise]
        own_repeat, own_once = _own_numbers(exercise, catalogue)
        repeat, once = max(repeat, own_repeat), once + own_once
        if (step.sides or exercise.sides) in ONCE and not isinstance(exercise.flare, Instead):
            return ready + repeat * once + whole
    elif isinstance(step, Move):
        once += MOVE_PACE.into + MOVE_PACE.out
    else:
        return ready + whole + OWN_AT_MOST
    return ready + BOTH_SIDES * (repeat * once + whole) + CHANGE_SIDES


def _numbers(dose: WrittenDose) -> tuple[int, int, int]:
    """Return repeats, the seconds of one repeat, and those of what has no repeats."""
    once = (dose.hold or 0) + (dose.into or 0) + (dose.out or 0) + (dose.between or 0)
    whole = (dose.lasting or 0) + (dose.let_go or 0) + (dose.cycles or 0) * LONGEST_BREATH
    return dose.repeat or 1, once, whole


def _own_numbers(exercise: Exercise, catalogue: Catalogue) -> tuple[int, int]:
    """Return repeats and seconds of one that no dose of the exercise passes."""
    dose, pace, flare = exercise.ordinary, exercise.pace, exercise.flare
    repeat, once = dose.repeat, dose.hold + pace.into + pace.out + pace.between
    if isinstance(flare, Instead):
        other, other_once = _own_numbers(catalogue.exercises[flare.exercise], catalogue)
        return max(repeat, other), once + other_once
    return (repeat, once) if flare is None else (max(repeat, flare.repeat), once + flare.hold)
