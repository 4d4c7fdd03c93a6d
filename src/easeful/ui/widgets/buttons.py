"""Buttons with an icon and a verb, high enough for sore hands, that act once for one press."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from easeful.ui.paint import Kind, Paint, paint_of
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.press import OncePress, state_of
from easeful.ui.widgets.shapes import focus_of, paint_control, smooth_painter

LEAST_HEIGHT: Final = 48
SESSION_HEIGHT: Final = 64
"""Heights in pixels that no zoom makes smaller; a session's buttons are the higher ones."""

RADIUS: Final = 14
PADDING: Final = 20
GAP: Final = 10


class Button(QPushButton):
    """A button that paints itself. A held key presses it once, Enter presses it like Space."""

    def __init__(
        self,
        words: str,
        icon: str = "",
        kind: Kind = Kind.QUIET,
        least_height: int = LEAST_HEIGHT,
    ) -> None:
        super().__init__(words)
        self._icon = icon
        self._kind = kind
        self._least_height = least_height
        self._look: Look | None = None
        self._once = OncePress(self)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on colours and size; the button grows with the text."""
        self._look = look
        large = self._least_height >= SESSION_HEIGHT
        self.setFont(look.font(Role.HEADING if large else Role.STRONG))
        self.updateGeometry()
        self.update()

    def show_face(self, words: str, icon: str) -> None:
        """Show another verb and icon, as Pause and Go on take turns."""
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for icon, words and padding."""
        if self._look is None:
            return super().sizeHint()
        words = ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        gap = self._look.space(GAP) if self._icon and words else 0
        width = words + gap + self._icon_size() + 2 * self._padding()
        height = self.fontMetrics().height() + 2 * self._look.space(12)
        return QSize(max(width, self._least_height), max(height, self._least_height))

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
        """Paint face, focus ring, icon and words."""
        if self._look is None:
            return
        palette = self._look.palette
        paint = paint_of(palette, self._kind, state_of(self))
        painter = smooth_painter(self)
        rect = QRectF(self.rect())
        radius = min(self._look.space(RADIUS), rect.height() / 2)
        paint_control(painter, rect, radius, paint, focus_of(self, palette))
        self._paint_words(painter, paint, self._look)
        painter.end()

    def _paint_words(self, painter: QPainter, paint: Paint, look: Look) -> None:
        room = self.width() - 2 * self._padding()
        icon = self._icon_size()
        gap = look.space(GAP) if icon and self.text() else 0
        width = icon + gap + ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text()))
        left = self._padding() + (0 if self._kind is Kind.NAV else (room - width) / 2)
        if icon:
            picture = look.icons.pixmap(self._icon, paint.text, icon, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, (self.height() - icon) / 2), picture)
        painter.setPen(QColor(paint.text))
        place = QRectF(left + icon + gap, 0, self.width(), self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _icon_size(self) -> int:
        if self._look is None or not self._icon:
            return 0
        return self._look.px(26 if self._least_height >= SESSION_HEIGHT else 22)

    def _padding(self) -> int:
        if self._look is None:
            return 0
        return self._look.space(14 if self._kind is Kind.NAV else PADDING)


def primary_button(words: str, icon: str = "", least_height: int = LEAST_HEIGHT) -> Button:
    """Return the one button that a page is about."""
    return Button(words, icon, Kind.PRIMARY, least_height)


def quiet_button(words: str, icon: str = "", least_height: int = LEAST_HEIGHT) -> Button:
    """Return a button for what may also be done."""
    return Button(words, icon, Kind.QUIET, least_height)


def stop_button(words: str, icon: str = "stop", least_height: int = LEAST_HEIGHT) -> Button:
    """Return a button that ends something."""
    return Button(words, icon, Kind.STOP, least_height)


def nav_button(words: str, icon: str) -> Button:
    """Return a button that leads to a page and stays checked while that page is shown."""
    button = Button(words, icon, Kind.NAV)
    button.setCheckable(True)
    return button
