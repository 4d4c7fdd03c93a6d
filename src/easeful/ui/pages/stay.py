"""Asked when the window is closed for the first time while reminders are set."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.pages.heat_frame import HEIGHT
from easeful.ui.pages.sheet import fill
from easeful.ui.pages.short_question import ShortQuestion
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text


class StayQuestion(QWidget):
    """``stay`` and ``leave`` are remembered; Settings can change it."""

    title = _("Stay for your reminders?")
    stay = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stay = primary_button(_("Stay out of sight"), "reminders", HEIGHT)
        leave = quiet_button(_("Quit"), "close", HEIGHT)
        self._stay.clicked.connect(self.stay)
        leave.clicked.connect(self.leave)
        why = Text(_("Reminders come only while Easeful is there."), Role.LEAD)
        fill(self, ShortQuestion(self.title, (why,), (self._stay, leave)))

    def arrive(self) -> None:
        """Put the finger on the answer that keeps the reminders."""
        self._stay.setFocus()
