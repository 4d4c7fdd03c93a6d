"""A slim line over every other page while heat is on: the time left, and the way there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text, Tone

RADIUS: Final = 14


class HeatStrip(QWidget):
    """Hidden while nothing is on; ``open_wanted`` leads to the Heat page."""

    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._words = Text("", Role.STRONG, Tone.WARNING)
        self._open = quiet_button(_("Open"), "heat")
        self._open.setAccessibleName(_("Open heat"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)
        self._open.clicked.connect(self.open_wanted)
        self.hide()

    def show_left(self, words: str) -> None:
        """Show ``words`` such as “Heat: 9 min left”; hide where they are empty."""
        if words != self._words.text():
            self._words.setText(words)
        self.setVisible(bool(words))

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        self._look = look
        side, above = look.space(32), look.space(12)
        self._row.setContentsMargins(side, above, side, above // 2)
        self._row.setSpacing(look.space(20))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        if self._look is None:
            return
        side = self._look.space(12)
        painter = smooth_painter(self)
        surface = QRectF(self.rect()).adjusted(side, side // 2, -side, 0)
        colours = (self._look.palette.warning_soft, self._look.palette.edge)
        paint_rounded(painter, surface, RADIUS, colours)
        painter.end()
