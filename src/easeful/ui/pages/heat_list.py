"""What a person tells of her health before the first heat; nothing is ticked beforehand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.heat_health import CONDITIONS, Condition
from easeful.core.words import _
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.tick import TickList

FIRST: Final = _("Before the first heat")
AGAIN: Final = _("My health answers")
LEAD: Final = _("Tick what is true for you.")
WHY: Final = _("So that I know when heat could harm you. It stays on this computer.")
NONE: Final = _("None of these")
GO_ON: Final = _("Go on")


class HeatList(QWidget):
    """``told`` carries a frozenset of ``Condition``; ``back`` changes nothing."""

    told = Signal(object)
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list = TickList(CONDITIONS)
        self._frame = HeatFrame(FIRST)
        for part in (Text(LEAD, Role.LEAD), Text(WHY, Role.BODY, Tone.QUIET), self._list):
            self._frame.add(part)
        self._go_on = primary_button(NONE, "check", HEIGHT)
        self._back = quiet_button(_("Back"), "chevron-left", HEIGHT)
        for button in (self._go_on, self._back):
            self._frame.answer(button)
        self._list.changed.connect(self._name_button)
        self._go_on.clicked.connect(self._tell)
        self._back.clicked.connect(self.back)
        fill(self, self._frame)

    @property
    def title(self) -> str:
        """Return what is asked."""
        return self._frame.title

    def arrive(self) -> None:
        """Begin at the top, with the big button under the finger."""
        self._frame.begin_at_top()
        self._go_on.setFocus()

    def show_ticks(self, conditions: Iterable[Condition], *, first: bool) -> None:
        """Show what was ticked; ``first`` if it was never asked before."""
        self._frame.show_title(FIRST if first else AGAIN)
        self._list.show_ticks(conditions)
        self._name_button()

    def _name_button(self) -> None:
        words = GO_ON if self._list.ticked else NONE
        if words != self._go_on.text():
            self._go_on.show_face(words, "check")

    def _tell(self) -> None:
        self.told.emit(self._list.ticked)
