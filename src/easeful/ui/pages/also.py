"""What else can be done with a routine: taken along, printed, handed on, made her own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.pages.titled import Titled
from easeful.ui.theme import Look
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout


class Also(QWidget):
    """``recording`` and ``paper`` offer these; ``change_wanted`` and ``share_wanted`` ask.

    Of a routine that is not her ``own`` a version of hers is offered.
    """

    change_wanted = Signal()
    share_wanted = Signal()

    def __init__(self, recording: QWidget, paper: QWidget, *, own: bool) -> None:
        super().__init__()
        change = quiet_button(_("Change it") if own else _("Make my own version"), "editor")
        share = quiet_button(_("Share"), "share")
        change.clicked.connect(self.change_wanted)
        share.clicked.connect(self.share_wanted)
        buttons, row = QWidget(), FlowLayout()
        buttons.setLayout(row)
        for button in (change, share):
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Titled(_("Make it yours, or hand it on"), buttons))
        self._column.addWidget(Titled(_("On paper"), paper))
        self._column.addWidget(Titled(_("A recording for your phone"), recording))

    def set_look(self, look: Look) -> None:
        """Take on the distance between the parts."""
        self._column.setSpacing(look.space(14))
