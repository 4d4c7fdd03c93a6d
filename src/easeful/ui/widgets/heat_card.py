"""Heat on Today: what it does, when it was last used, and one button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone

NARROWEST: Final = 248
"""Pixels at 100 % below which the lines become too short to read."""


class HeatCard(Card):
    """``pressed`` comes from its button; the widget knows no heat, only words."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__(CardTone.WARM)
        self._least = NARROWEST
        self._title = Text("", Role.HEADING, Tone.WARNING)
        self._lead = Text("", Role.BODY)
        self._rest = Text("", Role.BODY, Tone.QUIET)
        self._button = primary_button("", "heat", 64)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for text in (self._title, self._lead, self._rest):
            self._column.addWidget(text)
        self._column.addStretch(1)
        row = FlowLayout()
        row.addWidget(self._button)
        self._column.addLayout(row)
        self._button.clicked.connect(self.pressed)

    def show_heat(self, title: str, lines: Sequence[str], button: str) -> None:
        """Show ``lines``, the first one louder than the others, and a button that says so."""
        lead, *rest = lines or ("",)
        self._title.setText(title)
        self._lead.setText(lead)
        self._rest.setText("\n".join(rest))
        self._rest.setVisible(bool(rest))
        if button != self._button.text():
            self._button.show_face(button, "heat")

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        super().set_look(look)
        self._least = look.px(NARROWEST)
        self._column.setSpacing(look.space(8))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return a width in which the lines can be read."""
        least = super().minimumSizeHint()
        return QSize(max(self._least, least.width()), least.height())
