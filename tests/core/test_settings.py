"""What the app remembers."""

from datetime import date

import pytest

from easeful.core.day import Day
from easeful.core.settings import DISTANCES, TEXT_SIZES, DayChosen, Settings

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def test_a_day_is_ordinary_until_something_else_is_chosen() -> None:
    assert Settings().day_on(MONDAY) is Day.ORDINARY


@pytest.mark.parametrize(("today", "day"), [(MONDAY, Day.FLARE), (TUESDAY, Day.ORDINARY)])
def test_a_kind_of_day_holds_for_the_date_on_which_it_was_chosen(today: date, day: Day) -> None:
    chosen = Settings(day_chosen=DayChosen(Day.FLARE, MONDAY))
    assert chosen.day_on(today) is day


def test_held_breath_and_less_motion_are_for_those_who_ask() -> None:
    assert (Settings().breath_holds, Settings().less_motion) == (False, False)


def test_the_defaults_are_among_the_choices() -> None:
    assert Settings().text_size in TEXT_SIZES
    assert Settings().distance in DISTANCES
