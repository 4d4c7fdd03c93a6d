"""What lies under and over the letters: the cursor's line, what was found, what is marked.

Only what is on the screen is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from easeful.ui.theme import Look

DOTS: Final = 3.0
"""Pixels: how thick the dots under a mistake are, at ordinary size."""

ROUND: Final = 4.0
WIDEN: Final = 2.0
LEAST_WIDTH: Final = 12.0
"""Pixels of a mark on an empty line."""


def seen_blocks(box: QTextEdit) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Yield the lines on the screen and where they are in the viewport."""
    layout = box.document().documentLayout()
    scrolled = box.verticalScrollBar().value()
    block = box.cursorForPosition(box.viewport().rect().topLeft()).block()
    while block.isValid():
        rect = layout.blockBoundingRect(block).translated(0, -scrolled)
        if rect.top() > box.viewport().height():
            return
        yield block, rect
        block = block.next()


def places_of(block: QTextBlock, rect: QRectF, start: int, end: int) -> Iterator[QRectF]:
    """Yield where units ``start`` to ``end`` of a line are, row by row as it is wrapped."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        row = layout.lineAt(number)
        first, last = row.textStart(), row.textStart() + row.textLength()
        if start > last or end < first or (start == last and number + 1 < layout.lineCount()):
            continue
        left, right = _x(row, max(start, first)), _x(row, min(end, last))
        top = rect.top() + row.y()
        yield QRectF(rect.left() + left, top, max(right - left, LEAST_WIDTH), row.height())


def paint_line(painter: QPainter, rect: QRectF, width: float, look: Look) -> None:
    """Paint the wash of the cursor's line from edge to edge."""
    painter.fillRect(QRectF(0, rect.top(), width, rect.height()), QColor(look.palette.wash))


def paint_wash(painter: QPainter, place: QRectF, colours: tuple[str, str]) -> None:
    """Paint (fill, edge) behind a few words."""
    fill, edge = colours
    painter.setPen(QPen(QColor(edge), 1.0))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(place.adjusted(-WIDEN, 0, WIDEN, 0), ROUND, ROUND)


def paint_dots(painter: QPainter, place: QRectF, look: Look) -> None:
    """Paint a thick dotted line under a mistake: seen without glasses, and no alarm."""
    thick = look.px(DOTS)
    pen = QPen(QColor(look.palette.code.mark), thick)
    pen.setDashPattern([0.01, 2.0])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    bottom = place.bottom() - thick / 2 + 1
    left, right = place.left() + thick / 2, place.right()
    painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))


def _x(row: QTextLine, position: int) -> float:
    """Return where a place in a row is; Qt says the place again, which its types leave out."""
    x, _place = cast("tuple[float, int]", row.cursorToX(position))
    return x
