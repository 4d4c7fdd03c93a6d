"""A quiet box about mistakes in the file of reminders; the others work all the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.pages.setting_rows import line_of
from easeful.ui.pages.sheet import Together, carded, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.text import Text

MOST: Final = 5
"""More would only be a burden; mended ones make room for the next."""


class ReminderTrouble(QWidget):
    """Hidden while there is none."""

    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Text()
        self._words.setMinimumWidth(1)  # a file may hold a word that is wider than the page
        open_file = quiet_button(_("Open the file"), "editor")
        open_file.clicked.connect(self.file_wanted)
        heading = Text(_("reminders.yaml needs a look. The other reminders work."), Role.HEADING)
        inside = Together(heading, self._words, line_of(open_file))
        fill(self, carded(inside, CardTone.WARM))
        self.hide()

    def show_problems(self, problems: Sequence[str]) -> None:
        """Show the first few, one a line."""
        lines = list(problems[:MOST])
        if len(problems) > MOST:
            lines.append(_("and {count} more").format(count=len(problems) - MOST))
        self._words.setText("\n".join(lines))
        self.setVisible(bool(lines))
