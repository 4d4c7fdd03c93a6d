"""Pain where there are more sessions than can be told apart: a band for each week or month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from easeful.ui.theme import Look
from easeful.ui.widgets.chart_axis import Axis, axis_in, height_of, paint_axis
from easeful.ui.widgets.chart_marks import paint_range
from easeful.ui.widgets.pain_chart import Level, nearest, paint_levels, stepped

LEAST_WIDE: Final = 7
"""Pixels that a band needs to be told from the next."""


class Band(NamedTuple):
    """From the lowest to the highest score of some days, counted since the first."""

    begin: float
    end: float
    low: int
    high: int
    median: float


class BandPicture:
    """Each week or month by itself."""

    def __init__(
        self, bands: Sequence[Band], days: tuple[date, date], words: Callable[[int], str]
    ) -> None:
        """``bands`` in order of time; ``words`` gives those of each."""
        self._bands, self._days, self._words = bands, days, words

    @property
    def count(self) -> int:
        """Return how many bands there are."""
        return len(self._bands)

    def words(self, at: int) -> str:
        """Return what a band says."""
        return self._words(at)

    def height(self, width: int, look: Look) -> int:  # noqa: ARG002 - a picture is asked so
        """Return how high it wants to be."""
        return height_of(look)

    def places(self, room: QRectF, look: Look) -> Sequence[QRectF]:
        """Return where each band stands."""
        axis = axis_in(room, *self._days, look)
        return [_place(axis, band) for band in self._bands]

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Paint lines, dates, bands and the medians."""
        axis = axis_in(room, *self._days, look)
        paint_axis(painter, axis, look)
        for band in self._bands:
            place = _place(axis, band)
            inset = min(3.0, place.width() / 8)
            paint_range(painter, place.adjusted(inset, 0, -inset, 0), look.palette)
        levels = [Level(*_ends(axis, band), band.median) for band in self._bands]
        paint_levels(painter, axis, levels, look)

    def near(self, place: QPointF, places: Sequence[QRectF]) -> int | None:
        """Return the band beside or above or below which the pointer is."""
        return nearest(place, places)

    def step(self, at: int, key: Qt.Key) -> int | None:
        """Go to the next band, or the one before."""
        return stepped(at, key, self.count)


def _ends(axis: Axis, band: Band) -> tuple[float, float]:
    """Return what of the band is in the picture: a week may begin before its first day."""
    return max(0.0, band.begin), min(float(axis.days), band.end)


def _place(axis: Axis, band: Band) -> QRectF:
    left, right = (axis.x(end) for end in _ends(axis, band))
    return QRectF(QPointF(left, axis.y(band.high)), QPointF(right, axis.y(band.low)))
