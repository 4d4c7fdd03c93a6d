"""Limits of a whole routine: how many steps it may have, and how long it may last.

Most routines are far below both, so a rough bound is asked first; the exact length, which needs
a plan, only where the bound is over the limit.
"""

from __future__ import annotations

from typing import Final

from easeful.core.day import Day
from easeful.core.exercise import Instead
from easeful.core.length import CHANGE_SIDES, GET_READY_ELSEWHERE, plan_seconds
from easeful.core.plan import Catalogue
from easeful.core.planner import Planner
from easeful.core.routine import Cold, Do, Heat, OneStep, Rounds, Routine, Step, WrittenDose
from easeful.library.problem import Report
from easeful.library.yaml_tree import Field

MOST_STEPS: Final = 500
LONGEST: Final = 3 * 60 * 60
BOTH_SIDES: Final = 2
LONGEST_BREATH: Final = 80
"""Four parts of 20 s each."""


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
        step.times * (_at_most(step.steps, catalogue) + step.between)
        if isinstance(step, Rounds)
        else _once_at_most(step, catalogue)
        for step in steps
    )


def _once_at_most(step: OneStep, catalogue: Catalogue) -> float:
    ready = GET_READY_ELSEWHERE + (step.common.ready or 0)
    if isinstance(step, Heat | Cold):
        return ready
    own = _longest_own(step, catalogue)
    doses = [step.dose, own]
    if isinstance(step.common.flare, WrittenDose):
        doses.append(step.common.flare)
    repeat = max(dose.repeat or 1 for dose in doses)
    once = sum(
        max(length or 0 for length in lengths)
        for lengths in (
            [dose.hold for dose in doses],
            [dose.into for dose in doses],
            [dose.out for dose in doses],
            [dose.between for dose in doses],
        )
    )
    body = repeat * once + max(
        (dose.lasting or 0) + (dose.let_go or 0) + (dose.cycles or 1) * LONGEST_BREATH
        for dose in doses
    )
    return ready + BOTH_SIDES * (body + CHANGE_SIDES)


def _longest_own(step: OneStep, catalogue: Catalogue) -> WrittenDose:
    """Return numbers that the exercise's own doses and pace do not pass, nor the app's own."""
    if not isinstance(step, Do):
        return WrittenDose(into=2, out=2, lasting=30, let_go=30)
    exercise = catalogue.exercises[step.exercise]
    doses, paces = [exercise.ordinary], [exercise.pace]
    while isinstance(exercise.flare, Instead):
        exercise = catalogue.exercises[exercise.flare.exercise]
        doses.append(exercise.ordinary)
        paces.append(exercise.pace)
    if exercise.flare is not None:
        doses.append(exercise.flare)
    return WrittenDose(
        repeat=max(dose.repeat for dose in doses),
        hold=max(dose.hold for dose in doses),
        into=max(pace.into for pace in paces),
        out=max(pace.out for pace in paces),
        between=max(pace.between for pace in paces),
    )
