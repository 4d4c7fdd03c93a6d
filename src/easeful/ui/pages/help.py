"""When to get help: what is an emergency, what a doctor should see, when to stop a session."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from easeful.core.emergency import (
    DISCLAIMER,
    DOCTOR_LINES,
    EMERGENCY_LINES,
    EMERGENCY_STEPS,
    LOW_MOOD,
    STOP_NOW,
)
from easeful.core.words import _
from easeful.ui.pages.sheet import Sheet, carded, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.text import Text, Tone

WIDEST = 860


class HelpPage(QWidget):
    """Only to be read; the arrow keys scroll it."""

    title = _("When to get help")

    def __init__(self) -> None:
        super().__init__()
        self._sheet = Sheet(WIDEST)
        self._sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet.add(Text(self.title, Role.TITLE))
        self._add(_("Get emergency help now, if one of these is new or getting worse"))
        self._sheet.add(carded(Bullets(EMERGENCY_LINES), CardTone.WARM))
        self._sheet.add(Bullets(EMERGENCY_STEPS, Role.STRONG))
        self._add(_("Stop a session at once"))
        self._sheet.add(Text(STOP_NOW))
        self._sheet.add(Text(_("Sit or lie down. Breathe normally."), Role.STRONG))
        self._add(_("See a doctor today or in the next days"))
        self._sheet.add(carded(Bullets(DOCTOR_LINES)))
        self._sheet.add(Text(LOW_MOOD, Role.STRONG))
        self._sheet.add(Text(DISCLAIMER, Role.BODY, Tone.QUIET))
        fill(self, self._sheet)

    def arrive(self) -> None:
        """Let the arrow keys scroll."""
        self._sheet.setFocus()

    def _add(self, heading: str) -> None:
        self._sheet.add(Text(heading, Role.HEADING))
