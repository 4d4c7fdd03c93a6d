"""A new routine in three steps: with everything as it is offered, and with everything chosen."""

import pytest
from cards import button_in, press, settle, show_on
from looks import look_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shipped import catalogue

from easeful.core.body import Place
from easeful.core.settings import Theme
from easeful.ui.edit.exercise_card import ExerciseCard
from easeful.ui.edit.new_routine import NONE_YET, NewRoutine, NewRoutinePage, free_name
from easeful.ui.edit.stock import Stock
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.text import Text


@pytest.fixture
def page(qtbot: QtBot) -> NewRoutinePage:
    return page_for(qtbot)


def page_for(qtbot: QtBot, zoom: int = 100) -> NewRoutinePage:
    page = NewRoutinePage(lambda routine: 2 * len(routine.exercises))
    page.begin(Stock(catalogue()), ["my routine", "Other"])
    show_on(qtbot, page, look_in(Theme.LIGHT, zoom=zoom, less_motion=True), 900)
    page.arrive()
    return page


def made(page: NewRoutinePage) -> list[NewRoutine]:
    told: list[NewRoutine] = []
    page.made.connect(told.append)
    return told


def words(page: NewRoutinePage) -> list[str]:
    return [each.text() for each in page.findChildren(Text) if each.isVisible()]


def key(page: NewRoutinePage, wanted: Qt.Key) -> None:
    focus = page.window().focusWidget()
    assert focus is not None
    QTest.keyClick(focus, wanted)
    settle()


def cards(page: NewRoutinePage) -> list[str]:
    return [each.exercise.id for each in page.findChildren(ExerciseCard) if each.isVisible()]


def test_next_works_at_once(page: NewRoutinePage) -> None:
    told = made(page)
    for words_ in ("Next", "Next", "Cat-cow", "Make it"):
        press(page, words_)
    assert told == [NewRoutine("My routine 2", Place.FLOOR, ("cat-cow",))]


def test_the_order_is_that_of_the_taps(page: NewRoutinePage) -> None:
    told = made(page)
    press(page, "My morning")
    press(page, "Next")
    press(page, "In bed")
    press(page, "Next")
    first, second, third = cards(page)[2], cards(page)[0], cards(page)[1]
    names = {each: catalogue().exercises[each].name for each in (first, second, third)}
    for each in (first, second, third):
        press(page, names[each])
    assert "3 exercises, about 6 minutes" in words(page)
    QTest.qWait(450)  # a second press within this time is none
    press(page, names[second])
    assert "2 exercises, about 4 minutes" in words(page)
    press(page, "Make it")
    assert told == [NewRoutine("My morning", Place.BED, (first, third))]


def test_only_what_fits_the_place_is_shown(page: NewRoutinePage) -> None:
    press(page, "Next")
    press(page, "On a chair")
    press(page, "Next")
    for each in cards(page):
        assert {Place.CHAIR, Place.ANY} & set(catalogue().exercises[each].places)


def test_back_loses_nothing(page: NewRoutinePage) -> None:
    told = made(page)
    field = page.findChildren(Field)[0]
    field.setText("Mine")
    for words_ in ("Next", "Next", "Cat-cow", "Back", "Back", "Next", "Next", "Make it"):
        press(page, words_)
    assert told == [NewRoutine("Mine", Place.FLOOR, ("cat-cow",))]


def test_what_does_not_fit_another_place_is_left_out(page: NewRoutinePage) -> None:
    for words_ in ("Next", "Next", "Cat-cow", "Back", "Standing", "Next"):
        press(page, words_)
    assert NONE_YET in words(page)


def test_for_a_sheet_of_her_own_it_may_begin_without_an_exercise(page: NewRoutinePage) -> None:
    told = made(page)
    for words_ in ("Next", "Next"):
        press(page, words_)
    assert NONE_YET in words(page)
    press(page, "Make it")
    assert told == [NewRoutine("My routine 2", Place.FLOOR, ())]


def test_an_empty_name_is_the_offered_one(page: NewRoutinePage) -> None:
    told = made(page)
    page.findChildren(Field)[0].setText("  ")
    for words_ in ("Next", "Next", "Cat-cow", "Make it"):
        press(page, words_)
    assert told[0].name == "My routine 2"


def test_by_the_keyboard_alone(page: NewRoutinePage) -> None:
    told = made(page)
    key(page, Qt.Key.Key_Return)
    key(page, Qt.Key.Key_Right)
    key(page, Qt.Key.Key_Tab)
    assert button_in(page, "Next").hasFocus()
    key(page, Qt.Key.Key_Return)
    key(page, Qt.Key.Key_Space)
    first = cards(page)[0]
    while not button_in(page, "Make it").hasFocus():
        key(page, Qt.Key.Key_Tab)
    key(page, Qt.Key.Key_Return)
    assert told == [NewRoutine("My routine 2", Place.BED, (first,))]


def test_esc_goes_a_step_back_and_then_away(page: NewRoutinePage) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    press(page, "Next")
    key(page, Qt.Key.Key_Escape)
    assert "Step 1 of 3" in words(page)
    key(page, Qt.Key.Key_Escape)
    assert left == [True]


@pytest.mark.parametrize("zoom", [100, 200])
def test_one_primary_button_on_each_step(qtbot: QtBot, zoom: int) -> None:
    page = page_for(qtbot, zoom)
    for on in ("Next", "Next", "Make it"):
        button = button_in(page, on)
        assert button.height() >= 64
        assert button.mapTo(page, button.rect().bottomRight()).y() < page.height()
        press(page, on)


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert free_name("My routine", ["MY  routine", "my routine 2"]) == "My routine 3"
    assert free_name("My routine", []) == "My routine"
