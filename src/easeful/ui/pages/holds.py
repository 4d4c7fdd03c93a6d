"""Breathing with holds is opt-in: who should leave it, and two answers (content, BR-01)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.pages.question import Question
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text

LEAVE_IF: Final = (
    _("You are pregnant."),
    _("Your heart or your lungs are ill."),
    _("Your blood pressure is high and not under control, or low."),
    _("You get dizzy easily."),
    _("You have panic attacks or epilepsy."),
    _("You have a migraine today."),
)


class HoldsPage(QWidget):
    """``accepted`` starts the routine and remembers the answer; ``declined`` leads back."""

    title = _("Holding the breath")
    accepted = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        question = Question(_("Here you hold your breath for a few seconds."))
        question.add(Text(_("Please leave it if one of these is true:"), Role.LEAD))
        question.add(Bullets(LEAVE_IF, Role.LEAD))
        question.add(Text(_("Sit or lie down for it, and never force a hold.")))
        question.add_space()
        start = question.answer(primary_button(_("Start with holds"), "start", 64))
        self._not = question.answer(quiet_button(_("Not for me"), "chevron-left", 64))
        start.clicked.connect(self.accepted)
        self._not.clicked.connect(self.declined)
        fill(self, question)

    def arrive(self) -> None:
        """Let an absent-minded Enter lead back, not on."""
        self._not.setFocus()
