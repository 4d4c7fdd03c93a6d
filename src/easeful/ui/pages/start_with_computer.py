"""Asked once, after the first reminder was kept: whether Easeful starts with the computer."""

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


class StartWithComputer(QWidget):
    """Two answers, and nothing starts before one of them."""

    title = _("Start with the computer?")
    yes = Signal()
    no = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._yes = primary_button(_("Yes"), "check", HEIGHT)
        self._no = quiet_button(_("No"), "close", HEIGHT)
        self._yes.clicked.connect(self.yes)
        self._no.clicked.connect(self.no)
        why = Text(_("So that reminders come without opening Easeful first."), Role.LEAD)
        fill(self, ShortQuestion(self.title, (why,), (self._yes, self._no)))

    def arrive(self) -> None:
        """Put the finger on the big answer."""
        self._yes.setFocus()
