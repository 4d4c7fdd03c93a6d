"""One choice out of a few that are seen rather than read; the word stands under each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from easeful.ui.paint import Kind, paint_of
from easeful.ui.theme import Look
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import Pill
from easeful.ui.widgets.press import state_of
from easeful.ui.widgets.shapes import focus_of, paint_control, smooth_painter

FACE: Final = 52
"""Pixels of what is seen; it does not grow with the text."""

LEAST: Final = 88
PADDING: Final = 10
RADIUS: Final = 14
TICK: Final = 22
GAP: Final = 10

Face = Callable[[QPainter, QRectF, Look], None]
"""Paints one choice into a square."""


class Swatch(Pill):
    """What is chosen bears a tick, as a pill does."""

    def __init__(self, words: str, face: Face) -> None:
        super().__init__(words)
        self._face = face

    def sizeHint(self) -> QSize:
        """Return room for the face and the word."""
        words = ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        height = FACE + self.fontMetrics().height() + 3 * PADDING
        return QSize(max(LEAST, words + 2 * PADDING), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the face, the word, and a tick if it is chosen."""
        if self._look is None:
            return
        look = self._look
        paint = paint_of(look.palette, Kind.QUIET, state_of(self))
        painter = smooth_painter(self)
        rect = QRectF(self.rect())
        paint_control(painter, rect, RADIUS, paint, focus_of(self, look.palette))
        face = QRectF((self.width() - FACE) / 2, PADDING, FACE, FACE)
        painter.save()
        self._face(painter, face, look)
        painter.restore()
        if self.isChecked():
            self._paint_tick(painter, face, look)
        painter.setFont(self.font())
        painter.setPen(QColor(look.palette.text))
        place = rect.adjusted(0, FACE + 2 * PADDING - 2, 0, -PADDING + 2)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()

    def _paint_tick(self, painter: QPainter, face: QRectF, look: Look) -> None:
        middle = QPointF(face.right() - 2, face.bottom() - TICK / 2 + 3)
        painter.setPen(QPen(QColor(look.palette.surface), 2))
        painter.setBrush(QColor(look.palette.fill))
        painter.drawEllipse(middle, TICK / 2, TICK / 2)
        size = TICK - 6
        ratio = self.devicePixelRatioF()
        tick = look.icons.pixmap("check", look.palette.on_fill, size, ratio)
        painter.drawPixmap(middle - QPointF(size / 2, size / 2), tick)


class SwatchRow(QWidget):
    """Swatches of which one is chosen; Tab reaches the chosen one, arrows choose another."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[object, str, Face]]) -> None:
        super().__init__()
        self._values = [value for value, _words, _face in choices]
        self._swatches = [Swatch(words, face) for _value, words, face in choices]
        row = FlowLayout(GAP)
        for swatch in self._swatches:
            row.addWidget(swatch)
            swatch.toggled.connect(self._tell)
            swatch.stepped.connect(self._step)
        self.setLayout(row)
        self.setAccessibleName(name)
        self._mind_tab()

    def show_choice(self, value: object) -> None:
        """Show that ``value`` is chosen, without saying so again."""
        for each, swatch in zip(self._values, self._swatches, strict=True):
            with QSignalBlocker(swatch):
                swatch.setChecked(each == value)
            swatch.update()
        self._mind_tab()

    def _tell(self, checked: bool) -> None:  # noqa: FBT001 - what Qt's signal brings
        if checked:
            self._mind_tab()
            self.chosen.emit(self._values[self._chosen()])

    def _step(self, by: int) -> None:
        there = self._swatches[(self._chosen() + by) % len(self._swatches)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        there.setChecked(True)

    def _chosen(self) -> int:
        return next((at for at, each in enumerate(self._swatches) if each.isChecked()), 0)

    def _mind_tab(self) -> None:
        """Let Tab stop at the chosen one only."""
        chosen = self._swatches[self._chosen()]
        for swatch in self._swatches:
            here = swatch is chosen
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            swatch.setFocusPolicy(policy)
