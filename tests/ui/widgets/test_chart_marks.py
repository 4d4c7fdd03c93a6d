"""The marks of the journal's pictures can be seen on what they stand on, and told apart."""

from itertools import combinations, pairwise

import pytest
from looks import look_in
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from easeful.core.settings import Theme
from easeful.ui.figure_colours import contrast as contrast_of
from easeful.ui.theme import PALETTES, Palette
from easeful.ui.widgets.chart_marks import Mark, paint_mark

SHAPES = 3.0
SIZE = 40


@pytest.fixture(params=PALETTES, ids=str)
def palette(request: pytest.FixtureRequest) -> Palette:
    return PALETTES[Theme(request.param)]


def contrast(one: str, other: str) -> float:
    return contrast_of(QColor(one), QColor(other))


def picture_of(mark: Mark, palette: Palette, *, grey: bool = False) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, mark, QRectF(4, 4, SIZE - 8, SIZE - 8), palette)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if grey else image


def test_every_mark_that_means_something_has_three_to_one(palette: Palette) -> None:
    chart = palette.chart
    for mark in (chart.before, chart.after, chart.middle):
        assert contrast(mark, palette.surface) >= SHAPES
    assert contrast(chart.after, chart.bar) >= SHAPES
    assert contrast(chart.middle, chart.band) >= 2.5
    assert contrast(chart.before, chart.band) >= SHAPES


def test_more_movement_stands_out_more(palette: Palette) -> None:
    grounds = (palette.chart.still, *palette.chart.moved)
    ratios = [contrast(each, palette.surface) for each in grounds]
    assert ratios == sorted(ratios)
    assert all(more / less >= 1.2 for less, more in pairwise(ratios))


def test_the_flare_mark_stands_out_on_every_day(palette: Palette) -> None:
    for ground in (palette.chart.still, *palette.chart.moved[:2]):
        assert contrast(palette.text, ground) >= SHAPES
    assert contrast(palette.surface, palette.chart.moved[2]) >= SHAPES


@pytest.mark.parametrize(("one", "other"), list(combinations(Mark, 2)))
def test_marks_differ_also_without_colour(one: Mark, other: Mark, qapp: QApplication) -> None:
    palette = look_in(Theme.NIGHT).palette
    first, second = picture_of(one, palette, grey=True), picture_of(other, palette, grey=True)
    assert first != second


def test_each_mark_is_painted(palette: Palette, qapp: QApplication) -> None:
    plain = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    plain.fill(QColor(palette.surface))
    for mark in Mark:
        assert picture_of(mark, palette) != plain


def test_before_is_an_open_ring_and_after_a_filled_dot(
    palette: Palette, qapp: QApplication
) -> None:
    middle = SIZE // 2
    ring, dot = picture_of(Mark.BEFORE, palette), picture_of(Mark.AFTER, palette)
    assert ring.pixelColor(middle, middle) == QColor(palette.surface)
    assert dot.pixelColor(middle, middle) == QColor(palette.chart.after)
