"""The marks of the journal's pictures, the same in a picture and in its legend.

No mark is told apart by its colour alone: before is an open ring, after a filled dot.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from easeful.ui.palette import Palette

LINE: Final = 2.4
RADIUS: Final = 5.5
LEAST_RADIUS: Final = 3.0
CELL_RADIUS: Final = 5.0
NOT_MOVED: Final = 0


class Mark(StrEnum):
    """What a mark stands for."""

    BEFORE = "before"
    AFTER = "after"
    BY_ITSELF = "by-itself"
    MIDDLE = "middle"
    RANGE = "range"
    STILL = "still"
    A_LITTLE = "a-little"
    SOME = "some"
    MORE = "more"
    FLARE = "flare"


LEVELS: Final = (Mark.STILL, Mark.A_LITTLE, Mark.SOME, Mark.MORE)


def paint_mark(painter: QPainter, mark: Mark, place: QRectF, palette: Palette) -> None:
    """Paint ``mark`` as it stands in a legend, in the middle of ``place``."""
    middle, radius = place.center(), place.height() * 0.4
    match mark:
        case Mark.BEFORE:
            paint_ring(painter, middle, radius, palette)
        case Mark.AFTER:
            paint_dot(painter, middle, radius, palette)
        case Mark.BY_ITSELF:
            paint_diamond(painter, middle, radius, palette)
        case Mark.MIDDLE:
            paint_line(painter, place.left(), place.right(), middle.y(), palette)
        case Mark.RANGE:
            paint_range(painter, place.adjusted(2, 0, -2, 0), palette)
        case Mark.STILL | Mark.A_LITTLE | Mark.SOME | Mark.MORE:
            paint_cell(painter, place, LEVELS.index(mark), palette)
        case Mark.FLARE:
            paint_flare(painter, middle, radius * 0.9, NOT_MOVED, palette)


def paint_ring(painter: QPainter, at: QPointF, radius: float, palette: Palette) -> None:
    """Paint the open ring of what was told before."""
    painter.setPen(QPen(QColor(palette.chart.before), LINE))
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(at, radius - LINE / 2, radius - LINE / 2)


def paint_dot(painter: QPainter, at: QPointF, radius: float, palette: Palette) -> None:
    """Paint the filled dot of what was told after."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.chart.after))
    painter.drawEllipse(at, radius, radius)


def paint_diamond(painter: QPainter, at: QPointF, radius: float, palette: Palette) -> None:
    """Paint the open diamond of what was told by itself."""
    painter.setPen(QPen(QColor(palette.chart.before), LINE * 0.8))
    painter.setBrush(QColor(palette.surface))
    painter.drawPolygon(_diamond(at, radius))


def paint_line(painter: QPainter, left: float, right: float, y: float, palette: Palette) -> None:
    """Paint the line of the middle of a week."""
    painter.fillRect(QRectF(left, y - LINE / 2, right - left, LINE), QColor(palette.chart.middle))


def paint_range(painter: QPainter, place: QRectF, palette: Palette) -> None:
    """Paint the band from the lowest to the highest; its ends are lines that can be seen."""
    painter.fillRect(place, QColor(palette.chart.band))
    high, colour = LINE * 0.7, QColor(palette.chart.before)
    for y in (place.top(), place.bottom()):
        painter.fillRect(QRectF(place.left(), y - high / 2, place.width(), high), colour)


def paint_cell(painter: QPainter, place: QRectF, level: int, palette: Palette) -> None:
    """Paint a day; one with movement has an edge as well as a colour."""
    chart = palette.chart
    moved = level > NOT_MOVED
    pen = QPen(QColor(chart.after), 1.0) if moved else QPen(Qt.PenStyle.NoPen)
    painter.setPen(pen)
    painter.setBrush(QColor(chart.moved[level - 1] if moved else chart.still))
    radius = min(CELL_RADIUS, place.height() / 3)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def paint_flare(
    painter: QPainter, at: QPointF, radius: float, level: int, palette: Palette
) -> None:
    """Paint the small mark of a flare day so that it stands out from a day of ``level``."""
    painter.setPen(QPen(QColor(palette.surface), 1.2))
    is_dark_ground = level == len(LEVELS) - 1
    painter.setBrush(QColor(palette.surface if is_dark_ground else palette.text))
    painter.drawPolygon(_diamond(at, radius))


def _diamond(at: QPointF, radius: float) -> QPolygonF:
    across, down = QPointF(radius, 0), QPointF(0, radius)
    return QPolygonF([at - down, at + across, at + down, at - across])
