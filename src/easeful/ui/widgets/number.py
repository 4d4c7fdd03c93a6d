"""One number of a row of eleven. The chosen one bears a ring and a tick, not only a colour."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from easeful.ui.paint import Kind, Paint, paint_of
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.press import OncePress, state_of
from easeful.ui.widgets.shapes import focus_of, paint_control, smooth_painter

RADIUS: Final = 14
INSET: Final = 4
TICK: Final = 16
ARROWS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
DIGITS: Final = "0123456789"
PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Number(QRadioButton):
    """``told`` carries the number when it is pressed, ``typed`` an arrow or a digit."""

    told = Signal(object)
    typed = Signal(object)

    def __init__(self, number: int, row: QWidget, rests: Callable[[], bool]) -> None:
        """``rests`` says whether ``row`` takes no press now."""
        super().__init__(str(number), row)
        self.number = number
        self._rests = rests
        self._look: Look | None = None
        self._once = OncePress(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._tell)

    @property
    def is_resting(self) -> bool:
        """Say whether it has just been pressed."""
        return not self._once.takes_mouse()

    def name_it(self, name: str, meaning: str, question: str) -> None:
        """Tell a screen reader what it is, and what is asked."""
        self.setAccessibleName(f"{name}, {meaning}" if meaning else name)
        self.setAccessibleDescription(question)

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether it is the one; Qt lets no exclusive button be the last to go out."""
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self.setFont(look.font(Role.TITLE))
        self.update()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Let all of it be pressed."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what is for the whole row; choose once for one press."""
        is_digit = bool(event.text()) and event.text() in DIGITS
        if event.modifiers() in PLAIN and (event.key() in ARROWS or is_digit):
            self.typed.emit(event)
        elif not self._rests() and self._once.takes_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take no press soon after one on any number of the row."""
        if not self._rests():
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint face, focus ring, number; and ring and tick if it is chosen."""
        look = self._look
        if look is None:
            return
        paint = paint_of(look.palette, Kind.PILL, state_of(self))
        painter, rect = smooth_painter(self), QRectF(self.rect())
        ring = focus_of(self, look.palette)
        if ring is None and self.isChecked():
            ring = (paint.fill, look.palette.background)
        paint_control(painter, rect, look.space(RADIUS), paint, ring)
        painter.setPen(QColor(paint.text))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.isChecked():
            self._paint_tick(painter, look, paint)
        painter.end()

    def _paint_tick(self, painter: QPainter, look: Look, paint: Paint) -> None:
        """Paint the tick under the number."""
        digits = self.fontMetrics().capHeight()
        size = min(look.space(TICK), round((self.height() - digits) / 2) - INSET)
        tick = look.icons.pixmap("check", paint.text, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - size) / 2, self.height() - INSET - size), tick)

    def _tell(self) -> None:
        self.told.emit(self.number)
