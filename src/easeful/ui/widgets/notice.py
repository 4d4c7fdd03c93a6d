"""One quiet sentence over the page, until it is read and closed. Nothing waits for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text

RADIUS = 14


class Notice(QWidget):
    """Hidden while there is nothing to say. A new sentence replaces the one before."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._words = Text("", Role.BODY)
        self._close = quiet_button(_("Close"), "close")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is said, "" if nothing."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str) -> None:
        """Show ``words``; the focus stays where it is."""
        self._words.setText(words)
        self.show()
        announce(self, words)

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        self._look = look
        side, above = look.space(32), look.space(16)
        self._row.setContentsMargins(side, above, side, above // 2)
        self._row.setSpacing(look.space(20))
        self.update()

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
