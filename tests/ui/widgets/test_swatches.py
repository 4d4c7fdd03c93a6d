"""One choice out of a few that are seen rather than read."""

import pytest
from looks import Show, look_in
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter
from PySide6.QtTest import QTest

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.theme import Look
from easeful.ui.widgets.swatches import Swatch, SwatchRow


def face(colour: str) -> object:
    def paint(painter: QPainter, place: QRectF, look: Look) -> None:
        painter.fillRect(place, QColor(colour))

    return paint


@pytest.fixture
def row(show: Show) -> SwatchRow:
    colours = ("red", "green", "blue")
    choices = [(each, each.title(), face(each)) for each in colours]
    row = SwatchRow("Colour", choices)  # type: ignore[arg-type]
    row.show_choice("green")
    show(row)
    row.resize(600, 200)
    return row


def chosen_of(row: SwatchRow) -> list[object]:
    chosen: list[object] = []
    row.chosen.connect(chosen.append)
    return chosen


def swatches(row: SwatchRow) -> list[Swatch]:
    return row.findChildren(Swatch)


def test_a_press_chooses_and_is_told_once(row: SwatchRow) -> None:
    chosen = chosen_of(row)
    QTest.mouseClick(swatches(row)[2], Qt.MouseButton.LeftButton)
    QTest.mouseClick(swatches(row)[2], Qt.MouseButton.LeftButton)
    assert chosen == ["blue"]


def test_showing_a_choice_tells_nobody(row: SwatchRow) -> None:
    chosen = chosen_of(row)
    row.show_choice("red")
    assert chosen == []
    assert [each.isChecked() for each in swatches(row)] == [True, False, False]


def test_tab_stops_once_and_arrows_choose(row: SwatchRow) -> None:
    stops = [bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in swatches(row)]
    assert stops == [False, True, False]
    chosen = chosen_of(row)
    swatches(row)[1].setFocus()
    for _press in range(2):
        focus = row.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Right)
    assert chosen == ["blue", "red"]


def test_a_screen_reader_hears_word_and_role(row: SwatchRow) -> None:
    heard = QAccessible.queryAccessibleInterface(swatches(row)[0])
    assert heard is not None
    assert heard.role() is QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Red"


def test_the_face_is_seen_and_the_chosen_one_bears_a_tick(row: SwatchRow) -> None:
    red, green, _blue = (each.grab().toImage() for each in swatches(row))
    assert red.pixelColor(red.width() // 2, 30) == QColor("red")
    assert green.pixelColor(green.width() // 2, 30) == QColor("green")
    before = red
    row.show_choice("red")
    assert swatches(row)[0].grab().toImage() != before


@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_words_are_never_cut(row: SwatchRow, show: Show, zoom: int) -> None:
    show(row, look_in(Theme.LIGHT, zoom=zoom))
    for each in swatches(row):
        words = each.fontMetrics().horizontalAdvance(each.text())
        assert each.sizeHint().width() >= words
        assert each.width() >= words
