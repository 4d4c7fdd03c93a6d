"""A scroll bar in the colours of the theme, with an arrow at each end for who cannot drag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from easeful.ui.theme import Look
from easeful.ui.widgets.shapes import smooth_painter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

WIDTH: Final = 24
HANDLE: Final = 8
ARROW: Final = 16


class CalmScrollBar(QScrollBar):
    """An upright scroll bar: a thin handle, no track."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return a width that a mouse can hit."""
        return QSize(WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the arrows, and the handle where there is anything to scroll."""
        if self._look is None or self.minimum() == self.maximum():
            return
        # Not at the top: Qt takes five milliseconds to load it, and a page may fit its window.
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415

        parts = QStyle.SubControl
        painter = smooth_painter(self)
        held = self.isSliderDown() or self.underMouse()
        colours = self._look.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.quiet_text if held else colours.outline))
        handle = self._part(parts.SC_ScrollBarSlider)
        thin = QRectF((self.width() - HANDLE) / 2, handle.top(), HANDLE, handle.height())
        painter.drawRoundedRect(thin, HANDLE / 2, HANDLE / 2)
        for part, icon in (
            (parts.SC_ScrollBarSubLine, "chevron-up"),
            (parts.SC_ScrollBarAddLine, "chevron-down"),
        ):
            self._paint_arrow(painter, self._part(part), icon, self._look)
        painter.end()

    def _paint_arrow(self, painter: QPainter, place: QRectF, icon: str, look: Look) -> None:
        ratio = self.devicePixelRatioF()
        picture = look.icons.pixmap(icon, look.palette.quiet_text, ARROW, ratio)
        painter.drawPixmap(place.center() - QPointF(ARROW / 2, ARROW / 2), picture)

    def _part(self, part: QStyle.SubControl) -> QRectF:
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # noqa: PLC0415 (see above)

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ScrollBar
        return QRectF(self.style().subControlRect(control, option, part, self))
