"""The time that heat has left: one warm ring that empties, and the number in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.shapes import smooth_painter

SIDE: Final = 360
LEAST: Final = 132
"""Pixels at 100 % at most, and at least at any zoom: words come first where room is short."""

THICK: Final = 0.058
NUMBER: Final = 0.22
NUMBER_ALONE: Final = 0.34
CAPTION: Final = 0.065
LIFT: Final = 0.05
"""Shares of the diameter; the number stands alone where no caption can be read."""

ROOM: Final = 0.64
ROOM_ALONE: Final = 0.78
"""Of the diameter, for the words at most."""

FULL: Final = 360 * 16
TOP: Final = 90 * 16
"""Qt counts in sixteenths of a degree, from three o'clock."""


class HeatRing(QLabel):
    """Warm for heat, of the usual colour for cold."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._shown = (0, "", "", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def show_left(self, share: float, text: str, caption: str, *, warm: bool) -> None:
        """Show the share that is left, 0 to 1, and in words; nothing is painted twice."""
        shown = (round(min(1.0, max(0.0, share)) * FULL), text, caption, warm)
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(f"{text} {caption}")
            self.update()

    def sizeHint(self) -> QSize:
        """Return the same: a layout gives more where there is more."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return room enough for the number."""
        return QSize(LEAST, LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring, the number and what it counts."""
        if self._look is None:
            return
        most = self._look.px(SIDE)
        side = float(min(self.width(), self.height(), most))
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = smooth_painter(self)
        self._paint_ring(painter, square, self._look)
        self._paint_words(painter, square, self._look)
        painter.end()

    def _paint_ring(self, painter: QPainter, square: QRectF, look: Look) -> None:
        arc, _text, _caption, warm = self._shown
        colours, width = look.palette, square.width() * THICK
        line = square.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(colours.edge if warm else colours.ring_track), width))
        painter.drawEllipse(line)
        if arc:
            pen = QPen(QColor(colours.heat_ring if warm else colours.ring), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(line, TOP, -arc)

    def _paint_words(self, painter: QPainter, square: QRectF, look: Look) -> None:
        _arc, text, caption, _warm = self._shown
        side = square.width()
        body = look.font(Role.BODY)
        least = QFontInfo(body).pixelSize()
        below = _fitted(body, caption, max(float(least), side * CAPTION), side * ROOM)
        alone = below.pixelSize() < least
        high, room = (NUMBER_ALONE, ROOM_ALONE) if alone else (NUMBER, ROOM)
        number = _fitted(look.font(Role.NUMERAL), text, side * high, side * room)
        painter.setFont(number)
        painter.setPen(QColor(look.palette.text))
        place = square.translated(0, 0.0 if alone else -side * LIFT)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
        if not alone:
            self._paint_caption(painter, square, below, look)

    def _paint_caption(self, painter: QPainter, square: QRectF, font: QFont, look: Look) -> None:
        side, caption = square.width(), self._shown[2]
        painter.setFont(font)
        painter.setPen(QColor(look.palette.quiet_text))
        below = QRectF(square.left(), square.center().y() + side * 0.1, side, side * 0.2)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(align), caption)


def _fitted(font: QFont, text: str, size: float, room: float) -> QFont:
    """Return ``font`` with ``size`` in pixels, or less where ``text`` is wider than ``room``."""
    font.setPixelSize(max(1, round(size)))
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > room > 0:
        font.setPixelSize(max(1, int(size * room / wide)))
    return font
