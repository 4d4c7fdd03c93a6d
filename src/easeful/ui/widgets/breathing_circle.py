"""A circle that breathes, and the word and number that say the same without motion."""

from __future__ import annotations

from math import cos, pi
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.shapes import smooth_painter

SIDE: Final = 260

MOST_OF_SCREEN: Final = 0.15
"""The circle's size changes by no more than this share of the screen's height (BR-06)."""

MOST_OF_ITSELF: Final = 0.4
"""Nor by more than this share of itself, so that the word always fits."""

STILL_AT: Final = 0.5
"""How full the circle stands under less motion."""

LINE: Final = 3.0
WORD_ROOM: Final = 0.8
"""How much of the smallest circle a word may fill."""

WORD: Final = 0.13
NUMBER: Final = 0.26
NUMBER_ALONE: Final = 0.5
"""Heights of the text as shares of the smallest circle, where the look's own are less."""


class BreathingCircle(QLabel):
    """Grows while one breathes in, shrinks while one breathes out."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._fullness = 0.0
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_look(self, look: Look) -> None:
        """Take on colours and size; with less motion the circle stands still."""
        self._look = look
        self.updateGeometry()
        self.update()

    def show_breath(self, fullness: float, word: str, number: str) -> None:
        """Show how full the lungs are, 0 to 1, what to do, and the seconds left of it.

        The circle itself slows down towards both ends; ``fullness`` may grow evenly.
        """
        before = (round(self.diameter() * 4), self._words)
        self._fullness = min(1.0, max(0.0, fullness))
        if word != self._words[0]:
            self.setAccessibleName(word)
        self._words = (word, number)
        if before != (round(self.diameter() * 4), self._words):
            self.update()

    def diameter(self) -> float:
        """Return the size of the circle now, in pixels."""
        still = self._look is not None and self._look.less_motion
        share = STILL_AT if still else (1 - cos(pi * self._fullness)) / 2
        return self._largest() - self._swing() * (1 - share)

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text."""
        side = self._look.px(SIDE) if self._look is not None else SIDE
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return room enough for the word."""
        return self.sizeHint() * 0.75

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle in the faint ring that it grows to, and the words on top."""
        if self._look is None:
            return
        palette = self._look.palette
        centre = QPointF(self.width() / 2, self.height() / 2)
        painter = smooth_painter(self)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.ring_track), LINE - 1))
        around = (self._largest() - LINE) / 2
        painter.drawEllipse(centre, around, around)
        painter.setPen(QPen(QColor(palette.ring), LINE))
        painter.setBrush(QColor(palette.breath))
        radius = (self.diameter() - LINE) / 2
        painter.drawEllipse(centre, radius, radius)
        self._paint_words(painter, self._look)
        painter.end()

    def _largest(self) -> float:
        return max(1.0, min(self.width(), self.height()) - 2.0)

    def _swing(self) -> float:
        return min(self.screen().size().height() * MOST_OF_SCREEN, self._largest() * MOST_OF_ITSELF)

    def _paint_words(self, painter: QPainter, look: Look) -> None:
        smallest = self._largest() - self._swing()
        room = smallest * WORD_ROOM
        word, number = self._words
        upper = _fitting(look.font(Role.HEADING), word, smallest * WORD, room)
        high = smallest * (NUMBER if word else NUMBER_ALONE)
        lower = _fitting(look.font(Role.NUMERAL), number, high, room)
        heights = [
            QFontMetricsF(font).height() if text else 0.0
            for font, text in ((upper, word), (lower, number))
        ]
        top = (self.height() - sum(heights)) / 2
        painter.setPen(QColor(look.palette.text))
        for font, text, height in zip((upper, lower), (word, number), heights, strict=True):
            painter.setFont(font)
            place = QRectF(0, top, self.width(), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
            top += height


def _fitting(font: QFont, text: str, height: float, room: float) -> QFont:
    """Return ``font`` at least ``height`` pixels high, but no wider than ``room``."""
    metrics = QFontMetricsF(font)
    size = font.pointSizeF() * max(1.0, height / metrics.ascent())
    font.setPointSizeF(size)
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > room > 0:
        font.setPointSizeF(size * room / wide)
    return font
