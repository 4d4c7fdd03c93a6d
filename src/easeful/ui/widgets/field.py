"""A line to type in, as high and round as the buttons beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.shapes import FOCUS_WIDTH, paint_rounded, smooth_painter

LEAST_HEIGHT: Final = 48
ICON: Final = 22
PADDING: Final = 18
GAP: Final = 10
RADIUS: Final = 14


class Field(QLineEdit):
    """A line edit with an icon before its words. ``name`` is heard, and seen while it is empty."""

    def __init__(self, name: str, icon: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._look: Look | None = None
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setFrame(False)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self.setFont(look.font(Role.BODY))
        icon = look.px(ICON) + look.space(GAP) if self._icon else 0
        side = look.space(PADDING)
        self.setTextMargins(side + icon, 0, side, 0)
        palette = QPalette(self.palette())
        for role, colour in (
            (QPalette.ColorRole.Text, look.palette.text),
            (QPalette.ColorRole.PlaceholderText, look.palette.quiet_text),
            (QPalette.ColorRole.Highlight, look.palette.fill),
            (QPalette.ColorRole.HighlightedText, look.palette.on_fill),
        ):
            palette.setColor(role, QColor(colour))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of a button."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(super().minimumSizeHint().width(), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint surface, outline or ring, and icon; then let Qt write the words."""
        if self._look is not None:
            self._paint_face(self._look)
        super().paintEvent(event)

    def _paint_face(self, look: Look) -> None:
        colours, rect = look.palette, QRectF(self.rect())
        painter = smooth_painter(self)
        focused = self.hasFocus()
        edge, width = (colours.focus, FOCUS_WIDTH) if focused else (colours.outline, 1.0)
        paint_rounded(painter, rect, look.space(RADIUS), (colours.surface, edge), width)
        if self._icon:
            size = look.px(ICON)
            ratio = self.devicePixelRatioF()
            picture = look.icons.pixmap(self._icon, colours.quiet_text, size, ratio)
            painter.drawPixmap(QPointF(look.space(PADDING), (self.height() - size) / 2), picture)
        painter.end()

    def _height(self) -> int:
        if self._look is None:
            return LEAST_HEIGHT
        return max(LEAST_HEIGHT, self.fontMetrics().height() + 2 * self._look.space(12))
