"""A word that is ticked or not, as round as the pills beside it; any number of them may be."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from easeful.ui.paint import Kind, paint_of
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.press import OncePress, state_of
from easeful.ui.widgets.shapes import focus_of, paint_control, smooth_painter

HEIGHT: Final = 48
PADDING: Final = 14
GAP: Final = 6
MARK: Final = 20


class Toggle(QCheckBox):
    """``name`` is what a screen reader says where the word is short."""

    def __init__(self, words: str, name: str = "") -> None:
        super().__init__(words)
        self._look: Look | None = None
        self._once = OncePress(self)
        self.setAccessibleName(name or words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self.setFont(look.font(Role.STRONG))
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Let all of it be pressed."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return room for the word and the tick, so that nothing moves when it is ticked."""
        if self._look is None:
            return super().sizeHint()
        words = ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        width = words + self._look.space(2 * PADDING + GAP) + self._look.px(MARK)
        return QSize(width, max(HEIGHT, self.fontMetrics().height() + 2 * self._look.space(11)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key once."""
        if self._once.takes_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press once."""
        if self._once.takes_mouse():
            super().mousePressEvent(event)

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
            painter.drawPixmap(QPointF(left, (self.height() - size) / 2), tick)
        painter.setPen(QColor(paint.text))
        place = QRectF(left + mark, 0, self.width(), self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
