"""The controls below the words of the open card. They ask; the text answers by being shown anew."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.ui.dress import dress
from easeful.ui.edit.amounts import Amount
from easeful.ui.edit.asking import edit_for
from easeful.ui.edit.control_values import Choice, Control, Flag, Jump, Words
from easeful.ui.edit.facts import Facts
from easeful.ui.edit.stepper import Stepper
from easeful.ui.pages.setting_rows import line_of
from easeful.ui.pages.sheet import Together
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.switch import Switch
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.typed import TypedLine, TypedText

GAP: Final = 14
BESIDE: Final = 28
Shape = tuple[object, ...]


class ControlPanel(QWidget):
    """``asked`` carries an ``Edit``; ``led`` a ``Jump`` to a screen of its own."""

    asked = Signal(object)
    led = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._facts: Facts | None = None
        self._shape: Shape = ()
        self._controls: dict[str, Control] = {}
        self._widgets: dict[str, QWidget] = {}
        self._flow: FlowLayout | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_controls(self, facts: Facts, controls: tuple[Control, ...]) -> bool:
        """Show these; widgets that fit are kept, and with them the focus and what is typed.

        Say whether they did not.
        """
        shape = _shape(controls)
        is_other = shape != self._shape
        self._facts = facts
        self._controls = {control.key: control for control in controls}
        if is_other:
            self._rebuild(controls)
            self._shape = shape
        for control in controls:
            _fill(self._widgets[control.key], control)
        return is_other

    def flush(self) -> None:
        """Ask at once for what was typed."""
        for widget in self._widgets.values():
            if isinstance(widget, TypedLine | TypedText):
                widget.flush()

    def set_look(self, look: Look) -> None:
        """Keep the look for controls to come."""
        self._look = look
        self._column.setSpacing(look.space(GAP))
        if self._flow is not None:
            self._flow.set_gap(look.space(BESIDE))

    def _rebuild(self, controls: tuple[Control, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._widgets = {control.key: self._made(control) for control in controls}
        amounts = [each.key for each in controls if isinstance(each, Amount)]
        if amounts:
            self._flow = FlowLayout(BESIDE if self._look is None else self._look.space(BESIDE))
            beside = QWidget()
            for key in amounts:
                self._flow.addWidget(self._widgets[key])
            beside.setLayout(self._flow)
            self._column.addWidget(beside)
        for control in controls:
            if control.key not in amounts:
                self._column.addWidget(_named(control, self._widgets[control.key]))
        if self._look is not None:
            dress(self, self._look)

    def _made(self, control: Control) -> QWidget:
        match control:
            case Amount():
                stepper = Stepper(control)
                stepper.stepped.connect(partial(self._ask, control.key))
                return stepper
            case Choice():
                row = PillRow(control.name, control.options)
                row.chosen.connect(partial(self._ask, control.key))
                return row
            case Words():
                typed = TypedText(control.name) if control.is_long else TypedLine(control.name)
                typed.told.connect(partial(self._ask, control.key))
                return typed
            case Flag():
                switch = Switch(control.name)
                switch.toggled.connect(partial(self._ask, control.key))
                return switch
            case Jump():
                button = quiet_button(control.words)
                button.setAccessibleName(f"{control.name}: {control.words}")
                button.clicked.connect(partial(self._lead, control.key))
                return button

    def _ask(self, key: str, value: object) -> None:
        control, facts = self._controls.get(key), self._facts
        if control is None or facts is None or _is_same(control, value):
            return
        edit = edit_for(facts, control, value)
        if edit is not None:
            self.asked.emit(edit)

    def _lead(self, key: str) -> None:
        self.led.emit(self._controls[key])


def _is_same(control: Control, value: object) -> bool:
    return isinstance(control, Words) and str(value).split() == control.text.split()


def _shape(controls: tuple[Control, ...]) -> Shape:
    """Return what decides which widgets there are."""
    return tuple(
        (type(each), each.key, each.name, getattr(each, "options", getattr(each, "words", "")))
        if not isinstance(each, Amount)
        else (Amount, each.key)
        for each in controls
    )


def _named(control: Control, widget: QWidget) -> QWidget:
    """Return the control under its name."""
    label = Text(control.name, Role.BODY, Tone.QUIET)
    if isinstance(control, Choice | Words):
        return Together(label, widget)
    if isinstance(widget, Button):
        return Together(label, line_of(widget))
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(label)
    row.addWidget(widget)
    row.addStretch(1)
    label.setWordWrap(False)
    return line


def _fill(widget: QWidget, control: Control) -> None:
    """Show in ``widget`` how ``control`` stands now."""
    if isinstance(widget, Stepper) and isinstance(control, Amount):
        widget.show_amount(control)
    elif isinstance(widget, PillRow) and isinstance(control, Choice):
        widget.show_choice(control.value)
    elif isinstance(widget, TypedLine | TypedText) and isinstance(control, Words):
        widget.show_words(control.text, control.hint)
    elif isinstance(widget, Switch) and isinstance(control, Flag):
        widget.show_on(wanted=control.is_on)
