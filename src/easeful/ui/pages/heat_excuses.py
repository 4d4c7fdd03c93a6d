"""What is not true: a few buttons, and for each one sentence and something else to do.

Rule: nothing is told before the answer was read and gone on from, so that a slip of the finger on
“cream” does not close an area for a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from easeful.core.heat import Pack
from easeful.core.heat_excuses import (
    EXCUSES,
    INSTEADS,
    OFFERED,
    REST_INSTEAD,
    Excuse,
    Instead,
    answer_to,
)
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.heat_why import BREATHE, TODAY, WITHOUT_HEAT
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.wide_button import WideButton

BACK: Final = _("Back")
NEXT: Final[Mapping[Instead, tuple[str, str]]] = MappingProxyType(
    {
        Instead.PUT_RIGHT: (_("I have put it right"), "check"),
        Instead.ELSEWHERE: (_("Choose another place"), "anywhere"),
        Instead.REST: (BREATHE, "breath"),
    }
)


class HeatExcuses(QWidget):
    """``excuse`` carries an ``Excuse``, then one of the others says what is wanted instead."""

    excuse = Signal(object)
    put_right = Signal()
    elsewhere = Signal()
    breathe = Signal()
    leave = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pack = Pack.PAD
        self._waits = False
        self._excuse = Excuse.SLEEP
        self._buttons = {each: WideButton(words) for each, words in EXCUSES.items()}
        self._list = HeatFrame(_("What is not true?"))
        self._said = HeatFrame("")
        self._answer = Text("", Role.LEAD)
        self._rest = Text(REST_INSTEAD, Role.BODY, Tone.QUIET)
        self._next = self._said.answer(primary_button("", "", HEIGHT))
        self._today = self._said.answer(quiet_button(TODAY, "today", HEIGHT))
        self._again = self._said.answer(quiet_button(BACK, "chevron-left", HEIGHT))
        self._stack = QStackedLayout(self)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """Return what is asked, or said."""
        return self._said.title if self._stack.currentWidget() is self._said else self._list.title

    def arrive(self) -> None:
        """Ask what is not true."""
        self._stack.setCurrentWidget(self._list)
        self._list.begin_at_top()
        self._buttons[OFFERED[self._pack][0]].setFocus()

    def show_for_session(self, *, waits: bool) -> None:
        """Lead elsewhere, or on to the rest of a session that waits."""
        self._waits = waits
        self._today.show_face(*(WITHOUT_HEAT if waits else (TODAY, "today")))

    def show_excuses(self, pack: Pack) -> None:
        """Offer what may be said of ``pack``."""
        self._pack = pack
        for each, button in self._buttons.items():
            button.setVisible(each in OFFERED[pack])

    def set_look(self, look: Look) -> None:
        """Take on the distance between the buttons."""
        self._column.setSpacing(look.space(10))

    def _say(self, excuse: Excuse) -> None:
        self._excuse = excuse
        instead = INSTEADS[excuse]
        self._said.show_title(EXCUSES[excuse])
        self._answer.setText(answer_to(excuse, self._pack))
        self._rest.setVisible(instead is Instead.REST)
        only_without = self._waits and instead is not Instead.PUT_RIGHT
        self._next.show_face(*NEXT[instead])
        self._next.setVisible(not only_without)
        self._today.setVisible(only_without or instead is Instead.REST)
        self._stack.setCurrentWidget(self._said)
        (self._today if only_without else self._next).setFocus()
        announce(self, self._answer.text())

    def _go_on(self) -> None:
        self.excuse.emit(self._excuse)
        match INSTEADS[self._excuse]:
            case Instead.PUT_RIGHT:
                self.put_right.emit()
            case Instead.ELSEWHERE:
                self.elsewhere.emit()
            case Instead.REST:
                self.breathe.emit()

    def _leave(self) -> None:
        self.excuse.emit(self._excuse)
        self.leave.emit()

    def _lay_out(self) -> None:
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons.values():
            self._column.addWidget(button)
        self._list.add(rows)
        self._list.keep_top()
        back = self._list.answer(quiet_button(BACK, "chevron-left", HEIGHT))
        back.clicked.connect(self.back)
        for part in (self._answer, self._rest):
            self._said.add(part)
        self._said.gather()
        for screen in (self._list, self._said):
            self._stack.addWidget(screen)

    def _connect(self) -> None:
        for each, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, each=each: self._say(each))
        self._next.clicked.connect(self._go_on)
        self._today.clicked.connect(self._leave)
        self._again.clicked.connect(self.arrive)
