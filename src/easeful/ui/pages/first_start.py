"""The first start: seven emergency lines, one answer, and nothing else is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from easeful.core.emergency import DISCLAIMER, EMERGENCY_LINES, EMERGENCY_STEPS
from easeful.core.words import _
from easeful.ui.pages.question import Question
from easeful.ui.pages.sheet import carded
from easeful.ui.pages.short_question import ShortQuestion
from easeful.ui.theme import Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.text import Text, Tone


class FirstStart(QWidget):
    """``none_is_new`` goes on to the app; ``leave`` closes it, to be asked again another day."""

    title = _("Before you begin")
    none_is_new = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = self._make_lines()
        self._help = self._make_help()
        self._stack = QStackedLayout(self)
        for question in (self._lines, self._help):
            self._stack.addWidget(question)

    def arrive(self) -> None:
        """Ask, with the big answer under the finger."""
        self._stack.setCurrentWidget(self._lines)
        self._none.setFocus()

    def _make_lines(self) -> Question:
        question = Question(_("Is any of this new, or getting worse?"), _("Before you begin"))
        question.add(Bullets(EMERGENCY_LINES, Role.LEAD))
        question.add_space()
        question.add(Text(DISCLAIMER, Role.CAPTION, Tone.QUIET))
        self._none = question.answer(primary_button(_("None of these is new"), "check", 64))
        yes = question.answer(quiet_button(_("Yes, one of these"), "warning", 64))
        self._none.clicked.connect(self.none_is_new)
        yes.clicked.connect(self._show_help)
        return question

    def _make_help(self) -> ShortQuestion:
        steps = carded(Bullets(EMERGENCY_STEPS, Role.LEAD), CardTone.WARM)
        words = _("Easeful waits. Come back when a doctor has seen you.")
        self._leave = primary_button(_("Close Easeful"), "close", 64)
        back = quiet_button(_("Back to the list"), "chevron-left", 64)
        self._leave.clicked.connect(self.leave)
        back.clicked.connect(self.arrive)
        parts = (steps, Text(words, Role.BODY, Tone.QUIET))
        return ShortQuestion(_("Please get help now."), parts, (self._leave, back))

    def _show_help(self) -> None:
        self._stack.setCurrentWidget(self._help)
        self._leave.setFocus()
