"""Pieces of a sheet with their places: laid out first, painted later. Points, from upper left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from easeful.ui.printed import ink
from easeful.ui.printed.type import BOLD, Run, Style, Written, written

HAIRLINE: Final = 0.6


class Item(Protocol):
    """Something that can be painted anywhere."""

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it with its upper left corner there."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """An item and where it is within its block."""

    item: Item
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Block:
    """What is never torn apart by the end of a page. ``gap`` is the room before it."""

    height: float
    placed: tuple[Placed, ...]
    gap: float = 0.0

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint everything in it."""
        for each in self.placed:
            each.item.paint(painter, x + each.x, y + each.y)


@dataclass(frozen=True, slots=True)
class Frame:
    """A box with round corners; ``colour`` is that of its line."""

    width: float
    height: float
    colour: str = ink.FRAME
    filled: str = ""
    line: float = HAIRLINE
    radius: float = 5.0

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it, the line within its size."""
        half = self.line / 2
        painter.setPen(QPen(QColor(self.colour), self.line))
        painter.setBrush(QColor(self.filled) if self.filled else QBrush(Qt.BrushStyle.NoBrush))
        rect = QRectF(x + half, y + half, self.width - self.line, self.height - self.line)
        painter.drawRoundedRect(rect, self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line to write on, or between two parts."""

    width: float
    colour: str = ink.LINE

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it."""
        painter.setPen(QPen(QColor(self.colour), HAIRLINE))
        painter.drawLine(QPointF(x, y), QPointF(x + self.width, y))


@dataclass(frozen=True, slots=True)
class Badge:
    """The number of a step in a dark disc."""

    number: int
    size: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it; the digits stand in its middle."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.ACCENT))
        painter.drawEllipse(QRectF(x, y, self.size, self.size))
        digits = str(self.number)
        points = self.size * (0.62 if len(digits) < 3 else 0.46)  # noqa: PLR2004 (digits)
        style = Style(points, BOLD, ink.WHITE, Qt.AlignmentFlag.AlignHCenter)
        words = written(Run(digits), style, self.size)
        words.paint(painter, x, y + (self.size - words.height) / 2)


@dataclass(frozen=True, slots=True)
class Warn:
    """A triangle with a stroke in it: seen as a warning without its colour."""

    size: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it."""
        size, middle = self.size, x + self.size / 2
        painter.setPen(
            QPen(
                QColor(ink.STOP),
                size * 0.1,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = [(middle, y + 0.08 * size), (x + size, y + 0.92 * size), (x, y + 0.92 * size)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.drawLine(QPointF(middle, y + 0.38 * size), QPointF(middle, y + 0.6 * size))
        painter.drawPoint(QPointF(middle, y + 0.76 * size))


def column(texts: Iterable[Written], x: float, y: float, gap: float) -> tuple[list[Placed], float]:
    """Return texts one under the other, and where they end."""
    placed: list[Placed] = []
    for text in texts:
        placed.append(Placed(text, x, y))
        y += text.height + gap
    return placed, y - (gap if placed else 0.0)


def loose(runs: Sequence[Run], style: Style, width: float, gap: float) -> list[Block]:
    """Return text as a block for each line, for what may be longer than a page."""
    blocks: list[Block] = []
    for run in runs:
        for n, piece in enumerate(written(run, style, width).pieces()):
            line = written(Run(piece), style, width + 1)
            blocks.append(Block(line.height, (Placed(line, 0, 0),), 0.0 if n else gap))
    return blocks
