"""What the list says about a routine."""

from pathlib import PurePath

import pytest
from drawn import routines
from hypothesis import given
from hypothesis import strategies as st
from samples import CATALOGUE, plan_of, routine_of

from easeful.core.body import Place, Position, Side
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.day import Day
from easeful.core.layout import lay_out
from easeful.core.plan import Repeats
from easeful.core.routine import (
    Breathe,
    Cold,
    Common,
    Do,
    Heat,
    Rest,
    Rounds,
    Routine,
    Skip,
    Step,
    WrittenDose,
)
from easeful.core.summarise import getting_up, summarise, timeline_of
from easeful.core.summary import GettingUp, Summary

BACK, CHAIR, STANDING = Position.BACK, Position.CHAIR, Position.STANDING
FLOOR, BED = (Place.FLOOR,), (Place.BED,)
PATH = PurePath("routines/my-back.yaml")


def summary_of(*steps: Step) -> Summary:
    return summarise(routine_of(*steps), CATALOGUE, PATH, own=True)


def test_a_summary_says_what_the_routine_says() -> None:
    routine = Routine(
        "low-back",
        "Low back",
        (Do("pelvic-tilt"),),
        about="Loosen up.",
        when="In the morning",
        places=FLOOR,
        needs=("low-back",),
    )
    summary = summarise(routine, CATALOGUE, PATH, own=False)
    assert (summary.id, summary.name, summary.about) == ("low-back", "Low back", "Loosen up.")
    assert (summary.when, summary.places, summary.needs) == ("In the morning", FLOOR, ("low-back",))
    assert (summary.own, summary.path, summary.stale) == (False, PATH, False)


def test_it_has_the_seconds_of_each_kind_of_day() -> None:
    assert summary_of(Do("pelvic-tilt")).seconds == {
        Day.ORDINARY: 8 + 6 * 8 + 5 * 2,
        Day.SORE: 8 + 4 * 8 + 3 * 2,
        Day.FLARE: 8 + 4 * 8 + 3 * 2,
    }


def test_minutes_are_those_of_the_day() -> None:
    summary = summary_of(Do("constructive-rest"))
    assert [summary.minutes(day) for day in (Day.ORDINARY, Day.FLARE)] == [3, 2]


def test_steps_are_counted_with_their_rounds() -> None:
    assert summary_of(Rounds(3, (Do("pelvic-tilt"), Do("cat-cow")))).steps == 6


def test_the_first_three_exercises_are_named_once_each() -> None:
    rest = Rest(WrittenDose(lasting=30))
    names = ("pelvic-tilt", "pelvic-tilt", "cat-cow", "marching", "knee-to-chest")
    assert summary_of(rest, *map(Do, names)).first_steps == (
        "Pelvic tilt",
        "Cat-cow",
        "Gentle marching",
    )


@pytest.mark.parametrize(("pattern", "holds"), [("belly", False), ("box", True)])
def test_it_is_known_whether_the_breath_is_held(pattern: str, *, holds: bool) -> None:
    breathe = Breathe(NAMED_PATTERNS[pattern], WrittenDose(cycles=3))
    assert summary_of(Do("cat-cow"), breathe).has_holds == holds


@pytest.mark.parametrize(
    ("step", "heat"), [(Heat(600), True), (Cold(300), True), (Do("cat-cow"), False)]
)
def test_it_is_known_whether_there_is_heat_or_cold(step: Step, *, heat: bool) -> None:
    assert summary_of(step).has_heat == heat


def test_a_routine_of_nothing_on_a_flare_day_takes_no_time_then() -> None:
    summary = summary_of(Do("cat-cow", common=Common(flare=Skip())))
    assert summary.seconds[Day.FLARE] == 0


@pytest.mark.parametrize(
    ("positions", "places", "down", "up"),
    [
        ((), FLOOR, 0, 0),
        ((None,), FLOOR, 0, 0),
        ((BACK,), FLOOR, 1, 1),
        ((None, BACK), FLOOR, 1, 1),
        ((CHAIR,), FLOOR, 0, 0),
        ((CHAIR, BACK, STANDING), FLOOR, 1, 1),
        ((BACK, STANDING, BACK), FLOOR, 2, 2),
        ((STANDING, BACK, None, Position.SIDE), FLOOR, 1, 1),
        ((BACK,), BED, 0, 0),
        ((BACK, Position.BED_EDGE), BED, 0, 1),
        ((BACK, STANDING, BACK), BED, 1, 1),
        ((BACK,), (Place.BED, Place.FLOOR), 1, 1),
    ],
)
def test_getting_down_and_up_is_counted(
    positions: tuple[Position | None, ...], places: tuple[Place, ...], down: int, up: int
) -> None:
    assert getting_up(positions, places) == GettingUp(down, up)


def test_a_routine_counts_where_its_steps_are_done() -> None:
    assert summary_of(Do("pelvic-tilt"), Do("seated-cat-cow")).getting_up == GettingUp(1, 1)


def test_a_session_follows_the_timeline_of_the_day_and_the_side() -> None:
    timeline = timeline_of(routine_of(Do("knee-to-chest")), CATALOGUE, Day.FLARE, Side.LEFT)
    body = timeline.plan[0].body
    assert isinstance(body, Repeats)
    assert (body.dose.hold, body.sides) == (5, (Side.LEFT, Side.RIGHT))


def test_without_a_side_the_right_comes_first() -> None:
    timeline = timeline_of(routine_of(Do("knee-to-chest")), CATALOGUE, Day.ORDINARY)
    assert timeline == lay_out(plan_of(Do("knee-to-chest")))


@given(routine=routines, day=st.sampled_from(Day))
def test_the_list_and_the_session_agree_on_the_length(routine: Routine, day: Day) -> None:
    summary = summarise(routine, CATALOGUE, PATH, own=True)
    assert summary.seconds[day] == timeline_of(routine, CATALOGUE, day).seconds


@given(routines)
def test_on_the_floor_who_gets_down_gets_up_again(routine: Routine) -> None:
    often = summarise(routine, CATALOGUE, PATH, own=True).getting_up
    assert often.down == often.up
