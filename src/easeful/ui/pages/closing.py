"""The calm page at the end. No score, no praise that would be missing another day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.cue_words import ALL_FOR_NOW, GET_UP_SLOWLY
from easeful.core.words import _, minutes_of, ngettext
from easeful.ui.pages.question import Question
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button
from easeful.ui.widgets.still import QuietStill, seed_of
from easeful.ui.widgets.text import Text, Tone


class ClosingPage(QWidget):
    """``done`` leads back to Today."""

    title = _("Done")
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question = Question("")
        self._lead = Text("", Role.LEAD)
        self._facts = Text("", Role.BODY, Tone.QUIET)
        self._still = QuietStill()
        self._still.setMinimumHeight(200)
        for part in (self._lead, self._facts, self._still):
            self._question.add(part)
        self._done = self._question.answer(primary_button(_("Back to Today"), "today", 64))
        self._done.clicked.connect(self.done)
        fill(self, self._question)

    def arrive(self) -> None:
        """Put the one button under the finger."""
        self._done.setFocus()

    def show_end(self, name: str, seconds: float, *, whole: bool) -> None:
        """Say what was done: ``seconds`` of the routine called ``name``, all of it or less."""
        if whole:
            self._question.show_title(ALL_FOR_NOW)
            self._lead.setText(GET_UP_SLOWLY)
        else:
            self._question.show_title(_("That is enough for now."))
            self._lead.setText(_("Stopping is always fine. Rest a little before you get up."))
        minutes = minutes_of(seconds)
        form = ngettext("{name} · {count} minute", "{name} · {count} minutes", minutes)
        self._facts.setText(form.format(name=name, count=minutes))
        self._still.show_scene(seed_of(name))
