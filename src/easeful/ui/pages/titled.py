"""A heading over a part of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.text import Text


class Titled(QWidget):
    """A heading over a part of the page."""

    def __init__(self, heading: str, part: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Text(heading, Role.HEADING))
        self._column.addWidget(part)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(8))
