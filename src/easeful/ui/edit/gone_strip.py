"""Stands where a step was removed, and brings it back: removing asks nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from easeful.core.words import _
from easeful.ui.theme import Look
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.text import Text


class GoneStrip(Card):
    """Says what was removed, and offers Undo."""

    undo_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(CardTone.SOFT)
        self.words = _("Removed: {name}").format(name=name)
        self._undo = quiet_button(_("Undo"), "undo")
        self._undo.setAccessibleName(_("Undo: bring {name} back").format(name=name))
        self._undo.clicked.connect(self.undo_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(self.words), 1)
        row.addWidget(self._undo)

    def take_focus(self) -> None:
        """Put the finger on Undo."""
        self._undo.setFocus()

    def set_look(self, look: Look) -> None:
        """Be low: it is only a line."""
        super().set_look(look)
        self.setContentsMargins(look.space(20), look.space(8), look.space(8), look.space(8))
