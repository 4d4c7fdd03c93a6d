"""Lines to tick: by mouse, by keys and by ear."""

from enum import StrEnum

import pytest
from looks import Show, look_in
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.widgets.tick import Tick, TickList

LONG = "A sentence that is long enough to need more than one row where the window is narrow"


class Thing(StrEnum):
    ONE = "one"
    TWO = "two"


WORDS = {Thing.ONE: "The first", Thing.TWO: "The second"}


def ticks_of(lines: TickList[Thing]) -> list[Tick]:
    return lines.findChildren(Tick)


def test_nothing_is_ticked_beforehand(show: Show) -> None:
    lines = TickList(WORDS)
    show(lines)
    assert lines.ticked == frozenset()


def test_a_click_anywhere_on_a_line_ticks_it(show: Show) -> None:
    lines = TickList(WORDS)
    lines.resize(600, 200)
    show(lines)
    tick = ticks_of(lines)[1]
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center())
    assert lines.ticked == {Thing.TWO}


def test_a_doubled_click_ticks_once(show: Show) -> None:
    tick = Tick("One")
    show(tick)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(tick, Qt.MouseButton.LeftButton)
    assert tick.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_tick(show: Show, key: Qt.Key) -> None:
    tick = Tick("One")
    show(tick)
    tick.setFocus()
    QTest.keyClick(tick, key)
    assert tick.isChecked()


def test_showing_ticks_tells_nobody(show: Show) -> None:
    lines, told = TickList(WORDS), []
    show(lines)
    lines.changed.connect(lambda: told.append(lines.ticked))
    lines.show_ticks({Thing.ONE})
    assert lines.ticked == {Thing.ONE}
    assert not told
    ticks_of(lines)[0].click()
    assert told == [frozenset()]


def test_a_screen_reader_hears_a_check_box(show: Show) -> None:
    tick = Tick("One")
    show(tick)
    interface = QAccessible.queryAccessibleInterface(tick)
    assert interface.role() is QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "One"


@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_a_line_is_high_enough_for_a_hand_and_for_its_words(show: Show, zoom: int) -> None:
    tick = Tick(LONG)
    show(tick, look_in(Theme.LIGHT, zoom=zoom))
    tick.resize(420, tick.heightForWidth(420))
    assert tick.height() >= 64
    rows = tick.fontMetrics().boundingRect(0, 0, 420, 9999, Qt.TextFlag.TextWordWrap, LONG)
    assert tick.height() >= rows.height()


def test_a_tick_is_seen_without_colour(show: Show) -> None:
    tick = Tick("One")
    show(tick, look_in(Theme.NIGHT))
    empty = tick.grab().toImage().convertToFormat(tick.grab().toImage().Format.Format_Grayscale8)
    tick.setChecked(True)
    full = tick.grab().toImage().convertToFormat(empty.format())
    assert empty != full
