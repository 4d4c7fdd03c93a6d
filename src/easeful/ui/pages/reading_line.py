"""How far a long look at the person's folder has come; the list can be used meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.progress_bar import CalmBar
from easeful.ui.widgets.text import Text, Tone


class ReadingLine(QWidget):
    """Hidden while nothing is read that takes long."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", Role.BODY, Tone.QUIET)
        self._bar = CalmBar(_("Reading your folder"))
        self._column = fill(self, self._words, self._bar)
        self.hide()

    def show_progress(self, done: int, of: int) -> None:
        """Show that ``done`` files ``of`` so many have been read."""
        words = _("Reading your folder: {done} of {of} files.")
        self._words.setText(words.format(done=f"{done:,}", of=f"{of:,}"))
        self._bar.setValue(round(100 * done / max(1, of)))
        self.show()

    def set_look(self, look: Look) -> None:
        """Take on the distance between words and bar."""
        self._column.setSpacing(look.space(6))
