"""A reminder in the window: one sentence and its answers, above the page, until it is answered.

It takes no focus, and what is pressed in the moment in which it appears was meant for the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from easeful.core.notice import Answer
from easeful.ui.announce import announce
from easeful.ui.dress import dress
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.press import REST_MS
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text

RADIUS: Final = 14
ROOM_FOR_WORDS: Final = 260
"""Pixels at 100 % that the sentence has beside its answers; with less they stand below it."""

LEAST_WIDTH: Final = 80
"""Pixels; a word that is longer than the window is cut rather than the answers behind it."""


class Banner(QWidget):
    """``answered`` carries the id of the answer. A new question takes the place of the old one."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._words = Text("", Role.HEADING)
        self._words.setMinimumWidth(LEAST_WIDTH)
        self._buttons = QWidget()
        self._answers = FlowLayout(gap=10)
        self._buttons.setLayout(self._answers)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._buttons)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is asked, "" if nothing."""
        return "" if self.isHidden() else self._words.text()

    def show_ask(self, words: str, answers: Sequence[Answer]) -> None:
        """Ask; the focus stays where it is."""
        self._words.setText(words)
        self._empty()
        for answer in answers:
            button = self._button(answer)
            self._answers.addWidget(button)
            button.show()
        if self._look is not None:
            dress(self._buttons, self._look)
        self._rest.start()
        self._fit()
        self.show()
        announce(self, words)

    def take_away(self) -> None:
        """Ask nothing any more."""
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        self._look = look
        side, above = look.space(32), look.space(18)
        self._row.setContentsMargins(side, above, side, above // 2)
        self._row.setSpacing(look.space(14))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers under the sentence where they have no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        if self._look is None:
            return
        palette, side = self._look.palette, self._look.space(12)
        painter = smooth_painter(self)
        surface = QRectF(self.rect()).adjusted(side, side // 2, -side, 0)
        paint_rounded(painter, surface, RADIUS, (palette.accent_soft, palette.edge))
        painter.end()

    def _button(self, answer: Answer) -> Button:
        button = quiet_button(answer.words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False, id_=answer.id: self._take(id_))
        return button

    def _take(self, answer: str) -> None:
        if not self._rest.isActive() and not self.isHidden():
            self.hide()
            self.answered.emit(answer)

    def _empty(self) -> None:
        while (item := self._answers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _fit(self) -> None:
        if self._look is None:
            return
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._row.spacing()
        needed = self._answers.sizeHint().width() + self._look.px(ROOM_FOR_WORDS)
        beside = QBoxLayout.Direction.LeftToRight
        self._row.setDirection(beside if room >= needed else QBoxLayout.Direction.TopToBottom)
