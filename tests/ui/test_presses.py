"""The guide comes before the clerk: how many presses lie before the first movement (law 1)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from heat_house import ALL_TRUE, FINE, IS_OFF, Estate
from house import House
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from easeful.ui.routes import Route
from easeful.ui.widgets.routine_card import RoutineCard


def leads_through_a_step(house: House) -> bool:
    """Say whether a step is on the screen, and time runs."""
    return house.is_on(Route.SESSION) and house.state() == "running"


def test_in_a_fresh_home_two_presses_of_enter_lead_to_the_first_movement(fresh: House) -> None:
    assert fresh.is_on(Route.FIRST_START)
    QTest.keyClick(fresh.focus(), Qt.Key.Key_Return)
    fresh.settle()
    QTest.keyClick(fresh.focus(), Qt.Key.Key_Return)
    fresh.settle()
    assert leads_through_a_step(fresh)


def test_in_a_fresh_home_two_clicks_lead_to_the_first_movement(fresh: House) -> None:
    fresh.click("None of these is new")
    fresh.click("Start")
    assert leads_through_a_step(fresh)


def test_on_a_later_day_one_press_of_enter_does(house: House) -> None:
    QTest.keyClick(house.focus(), Qt.Key.Key_Return)
    house.settle()
    assert leads_through_a_step(house)


def test_on_a_later_day_one_click_does(house: House) -> None:
    house.click("Start")
    assert leads_through_a_step(house)


def test_choosing_another_kind_of_day_costs_one_press_and_leaves_start_where_it_was(
    house: House,
) -> None:
    house.click("Sore day")
    house.click("Start")
    assert leads_through_a_step(house)


def test_a_routine_from_the_list_takes_three(house: House) -> None:
    house.click("Routines")
    card = next(each for each in house.buttons() if isinstance(each, RoutineCard))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    house.settle()
    assert house.is_on(Route.LOOK)
    house.key(Qt.Key.Key_Return)
    assert leads_through_a_step(house)


def test_after_a_session_one_press_leads_back_and_one_starts_the_next(house: House) -> None:
    house.click("Start")
    house.key(Qt.Key.Key_S)
    house.click("Stop here")
    assert house.is_on(Route.CLOSING)
    house.key(Qt.Key.Key_Return)
    assert house.is_on(Route.TODAY)
    house.key(Qt.Key.Key_Return)
    assert leads_through_a_step(house)


HEALTH_AND_ALARM = ("None of these", "Play the alarm", "I hear it")
WARM = "name: Warm\nsteps:\n  - heat: 5 min\n    area: neck\n  - rest: 5 s\n"


@pytest.fixture
def estate(qapp: QApplication, tmp_path: Path) -> Iterator[Estate]:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "warm.yaml").write_text(WARM)
    estate = Estate(qapp, tmp_path)
    yield estate
    estate.close()


def presses(house: House, *words: str) -> int:
    """Press each of these buttons, and return how many that were."""
    for each in words:
        assert not house.app.heat.is_on
        house.click(each)
    return len(words)


def come_to_heat(house: House) -> None:
    """Start a routine, and let it come to its heat."""
    house.start("warm")
    house.pass_seconds(20)


class TestHeat:
    def test_on_an_ordinary_day_two_presses_put_it_on(self, estate: Estate) -> None:
        house = estate.open()
        assert presses(house, "Start heat", ALL_TRUE) == 2
        assert house.app.heat.is_on

    def test_two_presses_of_enter_do_once_the_card_has_the_focus(self, estate: Estate) -> None:
        house = estate.open()
        house.button("Start heat").setFocus()
        for _twice in range(2):
            house.key(Qt.Key.Key_Return)
        assert house.app.heat.is_on

    def test_from_the_page_of_heat_it_is_one_more(self, estate: Estate) -> None:
        house = estate.open()
        assert presses(house, "Heat", "Start", ALL_TRUE) == 3
        assert house.app.heat.is_on

    def test_the_first_heat_takes_three_more(self, estate: Estate) -> None:
        estate.heat.healths.clear()
        estate.heat.heard.clear()
        house = estate.open()
        assert presses(house, "Start heat", *HEALTH_AND_ALARM, ALL_TRUE) == 5
        assert house.app.heat.is_on

    def test_in_a_session_one_press_puts_it_on_and_two_lead_on(self, estate: Estate) -> None:
        house = estate.open()
        come_to_heat(house)
        assert presses(house, ALL_TRUE) == 1
        assert house.app.heat.is_on
        house.click(IS_OFF)
        house.click(FINE)
        assert leads_through_a_step(house)

    def test_that_the_pad_is_off_is_one_press(self, estate: Estate) -> None:
        house = estate.open()
        presses(house, "Start heat", ALL_TRUE)
        house.click(IS_OFF)
        assert not house.heat.is_open(1)
