"""Asked once after much heat on one area: whether there is a net-like pattern on the skin."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.heat_words import PATTERN
from easeful.core.words import _
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text, Tone

WHERE: Final = _("Heat there again and again can change the skin. It does not hurt.")


class HeatPattern(QWidget):
    """``clean`` if there is none, ``found`` if there is one, ``later`` if nobody could look."""

    clean = Signal()
    found = Signal()
    later = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._frame = HeatFrame(_("A look at the skin"))
        self._where = Text("", Role.HEADING, Tone.ACCENT)
        for part in (
            self._where,
            Text(PATTERN, Role.LEAD),
            Text(WHERE, Role.BODY, Tone.QUIET),
        ):
            self._frame.add(part)
        self._frame.gather()
        self._none = self._frame.answer(primary_button(_("No pattern"), "check", HEIGHT))
        found = self._frame.answer(quiet_button(_("There is a pattern"), "warning", HEIGHT))
        later = self._frame.answer(quiet_button(_("Nobody could look"), "clock", HEIGHT))
        self._none.clicked.connect(self.clean)
        found.clicked.connect(self.found)
        later.clicked.connect(self.later)
        fill(self, self._frame)

    @property
    def title(self) -> str:
        """Return what is asked."""
        return self._frame.title

    def arrive(self) -> None:
        """Put the first answer under the finger."""
        self._frame.begin_at_top()
        self._none.setFocus()

    def show_pattern(self, area_words: str) -> None:
        """Ask about one area."""
        self._where.setText(area_words)
        self._where.setVisible(bool(area_words))
