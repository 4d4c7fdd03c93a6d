"""The face of a card: its number, a picture, what it is and how much; pressed, it opens.

Held by its picture it can be dragged; the arrows with Ctrl do the same without a mouse.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy

from easeful.core.words import _
from easeful.ui.edit.facts import Facts
from easeful.ui.figure_still import tile_room
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.backdrop import paint_backdrop
from easeful.ui.widgets.card_picture import CardPicture, Turns
from easeful.ui.widgets.own_picture import own_picture
from easeful.ui.widgets.press import OncePress
from easeful.ui.widgets.shapes import FOCUS_WIDTH, paint_rounded, smooth_painter

PICTURE: Final = QSize(112, 84)
NUMBER: Final = 26
CHEVRON: Final = 22
INSET: Final = 10
GAP: Final = 14
RADIUS: Final = 14
BESIDE: Final = 200
"""Pixels at 100 % that words need beside the picture; with less they stand below it."""

WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)
KEYS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepHead(QPushButton):
    """``dragged`` carries where the mouse is, ``dropped`` that it was let go; ``moved`` -1 or 1."""

    dragged = Signal(object)
    dropped = Signal()
    moved = Signal(object)

    def __init__(self, facts: Facts, turns: Turns) -> None:
        super().__init__()
        self._facts = facts
        self._look: Look | None = None
        self._is_open = False
        self._heights: dict[int, int] = {}
        self._picture = CardPicture(self, turns)
        self._shown: object = None
        self._own = QPixmap()
        self._once = OncePress(self)
        self._held: QPoint | None = None
        self._is_dragged = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_facts(facts, is_open=False)

    def show_facts(self, facts: Facts, *, is_open: bool) -> None:
        """Show another card's facts, or what became of them."""
        if facts.preview != self._facts.preview or facts.picture != self._facts.picture:
            self._shown, self._own = None, QPixmap()
        before, self._facts, self._is_open = self._facts, facts, is_open
        if (before.name, before.words) != (facts.name, facts.words):
            self._heights.clear()
            self.updateGeometry()
        number = _("Step {number}").format(number=facts.number) if facts.number else ""
        said = (number, facts.name, facts.words)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setAccessibleDescription(_("Open") if is_open else _("Press to change it"))
        self.update()

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self._picture.set_look(look)
        self._shown, self._own = None, QPixmap()
        self._heights.clear()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Say that narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the picture and all words."""
        look = self._look
        if look is None:
            return PICTURE.height()
        if width not in self._heights:
            _picture, words = self._places(look, width)
            high = sum(self._word_heights(look, words.width()))
            self._heights[width] = words.top() + high + look.space(INSET)
            if words.left() > PICTURE.width() and self._has_picture:
                least = PICTURE.height() + 2 * look.space(INSET)
                self._heights[width] = max(self._heights[width], least)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(2 * BESIDE, self.heightForWidth(max(2 * BESIDE, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return hardly any width: the words wrap."""
        return QSize(BESIDE, self.heightForWidth(max(BESIDE, self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key once; let Ctrl and an arrow move the card."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in KEYS:
            self.moved.emit(KEYS[Qt.Key(event.key())])
        elif self._once.takes_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press once; on the picture it may become a drag."""
        if self._look is None or not self._once.takes_mouse():
            return
        picture, _words = self._places(self._look, self.width())
        at = event.position().toPoint()
        self._held = at if self._has_picture and picture.contains(at) else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the card once the mouse has gone far enough for that."""
        at = event.position().toPoint()
        far = QApplication.startDragDistance()
        if self._held is not None and (at - self._held).manhattanLength() >= far:
            self._is_dragged = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragged:
            self.dragged.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of it."""
        was_dragged, self._is_dragged, self._held = self._is_dragged, False, None
        if not was_dragged:
            super().mouseReleaseEvent(event)
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dropped.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face."""
        look = self._look
        if look is None:
            return
        painter = smooth_painter(self)
        colours = look.palette
        if self.isDown() or self.underMouse() or self.hasFocus():
            under = colours.wash if self.underMouse() or self.isDown() else colours.surface
            edge, width = (colours.focus, FOCUS_WIDTH) if self.hasFocus() else (under, 1.0)
            paint_rounded(painter, QRectF(self.rect()), RADIUS, (under, edge), width)
        picture, words = self._places(look, self.width())
        if self._has_picture:
            self._paint_picture(painter, look, picture)
        self._paint_words(painter, look, words)
        painter.end()

    @property
    def _has_picture(self) -> bool:
        return not self._facts.is_rounds

    def _paint_picture(self, painter: QPainter, look: Look, place: QRect) -> None:
        preview = self._facts.preview
        if self._shown is None:
            # The room of a movement takes a while: only what is seen asks for it.
            self._shown = self._facts
            if self._facts.picture:
                self._own = own_picture(self._facts.picture, place.size(), self.devicePixelRatioF())
            if self._own.isNull() and preview is not None:
                self._picture.show_still(preview.still, tile_room(preview))
        if not self._own.isNull():
            size = self._own.deviceIndependentSize()
            middle = QRectF(QPointF(0, 0), size).center()
            painter.drawPixmap(QRectF(place).center() - middle, self._own)
        elif preview is not None:
            self._picture.paint(painter, place, RADIUS - 4)
        else:
            paint_backdrop(painter, QRectF(place), RADIUS - 4, look.palette)

    def _paint_words(self, painter: QPainter, look: Look, place: QRect) -> None:
        colours = look.palette
        high = look.space(INSET)
        number = QRect(high, 0, look.px(NUMBER), self.height())
        name_high, facts_high = self._word_heights(look, place.width())
        beside = place.left() > PICTURE.width() or not self._has_picture
        top = (self.height() - name_high - facts_high) // 2 if beside else place.top()
        for words, role, colour, at, tall in (
            (self._facts.name, self._role, colours.text, top, name_high),
            (self._facts.words, Role.BODY, colours.quiet_text, top + name_high, facts_high),
        ):
            painter.setFont(look.font(role))
            painter.setPen(QColor(colour))
            painter.drawText(QRect(place.left(), at, place.width(), tall), WRAPPED, words)
        if self._facts.number:
            painter.setFont(look.font(Role.BODY))
            painter.setPen(QColor(colours.quiet_text))
            flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(number, flags, str(self._facts.number))
        size = look.px(CHEVRON)
        icon = "chevron-up" if self._is_open else "chevron-down"
        mark = look.icons.pixmap(icon, colours.quiet_text, size, self.devicePixelRatioF())
        right = self.width() - look.space(INSET) - size
        painter.drawPixmap(QPointF(right, (self.height() - size) / 2), mark)

    @property
    def _role(self) -> Role:
        return Role.HEADING if self._facts.is_rounds else Role.STRONG

    def _places(self, look: Look, width: int) -> tuple[QRect, QRect]:
        """Return where the picture stands, and from where on the words (their height is open)."""
        inset, gap = look.space(INSET), look.space(GAP)
        left = inset + (look.px(NUMBER) + gap // 2 if self._facts.number else 0)
        right = width - inset - look.px(CHEVRON) - gap
        picture = QRect(QPoint(left, inset), PICTURE)
        if not self._has_picture:
            return picture, QRect(left, inset, max(1, right - left), 0)
        beside = picture.right() + 1 + gap
        if right - beside >= look.px(BESIDE):
            return picture, QRect(beside, inset, right - beside, 0)
        return picture, QRect(left, picture.bottom() + 1 + gap // 2, max(1, right - left), 0)

    def _word_heights(self, look: Look, width: int) -> tuple[int, int]:
        name = _high(self._facts.name, look.font(self._role), width)
        return name, _high(self._facts.words, look.font(Role.BODY), width)


def _high(words: str, font: QFont, width: int) -> int:
    if not words:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1 << 16), WRAPPED, words).height()
