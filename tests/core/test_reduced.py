"""What a kind of day leaves of a dose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.day import Day
from easeful.core.exercise import Dose, Exercise, Instead
from easeful.core.reduced import Reduced, dose_for

FLARE, SORE, ORDINARY = Day.FLARE, Day.SORE, Day.ORDINARY

days = st.sampled_from(Day)
counts = st.integers(1, 500)
lengths = st.integers(0, 3600)
doses = st.builds(Dose, counts, lengths)


@pytest.mark.parametrize(
    ("day", "count", "left"),
    [
        (ORDINARY, 7, 7),
        (SORE, 1, 1),
        (SORE, 2, 1),
        (SORE, 3, 2),
        (SORE, 4, 3),
        (SORE, 5, 4),
        (SORE, 6, 4),
        (SORE, 8, 6),
        (SORE, 10, 7),
        (SORE, 12, 9),
        (FLARE, 1, 1),
        (FLARE, 2, 1),
        (FLARE, 3, 1),
        (FLARE, 5, 2),
        (FLARE, 7, 3),
        (FLARE, 8, 4),
        (FLARE, 15, 7),
    ],
)
def test_repeats_are_whole_halves_down_and_at_least_one(day: Day, count: int, left: int) -> None:
    assert Reduced(day).repeats(count) == left


@pytest.mark.parametrize(
    ("day", "length", "left"),
    [
        (ORDINARY, 15, 15),
        (SORE, 0, 0),
        (SORE, 4, 4),
        (SORE, 5, 5),
        (SORE, 6, 5),
        (SORE, 7, 5),
        (SORE, 8, 6),
        (SORE, 10, 7),
        (SORE, 15, 11),
        (SORE, 30, 22),
        (FLARE, 3, 3),
        (FLARE, 8, 5),
        (FLARE, 11, 5),
        (FLARE, 13, 6),
        (FLARE, 15, 7),
        (FLARE, 60, 30),
    ],
)
def test_seconds_are_whole_halves_down_and_at_least_five_or_as_written(
    day: Day, length: int, left: int
) -> None:
    assert Reduced(day).seconds(length) == left


@pytest.mark.parametrize(
    ("dose", "left"),
    [
        (Dose(8, 20), Dose(4, 20)),
        (Dose(2, 20), Dose(1, 20)),
        (Dose(1, 20), Dose(1, 10)),
        (Dose(8), Dose(4)),
        (Dose(1), Dose(1)),
    ],
)
def test_the_repeats_are_cut_if_there_are_any_else_the_hold(dose: Dose, left: Dose) -> None:
    assert Reduced(FLARE).dose(dose) == left


BRIDGE = Exercise("bridge", "Bridge", ordinary=Dose(4, 2), flare=Dose(3, 1))
SPHINX = Exercise("sphinx", "Sphinx", ordinary=Dose(2, 10), flare=Instead("rest"))
REST = Exercise("rest", "Rest", ordinary=Dose(1, 60))


@pytest.mark.parametrize(
    ("exercise", "day", "dose"),
    [
        (BRIDGE, ORDINARY, Dose(4, 2)),
        (BRIDGE, SORE, Dose(3, 2)),
        (BRIDGE, FLARE, Dose(3, 1)),
        (SPHINX, SORE, Dose(1, 10)),
        (SPHINX, FLARE, Instead("rest")),
        (REST, SORE, Dose(1, 45)),
        (REST, FLARE, Dose(1, 30)),
    ],
)
def test_an_exercise_has_this_dose(exercise: Exercise, day: Day, dose: Dose | Instead) -> None:
    assert dose_for(exercise, day) == dose


@given(counts)
def test_three_quarters_are_the_nearest_whole_and_the_lower_of_two_as_near(count: int) -> None:
    left = Reduced(SORE).repeats(count)
    assert -2 <= 4 * left - 3 * count < 2 or left == 1


@given(counts)
def test_a_half_is_whole_and_rounded_down(count: int) -> None:
    assert Reduced(FLARE).repeats(count) == max(1, count // 2)


@given(days, doses)
def test_no_day_asks_for_more_than_is_written(day: Day, dose: Dose) -> None:
    left = Reduced(day).dose(dose)
    assert 1 <= left.repeat <= dose.repeat
    assert min(5, dose.hold) <= left.hold <= dose.hold


@given(doses)
def test_a_worse_day_never_asks_for_more(dose: Dose) -> None:
    flare, sore = Reduced(FLARE).dose(dose), Reduced(SORE).dose(dose)
    assert flare.repeat <= sore.repeat
    assert flare.hold <= sore.hold


@given(doses)
def test_an_ordinary_day_changes_nothing(dose: Dose) -> None:
    assert Reduced(ORDINARY).dose(dose) == dose


@given(days, doses)
def test_only_one_of_repeats_and_hold_is_cut(day: Day, dose: Dose) -> None:
    left = Reduced(day).dose(dose)
    assert left.repeat == dose.repeat or left.hold == dose.hold
