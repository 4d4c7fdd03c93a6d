"""A body in a small picture: it moves while somebody looks at it."""

from collections.abc import Iterator

import pytest
import shipped
from looks import Show, look_in
from PySide6.QtCore import QEvent, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QEnterEvent, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from samples import routine_of

from easeful.core.day import Day
from easeful.core.planner import Planner
from easeful.core.preview import Preview, preview_of
from easeful.core.routine import Do
from easeful.core.settings import Theme
from easeful.ui.widgets.card_picture import CardPicture, Turns
from easeful.ui.widgets.figure_tile import LEAVING, FigureTile


class Page(QWidget):
    """A column of tiles under a button that has the focus, as a page has them."""

    def __init__(self, *exercises: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.addWidget(QPushButton("Start"))
        turns = Turns(self)
        self.tiles = [FigureTile(preview(each), each, turns) for each in exercises]
        for tile in self.tiles:
            self._column.addWidget(tile)


def preview(exercise: str) -> Preview:
    catalogue = shipped.catalogue()
    step = Planner(catalogue, Day.ORDINARY).plan(routine_of(Do(exercise)))[0]
    assert step.motion is not None
    return preview_of(step, step.motion)


def settle(qapp: QApplication, page: QWidget) -> None:
    for _turn in range(20):
        qapp.processEvents()
        for fade in page.findChildren(QVariantAnimation):
            fade.setCurrentTime(fade.totalDuration())


@pytest.fixture
def tile(qapp: QApplication, show: Show) -> Iterator[FigureTile]:
    page = Page("cat-cow")
    show(page)
    settle(qapp, page)
    yield page.tiles[0]
    page.hide()


def enter(tile: FigureTile) -> None:
    here = QPointF(10, 10)
    tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    tile.enterEvent(QEnterEvent(here, here, here))


def leave(tile: FigureTile) -> None:
    tile.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # noqa: FBT003
    tile.leaveEvent(QEvent(QEvent.Type.Leave))


def seen(tile: FigureTile) -> QImage:
    return tile.grab().toImage()


def share_that_differs(one: QImage, other: QImage) -> float:
    """Return the share of pixels that somebody could tell apart."""
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    colours = ((one.pixelColor(*place), other.pixelColor(*place)) for place in places)
    return sum(abs(a.lightness() - b.lightness()) > 24 for a, b in colours) / len(places)


def test_it_stands_still_until_somebody_looks(tile: FigureTile) -> None:
    before = seen(tile)
    tile.advance(2)
    assert not tile.is_moving
    assert seen(tile) == before


def test_under_the_pointer_it_moves(tile: FigureTile) -> None:
    still = seen(tile)
    enter(tile)
    tile.advance(3)
    moved = seen(tile)
    assert tile.is_moving
    assert moved != still
    tile.advance(1)
    assert seen(tile) != moved


def test_it_begins_where_it_stood(tile: FigureTile) -> None:
    still = seen(tile)
    enter(tile)
    assert share_that_differs(seen(tile), still) < 0.005
    tile.advance(3)
    assert share_that_differs(seen(tile), still) > 0.02


def test_when_the_pointer_leaves_it_comes_back_and_stops(tile: FigureTile) -> None:
    still = seen(tile)
    enter(tile)
    tile.advance(3)
    leave(tile)
    tile.advance(LEAVING / 2)
    assert seen(tile) != still
    tile.advance(LEAVING)
    assert not tile.is_moving
    assert seen(tile) == still


def test_the_focus_moves_it_as_well(qapp: QApplication, tile: FigureTile) -> None:
    tile.setFocus()
    qapp.processEvents()
    assert tile.is_moving
    enter(tile)
    leave(tile)
    tile.advance(1)
    tile.advance(1)
    assert tile.is_moving
    tile.clearFocus()
    tile.advance(LEAVING + 0.1)
    assert not tile.is_moving


def test_it_ticks_by_itself_only_while_it_moves(tile: FigureTile) -> None:
    timer = tile._timer  # noqa: SLF001 (what would wake the machine)
    assert not timer.isActive()
    enter(tile)
    assert timer.isActive()
    leave(tile)
    tile.advance(1)
    assert not timer.isActive()


def test_with_less_motion_it_never_moves(tile: FigureTile) -> None:
    tile.set_look(look_in(Theme.LIGHT, less_motion=True))
    enter(tile)
    assert not tile.is_moving
    tile.set_look(look_in(Theme.LIGHT))
    enter(tile)
    tile.set_look(look_in(Theme.LIGHT, less_motion=True))
    assert not tile.is_moving


def test_hidden_or_scrolled_away_it_stops(qapp: QApplication, show: Show) -> None:
    page, area = Page(*["cat-cow"] * 6), QScrollArea()
    area.setWidget(page)
    show(area)
    area.resize(300, 200)
    settle(qapp, area)
    first = page.tiles[0]
    enter(first)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    first.advance(0.1)
    assert not first.is_moving
    enter(page.tiles[-1])
    area.hide()
    assert not page.tiles[-1].is_moving


def test_only_what_is_seen_is_made(qapp: QApplication, show: Show) -> None:
    page, area = Page(*["cat-cow"] * 6), QScrollArea()
    area.setWidget(page)
    area.resize(300, 200)
    show(area)
    settle(qapp, area)
    made = [each.findChildren(CardPicture)[0].has_body for each in page.tiles]
    assert made[0]
    assert not any(made[3:])


def test_a_screen_reader_hears_its_name(tile: FigureTile) -> None:
    heard = QAccessible.queryAccessibleInterface(tile)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "cat-cow"
