"""The quiet picture: still, the same for the same name, other hills for another one."""

import pytest
from looks import Show, look_in
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from easeful.core.settings import Theme
from easeful.ui.palette import PALETTES
from easeful.ui.widgets.still import QuietStill, seed_of


def seen(still: QuietStill) -> QImage:
    return still.grab().toImage()


def test_each_name_has_its_own_hills_and_keeps_them(show: Show) -> None:
    still = QuietStill()
    show(still)
    still.show_scene(seed_of("cat-cow"))
    first = seen(still)
    still.show_scene(seed_of("bridge"))
    assert seen(still) != first
    still.show_scene(seed_of("cat-cow"))
    assert seen(still) == first


@pytest.mark.parametrize("theme", PALETTES)
def test_it_takes_on_every_theme(show: Show, theme: Theme) -> None:
    still = QuietStill(3)
    show(still, look_in(theme))
    still.resize(300, 200)
    image = seen(still)
    sky, hill = image.pixelColor(150, 4), image.pixelColor(150, 195)
    assert sky.lightnessF() > hill.lightnessF()


@pytest.mark.parametrize("size", [(1, 1), (7, 300), (1400, 20)])
def test_any_size_will_do(show: Show, size: tuple[int, int]) -> None:
    still = QuietStill(3)
    show(still)
    still.setMinimumSize(1, 1)
    still.resize(*size)
    assert seen(still).size().toTuple() == size


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
def test_a_press_anywhere_is_told(show: Show, qapp: QApplication, button: Qt.MouseButton) -> None:
    still = QuietStill()
    show(still)
    presses: list[str] = []

    def note() -> None:
        presses.append("pressed")

    still.pressed.connect(note)
    QTest.mouseClick(still, button)
    assert presses == ["pressed"]


def test_a_screen_reader_hears_what_it_is(show: Show) -> None:
    still = QuietStill()
    show(still)
    heard = QAccessible.queryAccessibleInterface(still)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Quiet picture"
