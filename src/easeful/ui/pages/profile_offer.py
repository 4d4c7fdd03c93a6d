"""One quiet line under Today: that a body may be told of. It comes once, and asks for nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text

ROOM: Final = 300
"""Pixels at 100 % that the words need beside the buttons."""


class ProfileOffer(Card):
    """``accepted`` leads there, ``declined`` puts it away for good."""

    accepted = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__(CardTone.SOFT)
        words = _("Sore knees, pregnant, dizzy? Say so once, and movements adapt.")
        tell = quiet_button(_("My body"), "chevron-right")
        later = quiet_button(_("Not now"))
        tell.clicked.connect(self.accepted)
        later.clicked.connect(self.declined)
        self._buttons, flow = QWidget(), FlowLayout()
        for button in (tell, later):
            flow.addWidget(button)
        self._buttons.setLayout(flow)
        self._room = ROOM
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(Text(words, Role.BODY), 1)
        self._row.addWidget(self._buttons)

    def set_look(self, look: Look) -> None:
        """Be low: it is only a line."""
        super().set_look(look)
        self.setContentsMargins(look.space(20), look.space(8), look.space(8), look.space(8))
        self._row.setSpacing(look.space(12))
        self._room = look.px(ROOM)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words where they have no room beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        needed = self._buttons.sizeHint().width() + self._room
        self._row.setDirection(down if self.width() < needed else across)
