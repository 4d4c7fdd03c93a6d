"""One quiet sentence over the page, until it is read and closed. Nothing waits for it.

One that must be read comes back if it was gone too soon: it may be the only word about her journal.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text

RADIUS = 14

READ_MS: Final = 5000
"""Milliseconds that a sentence has to stand there to have been read."""


class Notice(QWidget):
    """Hidden while there is nothing to say. A new sentence replaces the one before."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._unread: list[str] = []
        self._is_sure = False
        self._reading = QTimer(self, singleShot=True, interval=READ_MS)
        self._words = Text("", Role.BODY)
        self._close = quiet_button(_("Close"), "close")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self._go_on)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is said, "" if nothing."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, *, surely: bool = False) -> None:
        """Show ``words``, which must be read if ``surely``; the focus stays where it is."""
        self._mind_unread()
        self._unread = [each for each in self._unread if each != words]
        self._is_sure = surely
        self._words.setText(words)
        self._reading.start()
        self.show()
        announce(self, words)

    def put_away(self) -> None:
        """Leave room for what counts now."""
        self._mind_unread()
        self.hide()

    def bring_back(self) -> None:
        """Show what could not be read, if nothing else is said."""
        if self.isHidden() and self._unread:
            self.say(self._unread[-1], surely=True)

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        self._look = look
        side, above = look.space(32), look.space(16)
        self._row.setContentsMargins(side, above, side, above // 2)
        self._row.setSpacing(look.space(20))
        self.update()

    def _go_on(self) -> None:
        """Take what is closed for read."""
        self.hide()
        self.bring_back()

    def _mind_unread(self) -> None:
        if self._is_sure and self._reading.isActive() and not self.isHidden():
            self._unread.append(self._words.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        if self._look is None:
            return
        palette = self._look.palette
        painter = smooth_painter(self)
        side = self._look.space(12)
        surface = QRectF(self.rect()).adjusted(side, side // 2, -side, side // 2 - side // 2)
        paint_rounded(painter, surface, RADIUS, (palette.warning_soft, palette.edge))
        painter.end()
