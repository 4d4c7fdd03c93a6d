"""Where a day and a score stand in a picture, with quiet lines, and dates at sensible places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from easeful.core.diary import LEAST, MOST
from easeful.core.month_names import SHORT_MONTHS
from easeful.ui.theme import Look, Role

EVERY: Final = 2
"""A line at each even number."""

HIGH: Final = 220
APART: Final = 14.0
"""Pixels between two dates."""

DECEMBER: Final = 12


class Tick(NamedTuple):
    """A date below a picture."""

    on: date
    words: str


class Axis(NamedTuple):
    """``plot`` is the room of the points; days go from ``first`` to ``last``."""

    plot: QRectF
    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days there are."""
        return (self.last - self.first).days + 1

    def x(self, at: float) -> float:
        """Return where a moment stands, in days since the begin of the first."""
        return self.plot.left() + self.plot.width() * at / self.days

    def y(self, score: float) -> float:
        """Return where a score stands; 0 is at the bottom."""
        return self.plot.bottom() - self.plot.height() * (score - LEAST) / (MOST - LEAST)


def axis_in(room: QRectF, first: date, last: date, look: Look) -> Axis:
    """Return the axis of a picture that fills ``room``."""
    metrics = QFontMetricsF(look.font(Role.CAPTION))
    left = metrics.horizontalAdvance(str(MOST)) + look.space(14)
    above, below = metrics.height() / 2 + 2, metrics.height() + look.space(14)
    return Axis(room.adjusted(left, above, -look.space(10), -below), first, last)


def height_of(look: Look) -> int:
    """Return how high such a picture wants to be."""
    line = QFontMetricsF(look.font(Role.CAPTION)).height()
    return round(look.space(HIGH) + 1.5 * line + look.space(14))


def paint_axis(painter: QPainter, axis: Axis, look: Look) -> None:
    """Paint the lines, their numbers, and the dates."""
    painter.setFont(look.font(Role.CAPTION))
    metrics = QFontMetricsF(painter.font())
    quiet, plot = QColor(look.palette.quiet_text), axis.plot
    for score in range(LEAST, MOST + 1, EVERY):
        y = axis.y(score)
        painter.setPen(QPen(QColor(look.palette.edge), 1.0))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(quiet)
        place = QRectF(0, y - metrics.height(), plot.left() - look.space(12), 2 * metrics.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(right), str(score))
    painter.setPen(quiet)
    for tick, left in placed(ticks_in(axis, metrics), axis, metrics):
        base = plot.bottom() + look.space(10) + metrics.ascent()
        painter.drawText(QPointF(left, base), tick.words)


def ticks_in(axis: Axis, metrics: QFontMetricsF) -> Sequence[Tick]:
    """Return as many dates as can be read in the room there is."""
    found: Sequence[Tick] = ()
    for found in _choices(axis.first, axis.last):
        if len(found) * APART > axis.plot.width():
            continue  # of years, not each week is measured
        lefts = [left for _tick, left in placed(found, axis, metrics)]
        widths = [metrics.horizontalAdvance(tick.words) for tick in found]
        ends = [left + wide + APART for left, wide in zip(lefts, widths, strict=True)]
        if found and all(end <= left for end, left in zip(ends, lefts[1:], strict=False)):
            return found
    return found[:1]


def placed(
    ticks: Sequence[Tick], axis: Axis, metrics: QFontMetricsF
) -> Iterator[tuple[Tick, float]]:
    """Yield each date with the left end of its words, none of which leaves the picture."""
    for tick in ticks:
        wide = metrics.horizontalAdvance(tick.words)
        middle = axis.x((tick.on - axis.first).days + 0.5)
        end = axis.plot.right() + APART / 2 - wide
        yield tick, max(axis.plot.left() - APART / 2, min(middle - wide / 2, end))


def _choices(first: date, last: date) -> Iterator[list[Tick]]:
    """Yield dates below a picture, from the many to the few."""
    monday = first + timedelta(days=-first.weekday() % 7)
    mondays = [monday + timedelta(weeks=n) for n in range((last - monday).days // 7 + 1)]
    months = [each for each in _months(first, last) if first <= each <= last]
    for step in (1, 2):
        yield [Tick(each, f"{each.day} {_short(each)}") for each in mondays[::step]]
    if len(months) > 1:
        yield [Tick(each, _short(each)) for each in months]
        for every in (3, 6):
            some = [each for each in months if (each.month - 1) % every == 0]
            yield [Tick(each, f"{_short(each)} {each.year}") for each in some]
    for every in (1, 2, 5, 10):
        years = [each for each in months if each.month == 1 and each.year % every == 0]
        yield [Tick(each, str(each.year)) for each in years]
    yield [Tick(first, f"{_short(first)} {first.year}")]


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        turn = month.month == DECEMBER
        month = date(month.year + turn, 1 if turn else month.month + 1, 1)


def _short(day: date) -> str:
    return SHORT_MONTHS[day.month - 1]
