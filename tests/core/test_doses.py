"""From the numbers of a file to those of one day."""

import pytest

from easeful.core.breath import pattern_of
from easeful.core.day import Day
from easeful.core.doses import NOTHING_WRITTEN, Decided, written_at
from easeful.core.exercise import Dose, Pace
from easeful.core.reduced import Reduced
from easeful.core.routine import Do, Heat, Step, WrittenDose

FLARE, SORE, ORDINARY = Day.FLARE, Day.SORE, Day.ORDINARY

Written = WrittenDose
OWN = Dose(6, 2)
"""What the exercise itself gives for the day."""


def decided(
    written: WrittenDose, day: Day = ORDINARY, flare: WrittenDose = NOTHING_WRITTEN
) -> Decided:
    return Decided(written, flare, Reduced(day))


@pytest.mark.parametrize(
    ("written", "day", "dose"),
    [
        (Written(), ORDINARY, OWN),
        (Written(), FLARE, OWN),
        (Written(repeat=8), ORDINARY, Dose(8, 2)),
        (Written(repeat=8), SORE, Dose(6, 2)),
        (Written(repeat=8), FLARE, Dose(4, 2)),
        (Written(repeat=1), FLARE, Dose(1, 2)),
        (Written(hold=15), ORDINARY, Dose(1, 15)),
        (Written(hold=15), SORE, Dose(1, 11)),
        (Written(hold=15), FLARE, Dose(1, 7)),
        (Written(hold=3), FLARE, Dose(1, 3)),
        (Written(hold=0), ORDINARY, Dose(1, 0)),
        (Written(repeat=4, hold=15), ORDINARY, Dose(4, 15)),
        (Written(repeat=4, hold=15), FLARE, Dose(2, 15)),
        (Written(repeat=1, hold=15), FLARE, Dose(1, 7)),
    ],
)
def test_an_exercise_is_done_this_much(written: WrittenDose, day: Day, dose: Dose) -> None:
    assert decided(written, day).of_exercise(OWN) == dose


@pytest.mark.parametrize(
    ("written", "flare", "dose"),
    [
        (Written(), Written(repeat=3), Dose(3, 2)),
        (Written(), Written(hold=5), Dose(1, 5)),
        (Written(repeat=8), Written(repeat=7), Dose(7, 2)),
        (Written(repeat=8), Written(hold=5), Dose(4, 5)),
        (Written(hold=20), Written(hold=18), Dose(1, 18)),
        (Written(hold=20), Written(repeat=2), Dose(2, 10)),
        (Written(repeat=8, hold=20), Written(repeat=1, hold=4), Dose(1, 4)),
    ],
)
def test_what_a_step_gives_for_a_flare_day_is_taken_as_written(
    written: WrittenDose, flare: WrittenDose, dose: Dose
) -> None:
    assert decided(written, FLARE, flare).of_exercise(OWN) == dose


@pytest.mark.parametrize(
    ("written", "day", "dose"),
    [
        (Written(repeat=10, hold=2), ORDINARY, Dose(10, 2)),
        (Written(repeat=10, hold=2), SORE, Dose(7, 2)),
        (Written(repeat=10), FLARE, Dose(5, 0)),
        (Written(hold=30), SORE, Dose(1, 22)),
        (Written(repeat=1), FLARE, Dose(1, 0)),
    ],
)
def test_an_own_exercise_is_done_this_much(written: WrittenDose, day: Day, dose: Dose) -> None:
    assert decided(written, day).of_move() == dose


def test_an_own_exercise_too_takes_the_flare_dose_as_written() -> None:
    assert decided(Written(repeat=10), FLARE, Written(repeat=9)).of_move() == Dose(9, 0)


@pytest.mark.parametrize(
    ("written", "flare", "day", "seconds"),
    [
        (Written(lasting=60), Written(), ORDINARY, 60),
        (Written(lasting=60), Written(), SORE, 45),
        (Written(lasting=60), Written(), FLARE, 30),
        (Written(lasting=60), Written(lasting=50), FLARE, 50),
        (Written(lasting=60), Written(repeat=4), FLARE, None),
        (Written(lasting=60), Written(hold=10), FLARE, None),
        (Written(repeat=8), Written(), ORDINARY, None),
        (Written(repeat=8), Written(lasting=20), FLARE, 20),
    ],
)
def test_a_move_for_a_time_lasts_so_long(
    written: WrittenDose, flare: WrittenDose, day: Day, seconds: int | None
) -> None:
    assert decided(written, day, flare).lasting() == seconds


@pytest.mark.parametrize(
    ("written", "flare", "pace"),
    [
        (Written(repeat=8), Written(), Pace(2, 2, 0)),
        (Written(repeat=8, into=3, between=5), Written(), Pace(3, 2, 5)),
        (Written(repeat=8, into=0, out=0), Written(), Pace(0, 0, 0)),
        (Written(hold=20), Written(), Pace(0, 0, 0)),
        (Written(hold=20, into=4), Written(), Pace(4, 0, 0)),
        (Written(hold=20), Written(repeat=2), Pace(2, 2, 0)),
        (Written(repeat=8, into=3), Written(into=5), Pace(5, 2, 0)),
    ],
)
def test_a_counted_move_has_a_pace_a_single_hold_has_none(
    written: WrittenDose, flare: WrittenDose, pace: Pace
) -> None:
    assert decided(written, FLARE, flare).move_pace() == pace


def test_the_pace_of_an_exercise_stays_where_nothing_is_written() -> None:
    assert decided(Written(out=6)).pace(Pace(3, 4, 5)) == Pace(3, 6, 5)


@pytest.mark.parametrize(
    ("written", "flare", "cycles"),
    [
        (Written(cycles=4), Written(), 4),
        (Written(lasting=60), Written(), 6),
        (Written(lasting=61), Written(), 7),
        (Written(lasting=1), Written(), 1),
        (Written(lasting=60), Written(cycles=2), 2),
        (Written(cycles=4), Written(lasting=15), 2),
    ],
)
def test_breaths_are_whole_and_rounded_up(
    written: WrittenDose, flare: WrittenDose, cycles: int
) -> None:
    assert decided(written, FLARE, flare).cycles(pattern_of(4, 6)) == cycles


@pytest.mark.parametrize("day", Day)
def test_only_movement_is_cut_on_a_worse_day(day: Day) -> None:
    dose = decided(Written(lasting=60, let_go=30), day)
    assert (dose.seconds(24), dose.let_go(10)) == (60, 30)


def test_where_nothing_is_written_the_default_holds() -> None:
    assert (decided(Written()).seconds(24), decided(Written()).let_go(30)) == (24, 30)


def test_a_flare_dose_comes_before_the_written_one() -> None:
    dose = decided(Written(lasting=6, let_go=30), FLARE, Written(lasting=3, let_go=40))
    assert (dose.seconds(24), dose.let_go(10)) == (3, 40)


@pytest.mark.parametrize(
    ("step", "dose"),
    [
        (Do("cat-cow", Written(repeat=4)), Written(repeat=4)),
        (Heat(600), NOTHING_WRITTEN),
    ],
)
def test_only_some_steps_have_a_dose(step: Step, dose: WrittenDose) -> None:
    assert written_at(step) == dose
