"""What may be done with a whole step: move it, copy it, remove it, try it, add one below."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.edit.facts import Facts
from easeful.ui.theme import Look
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout


class Action(StrEnum):
    """One of them."""

    UP = "up"
    DOWN = "down"
    COPY = "copy"
    REMOVE = "remove"
    ADD = "add"
    TRY = "try"


FACES: Final[Mapping[Action, tuple[str, str]]] = MappingProxyType(
    {
        Action.UP: (_("Up"), "up"),
        Action.DOWN: (_("Down"), "down"),
        Action.COPY: (_("Copy"), "copy"),
        Action.REMOVE: (_("Remove"), "delete"),
        Action.ADD: (_("Add below"), "plus"),
        Action.TRY: (_("Try it from here"), "start"),
    }
)


class CardActions(QWidget):
    """``chosen`` carries an ``Action``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(8)
        self._buttons = {action: quiet_button(*face) for action, face in FACES.items()}
        for action, button in self._buttons.items():
            button.clicked.connect(partial(self.chosen.emit, action))
            self._flow.addWidget(button)
        self.setLayout(self._flow)

    def show_facts(self, facts: Facts) -> None:
        """Show which are possible; the finger stays on one that is."""
        for action, button in self._buttons.items():
            button.setAccessibleName(f"{FACES[action][0]}: {facts.name}")
        self._allow(Action.UP, Action.DOWN, allowed=not facts.is_first)
        self._allow(Action.DOWN, Action.UP, allowed=facts.after is not None)
        self._buttons[Action.TRY].setEnabled(facts.planned is not None)

    def take_focus(self, action: Action) -> None:
        """Put the finger on one of them."""
        self._buttons[action].setFocus()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._flow.set_gap(look.space(8))

    def _allow(self, action: Action, other: Action, *, allowed: bool) -> None:
        button = self._buttons[action]
        if button.hasFocus() and not allowed:
            self._buttons[other].setEnabled(True)
            self._buttons[other].setFocus()
        button.setEnabled(allowed)
