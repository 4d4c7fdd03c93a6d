"""The numbers of the lines, beside them; a dot stands where something needs a look."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.ui.edit.code_box import CodeBox, letters
from easeful.ui.edit.code_paint import paint_line, seen_blocks
from easeful.ui.edit.marks import Marks
from easeful.ui.theme import Look
from easeful.ui.widgets.shapes import smooth_painter

LEAST_DIGITS: Final = 2
DOT: Final = 4
SIDE: Final = 10


class LineNumbers(QWidget):
    """Follows a box. A screen reader tells the line by itself, so this one is silent."""

    def __init__(self, box: CodeBox, marks: Marks) -> None:
        super().__init__()
        self._box, self._marks = box, marks
        self._look: Look | None = None
        self._digits = LEAST_DIGITS
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        box.verticalScrollBar().valueChanged.connect(self.update)
        box.cursorPositionChanged.connect(self.update)
        box.document().documentLayout().update.connect(self.update)
        box.document().blockCountChanged.connect(self._widen)
        self._widen(box.document().blockCount())

    def set_look(self, look: Look) -> None:
        """Take on the letters of the box."""
        self._look = look
        self.setFont(letters(look))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the dot and the longest number."""
        if self._look is None:
            return super().sizeHint()
        digits = QFontMetricsF(self.font()).horizontalAdvance("0" * self._digits)
        return QSize(round(digits) + self._look.space(2 * SIDE) + self._look.px(2 * DOT + 4), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers of the lines on the screen."""
        if self._look is None:
            return
        painter = smooth_painter(self)
        painter.setFont(self.font())
        marked = {mark.line for mark in self._marks}
        now = self._box.textCursor().blockNumber()
        for block, rect in seen_blocks(self._box):
            is_now = block.blockNumber() == now
            if is_now and self._box.hasFocus():
                row = rect.adjusted(0, -2, 0, 2)
                paint_line(painter, row, self.width(), self._look)
            colours = self._look.palette
            painter.setPen(QColor(colours.text if is_now else colours.quiet_text))
            self._paint_number(painter, rect, block.blockNumber() + 1)
            if block.blockNumber() + 1 in marked:
                self._paint_dot(painter, rect, self._look)
        painter.end()

    def _paint_number(self, painter: QPainter, rect: QRectF, number: int) -> None:
        height = QFontMetricsF(self.font()).height()
        side = self._look.space(SIDE) if self._look else SIDE
        place = QRectF(0, rect.top(), self.width() - side, height)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight), str(number))

    def _paint_dot(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.palette.code.mark))
        middle = rect.top() + QFontMetricsF(self.font()).height() / 2
        radius = look.px(DOT)
        painter.drawEllipse(QPointF(look.space(SIDE), middle), radius, radius)

    def _widen(self, lines: int) -> None:
        digits = max(LEAST_DIGITS, len(str(lines)))
        if digits != self._digits:
            self._digits = digits
            self.updateGeometry()
        self.update()
