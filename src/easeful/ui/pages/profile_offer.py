"""One quiet line under Today: that a body may be told of. It comes once, and asks for nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from easeful.core.words import _
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text


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
        buttons = FlowLayout()
        for button in (tell, later):
            buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Text(words, Role.BODY))
        self._column.addLayout(buttons)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        super().set_look(look)
        self._column.setSpacing(look.space(12))
