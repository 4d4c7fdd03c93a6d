"""One exercise as a card that can be pressed: its picture, its name, what it is for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from easeful.core.exercise import Exercise
from easeful.core.preview import Preview
from easeful.core.still import Still
from easeful.core.words import _
from easeful.ui.figure_still import tile_room
from easeful.ui.paint import Kind, paint_of
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.card_picture import CardPicture, Turns
from easeful.ui.widgets.press import OncePress, state_of
from easeful.ui.widgets.shapes import focus_of, paint_control, smooth_painter

WIDTH: Final = 178
PICTURE: Final = 104
INSET: Final = 8
PADDING: Final = 14
RADIUS: Final = 16
BADGE: Final = 30
WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)


class ExerciseCard(QPushButton):
    """``chosen`` carries the id. ``note`` stands in the place of what it is for."""

    chosen = Signal(object)

    def __init__(self, exercise: Exercise, note: str, turns: Turns) -> None:
        super().__init__()
        self.exercise = exercise
        self._look: Look | None = None
        self._order = 0
        self._facts = note or f"{exercise.area[:1].upper()}{exercise.area[1:]}"
        self._picture = CardPicture(self, turns)
        self._is_begun = False
        self._once = OncePress(self)
        self.clicked.connect(self._tell)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_order(0)

    def show_order(self, order: int) -> None:
        """Show as which of the chosen ones it comes, 0 where it is not chosen."""
        self._order = order
        chosen = _("chosen as number {n}").format(n=order) if order else ""
        said = (self.exercise.name, self._facts, chosen)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.update()

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self._picture.set_look(look)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a usual width, and the height at it."""
        width = self._look.px(WIDTH) if self._look is not None else WIDTH
        return QSize(width, self.height_in(width))

    def height_in(self, width: int) -> int:
        """Return the height that all words need if the card is so wide."""
        look = self._look
        if look is None:
            return PICTURE
        room = width - 2 * look.space(PADDING)
        words = self._high(look, Role.STRONG, self.exercise.name, room)
        words += self._high(look, Role.BODY, self._facts, room)
        return INSET + look.space(PICTURE) + 2 * look.space(12) + words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key once."""
        if self._once.takes_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press once."""
        if self._once.takes_mouse():
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, its picture and its words."""
        look = self._look
        if look is None:
            return
        painter = smooth_painter(self)
        paint = paint_of(look.palette, Kind.CARD, state_of(self))
        if self._order:
            paint = paint._replace(outline=look.palette.accent, fill=look.palette.accent_soft)
        paint_control(painter, QRectF(self.rect()), RADIUS, paint, focus_of(self, look.palette))
        high = look.space(PICTURE)
        place = QRect(INSET, INSET, self.width() - 2 * INSET, high)
        self._begin()
        self._picture.paint(painter, place, RADIUS - INSET)
        self._paint_words(painter, look, place.bottom() + look.space(12))
        if self._order:
            self._paint_badge(painter, look)
        painter.end()

    def _begin(self) -> None:
        """Ask for the picture when it is first seen: its room takes a while to find."""
        if self._is_begun:
            return
        self._is_begun = True
        motion = self.exercise.motion
        if motion is None:
            self._picture.show_picture("", self.exercise.id)
        else:
            preview = Preview(Still(motion))
            self._picture.show_still(preview.still, tile_room(preview))

    def _paint_words(self, painter: QPainter, look: Look, top: int) -> None:
        room = self.width() - 2 * look.space(PADDING)
        colours = look.palette
        for words, role, colour in (
            (self.exercise.name, Role.STRONG, colours.text),
            (self._facts, Role.BODY, colours.quiet_text),
        ):
            high = self._high(look, role, words, room)
            painter.setFont(look.font(role))
            painter.setPen(QColor(colour))
            painter.drawText(QRect(look.space(PADDING), top, room, high), WRAPPED, words)
            top += high

    def _paint_badge(self, painter: QPainter, look: Look) -> None:
        size = look.px(BADGE)
        place = QRectF(self.width() - size - 2 * INSET, 2 * INSET, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.palette.fill))
        painter.drawEllipse(place)
        painter.setFont(look.font(Role.STRONG))
        painter.setPen(QColor(look.palette.on_fill))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(self._order))

    def _high(self, look: Look, role: Role, words: str, room: int) -> int:
        if not words:
            return 0
        metrics = QFontMetrics(look.font(role))
        return metrics.boundingRect(QRect(0, 0, room, 1 << 16), WRAPPED, words).height()

    def _tell(self) -> None:
        self.chosen.emit(self.exercise.id)
