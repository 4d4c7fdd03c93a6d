"""The frame of a page: a column that scrolls when it must, and stays readable in a wide window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from easeful.ui.theme import Look
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.scroll_bar import CalmScrollBar

MARGIN: Final = 32
GAP: Final = 18
CLOSE: Final = 8
LEAST_MARGIN: Final = 16
WIDEST: Final = 1160
"""Pixels at 100 %; wider lines are hard to follow."""


class Sheet(QScrollArea):
    """A column of widgets, top to bottom; not ``framed``, it leaves the margins to its page."""

    def __init__(
        self, widest: int = WIDEST, gap: int = GAP, above: int = MARGIN, *, framed: bool = True
    ) -> None:
        super().__init__()
        self._framed = framed
        self._gap = gap
        self._above = above
        self._widest = widest
        self._margin = MARGIN
        self._limit = widest
        self.setWidgetResizable(True)
        self._bar = CalmScrollBar()
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self.setWidget(self._content)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put ``part`` under what is there."""
        if isinstance(part, QWidget):
            self._column.addWidget(part, stretch)
        else:
            self._column.addLayout(part, stretch)

    @property
    def scrolls(self) -> bool:
        """Say whether there is more than can be seen at once."""
        return self.verticalScrollBar().maximum() > 0

    def add_space(self) -> None:
        """Let what follows sink to the bottom, and the rest stay at the top."""
        self._column.addStretch(1)

    def reveal(self, part: QWidget) -> None:
        """Scroll, once the layout has come to rest, until ``part`` is seen."""
        QTimer.singleShot(0, self, lambda: self._show_part(part))

    def _show_part(self, part: QWidget) -> None:
        if isValid(part):  # it may have gone with what it stood on
            self.ensureWidgetVisible(part, 0, LEAST_MARGIN)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._margin, self._limit = look.space(MARGIN), look.px(self._widest)
        self._column.setSpacing(look.space(self._gap))
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        bar = self._bar.width() if self._bar.isVisible() else 0
        if not self._framed:
            self._column.setContentsMargins(0, 0, CLOSE if bar else 0, LEAST_MARGIN)
            return
        side = side_margin(self.width(), self._margin, self._limit)
        above = min(self._above, side)
        right = max(LEAST_MARGIN, side - bar)
        self._column.setContentsMargins(side, above, right, LEAST_MARGIN)


class Together(QWidget):
    """Parts that belong together stand closer than the others on a sheet."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._column = fill(self, *parts)

    def set_look(self, look: Look) -> None:
        """Take on the distance between them."""
        self._column.setSpacing(look.space(CLOSE))


def side_margin(width: int, margin: int, limit: int) -> int:
    """Return what stays free left and right of a column at most ``limit`` wide."""
    least = min(margin, max(LEAST_MARGIN, width // 24))
    return max(least, (width - limit) // 2)


def fill(page: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Let ``parts`` fill ``page`` from top to bottom; return the layout that does it."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    return layout


def carded(part: QWidget, tone: CardTone = CardTone.PLAIN) -> Card:
    """Return ``part`` on a surface of its own."""
    card = Card(tone)
    fill(card, part)
    return card
