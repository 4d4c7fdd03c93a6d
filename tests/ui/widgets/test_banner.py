"""A reminder in the window: it asks, waits, and takes nothing away from what she does."""

from collections.abc import Callable

import pytest
from looks import Show, look_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.notice import Answer
from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.widgets.banner import Banner
from easeful.ui.widgets.text import Text

ASK = (Answer("start", "Start"), Answer("later", "Later"), Answer("not-today", "Not today"))
HEAT = "Time for your heat pad?"


class Window(QWidget):
    """A window with a banner above a line in which she types."""

    def __init__(self) -> None:
        super().__init__()
        self.banner, self.line = Banner(), QLineEdit()
        self.told: list[str] = []
        self.banner.answered.connect(self.told.append)
        column = QVBoxLayout(self)
        column.addWidget(self.banner)
        column.addWidget(self.line)
        self.resize(900, 300)


@pytest.fixture
def window(show: Show) -> Window:
    window = Window()
    show(window)
    window.line.setFocus()
    return window


def buttons(banner: Banner) -> list[QPushButton]:
    return [each for each in banner.findChildren(QPushButton) if each.isVisible()]


def press(banner: Banner, words: str) -> None:
    found = next(each for each in buttons(banner) if each.text() == words)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def pressing(window: Window, words: str) -> Callable[[], bool]:
    """Return a function that presses again until the press counts."""

    def pressed() -> bool:
        if not window.told:
            press(window.banner, words)
        return bool(window.told)

    return pressed


def test_it_is_not_there_before_it_asks(window: Window) -> None:
    assert window.banner.isHidden()
    assert window.banner.words == ""


def test_it_leaves_the_focus_where_it_is(window: Window) -> None:
    window.banner.show_ask(HEAT, ASK)
    QTest.keyClicks(window.line, "still here")
    assert window.line.hasFocus()
    assert window.line.text() == "still here"


def test_it_asks_and_goes_with_the_answer(window: Window, qtbot: QtBot) -> None:
    window.banner.show_ask(HEAT, ASK)
    assert window.banner.words == HEAT
    assert [each.text() for each in buttons(window.banner)] == ["Start", "Later", "Not today"]
    qtbot.waitUntil(pressing(window, "Later"))
    assert window.told == ["later"]
    assert window.banner.isHidden()
    assert window.line.hasFocus()


def test_a_press_that_was_meant_for_the_page_does_not_count(window: Window) -> None:
    window.banner.show_ask(HEAT, ASK)
    press(window.banner, "Start")
    assert window.told == []
    assert window.banner.words == HEAT


def test_keys_reach_it(window: Window, qtbot: QtBot) -> None:
    window.banner.show_ask(HEAT, ASK)
    QTest.keyClick(window.line, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    focus = window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Not today"

    def pressed() -> bool:
        if not window.told:
            QTest.keyClick(focus, Qt.Key.Key_Return)
        return bool(window.told)

    qtbot.waitUntil(pressed)
    assert window.told == ["not-today"]
    assert window.line.hasFocus()


def test_the_next_question_takes_its_place(window: Window, qtbot: QtBot) -> None:
    window.banner.show_ask(HEAT, ASK)
    window.banner.show_ask("A glass of water?", (Answer("done", "Done"),))
    assert [each.text() for each in buttons(window.banner)] == ["Done"]
    qtbot.waitUntil(pressing(window, "Done"))
    assert window.told == ["done"]


def test_it_goes_when_it_was_answered_elsewhere(window: Window) -> None:
    window.banner.show_ask(HEAT, ASK)
    window.banner.take_away()
    assert window.banner.isHidden()
    assert window.told == []


def test_who_listens_hears_it(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "easeful.ui.widgets.banner.announce", lambda _where, words: heard.append(words)
    )
    window.banner.show_ask(HEAT, ASK)
    assert heard == [HEAT]


@pytest.mark.parametrize("zoom", TEXT_SIZES)
@pytest.mark.parametrize("width", [700, 1100])
def test_all_of_it_is_seen_in_every_size(show: Show, zoom: int, width: int) -> None:
    window = Window()
    window.resize(width, 600)
    show(window, look_in(Theme.LIGHT, zoom=zoom))
    window.banner.show_ask(f"{HEAT} {HEAT}", ASK)
    window.resize(width, 600)
    QTest.qWait(0)
    assert window.width() == width
    for button in buttons(window.banner):
        place = button.rect().translated(button.mapTo(window.banner, button.rect().topLeft()))
        assert window.banner.rect().contains(place)
        assert button.height() >= 48
    assert window.banner.findChildren(Text)[0].width() >= 2 * zoom


def test_a_very_long_word_hides_no_answer(show: Show) -> None:
    window = Window()
    show(window)
    window.banner.show_ask("Wellington" * 12, ASK)
    window.resize(700, 300)
    QTest.qWait(0)
    assert window.width() == 700
