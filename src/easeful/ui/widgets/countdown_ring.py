"""The time left: two rings around one big number."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.shapes import smooth_painter

SIDE: Final = 208
THICK: Final = 0.065
THIN: Final = 0.03
GAP: Final = 0.025
NUMBER: Final = 0.3
CAPTION: Final = 0.085
ROOM: Final = 0.62
CAPTION_ROOM: Final = 0.56
LIFT: Final = 0.055
"""Shares of the diameter: of both rings, of the text's heights, of the room that it may fill."""

FULL: Final = 360 * 16
TOP: Final = 90 * 16
"""Qt counts in sixteenths of a degree, from three o'clock."""


class CountdownRing(QLabel):
    """The outer ring is the step, the inner one the hold or phase under way."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._shown = (0, 0, "", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def show_time(self, share_outer: float, share_inner: float, text: str, caption: str) -> None:
        """Show how much is done of both, 0 to 1, and the seconds left."""
        shown = (_arc(share_outer), _arc(share_inner), text, caption)
        if shown == self._shown:
            return
        if shown[2:] != self._shown[2:]:
            self.setAccessibleName(f"{text} {caption}".strip())
        self._shown = shown
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text."""
        side = self._look.px(SIDE) if self._look is not None else SIDE
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return room enough for the number."""
        return self.sizeHint() * 0.75

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both rings, the number and what it counts."""
        if self._look is None:
            return
        side = float(min(self.width(), self.height()))
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        outer, inner, text, caption = self._shown
        palette = self._look.palette
        painter = smooth_painter(self)
        _paint_ring(painter, square, side * THICK, (palette.ring_track, palette.ring), outer)
        inset = side * (THICK + GAP)
        within = square.adjusted(inset, inset, -inset, -inset)
        _paint_ring(painter, within, side * THIN, (palette.ring_track, palette.ring_inner), inner)
        _paint_number(painter, square, (text, caption), self._look)
        painter.end()


def _arc(share: float) -> int:
    return round(min(1.0, max(0.0, share)) * FULL)


def _paint_ring(
    painter: QPainter, square: QRectF, width: float, colours: tuple[str, str], arc: int
) -> None:
    half = width / 2
    line = square.adjusted(half, half, -half, -half)
    track, colour = colours
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(track), width))
    painter.drawEllipse(line)
    if arc:
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(line, TOP, -arc)


def _paint_number(painter: QPainter, square: QRectF, words: tuple[str, str], look: Look) -> None:
    text, caption = words
    side = square.height()
    font = look.font(Role.NUMERAL)
    font.setPixelSize(_fitting(font, text, side * NUMBER, side * ROOM))
    painter.setFont(font)
    painter.setPen(QColor(look.palette.text))
    lift = side * LIFT if caption else 0.0
    painter.drawText(square.translated(0, -lift), int(Qt.AlignmentFlag.AlignCenter), text)
    if not caption:
        return
    below = look.font(Role.BODY)
    size = max(QFontInfo(below).pixelSize(), side * CAPTION)
    below.setPixelSize(_fitting(below, caption, size, side * CAPTION_ROOM))
    painter.setFont(below)
    painter.setPen(QColor(look.palette.quiet_text))
    place = QRectF(square.left(), square.center().y() + side * 0.1, side, side * 0.2)
    align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    painter.drawText(place, int(align), caption)


def _fitting(font: QFont, text: str, size: float, room: float) -> int:
    """Return ``size`` in pixels, or less where ``text`` would be wider than ``room``."""
    font.setPixelSize(max(1, round(size)))
    wide = QFontMetricsF(font).horizontalAdvance(text)
    return max(1, int(size * min(1.0, room / wide))) if wide else max(1, round(size))
