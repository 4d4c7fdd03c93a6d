"""Buttons can be read, hit and heard, and one press is one wish."""

from collections.abc import Callable

import pytest
from looks import Show, look_in
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.theme import LIGHT, Look
from easeful.ui.widgets.buttons import (
    SESSION_HEIGHT,
    Button,
    nav_button,
    primary_button,
    quiet_button,
    stop_button,
)
from easeful.ui.widgets.press import OncePress

KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def heard(button: Button) -> list[str]:
    """Return a list that grows by one at each press."""
    presses: list[str] = []

    def note() -> None:
        presses.append(button.text())

    button.clicked.connect(note)
    return presses


def rest_is_over(button: Button) -> None:
    """Let the rest between two presses be over, without waiting for it."""
    for rest in button.findChildren(OncePress):
        rest.end_rest()


def press_held(button: Button, key: Qt.Key, repeats: int) -> None:
    """Hold ``key`` down as a keyboard does: pressed once, then repeated."""
    for number in range(repeats):
        again = number > 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)[: 2 if again else 1]:
            no_keys = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(button, QKeyEvent(kind, key, no_keys, "", again))
    QTest.keyRelease(button, key)


@pytest.mark.parametrize("key", KEYS)
def test_space_and_enter_press(show: Show, key: Qt.Key) -> None:
    button = primary_button("Start", "start")
    show(button)
    presses = heard(button)
    QTest.keyClick(button, key)
    assert presses == ["Start"]


@pytest.mark.parametrize("key", KEYS)
def test_a_held_key_presses_once(show: Show, key: Qt.Key) -> None:
    button = quiet_button("Skip", "skip")
    show(button)
    presses = heard(button)
    press_held(button, key, repeats=20)
    assert presses == ["Skip"]


@pytest.mark.parametrize("key", KEYS)
def test_a_doubled_key_presses_once_and_later_again(show: Show, key: Qt.Key) -> None:
    button = quiet_button("Skip", "skip")
    show(button)
    presses = heard(button)
    QTest.keyClick(button, key)
    QTest.keyClick(button, key)
    assert presses == ["Skip"]
    rest_is_over(button)
    QTest.keyClick(button, key)
    assert presses == ["Skip", "Skip"]


def test_a_doubled_click_presses_once_and_later_again(show: Show) -> None:
    button = quiet_button("Skip", "skip")
    show(button)
    presses = heard(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert presses == ["Skip"]
    rest_is_over(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert presses == ["Skip", "Skip"]


@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_a_button_is_high_enough_and_holds_its_words(show: Show, zoom: int) -> None:
    for least in (48, SESSION_HEIGHT):
        button = quiet_button("Open in my editor", "editor", least)
        show(button, look_in(Theme.LIGHT, zoom=zoom))
        assert button.height() >= least
        assert button.minimumSizeHint() == button.sizeHint()
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() > words + 22 * zoom / 100


def test_a_screen_reader_hears_name_and_role(show: Show) -> None:
    button = stop_button("Stop here")
    show(button)
    heard_as = QAccessible.queryAccessibleInterface(button)
    assert heard_as is not None
    assert heard_as.text(QAccessible.Text.Name) == "Stop here"
    assert heard_as.role() is QAccessible.Role.Button


def test_a_new_face_has_a_new_name(show: Show) -> None:
    button = primary_button("Pause", "pause", SESSION_HEIGHT)
    show(button)
    before = button.sizeHint()
    button.show_face("Go on with it", "start")
    assert button.accessibleName() == "Go on with it"
    assert button.sizeHint().width() > before.width()


def test_only_a_button_of_the_navigation_stays_checked() -> None:
    assert nav_button("Today", "today").isCheckable()
    assert not primary_button("Start").isCheckable()


def edge(button: Button) -> list[QColor]:
    """Return the colours from the left edge inwards, half-way down."""
    image: QImage = button.grab().toImage()
    return [image.pixelColor(x, image.height() // 2) for x in range(6)]


@pytest.mark.parametrize("make", [primary_button, quiet_button, stop_button, nav_button])
def test_the_focus_has_a_ring_of_three_pixels(
    show: Show, make: Callable[[str, str], Button]
) -> None:
    button = make("Start", "start")
    show(button)
    button.setFocus()
    assert edge(button)[:3] == [QColor(LIGHT.focus)] * 3
    button.clearFocus()
    assert QColor(LIGHT.focus) not in edge(button)


def test_before_it_has_a_look_a_button_is_only_empty(light: Look) -> None:
    button = primary_button("Start", "start")
    assert button.grab().size() != QSize(0, 0)
    button.set_look(light)
    assert button.sizeHint().height() >= 48
