"""A routine as a card: what it says, to the eye and to the ear, and that a press asks for it."""

from dataclasses import replace
from pathlib import PurePath

import pytest
from looks import Show, look_in
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.settings import TEXT_SIZES, Theme
from easeful.core.summary import Adapted, GettingUp, Summary
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.routine_card import RoutineCard, places_in_words, two_lines

LOW_BACK = Summary(
    id="low-back",
    name="Loosen the low back",
    about="",
    when="",
    places=(Place.FLOOR, Place.BED),
    needs=(),
    seconds={Day.FLARE: 60.0, Day.SORE: 330.0, Day.ORDINARY: 480.0},
    steps=7,
    first_steps=(),
    getting_up=GettingUp(1, 1),
    has_holds=False,
    has_heat=False,
    own=False,
    path=PurePath("low-back.yaml"),
)


def card_of(summary: Summary) -> RoutineCard:
    """Return a card; whoever keeps it keeps its turns."""
    holder = QObject()
    card = RoutineCard(summary, Day.ORDINARY, Turns(holder))
    holder.setParent(card)
    return card


def name_of(card: RoutineCard) -> str:
    heard = QAccessible.queryAccessibleInterface(card)
    assert heard is not None
    assert heard.role() is QAccessible.Role.Button
    return heard.text(QAccessible.Text.Name)


def test_a_card_says_name_minutes_and_place(show: Show) -> None:
    card = card_of(LOW_BACK)
    show(card)
    assert name_of(card) == "Loosen the low back, 8 minutes, floor or bed"


def test_what_is_not_as_written_is_said_on_that_day_only(show: Show) -> None:
    adapted = ((Day.SORE, Adapted("Without Bridge: sore wrists", "1 step adapted to you")),)
    card = card_of(replace(LOW_BACK, adapted=adapted))
    show(card)
    before = card.height_in(236)
    card.show_day(Day.SORE)
    assert name_of(card).endswith("floor or bed, Without Bridge: sore wrists")
    assert card.height_in(236) > before
    card.show_day(Day.ORDINARY)
    assert (name_of(card), card.height_in(236)) == (name_of(card_of(LOW_BACK)), before)


def test_a_routine_of_which_nothing_is_left_says_so(show: Show) -> None:
    card = card_of(replace(LOW_BACK, adapted=((Day.ORDINARY, Adapted(empty=True)),)))
    show(card)
    assert "Nothing is left for you" in name_of(card)
    assert "minutes" not in name_of(card)


def test_another_kind_of_day_has_other_minutes(show: Show) -> None:
    card = card_of(LOW_BACK)
    show(card)
    before = card.grab().toImage()
    card.show_day(Day.FLARE)
    assert name_of(card) == "Loosen the low back, 1 minute, floor or bed"
    assert card.grab().toImage() != before


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_asks_for_its_routine_once(show: Show, key: Qt.Key) -> None:
    card = card_of(LOW_BACK)
    show(card)
    asked: list[object] = []
    card.chosen.connect(asked.append)
    QTest.keyClick(card, key)
    QTest.keyClick(card, key)
    assert asked == [LOW_BACK]


def test_a_click_asks_for_its_routine_once(show: Show) -> None:
    card = card_of(LOW_BACK)
    show(card)
    asked: list[object] = []
    card.chosen.connect(asked.append)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked == [LOW_BACK]


@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_a_card_has_room_for_two_lines_and_the_facts(show: Show, zoom: int) -> None:
    card = card_of(LOW_BACK)
    look = look_in(Theme.LIGHT, zoom=zoom)
    show(card, look)
    assert card.height() >= look.space(116) + 3 * card.fontMetrics().lineSpacing()


def test_a_long_name_takes_two_lines_and_no_more(qapp: QApplication) -> None:
    font = QFont()
    words = "Neck and shoulders, slowly and with all the time that there is in the world"
    lines = two_lines(words, font, 150).split("\n")
    assert len(lines) == 2
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 150 for line in lines)
    assert lines[1].endswith("…")


def test_a_short_name_stays_as_it_is(qapp: QApplication) -> None:
    assert two_lines("At your chair", QFont(), 500) == "At your chair"


def test_places_are_said_in_words() -> None:
    assert places_in_words(()) == ""
    assert places_in_words((Place.ANY,)) == "anywhere"
