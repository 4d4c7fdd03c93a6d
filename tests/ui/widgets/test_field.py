"""A line to type in, and the bar that scrolls a page."""

import pytest
from looks import Show, look_in
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.theme import DARK, LIGHT
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.scroll_bar import CalmScrollBar


def test_a_field_is_heard_by_its_name_and_takes_words(show: Show) -> None:
    field = Field("Find a routine", "search")
    show(field)
    QTest.keyClicks(field, "neck")
    heard = QAccessible.queryAccessibleInterface(field)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Find a routine"
    assert field.text() == "neck"


@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_a_field_is_as_high_as_a_button(show: Show, zoom: int) -> None:
    field = Field("Find a routine")
    show(field, look_in(Theme.LIGHT, zoom=zoom))
    assert field.height() >= 48


def test_a_field_shows_its_focus(show: Show) -> None:
    field = Field("Find a routine")
    show(field)
    field.setFocus()
    image = field.grab().toImage()
    edge = [image.pixelColor(x, image.height() // 2) for x in range(3)]
    assert edge == [QColor(LIGHT.focus)] * 3


def test_a_scroll_bar_has_the_colours_of_the_theme(show: Show) -> None:
    bar = CalmScrollBar()
    bar.setRange(0, 100)
    bar.setPageStep(900)
    show(bar, look_in(Theme.DARK))
    bar.resize(bar.sizeHint().width(), 300)
    image = bar.grab().toImage()
    handle = image.pixelColor(image.width() // 2, 150).name().upper()
    assert handle in {DARK.outline, DARK.quiet_text}  # the latter under the mouse


def test_the_arrows_of_a_scroll_bar_can_be_pressed(show: Show) -> None:
    bar = CalmScrollBar()
    bar.setRange(0, 100)
    show(bar)
    bar.resize(bar.sizeHint().width(), 300)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().bottomLeft() / 1.01)
    assert bar.value() == bar.singleStep()
