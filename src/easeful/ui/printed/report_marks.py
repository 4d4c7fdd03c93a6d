"""The marks of the chart on the page for the doctor, and samples of them for its legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from easeful.ui.printed import ink

FLARE: Final = 7.0
BAR: Final = "#C4C4BE"
DOT: Final = 2.8


def stroke_of(middle: float, y: float) -> QRectF:
    """Return the mark of a flare day where there are many."""
    return QRectF(middle - 0.35, y, 0.7, 6)


def paint_dot(painter: QPainter, middle: QPointF, *, is_few: bool) -> None:
    """Paint the mark of a median: hollow, where it is one of few scores."""
    painter.setPen(QPen(QColor(ink.ACCENT), 0.9))
    painter.setBrush(QColor("white" if is_few else ink.ACCENT))
    painter.drawEllipse(middle, DOT - 0.45, DOT - 0.45)


def paint_flare(painter: QPainter, middle: float, y: float) -> None:
    """Paint the mark of a flare day: a narrow triangle that points up to its day."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.TEXT))
    half = FLARE * 0.36
    painter.drawPolygon(
        [
            QPointF(middle, y),
            QPointF(middle + half, y + FLARE * 0.8),
            QPointF(middle - half, y + FLARE * 0.8),
        ]
    )


@dataclass(frozen=True, slots=True)
class Sample:
    """A mark of the chart beside its words: one of ``Chart.marks``."""

    mark: str
    size: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it in the middle of a line of text."""
        middle = y + self.size * 0.66
        painter.setPen(Qt.PenStyle.NoPen)
        if self.mark == "flare":
            paint_flare(painter, x + 5, middle - FLARE * 0.4)
        elif self.mark == "stroke":
            painter.fillRect(stroke_of(x + 5, middle - 3), QColor(ink.TEXT))
        elif self.mark == "line":
            painter.fillRect(QRectF(x, middle - 0.45, 10, 0.9), QColor(ink.ACCENT))
        elif self.mark == "bar":
            painter.setBrush(QColor(BAR))
            painter.drawRoundedRect(QRectF(x + 2, middle - 5, 6, 10), 2, 2)
        else:
            paint_dot(painter, QPointF(x + 5, middle), is_few=self.mark == "few")
