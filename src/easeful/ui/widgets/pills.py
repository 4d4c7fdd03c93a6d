"""One choice out of a few words, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from easeful.ui.paint import Kind, paint_of
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.press import ENTER, state_of
from easeful.ui.widgets.shapes import focus_of, paint_control, smooth_painter

HEIGHT: Final = 48
PADDING: Final = 22
GAP: Final = 8
MARK: Final = 20


STEPS: Final = MappingProxyType(
    {
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Down: 1,
    }
)
"""Arrows go in the order of reading, however the pills are broken into rows."""


class Pill(QRadioButton):
    """One word of the choice. The chosen one bears a tick as well as the colour."""

    stepped = Signal(int)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._look: Look | None = None
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self.setFont(look.font(Role.STRONG))
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Let all of the pill be pressed."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return room for the words and the tick, so that nothing moves when it is chosen."""
        if self._look is None:
            return super().sizeHint()
        words = ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        width = words + self._look.space(2 * PADDING + GAP) + self._look.px(MARK)
        height = self.fontMetrics().height() + 2 * self._look.space(11)
        return QSize(width, max(HEIGHT, height))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows step along the row, and Enter choose as Space does."""
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint face, focus ring, tick and word."""
        if self._look is None:
            return
        look = self._look
        paint = paint_of(look.palette, Kind.PILL, state_of(self))
        painter = smooth_painter(self)
        rect = QRectF(self.rect())
        paint_control(painter, rect, rect.height() / 2, paint, focus_of(self, look.palette))
        mark = look.px(MARK) + look.space(GAP) if self.isChecked() else 0
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        left = (self.width() - words - mark) / 2
        if mark:
            size = look.px(MARK)
            tick = look.icons.pixmap("check", paint.text, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left - look.px(2), (self.height() - size) / 2), tick)
        painter.setPen(QColor(paint.text))
        place = QRectF(left + mark, 0, self.width(), self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()


class PillRow(QWidget):
    """Pills of which one is chosen; Tab reaches the chosen one, arrows choose another."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._values = [value for value, _words in choices]
        self._pills = [Pill(words) for _value, words in choices]
        row = FlowLayout()
        for pill in self._pills:
            row.addWidget(pill)
            pill.toggled.connect(self._tell)
            pill.stepped.connect(self._step)
        self.setLayout(row)
        self.setAccessibleName(name)
        self._mind_tab()

    def set_look(self, look: Look) -> None:
        """Pass the look on."""
        for pill in self._pills:
            pill.set_look(look)

    def show_choice(self, value: object) -> None:
        """Show that ``value`` is chosen, without saying so again."""
        for each, pill in zip(self._values, self._pills, strict=True):
            with QSignalBlocker(pill):
                pill.setAutoExclusive(False)  # else the last one that is chosen would stay
                pill.setChecked(each == value)
                pill.setAutoExclusive(True)
        self._mind_tab()

    def _tell(self, checked: bool) -> None:  # noqa: FBT001 - what Qt's signal brings
        if checked:
            self._mind_tab()
            self.chosen.emit(self._values[self._chosen()])

    def _step(self, by: int) -> None:
        there = self._pills[(self._chosen() + by) % len(self._pills)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        there.setChecked(True)

    def _chosen(self) -> int:
        """Return which pill is chosen; the first where none is."""
        return next((at for at, pill in enumerate(self._pills) if pill.isChecked()), 0)

    def _mind_tab(self) -> None:
        """Let Tab stop at the chosen pill only."""
        chosen = self._pills[self._chosen()]
        for pill in self._pills:
            here = pill is chosen
            pill.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
