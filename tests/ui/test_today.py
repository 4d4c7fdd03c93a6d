"""Today: greets, asks for the kind of day, and proposes one thing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from fakes import A_MORNING
from house import House, MakeHouse
from PySide6.QtCore import Qt

from easeful.core.day import Day
from easeful.core.settings import DayChosen, Settings
from easeful.ui.pages.proposal import Proposal
from easeful.ui.widgets.routine_card import RoutineCard
from easeful.ui.widgets.text import Text

SEEN = date(2026, 1, 1)
FIRST_DAY = A_MORNING.date()
USED = Settings(seen_emergency_lines=SEEN, finished_a_session=True)
"""Who has done a session, and is not new here."""


def words_on(house: House) -> list[str]:
    return [each.text() for each in house.page.findChildren(Text) if each.isVisible()]


def cards_on(house: House) -> list[str]:
    return [each.accessibleName() for each in house.page.findChildren(RoutineCard)]


def hours_later(house: House, hours: float) -> None:
    house.clock.pass_seconds(hours * 3600)
    house.app.stage.pages.today.arrive()
    house.settle()


def test_it_greets_by_the_hour(house: House) -> None:
    assert "Good morning. How is your body today?" in words_on(house)
    hours_later(house, 12)
    assert "Good evening. How is your body today?" in words_on(house)


def test_it_proposes_what_fits_the_hour(make_house: MakeHouse) -> None:
    house = make_house(USED)
    house.begin()
    assert "Morning loosen-up" in words_on(house)
    hours_later(house, 14)
    assert "Before sleep" in words_on(house)


def test_who_comes_back_in_the_evening_is_greeted_anew(house: House) -> None:
    house.clock.pass_seconds(12 * 3600)
    house.app.window.returned.emit()
    assert "Good evening. How is your body today?" in words_on(house)


def test_a_flare_day_changes_the_proposal_and_is_kept(house: House) -> None:
    house.click("Flare day")
    assert "Flare day in bed" in words_on(house)
    today = house.clock.now().wall.date()
    assert house.store.load().day_chosen == DayChosen(Day.FLARE, today)


def test_the_kind_of_day_holds_for_its_date_only(make_house: MakeHouse) -> None:
    yesterday = DayChosen(Day.SORE, FIRST_DAY - timedelta(days=1))
    house = make_house(Settings(seen_emergency_lines=SEEN, day_chosen=yesterday))
    house.begin()
    assert house.button("Ordinary day").isChecked()


def test_the_kind_of_day_is_still_there_after_a_restart(make_house: MakeHouse) -> None:
    today = DayChosen(Day.SORE, FIRST_DAY)
    house = make_house(Settings(seen_emergency_lines=SEEN, day_chosen=today))
    house.begin()
    assert house.button("Sore day").isChecked()


def test_the_minutes_are_those_of_the_kind_of_day(house: House) -> None:
    before = cards_on(house)
    house.click("Sore day")
    after = cards_on(house)
    assert len(before) == len(after) == 4
    assert before != after


def test_start_has_the_focus_whatever_was_shown_before(house: House) -> None:
    for words in ("Routines", "Today"):
        house.click(words)
    assert house.focus() is house.button("Start")


def test_what_was_used_last_comes_first_by_day(make_house: MakeHouse) -> None:
    house = make_house(Settings(seen_emergency_lines=SEEN, last_routine="wall-posture-6"))
    house.begin()
    assert "Stand-tall reset" in words_on(house)


def test_look_first_leads_to_a_look_and_back(house: House) -> None:
    house.click("Look first")
    assert "Have ready" in words_on(house)
    house.click("Back")
    assert house.page.findChildren(Proposal)


def test_arrows_choose_another_kind_of_day(house: House) -> None:
    house.button("Ordinary day").setFocus()
    house.key(Qt.Key.Key_Left)
    assert house.button("Sore day").isChecked()


@pytest.mark.parametrize("hour", range(0, 24, 3))
def test_every_hour_has_a_proposal(make_house: MakeHouse, hour: int) -> None:
    house = make_house()
    house.clock.pass_seconds((datetime(2026, 3, 3, hour, tzinfo=UTC) - A_MORNING).total_seconds())
    house.begin()
    assert house.button("Start").isVisible()
