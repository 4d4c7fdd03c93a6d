"""A number between a minus and a plus, each large enough for sore hands."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.edit.amounts import Amount, in_words
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.text import Text, Tone

NUMBER: Final = 84
"""Pixels at 100 % for the number, so that the buttons stand still when it grows."""


class StepButton(Button):
    """Plus or minus: here a second press soon after the first is meant."""

    def __init__(self, icon: str) -> None:
        super().__init__("", icon)
        self.clicked.connect(self._once.end_rest)


class Number(Text):
    """A number that is quiet where it is only the usual one."""

    def __init__(self) -> None:
        super().__init__("", Role.HEADING)
        self.setWordWrap(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_number(self, words: str, tone: Tone) -> None:
        """Show it."""
        self.setText(words)
        self._tone = tone
        if self._look is not None:
            self.set_look(self._look)


class Stepper(QWidget):
    """``stepped`` carries the new value, a whole number."""

    stepped = Signal(object)

    def __init__(self, amount: Amount) -> None:
        super().__init__()
        self._amount = amount
        self._label = Text("", Role.BODY, Tone.QUIET)
        self._label.setWordWrap(False)
        self._number = Number()
        self._buttons = {sign: StepButton(icon) for sign, icon in ((-1, "minus"), (1, "plus"))}
        for sign, button in self._buttons.items():
            button.clicked.connect(partial(self._step, sign))
        self._lay_out()
        self.show_amount(amount)

    def show_amount(self, amount: Amount) -> None:
        """Show how it stands now."""
        self._amount = amount
        is_usual = not amount.written and amount.has_usual
        form = _("{name} · usual") if is_usual else "{name}"
        self._label.setText(form.format(name=amount.name))
        self._number.show_number(amount.words, Tone.QUIET if is_usual else Tone.PLAIN)
        now = _("{what}, now {value}")
        for sign, words in ((-1, amount.fewer), (1, amount.more)):
            button = self._buttons[sign]
            button.setAccessibleName(now.format(what=words, value=amount.words))
            self._allow(button, allowed=amount.stepped(sign) != amount.value)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(4))
        self._row.setSpacing(look.space(4))
        self._number.setMinimumWidth(look.px(NUMBER))

    def _allow(self, button: Button, *, allowed: bool) -> None:
        """Let go of a button at its limit; the finger goes to the other one."""
        if not allowed and button.hasFocus():
            other = next(each for each in self._buttons.values() if each is not button)
            other.setEnabled(True)
            other.setFocus()
        button.setEnabled(allowed)

    def _step(self, sign: int) -> None:
        value = self._amount.stepped(sign)
        if value != self._amount.value:
            announce(self, in_words(value, self._amount.unit))
            # Shown before it is done: a second press counts on from here.
            now = replace(self._amount, value=value, written=self._amount.text(value))
            self.show_amount(now)
            self.stepped.emit(value)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._buttons[-1])
        self._row.addWidget(self._number)
        self._row.addWidget(self._buttons[1])
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)
        self._column.addLayout(self._row)
