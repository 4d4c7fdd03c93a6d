"""What was changed for her is heard: before the first step, and her advice at its step."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import shipped

from easeful.core.announcement import shorter
from easeful.core.coaching import coaching_for
from easeful.core.day import Day
from easeful.core.exercise import PROFILE_FLAGS
from easeful.core.plan import Plan
from easeful.core.planner import Planner
from easeful.core.profile import Profile
from easeful.core.routine import Routine
from easeful.core.settings import Settings, Talk
from easeful.core.speech_length import estimated_seconds
from easeful.core.tape import tape_of, why_not

ROUTINES = [replace(shipped.routine(path.read_bytes()), id=path.stem) for path in shipped.ROUTINES]


def plans(flag: str) -> Iterator[tuple[Routine, Plan]]:
    profile = Profile(frozenset({flag}), late=True)
    for routine in ROUTINES:
        plan = Planner(shipped.catalogue(), Day.ORDINARY, profile=profile).plan(routine)
        if not why_not(plan):
            yield routine, plan


def heard(routine: Routine, plan: Plan, talk: Talk) -> list[str]:
    coaching = coaching_for(routine, Settings(talk=talk))
    tape = tape_of(plan, coaching, lambda words: estimated_seconds(words, coaching.manner.speed))
    return [each.words for each in tape.said]


@pytest.mark.parametrize("flag", PROFILE_FLAGS)
def test_every_advice_is_heard_at_its_step(flag: str) -> None:
    for routine, plan in plans(flag):
        advised = [step for step in plan if step.advice]
        words = heard(routine, plan, Talk.FULL) if advised else []
        for step in advised:
            first = shorter(step.advice)[-1]
            assert any(step.name in said and first in said for said in words), (routine.id, step)


@pytest.mark.parametrize("talk", [Talk.FULL, Talk.SHORT])
@pytest.mark.parametrize("flag", PROFILE_FLAGS)
def test_the_opening_is_heard_once_and_first(flag: str, talk: Talk) -> None:
    for routine, plan in plans(flag):
        opening = plan[0].opening
        if opening:
            first, *others = heard(routine, plan, talk)
            assert first.startswith(opening), (routine.id, first)
            assert not any(opening in said for said in others)
