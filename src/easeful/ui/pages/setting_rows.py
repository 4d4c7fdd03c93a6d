"""The rows of the settings page: a name, a sentence, and a choice out of a few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from easeful.core.settings import Settings
from easeful.ui.memory import Memory
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone

Choices = Sequence[tuple[object, str]]


class SettingRow(QWidget):
    """One thing that may be chosen; ``pills`` are its choices."""

    def __init__(self, name: str, about: str, choices: Choices) -> None:
        super().__init__()
        self.pills = PillRow(name, choices)
        self._note = Text("", Role.BODY, Tone.QUIET)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Text(name, Role.HEADING))
        if about:
            self._column.addWidget(Text(about, Role.BODY, Tone.QUIET))
        self._column.addWidget(self.pills)
        self._column.addWidget(self._note)
        self.add_note("")

    def add_note(self, words: str) -> None:
        """Say something quietly under the choices; nothing if ``words`` are empty."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def take_focus(self) -> None:
        """Put the chosen word under the finger."""
        chosen = next((each for each in self.findChildren(QRadioButton) if each.isChecked()), None)
        if chosen is not None:
            chosen.setFocus()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(8))


class SettingRows:
    """Rows by the setting that each is for; what is chosen in one is kept at once."""

    def __init__(self, memory: Memory, rows: Mapping[str, SettingRow]) -> None:
        self._memory = memory
        self._rows = dict(rows)
        for key, row in rows.items():
            self._connect(key, row)

    def __getitem__(self, key: str) -> SettingRow:
        return self._rows[key]

    def add(self, key: str, row: SettingRow) -> None:
        """Take one more row, and show what is chosen in it."""
        self._rows[key] = row
        self._connect(key, row)
        self.show(self._memory.settings)

    def show(self, settings: Settings) -> None:
        """Show what is chosen."""
        for key, row in self._rows.items():
            row.pills.show_choice(getattr(settings, key))

    def keep(self, key: str, value: object) -> None:
        """Keep ``value`` as the setting ``key``."""
        changed: dict[str, Any] = {key: value}
        self._memory.keep(replace(self._memory.settings, **changed))

    def _connect(self, key: str, row: SettingRow) -> None:
        row.pills.chosen.connect(lambda value: self.keep(key, value))


def line_of(button: Button) -> QWidget:
    """Return ``button`` in a line of its own, no wider than its words."""
    line = QWidget()
    row = FlowLayout()
    row.addWidget(button)
    line.setLayout(row)
    return line


class SettingGroup(QWidget):
    """Settings that belong together, under a heading of their own."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = Text(heading, Role.TITLE, Tone.ACCENT)
        self._column = fill(self, self._heading)

    def add(self, part: QWidget) -> None:
        """Put ``part`` under what is there."""
        self._column.addWidget(part)

    def set_look(self, look: Look) -> None:
        """Take on the distance between them."""
        self._column.setSpacing(look.space(24))
