"""After Easeful ended while heat was on: is the pad off? The watch goes on until that is said."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.heat import Pack
from easeful.core.heat_words import IS_IT_OFF, IS_OFF, STILL_ON
from easeful.core.words import _, clock
from easeful.ui.pages.heat_frame import HeatFrame
from easeful.ui.pages.sheet import fill
from easeful.ui.paint import Kind
from easeful.ui.theme import Role
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.wide_button import HugeButton

ANSWER_IN: Final = _("In {seconds} the alarm sounds.")


class HeatTakenUp(QWidget):
    """``pad_off`` or ``still_on``; Enter says the second, as no slip may end the watch."""

    pad_off = Signal()
    still_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._began = Text("", Role.LEAD)
        self._left = Text("", Role.BODY, Tone.QUIET)
        self._frame = HeatFrame("")
        self._is_off = HugeButton("", "check")
        self._still_on = HugeButton("", "heat", Kind.QUIET)
        for part in (self._began, self._left):
            self._frame.add(part)
        self._frame.gather()
        self._frame.pin(self._is_off)
        self._frame.pin(self._still_on)
        self._is_off.clicked.connect(self.pad_off)
        self._still_on.clicked.connect(self.still_on)
        fill(self, self._frame)

    @property
    def title(self) -> str:
        """Return what is asked."""
        return self._frame.title

    def arrive(self) -> None:
        """Put the answer that keeps watching under the finger."""
        self._still_on.setFocus()

    def show_taken_up(self, began: str, pack: Pack, answer_left: int) -> None:
        """Ask; ``began`` is a sentence such as “Heat began 14:02.”, ``answer_left`` in seconds."""
        self._began.setText(began)
        self._left.setText(ANSWER_IN.format(seconds=clock(answer_left)) if answer_left else "")
        if self._frame.title != IS_IT_OFF[pack]:
            self._frame.show_title(IS_IT_OFF[pack])
            self._is_off.show_face(IS_OFF[pack], "check")
            self._still_on.show_face(STILL_ON[pack], "heat" if pack.warms else "cold")
