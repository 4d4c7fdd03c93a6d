"""Which routine a reminder is for: their names under each other, and a line to find one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.pages.heat_frame import HeatFrame
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button, nav_button, quiet_button
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.text import Text, Tone

Names = tuple[tuple[str, str], ...]
"""Routines: (id, name)."""

WHICH: Final = _("Which routine?")
MOST: Final = 40
"""Names at once; there may be thousands of routines."""

LONGEST: Final = 26
"""Letters of a name, so that the largest text still fits into a narrow window."""


class ReminderRoutine(QWidget):
    """``chosen`` carries the id of a routine; ``back`` changes nothing."""

    chosen = Signal(object)
    back = Signal()

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self._look: Look | None = None
        self._id = ""
        self._words = Field(_("Find a routine"), "search")
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._note = Text("", Role.BODY, Tone.QUIET)
        self._frame = HeatFrame(WHICH)
        for part in (self._words, self._list, self._note):
            self._frame.add(part)
        self._frame.keep_top()
        self._frame.answer(quiet_button(_("Back"), "chevron-left")).clicked.connect(self.back)
        self._words.textChanged.connect(self._show_names)
        fill(self, self._frame)

    def arrive(self, routine: str) -> None:
        """Show all names, with the line ready for typing."""
        self._id = routine
        self._words.clear()
        self._show_names()
        self._frame.begin_at_top()
        self._words.setFocus()

    def set_look(self, look: Look) -> None:
        """Keep the look for names to come."""
        self._look = look
        self._column.setSpacing(look.space(6))

    def _show_names(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        words = self._words.text().casefold().split()
        found = [each for each in self._names if all(word in each[1].casefold() for word in words)]
        for routine, name in found[:MOST]:
            self._column.addWidget(self._button(routine, name))
        self._note.setText(_note(len(found)))
        self._note.setVisible(bool(self._note.text()))
        if self._look is not None:
            dress(self._list, self._look)

    def _button(self, routine: str, name: str) -> Button:
        button = nav_button(fitted(name), "")
        button.setAccessibleName(name)
        button.setChecked(routine == self._id)
        button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked=False, id_=routine: self.chosen.emit(id_))
        return button


def fitted(name: str) -> str:
    """Return ``name`` without its middle if it is long: names often differ at the end."""
    if len(name) <= LONGEST:
        return name
    half = (LONGEST - 1) // 2
    return f"{name[:half].rstrip()}…{name[-half:].lstrip()}"


def _note(count: int) -> str:
    if not count:
        return _("Nothing fits. Try fewer words.")
    return _("There are more. Write a few letters of the name.") if count > MOST else ""
