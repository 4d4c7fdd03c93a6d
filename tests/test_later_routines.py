"""The routines that came later: a ball at the wall, an easy walk, weight shifts, a bath and bed."""

import pytest
from shipped import PLACES, catalogue, routine

from easeful.core.body import Position
from easeful.core.day import Day
from easeful.core.exercise import Instead
from easeful.core.layout import lay_out
from easeful.core.length import positions_of
from easeful.core.pack import Pack
from easeful.core.plan import Lasting, LetGo, Lines, Plan, Thermal
from easeful.core.planner import Planner
from easeful.core.prompts import Score
from easeful.core.routine import Move, Talk
from easeful.core.sound import Chime

WITH_A_BALL = ("ball-beside-spine", "ball-buttock", "ball-chest", "ball-shoulder-blade")
SHIFTS = ("drifting-hands", "floating-arms", "weight-shift-sides", "weight-shift-steps")
on_each_day = pytest.mark.parametrize("day", Day)


def plan_of(stem: str, day: Day) -> Plan:
    text = (PLACES.routines / f"{stem}.yaml").read_bytes()
    return Planner(catalogue(), day).plan(routine(text))


@pytest.mark.parametrize("name", WITH_A_BALL)
def test_a_ball_is_not_for_thin_bones_fresh_scars_or_thin_blood(name: str) -> None:
    exercise = catalogue().exercises[name]

    assert {"osteoporosis", "recent_surgery"} <= dict(exercise.skip_if).keys()
    assert "blood thinners" in dict(exercise.adapt_if)["other"]
    assert "pregnant" in dict(exercise.adapt_if)
    assert any("at most 3 of 10" in cue.say for cue in exercise.cues)


@pytest.mark.parametrize("name", WITH_A_BALL)
def test_a_ball_stays_on_a_spot_for_twenty_to_forty_seconds(name: str) -> None:
    exercise = catalogue().exercises[name]

    assert exercise.ceiling is not None
    assert 20 <= exercise.ordinary.hold <= exercise.ceiling.hold <= 40
    assert exercise.ordinary.repeat == exercise.ceiling.repeat == 1


@pytest.mark.parametrize("name", SHIFTS)
def test_who_is_unsteady_or_dizzy_is_told_what_to_hold_and_when_to_sit(name: str) -> None:
    exercise = catalogue().exercises[name]

    assert {"balance", "low_bp_dizzy"} <= dict(exercise.adapt_if).keys()
    assert "chair" in exercise.start
    assert "dizzy" in exercise.stop


@pytest.mark.parametrize("name", [*WITH_A_BALL, *SHIFTS])
def test_a_flare_day_has_something_that_is_done_sitting(name: str) -> None:
    exercise = catalogue().exercises[name]

    assert isinstance(exercise.flare, Instead)
    assert exercise.easier == exercise.flare.exercise
    assert Position.CHAIR in catalogue().exercises[exercise.easier].positions


@pytest.mark.parametrize("stem", ["ball-wall-7", "weight-shifts-6"])
def test_on_a_flare_day_nothing_is_done_that_is_not_for_it(stem: str) -> None:
    plan = plan_of(stem, Day.FLARE)

    assert not {step.exercise for step in plan} & {*WITH_A_BALL, *SHIFTS}
    assert positions_of(plan)[-1] is Position.CHAIR


def test_a_walk_is_talk_and_one_long_step_on_ones_feet() -> None:
    steps = routine((PLACES.routines / "easy-walk-10.yaml").read_bytes()).steps

    assert {type(step) for step in steps} == {Talk, Move}
    assert sum(isinstance(step, Move) for step in steps) == 1


@on_each_day
def test_the_chimes_of_a_walk_are_its_begin_its_turn_and_its_end(day: Day) -> None:
    plan = plan_of("easy-walk-10", day)
    line = lay_out(plan)
    score = Score(line)
    prompts = [found for n in range(len(line.marks)) if (found := score.prompt(n)) is not None]
    rung = [(each.chime, each.at) for each in prompts if each.chime is not None]
    (walk,) = (n for n, step in enumerate(plan) if isinstance(step.body, Lasting))
    extent = line.extents[walk]

    assert rung == [
        (Chime.READY, extent.start),
        (Chime.BEGIN, extent.begin),
        (Chime.HALF, (extent.begin + extent.end) / 2),
        (Chime.DONE, line.seconds),
    ]


@on_each_day
def test_a_bath_comes_before_all_that_makes_sleepy_and_all_after_it_is_in_bed(day: Day) -> None:
    plan = plan_of("bath-wind-down", day)
    (bath,) = (n for n, step in enumerate(plan) if isinstance(step.body, Thermal))

    assert plan[bath].body == Thermal(Pack.BATH, 15 * 60, "")
    assert all(isinstance(step.body, Lines) for step in plan[:bath])
    assert {*positions_of(plan)[bath + 2 :]} == {Position.BACK}
    assert any(isinstance(step.body, LetGo) for step in plan[bath:])
    assert plan[bath + 1].stop
