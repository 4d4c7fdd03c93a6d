"""Buttons as wide as their place, whose words wrap: answers that are sentences, and huge ones."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from easeful.ui.paint import Kind, Paint
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import GAP, PADDING, Button

HIGH: Final = 64
HUGE: Final = 104
"""Pixels that no zoom makes smaller."""

NARROWEST: Final = 160
ICON: Final = 26
ABOVE: Final = 14
FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class WideButton(Button):
    """One of several answers under each other."""

    def __init__(self, words: str, icon: str = "", kind: Kind = Kind.QUIET) -> None:
        super().__init__(words, icon, kind, HIGH)
        self._role = Role.HEADING
        self._least = HIGH
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Take on colours, and the size of its words."""
        super().set_look(look)
        self.setFont(look.font(self._role))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Say that narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for all words in ``width``."""
        if self._look is None:
            return self._least
        words = self._words_in(width).height() + 2 * self._look.space(ABOVE)
        return max(self._least, words)

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(2 * NARROWEST, self.heightForWidth(max(2 * NARROWEST, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return hardly any width: the words wrap."""
        return QSize(NARROWEST, self.heightForWidth(max(NARROWEST, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for all words."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _words_in(self, width: int) -> QRect:
        """Return how large the words are, wrapped beside the icon."""
        room = max(1, width - self._beside())
        metrics = QFontMetrics(self.font())
        return metrics.boundingRect(QRect(0, 0, room, 1 << 16), FLAGS, self.text())

    def _beside(self) -> int:
        """Return the width that is not for words."""
        look = self._look
        if look is None:
            return 0
        return 2 * look.space(PADDING) + (look.px(ICON) + look.space(GAP) if self._icon else 0)

    def _paint_words(self, painter: QPainter, paint: Paint, look: Look) -> None:
        """Paint icon and words in the middle, as one."""
        wide = self._words_in(self.width()).width()
        size = look.px(ICON) if self._icon else 0
        gap = look.space(GAP) if size else 0
        left = (self.width() - wide - size - gap) / 2
        if size:
            picture = look.icons.pixmap(self._icon, paint.text, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, (self.height() - size) / 2), picture)
        painter.setPen(QColor(paint.text))
        place = QRect(round(left + size + gap), 0, wide + 1, self.height())
        painter.drawText(place, FLAGS, self.text())


class HugeButton(WideButton):
    """Found with half-closed eyes: the answer that matters on its screen."""

    def __init__(self, words: str, icon: str = "", kind: Kind = Kind.PRIMARY) -> None:
        super().__init__(words, icon, kind)
        self._role = Role.TITLE
        self._least = HUGE
