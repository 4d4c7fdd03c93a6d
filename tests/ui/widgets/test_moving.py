"""Ring, circle and segments: what they show, how little they repaint, what a reader hears."""

from collections.abc import Callable, Sequence

import pytest
from looks import Show, look_in
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QColor, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from easeful.core.settings import Theme
from easeful.ui.theme import LIGHT
from easeful.ui.widgets.breathing_circle import BreathingCircle
from easeful.ui.widgets.countdown_ring import CountdownRing
from easeful.ui.widgets.segments import SegmentBar


class Watched(QWidget):
    """A page, or a part of one, that remembers what of it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())


def ring_tick(number: int) -> Callable[[QWidget], None]:
    def tick(widget: QWidget) -> None:
        assert isinstance(widget, CountdownRing)
        widget.show_time(number / 40, number / 7, str(number), "hold")

    return tick


def circle_tick(number: int) -> Callable[[QWidget], None]:
    def tick(widget: QWidget) -> None:
        assert isinstance(widget, BreathingCircle)
        widget.show_breath(number / 10, "Breathe in", str(number))

    return tick


def segments_tick(number: int) -> Callable[[QWidget], None]:
    def tick(widget: QWidget) -> None:
        assert isinstance(widget, SegmentBar)
        widget.show_done([40, 30, 50], number * 5)

    return tick


MOVING: Sequence[tuple[type[QWidget], Callable[[int], Callable[[QWidget], None]]]] = (
    (CountdownRing, ring_tick),
    (BreathingCircle, circle_tick),
    (SegmentBar, segments_tick),
)


@pytest.mark.parametrize(("kind", "tick"), MOVING)
def test_what_moves_repaints_its_own_rectangle_only(
    show: Show,
    qapp: QApplication,
    kind: type[QWidget],
    tick: Callable[[int], Callable[[QWidget], None]],
) -> None:
    page, sibling, moving = Watched(), Watched(), kind()
    layout = QVBoxLayout(page)
    layout.addWidget(moving)
    layout.addWidget(sibling)
    tick(1)(moving)
    show(page)
    page.painted.clear()
    sibling.painted.clear()
    tick(2)(moving)
    qapp.processEvents()
    assert page.painted
    assert all(moving.geometry().contains(rect) for rect in page.painted)
    assert sibling.painted == []


@pytest.mark.parametrize(("kind", "tick"), MOVING)
def test_what_has_not_changed_is_not_painted_again(
    show: Show,
    qapp: QApplication,
    kind: type[QWidget],
    tick: Callable[[int], Callable[[QWidget], None]],
) -> None:
    page, moving = Watched(), kind()
    QVBoxLayout(page).addWidget(moving)
    show(page)
    tick(3)(moving)
    qapp.processEvents()
    page.painted.clear()
    tick(3)(moving)
    qapp.processEvents()
    assert page.painted == []


def name_of(widget: QWidget) -> str:
    """Return what a screen reader hears."""
    heard = QAccessible.queryAccessibleInterface(widget)
    assert heard is not None
    assert heard.role() is QAccessible.Role.StaticText
    return heard.text(QAccessible.Text.Name)


def test_the_ring_is_heard(show: Show) -> None:
    ring = CountdownRing()
    show(ring)
    ring.show_time(0.5, 0.2, "0:34", "hold")
    assert name_of(ring) == "0:34 hold"


def test_the_circle_is_heard_once_a_phase(show: Show) -> None:
    circle = BreathingCircle()
    show(circle)
    circle.show_breath(0.5, "Breathe in", "3")
    assert name_of(circle) == "Breathe in"


def test_the_segments_are_heard(show: Show) -> None:
    bar = SegmentBar()
    show(bar)
    bar.show_done([10, 10, 10], 15)
    assert name_of(bar) == "1 of 3 steps done"


@pytest.mark.parametrize("side", [120, 300, 700, 1000])
def test_the_circle_changes_by_no_more_than_its_share_of_the_screen(show: Show, side: int) -> None:
    circle = BreathingCircle()
    show(circle)
    circle.resize(side, side)
    sizes = []
    for hundredth in range(101):
        circle.show_breath(hundredth / 100, "Breathe in", "4")
        sizes.append(circle.diameter())
    assert sizes == sorted(sizes)
    assert max(sizes) - min(sizes) <= 0.15 * circle.screen().size().height()
    assert max(sizes) - min(sizes) > 0.1 * side or side == 1000
    assert min(sizes) > 0.5 * side


def test_the_circle_bears_any_number(show: Show) -> None:
    circle = BreathingCircle()
    show(circle)
    for fullness in (-1.0, 2.0):
        circle.show_breath(fullness, "Breathe in", "4")
        assert 0 < circle.diameter() <= circle.width()


def test_less_motion_is_a_circle_that_stands_still(show: Show) -> None:
    circle = BreathingCircle()
    show(circle, look_in(Theme.LIGHT, less_motion=True))
    sizes = set()
    for tenth in range(11):
        circle.show_breath(tenth / 10, "Breathe in", "4")
        sizes.add(circle.diameter())
    assert len(sizes) == 1


def test_still_as_it_stands_the_circle_tells_word_and_number(show: Show) -> None:
    circle = BreathingCircle()
    show(circle, look_in(Theme.LIGHT, less_motion=True))
    circle.show_breath(0.5, "Breathe in", "4")
    before = circle.grab().toImage()
    circle.show_breath(0.5, "Breathe in", "3")
    third = circle.grab().toImage()
    circle.show_breath(0.5, "Breathe out", "3")
    assert before != third != circle.grab().toImage()


def ink(bar: SegmentBar, colour: str) -> int:
    """Return how many dots of the middle row have ``colour``."""
    image = bar.grab().toImage()
    row = image.height() // 2
    return sum(image.pixelColor(x, row) == QColor(colour) for x in range(image.width()))


def test_the_bar_fills_as_far_as_is_done(show: Show) -> None:
    bar = SegmentBar()
    show(bar)
    bar.resize(300, 10)
    filled = []
    for done in (0, 30, 60, 90, 120, 500):
        bar.show_done([40, 30, 50], done)
        filled.append(ink(bar, LIGHT.ring))
    assert filled[0] == 0
    assert filled == sorted(filled)
    assert filled[-1] == filled[-2] > 270


@pytest.mark.parametrize("steps", [1, 24, 200])
def test_every_step_can_be_seen(show: Show, steps: int) -> None:
    bar = SegmentBar()
    show(bar)
    bar.resize(900, 10)
    bar.show_done([1.0] + [600.0] * (steps - 1), 1.0)
    assert ink(bar, LIGHT.ring) >= 2


def test_a_bar_without_steps_is_empty(show: Show) -> None:
    bar = SegmentBar()
    show(bar)
    bar.show_done([], 0)
    assert ink(bar, LIGHT.ring) == 0


def test_the_ring_fills_clockwise_from_the_top(show: Show) -> None:
    ring = CountdownRing()
    show(ring)
    ring.resize(200, 200)
    ring.show_time(0.3, 0.0, "9", "")
    image = ring.grab().toImage()
    right, left = image.pixelColor(194, 100), image.pixelColor(6, 100)
    assert (right, left) == (QColor(LIGHT.ring), QColor(LIGHT.ring_track))
