"""The session's buttons. What is not allowed now is disabled, by the session's own table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.session import State, Verb
from easeful.core.words import _
from easeful.ui.pages.session_keys import Ask
from easeful.ui.widgets.buttons import (
    SESSION_HEIGHT,
    primary_button,
    quiet_button,
    stop_button,
)
from easeful.ui.widgets.flow import FlowLayout

GAP: Final = 16
VERBS: Final[Mapping[Ask, frozenset[Verb]]] = MappingProxyType(
    {
        Ask.BACK: frozenset({Verb.BACK}),
        Ask.PAUSE_OR_GO_ON: frozenset({Verb.PAUSE, Verb.RESUME, Verb.GO_ON}),
        Ask.SKIP: frozenset({Verb.SKIP}),
        Ask.EASIER: frozenset({Verb.EASIER}),
        Ask.STOP: frozenset({Verb.STOP}),
    }
)
"""A button is enabled while one of its verbs is allowed."""


class SessionControls(QWidget):
    """``asked`` carries what the pressed button asks for; keys ask for the same."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {
            Ask.BACK: quiet_button(_("Back"), "back", SESSION_HEIGHT),
            Ask.PAUSE_OR_GO_ON: primary_button(_("Pause"), "pause", SESSION_HEIGHT),
            Ask.SKIP: quiet_button(_("Skip"), "skip", SESSION_HEIGHT),
            Ask.EASIER: quiet_button(_("Easier"), "easier", SESSION_HEIGHT),
            Ask.DIZZY: quiet_button(_("I feel dizzy"), "dizzy", SESSION_HEIGHT),
            Ask.BRING_BACK: quiet_button(_("Bring me back"), "bring-back", SESSION_HEIGHT),
            Ask.STOP: stop_button(_("Stop"), "stop", SESSION_HEIGHT),
        }
        row = FlowLayout(GAP, centred=True)
        for ask, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, ask=ask: self.asked.emit(ask))
            row.addWidget(button)
        self.setLayout(row)

    def show_state(self, state: State, allowed: frozenset[Verb]) -> None:
        """Enable what is allowed, and let the large button say what it does now."""
        for ask, verbs in VERBS.items():
            self._buttons[ask].setEnabled(not verbs.isdisjoint(allowed))
        going = state is State.RUNNING
        face = (_("Pause"), "pause") if going else (_("Go on"), "start")
        button = self._buttons[Ask.PAUSE_OR_GO_ON]
        if button.text() != face[0]:
            button.show_face(*face)

    def show_way_out(self, *, of_breathing: bool, of_relaxing: bool) -> None:
        """Keep the way out of breathing, or out of relaxation, always in reach.

        It takes the place of an Easier that cannot be pressed there.
        """
        self._buttons[Ask.DIZZY].setVisible(of_breathing)
        self._buttons[Ask.BRING_BACK].setVisible(of_relaxing)
        easier = self._buttons[Ask.EASIER]
        easier.setVisible(easier.isEnabled() or not (of_breathing or of_relaxing))

    def focus_pause(self) -> None:
        """Put the large button under the finger."""
        self._buttons[Ask.PAUSE_OR_GO_ON].setFocus()
