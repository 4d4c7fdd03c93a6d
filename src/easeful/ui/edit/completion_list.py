"""What may be written here, as a list of large rows. The hands stay in the text.

Tab takes the first, or the one that an arrow has chosen; a click takes any. Enter takes only what
an arrow has chosen: else it makes a new line, as it always does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.library.completion import Offer
from easeful.ui.announce import announce
from easeful.ui.edit.code_box import letters
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter

MOST_ROWS: Final = 6
ROW: Final = 44
SIDE: Final = 14
EDGE: Final = 6
RADIUS: Final = 12
NONE: Final = -1
NOTCH: Final = 120
"""What a wheel turns by when it clicks once."""


class CompletionList(QWidget):
    """Lies over another widget and never takes the focus. ``taken`` carries the ``Offer``."""

    taken = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._offers: tuple[Offer, ...] = ()
        self._chosen = NONE
        self._top = 0
        self._look: Look | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(_("What may be written here"))
        self.hide()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """Return what is offered now; nothing while it is hidden."""
        return () if self.isHidden() else self._offers

    def show_offers(self, offers: Sequence[Offer], at: QRect) -> None:
        """Offer these under ``at``, a place in that widget, or above it where there is no room."""
        if tuple(offers) != self._offers or self.isHidden():
            self._chosen, self._top = NONE, 0
        self._offers = tuple(offers)
        self._set(at)
        if self.isHidden():
            announce(self._over, _("{count} offered").format(count=len(offers)))
        self.show()
        self.raise_()
        self.update()

    def takes(self, key: int) -> bool:
        """Act upon a key of the text; say whether it is used up."""
        if self.isHidden():
            return False
        match key:
            case Qt.Key.Key_Down:
                self._choose((self._chosen + 1) % len(self._offers))
            case Qt.Key.Key_Up:
                self._choose((max(self._chosen, 0) - 1) % len(self._offers))
            case Qt.Key.Key_Tab:
                self._take(max(self._chosen, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._chosen != NONE:
                self._take(self._chosen)
            case Qt.Key.Key_Escape:
                self.hide()
            case _:
                return False
        return True

    def set_look(self, look: Look) -> None:
        """Take on colours and letters; it is gone until the next letter is typed."""
        self._look = look
        self.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is pointed at."""
        self._chosen = self._row_at(event.position().toPoint())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is pressed."""
        self._take(self._row_at(event.position().toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Show other rows."""
        self._scroll_to(self._top - event.angleDelta().y() // NOTCH)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        if self._look is None:
            return
        painter = smooth_painter(self)
        colours = self._look.palette
        paint_rounded(painter, QRectF(self.rect()), RADIUS, (colours.surface, colours.outline))
        for row in range(min(MOST_ROWS, len(self._offers))):
            self._paint_row(painter, self._top + row, self._place_of(row), self._look)
        painter.end()

    def _paint_row(self, painter: QPainter, index: int, place: QRectF, look: Look) -> None:
        colours, offer = look.palette, self._offers[index]
        if index == self._chosen:
            paint_rounded(painter, place, RADIUS - EDGE / 2, (colours.accent_soft,) * 2)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        side = look.space(SIDE)
        inner = place.adjusted(side, 0, -side, 0)
        if index == max(self._chosen, 0):
            painter.setFont(look.font(Role.CAPTION))
            painter.setPen(QColor(colours.quiet_text))
            right = middle | int(Qt.AlignmentFlag.AlignRight)
            painter.drawText(inner, right, _("Tab"))
        inner.adjust(0, 0, -self._tab_width(look), 0)
        painter.setFont(letters(look))
        painter.setPen(QColor(colours.text))
        painter.drawText(inner, middle, offer.text.strip())
        inner.setLeft(inner.left() + self._advance(offer.text.strip(), look) + side)
        painter.setFont(look.font(Role.BODY))
        painter.setPen(QColor(colours.quiet_text))
        about = painter.fontMetrics().elidedText(
            offer.about, Qt.TextElideMode.ElideRight, max(0, int(inner.width()))
        )
        painter.drawText(inner, middle, about)

    def _set(self, at: QRect) -> None:
        if self._look is None:
            return
        room = self._over.rect().adjusted(0, 0, -2 * EDGE, 0)
        width = min(max(map(self._width_of, self._offers)) + 2 * EDGE, room.width())
        rows = min(MOST_ROWS, len(self._offers))
        height = rows * self._row_height(self._look) + 2 * EDGE
        left = max(0, min(at.left(), room.width() - width))
        top = at.bottom() + EDGE
        if top + height > room.height() and at.top() - EDGE - height >= 0:
            top = at.top() - EDGE - height
        self.setGeometry(left, top, width, height)

    def _width_of(self, offer: Offer) -> int:
        if self._look is None:
            return 0
        about = QFontMetricsF(self._look.font(Role.BODY)).horizontalAdvance(offer.about)
        wide = self._advance(offer.text.strip(), self._look) + about + self._tab_width(self._look)
        return round(wide) + 3 * self._look.space(SIDE) + 2

    def _advance(self, words: str, look: Look) -> float:
        return QFontMetricsF(letters(look)).horizontalAdvance(words)

    def _tab_width(self, look: Look) -> int:
        wide = QFontMetricsF(look.font(Role.CAPTION)).horizontalAdvance(_("Tab"))
        return round(wide) + look.space(SIDE)

    def _row_height(self, look: Look) -> int:
        return max(ROW, look.px(ROW))

    def _place_of(self, row: int) -> QRectF:
        high = self._row_height(self._look) if self._look else ROW
        return QRectF(EDGE, EDGE + row * high, self.width() - 2 * EDGE, high)

    def _row_at(self, point: QPoint) -> int:
        high = self._row_height(self._look) if self._look else ROW
        row = self._top + max(0, point.y() - EDGE) // high
        return min(row, len(self._offers) - 1)

    def _choose(self, index: int) -> None:
        self._chosen = index
        self._scroll_to(min(self._top, index) if index < self._top else self._top)
        self._scroll_to(max(self._top, index - MOST_ROWS + 1))
        announce(self._over, self._offers[index].text)

    def _scroll_to(self, top: int) -> None:
        self._top = max(0, min(top, len(self._offers) - MOST_ROWS))
        self.update()

    def _take(self, index: int) -> None:
        self.hide()
        self.taken.emit(self._offers[index])
