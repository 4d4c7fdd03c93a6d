"""The exercises that a person does not want, each with a way to take that back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.text import Text

AGAIN: Final = _("Use it again")
NOT_ANY_MORE: Final = _("It is used again.")


class NotForMe(QWidget):
    """``taken_back`` carries the id of an exercise; its line stays, so that nothing jumps."""

    taken_back = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)

    def show_exercises(self, names: Mapping[str, str]) -> None:
        """Show these, by their ids."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (exercise, name) in enumerate(names.items()):
            self._add(row, exercise, name)
        if self._look is not None:
            dress(self, self._look)

    def set_look(self, look: Look) -> None:
        """Take on the distance between the lines."""
        self._look = look
        self._grid.setSpacing(look.space(12))

    def _add(self, row: int, exercise: str, name: str) -> None:
        words, button = Text(name, Role.STRONG), quiet_button(AGAIN)
        button.setAccessibleName(_("Use {name} again").format(name=name))

        def take_back() -> None:
            words.setText(f"{name}. {NOT_ANY_MORE}")
            button.setEnabled(False)
            self.taken_back.emit(exercise)

        button.clicked.connect(take_back)
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(button, row, 1)
