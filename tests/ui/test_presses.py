"""The guide comes before the clerk: how many presses lie before the first movement (law 1)."""

from house import House
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

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
