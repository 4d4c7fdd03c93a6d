"""Offered when movement was too much twice in one session: breathing only (content, 4.1).

The session stands still meanwhile. It is asked once, and going on is one press away.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.pages.sheet import fill
from easeful.ui.pages.short_question import ShortQuestion
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import SESSION_HEIGHT, primary_button, quiet_button
from easeful.ui.widgets.text import Text

TITLE: Final = _("Enough movement for today?")
LEAD: Final = _("Five minutes of quiet breathing instead.")
SPOKEN: Final = _(
    "Enough movement for today? Press Enter for breathing only, or Space to keep going."
)


class TooMuch(QWidget):
    """``breathe`` ends the session for breathing, ``keep_going`` leads back into it."""

    breathe = Signal()
    keep_going = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._breathe = primary_button(_("Breathing only"), "breath", SESSION_HEIGHT)
        self._keep = quiet_button(_("Keep going"), "start", SESSION_HEIGHT)
        self._breathe.clicked.connect(self.breathe)
        self._keep.clicked.connect(self.keep_going)
        lead = Text(LEAD, Role.LEAD)
        fill(self, ShortQuestion(TITLE, (lead,), (self._breathe, self._keep)))

    def ask(self) -> None:
        """Put the quieter way under the finger."""
        self._breathe.setFocus()
