"""Parts of the pages for a visit: two columns, and the way back and on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.pages.question import Answers
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Look
from easeful.ui.widgets.buttons import quiet_button

NARROW: Final = 760
"""Pixels at 100 % below which the second column stands under the first."""

GAP: Final = 28
SHARES: Final = (4, 5)


class Columns(QWidget):
    """Two columns, of which the second is a little wider."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._narrow = NARROW
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part, share in zip((first, second), SHARES, strict=True):
            self._row.addWidget(part, share)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._narrow = look.px(NARROW)
        self._row.setSpacing(look.space(GAP))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way in which both can be read."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if self.width() < self._narrow else across)


class BackRow(QWidget):
    """The way back to the journal, and to the page that belongs to this one.

    It stands under ``sheet``, always seen: the way back is not to be scrolled for.
    """

    back_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, other: str, sheet: Sheet, widest: int) -> None:
        super().__init__()
        row = Answers(sheet, widest)
        back = quiet_button(_("Back"), "chevron-left")
        on = quiet_button(other, "journal")
        for button, signal in ((back, self.back_wanted), (on, self.other_wanted)):
            row.add(button)
            button.clicked.connect(signal)
        fill(self, row)
