"""Pain before and after each session: a ring, a dot, and a soft bar between the two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from easeful.ui.theme import Look
from easeful.ui.widgets.chart_axis import Axis, axis_in, height_of, paint_axis
from easeful.ui.widgets.chart_marks import (
    LEAST_RADIUS,
    RADIUS,
    paint_diamond,
    paint_dot,
    paint_line,
    paint_ring,
)
from easeful.ui.widgets.chart_spread import gap_in, rooms_in, spread

NEAR: Final = 24.0
"""Pixels beside a point within which it is meant."""

STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Pair(NamedTuple):
    """What was told of one session; ``at`` is the time in days since the first day began.

    ``alone``: told by itself, with no session; then it stands in ``before``.
    """

    at: float
    before: int | None
    after: int | None
    alone: bool = False


class Level(NamedTuple):
    """The median of a week, from one day to another since the first."""

    begin: float
    end: float
    median: float


class PairPicture:
    """Each session by itself."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        levels: Sequence[Level],
        days: tuple[date, date],
        words: Callable[[int], str],
    ) -> None:
        """``pairs`` in order of time; ``words`` gives those of each."""
        self._pairs, self._levels, self._days, self._words = pairs, levels, days, words

    @property
    def count(self) -> int:
        """Return how many points there are."""
        return len(self._pairs)

    def words(self, at: int) -> str:
        """Return what a point says."""
        return self._words(at)

    def height(self, width: int, look: Look) -> int:  # noqa: ARG002 - a picture is asked so
        """Return how high it wants to be."""
        return height_of(look)

    def places(self, room: QRectF, look: Look) -> Sequence[QRectF]:
        """Return where each point stands."""
        axis = axis_in(room, *self._days, look)
        middles, sizes = self._spread(axis, look)
        places = []
        for x, radius, pair in zip(middles, sizes, self._pairs, strict=True):
            ys = [axis.y(score) for score in (pair.before, pair.after) if score is not None]
            place = QRectF(QPointF(x, min(ys)), QPointF(x, max(ys)))
            places.append(place.adjusted(-radius, -radius, radius, radius))
        return places

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Paint lines, dates, the medians of the weeks, and each point."""
        axis = axis_in(room, *self._days, look)
        paint_axis(painter, axis, look)
        paint_levels(painter, axis, self._levels, look)
        middles, sizes = self._spread(axis, look)
        for x, radius, pair in zip(middles, sizes, self._pairs, strict=True):
            _paint_pair(painter, axis, x, pair, (radius, look))

    def near(self, place: QPointF, places: Sequence[QRectF]) -> int | None:
        """Return the point beside or above or below which the pointer is."""
        return nearest(place, places)

    def step(self, at: int, key: Qt.Key) -> int | None:
        """Go to the next point, or the one before."""
        return stepped(at, key, self.count)

    def _spread(self, axis: Axis, look: Look) -> tuple[list[float], list[float]]:
        """Return where points stand, and how large each can be there."""
        ats = [pair.at for pair in self._pairs]
        grown = look.zoom / 100
        gap = gap_in(axis, ats, 2 * RADIUS * grown + 1)
        middles = spread(axis, ats, gap)
        rooms = rooms_in(ats, middles, gap)
        return middles, [max(LEAST_RADIUS * grown, (room - 1) / 2) for room in rooms]


def paint_levels(painter: QPainter, axis: Axis, levels: Sequence[Level], look: Look) -> None:
    """Paint the medians as steps; weeks that follow each other are joined by a hair."""
    colour = QColor(look.palette.chart.middle)
    for one, other in pairwise(levels):
        if one.end == other.begin:
            x, ys = axis.x(other.begin), (axis.y(one.median), axis.y(other.median))
            painter.fillRect(QRectF(x - 0.5, min(ys), 1.0, max(ys) - min(ys)), colour)
    for level in levels:
        y = axis.y(level.median)
        paint_line(painter, axis.x(level.begin), axis.x(level.end), y, look.palette)


def nearest(place: QPointF, places: Sequence[QRectF]) -> int | None:
    """Return which of ``places``, from left to right, is under the pointer, or else nearest."""
    under = [at for at, each in enumerate(places) if each.contains(place)]
    if under:  # of a crowded day some stand above each other
        return min(under, key=lambda at: abs(places[at].center().x() - place.x()))
    at = bisect_left(places, place.x(), key=lambda each: each.center().x())
    found = [each for each in (at - 1, at) if 0 <= each < len(places)]
    best = min(found, key=lambda each: abs(places[each].center().x() - place.x()), default=None)
    if best is None or abs(places[best].center().x() - place.x()) > NEAR:
        return None
    return best


def stepped(at: int, key: Qt.Key, count: int) -> int | None:
    """Return where an arrow leads along a row; it stays at the ends."""
    return max(0, min(count - 1, at + STEPS[key])) if key in STEPS else None


def _paint_pair(
    painter: QPainter, axis: Axis, x: float, pair: Pair, size: tuple[float, Look]
) -> None:
    radius, look = size
    before, after, palette = pair.before, pair.after, look.palette
    if before is not None and after is not None and before != after:
        bar = QRectF(QPointF(x, axis.y(before)), QPointF(x, axis.y(after))).normalized()
        half = radius * 0.55
        painter.fillRect(bar.adjusted(-half, 0, half, 0), QColor(palette.chart.bar))
    if before is not None:
        paint = paint_diamond if pair.alone else paint_ring
        paint(painter, QPointF(x, axis.y(before)), radius, palette)
    if after is not None:
        # Where both are the same, the dot lies in the ring, and both are seen.
        dot = radius * 0.45 if before == after else radius
        paint_dot(painter, QPointF(x, axis.y(after)), dot, palette)
