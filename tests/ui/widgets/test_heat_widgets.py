"""The widgets of heat: the ring, the card on Today, the strip, lines with marks, wide buttons."""

from collections import Counter

import pytest
from looks import Show, look_in
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.widgets.heat_card import HeatCard
from easeful.ui.widgets.heat_ring import HeatRing
from easeful.ui.widgets.heat_strip import HeatStrip
from easeful.ui.widgets.marked_lines import MarkedLines
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.wide_button import HugeButton, WideButton

LONG = "Blistered, white, numb or painful, and a few more words"


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = Counter[QWidget]()
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count[self._widget] += 1
        return False


def test_the_ring_is_painted_once_for_one_second(show: Show, qapp: QApplication) -> None:
    ring = HeatRing()
    show(ring)
    ring.show_left(0.5, "7:30", "of 15 minutes", warm=True)
    qapp.processEvents()
    paints = Paints(ring)
    for _again in range(5):
        ring.show_left(0.5, "7:30", "of 15 minutes", warm=True)
        qapp.processEvents()
    assert paints.count[ring] == 0
    ring.show_left(0.499, "7:29", "of 15 minutes", warm=True)
    qapp.processEvents()
    assert paints.count[ring] == 1


def test_a_screen_reader_hears_the_time_left(show: Show) -> None:
    ring = HeatRing()
    show(ring)
    ring.show_left(0.5, "7:30", "of 15 minutes", warm=True)
    assert ring.accessibleName() == "7:30 of 15 minutes"


def test_the_ring_empties(show: Show) -> None:
    ring, look = HeatRing(), look_in(Theme.LIGHT)
    ring.resize(300, 300)
    show(ring, look)

    def warm_dots(share: float) -> int:
        ring.show_left(share, "", "", warm=True)
        image = ring.grab().toImage()
        colours = [image.pixelColor(x, y).name().upper() for x in range(300) for y in range(300)]
        return colours.count(look.palette.heat_ring)

    full, half, none = warm_dots(1.0), warm_dots(0.5), warm_dots(0.0)
    assert none == 0
    assert full * 0.45 < half < full * 0.55


def test_the_card_says_what_it_is_told_and_its_button_leads_on(show: Show) -> None:
    card, told = HeatCard(), []
    show(card)
    card.pressed.connect(lambda: told.append(True))
    card.show_heat("Heat pad", ("15 minutes.", "Last used yesterday.", "Now."), "Start heat")
    assert [each.text() for each in card.findChildren(Text)] == [
        "Heat pad",
        "15 minutes.",
        "Last used yesterday.\nNow.",
    ]
    button = card.findChildren(QPushButton)[0]
    assert (button.text(), button.accessibleName()) == ("Start heat", "Start heat")
    button.click()
    assert told == [True]


def test_the_strip_is_seen_only_while_it_has_something_to_say(show: Show) -> None:
    strip, told = HeatStrip(), []
    show(strip)
    strip.show_left("")
    assert strip.isHidden()
    strip.show_left("Heat: 9 min left")
    assert strip.isVisible()
    strip.open_wanted.connect(lambda: told.append(True))
    strip.findChildren(QPushButton)[0].click()
    assert told == [True]


def test_lines_may_change_and_keep_their_look(show: Show, qapp: QApplication) -> None:
    lines, look = MarkedLines("check"), look_in(Theme.DARK, zoom=150)
    show(lines, look)
    for wanted in (("One", "Two"), ("Three",)):
        lines.show_lines(wanted)
        qapp.processEvents()
        texts = [each for each in lines.findChildren(Text) if not each.isHidden()]
        assert tuple(each.text() for each in texts) == wanted
        assert {each.font().pointSizeF() for each in texts} == {27.0}
    lines.show_lines(())
    assert lines.isHidden()


@pytest.mark.parametrize("zoom", TEXT_SIZES)
@pytest.mark.parametrize("kind", [WideButton, HugeButton])
def test_a_wide_button_has_room_for_its_words(
    show: Show, kind: type[WideButton], zoom: int
) -> None:
    button = kind(LONG, "warning")
    show(button, look_in(Theme.LIGHT, zoom=zoom))
    button.resize(420, button.heightForWidth(420))
    words = button._words_in(button.width())  # noqa: SLF001 (what it paints)
    assert words.height() <= button.height()
    assert words.width() + button._beside() <= button.width()  # noqa: SLF001
    assert button.height() >= (64 if kind is WideButton else 104)


def test_a_wide_button_is_pressed_once_by_a_held_key(show: Show) -> None:
    button, told = HugeButton("I am awake"), []
    show(button)
    button.clicked.connect(lambda: told.append(True))
    button.setFocus()
    for _again in range(3):
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert told == [True]
