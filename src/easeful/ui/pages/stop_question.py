"""Stop here, or keep going: asked inside the session, which stands still meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.pages.sheet import fill
from easeful.ui.pages.short_question import ShortQuestion
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import SESSION_HEIGHT, primary_button, stop_button
from easeful.ui.widgets.text import Text


class StopQuestion(QWidget):
    """``stop`` ends the session, ``keep_going`` leads back into it."""

    stop = Signal()
    keep_going = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lead = Text("", Role.LEAD)
        self._keep = primary_button(_("Keep going"), "start", SESSION_HEIGHT)
        self._stop = stop_button(_("Stop here"), "stop", SESSION_HEIGHT)
        self._question = ShortQuestion("", (self._lead,), (self._keep, self._stop))
        self._keep.clicked.connect(self.keep_going)
        self._stop.clicked.connect(self.stop)
        fill(self, self._question)

    def ask(self, instead: str = "") -> None:
        """Ask whether to stop; ``instead`` names another routine that was asked for."""
        if instead:
            self._question.show_title(_("Start something else?"))
            words = _("“{name}” was asked for. This session would stop here.")
            self._lead.setText(words.format(name=instead))
            self._stop.show_face(_("Start the other"), "start")
        else:
            self._question.show_title(_("Stop here?"))
            self._lead.setText(_("You can also leave it paused as long as you like."))
            self._stop.show_face(_("Stop here"), "stop")
        self._keep.setFocus()
