"""One choice of a few words: by mouse, by keys and by ear."""

import pytest
from looks import Show, look_in
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.day import Day
from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.widgets.pills import Pill, PillRow

CHOICES = ((Day.FLARE, "Flare day"), (Day.SORE, "Sore day"), (Day.ORDINARY, "Ordinary day"))


def days() -> tuple[PillRow, list[object]]:
    """Return a row, and what it has told."""
    row = PillRow("Kind of day", CHOICES)
    row.show_choice(Day.ORDINARY)
    told: list[object] = []
    row.chosen.connect(told.append)
    return row, told


def pill(row: PillRow, words: str) -> Pill:
    """Return the pill with these words."""
    return next(each for each in row.findChildren(Pill) if each.text() == words)


def test_a_click_anywhere_on_a_pill_chooses(show: Show) -> None:
    row, told = days()
    show(row)
    chosen = pill(row, "Flare day")
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton, pos=chosen.rect().bottomRight() / 1.1)
    assert told == [Day.FLARE]
    assert not pill(row, "Ordinary day").isChecked()


def test_showing_a_choice_tells_nobody(show: Show) -> None:
    row, told = days()
    show(row)
    row.show_choice(Day.SORE)
    assert told == []
    assert [each.isChecked() for each in row.findChildren(Pill)] == [False, True, False]


def test_choosing_again_what_is_chosen_tells_nobody(show: Show) -> None:
    row, told = days()
    show(row)
    pill(row, "Ordinary day").click()
    assert told == []


def test_arrows_choose(show: Show) -> None:
    row, told = days()
    show(row)
    pill(row, "Ordinary day").setFocus()
    QTest.keyClick(pill(row, "Ordinary day"), Qt.Key.Key_Left)
    assert told == [Day.SORE]
    assert pill(row, "Sore day").hasFocus()
    QTest.keyClick(pill(row, "Sore day"), Qt.Key.Key_Right)
    assert told == [Day.SORE, Day.ORDINARY]


@pytest.mark.parametrize("width", [900, 200])
def test_arrows_follow_the_order_of_reading_in_one_row_or_many(show: Show, width: int) -> None:
    row, told = days()
    show(row)
    row.resize(width, 300)
    pill(row, "Ordinary day").setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(next(each for each in row.findChildren(Pill) if each.isChecked()), key)
    assert told == [Day.FLARE, Day.SORE, Day.FLARE, Day.ORDINARY]


def test_without_a_choice_tab_reaches_the_first_pill(show: Show) -> None:
    row = PillRow("Kind of day", CHOICES)
    show(row)
    policies = [each.focusPolicy() for each in row.findChildren(Pill)]
    assert policies == [Qt.FocusPolicy.StrongFocus] + 2 * [Qt.FocusPolicy.ClickFocus]


def test_enter_chooses(show: Show) -> None:
    row, told = days()
    show(row)
    QTest.keyClick(pill(row, "Flare day"), Qt.Key.Key_Return)
    assert told == [Day.FLARE]


def test_tab_stops_once_at_a_row_where_the_choice_is(show: Show) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    (first, _told), (second, _also) = days(), days()
    layout.addWidget(first)
    layout.addWidget(second)
    show(page)
    pill(first, "Ordinary day").setFocus()
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert pill(second, "Ordinary day").hasFocus()


@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_pills_are_high_enough_and_keep_apart(show: Show, zoom: int) -> None:
    row, _told = days()
    show(row, look_in(Theme.LIGHT, zoom=zoom))
    places = [each.geometry() for each in row.findChildren(Pill)]
    assert all(place.height() >= 48 for place in places)
    assert not any(
        one.adjusted(-7, -7, 7, 7).intersects(other.adjusted(-7, -7, 7, 7))
        for one in places
        for other in places
        if one != other
    )


def test_nothing_moves_when_a_pill_is_chosen(show: Show) -> None:
    row, _told = days()
    show(row)
    before = [each.geometry() for each in row.findChildren(Pill)]
    pill(row, "Flare day").click()
    assert [each.geometry() for each in row.findChildren(Pill)] == before


def test_a_screen_reader_hears_a_choice(show: Show) -> None:
    row, _told = days()
    show(row)
    heard = QAccessible.queryAccessibleInterface(pill(row, "Ordinary day"))
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Ordinary day"
    assert heard.role() is QAccessible.Role.RadioButton
    around = QAccessible.queryAccessibleInterface(row)
    assert around is not None
    assert around.text(QAccessible.Text.Name) == "Kind of day"
