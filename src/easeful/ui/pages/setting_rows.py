"""The rows of the settings page: a name, a sentence, and a choice out of a few."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone


class SettingRow(QWidget):
    """One thing that may be chosen; ``pills`` are its choices."""

    def __init__(self, name: str, about: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self.pills = PillRow(name, choices)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Text(name, Role.HEADING))
        if about:
            self._column.addWidget(Text(about, Role.BODY, Tone.QUIET))
        self._column.addWidget(self.pills)

    def take_focus(self) -> None:
        """Put the chosen word under the finger."""
        chosen = next((each for each in self.findChildren(QRadioButton) if each.isChecked()), None)
        if chosen is not None:
            chosen.setFocus()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(8))
