"""Parts of the pages for a visit: two columns, and the way back and on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
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

    It stands under ``sheet``, always seen: the way back is not to be scrolled for. It is one row:
    where there is too little room for both the buttons do without their icons.
    """

    back_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, other: str, sheet: Sheet, widest: int) -> None:
        super().__init__()
        self._wide, self._has_icons = 0, True
        self._row = Answers(sheet, widest)
        self._faces = ((_("Back"), "chevron-left"), (other, "journal"))
        self._buttons = tuple(quiet_button(*face) for face in self._faces)
        signals = (self.back_wanted, self.other_wanted)
        for button, signal in zip(self._buttons, signals, strict=True):
            self._row.add(button)
            button.clicked.connect(signal)
        fill(self, self._row)

    def set_look(self, _look: Look) -> None:
        """See anew what there is room for, once the row has its look too."""
        QTimer.singleShot(0, self, self._measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do with the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        self._show_icons(wanted=True)
        self._wide = self._row.sizeHint().width()
        self._fit()

    def _fit(self) -> None:
        self._show_icons(wanted=self._wide <= self.width())

    def _show_icons(self, *, wanted: bool) -> None:
        if wanted is not self._has_icons:
            self._has_icons = wanted
            for button, (words, icon) in zip(self._buttons, self._faces, strict=True):
                button.show_face(words, icon if wanted else "")
