"""The small chart on the page for the doctor: a bar and a dot for each week, dark on white."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil, floor
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from easeful.core.diary import MOST
from easeful.core.month_names import short_month_of
from easeful.core.report_words import day_words
from easeful.core.weeks import DAYS_A_WEEK, Week, median_of
from easeful.ui.printed import ink
from easeful.ui.printed.report_marks import BAR, FLARE, paint_dot, paint_flare, stroke_of
from easeful.ui.printed.type import Run, Style, written

SIZE: Final = 9.0
LEFT: Final = 20.0
UNDER: Final = 24.0
"""Room for the scale, and for flares and dates under it."""

BAR_WIDE: Final = 9.0
FEW: Final = 3
"""With fewer scores than this the dot of a week is hollow."""

TICK: Final = 2.5
"""How long the stroke is that stands where a week begins."""

MOST_MARKS: Final = 120
"""More weeks than this run together: several become one mark."""

MOST_FLARES: Final = 80
"""More flare days than this are thin strokes."""

LEAST_STEP: Final = 7.0
"""With less room for a week there are no dots, only the line through them."""

STEPS: Final = (1, 2, 4, 8, 13, 26, 52, 104, 156, 260)
"""Weeks from one date under the chart to the next."""

YEAR: Final = 53


def grouped(weeks: Sequence[Week]) -> tuple[tuple[Week, ...], int]:
    """Return weeks that can be told apart on paper, and how many are one mark.

    Of several weeks in one it is the median of their medians, and the lowest and highest of these.
    """
    every = -(-len(weeks) // MOST_MARKS) or 1
    if every == 1:
        return tuple(weeks), 1
    parts = [weeks[at : at + every] for at in range(0, len(weeks), every)]
    return tuple(_one_of(part) for part in parts), every


def _one_of(weeks: Sequence[Week]) -> Week:
    medians = [week.median for week in weeks if week.median is not None]
    if not medians:
        return Week(weeks[0].monday)
    count = sum(week.count for week in weeks)
    low, high = floor(min(medians)), ceil(max(medians))
    return Week(weeks[0].monday, count, median_of(medians), low, high)


@dataclass(frozen=True, slots=True)
class Chart:
    """Pain by week: from the lowest to the highest as a bar, the median as a dot on a line.

    ``every`` is how many weeks are one mark.
    """

    weeks: tuple[Week, ...]
    flares: tuple[date, ...]
    width: float
    height: float
    every: int = 1

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it with its upper left corner there."""
        painter.save()
        painter.translate(x, y)
        self._paint_scale(painter)
        for number, week in enumerate(self.weeks):
            self._paint_bar(painter, number, week)
        self._paint_line(painter)
        for day in self.flares:
            self._paint_flare(painter, day)
        self._paint_dates(painter)
        painter.restore()

    @property
    def marks(self) -> tuple[str, ...]:
        """Return the marks that a reader must know, as the legend has them."""
        few = any(map(is_few, self.weeks))
        medians = ("dot", *(("few",) if few else ())) if self.has_dots else ("line",)
        flare = "stroke" if len(self.flares) > MOST_FLARES else "flare"
        return (*medians, "bar", *((flare,) if self.flares else ()))

    @property
    def has_dots(self) -> bool:
        """Say whether there is room for a dot on the line for each week."""
        return self._step >= LEAST_STEP

    @property
    def _step(self) -> float:
        return (self.width - LEFT) / max(1, len(self.weeks))

    def _level(self, score: float) -> float:
        top, bottom = SIZE / 2 + 1, self.height - UNDER
        return bottom - (bottom - top) * score / MOST

    def _middle(self, number: int) -> float:
        return LEFT + self._step * (number + 0.5)

    def _paint_scale(self, painter: QPainter) -> None:
        style = Style(SIZE, colour=ink.QUIET, align=Qt.AlignmentFlag.AlignRight)
        for score in (0, 5, MOST):
            level = self._level(score)
            painter.setPen(QPen(QColor(ink.LINE if score == 0 else ink.FRAME), 0.6))
            painter.drawLine(QPointF(LEFT, level), QPointF(self.width, level))
            words = written(Run(str(score)), style, LEFT - 6)
            words.paint(painter, 0, level - words.height / 2)

    def _paint_bar(self, painter: QPainter, number: int, week: Week) -> None:
        if week.low is None or week.high is None:
            return
        wide = min(BAR_WIDE, self._step * 0.62)
        top, bottom = self._level(week.high) - 0.8, self._level(week.low) + 0.8
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(BAR))
        rect = QRectF(self._middle(number) - wide / 2, top, wide, bottom - top)
        painter.drawRoundedRect(rect, min(2, wide / 2), min(2, wide / 2))

    def _paint_line(self, painter: QPainter) -> None:
        points = [
            None if week.median is None else QPointF(self._middle(n), self._level(week.median))
            for n, week in enumerate(self.weeks)
        ]
        has_dots = self.has_dots
        painter.setPen(QPen(QColor(ink.ACCENT), 1.1 if has_dots else 0.9))
        for one, other in pairwise(points):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.ACCENT))
        for number, point in enumerate(points):
            if point is None or not (has_dots or _is_alone(points, number)):
                continue
            if has_dots:
                paint_dot(painter, point, is_few=is_few(self.weeks[number]))
            else:
                painter.drawEllipse(point, 0.8, 0.8)

    def _paint_flare(self, painter: QPainter, day: date) -> None:
        if not self.weeks:
            return
        days = (day - self.weeks[0].monday) / timedelta(days=1)
        middle = LEFT + self._step * (days + 0.5) / DAYS_A_WEEK / self.every
        if len(self.flares) > MOST_FLARES:
            painter.fillRect(stroke_of(middle, self.height - UNDER + 3), QColor(ink.TEXT))
        else:
            paint_flare(painter, middle, self.height - UNDER + 3)

    def _paint_dates(self, painter: QPainter) -> None:
        style = Style(SIZE, colour=ink.QUIET)
        has_years = len(self.weeks) * self.every > YEAR
        room = 58 if has_years else 44
        every = next((each for each in STEPS if each * self._step >= room), STEPS[-1])
        level = self.height - UNDER + 3 + FLARE
        painter.setPen(QPen(QColor(ink.LINE), 0.6))
        for number in range(0, len(self.weeks), every):
            begin = LEFT + self._step * number
            painter.drawLine(
                QPointF(begin, self.height - UNDER), QPointF(begin, self.height - UNDER + TICK)
            )
            monday = self.weeks[number].monday
            name = short_month_of(monday) if has_years else day_words(monday)
            words = written(Run(name), style, 120)
            left = max(0.0, begin - words.wide / 2)
            if left + words.wide <= self.width:
                words.paint(painter, left, level)


def is_few(week: Week) -> bool:
    """Say whether a week has so few scores that its median says little."""
    return 0 < week.count < FEW


def _is_alone(points: Sequence[QPointF | None], number: int) -> bool:
    """Say whether no line reaches this point."""
    beside = (*points[max(0, number - 1) : number], *points[number + 1 : number + 2])
    return all(each is None for each in beside)
