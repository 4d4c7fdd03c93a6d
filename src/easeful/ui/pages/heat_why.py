"""Why heat may not start: quiet words, from when on it may, and something that helps now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.heat_excuses import REST_INSTEAD
from easeful.core.words import _
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.marked_lines import MarkedLines
from easeful.ui.widgets.text import Text, Tone

BREATHE: Final = _("Slow breathing")
TODAY: Final = _("Back to Today")
WITHOUT_HEAT: Final = (_("Go on without"), "skip")
REMIND: Final = _("Remind me then")
DOCTOR_SAID_YES: Final = _("My doctor said yes")
DOCTOR_LOOKED: Final = _("A doctor has looked")
"""What may be told where a doctor's word opens heat: for a condition, and for a pattern."""


class HeatWhy(QWidget):
    """``agreed`` comes when a doctor's yes was told; the others say what is wanted instead."""

    agreed = Signal()
    breathe = Signal()
    remind_wanted = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[str, ...] = ()
        self._reasons = MarkedLines("leaf")
        self._until = Text("", Role.HEADING)
        self._breathe = primary_button(BREATHE, "breath", HEIGHT)
        self._back = quiet_button(TODAY, "today", HEIGHT)
        self._remind = quiet_button(REMIND, "reminders", HEIGHT)
        self._agree = quiet_button("", "check", HEIGHT)
        self._frame = HeatFrame("")
        self._lay_out()
        self._breathe.clicked.connect(self.breathe)
        self._back.clicked.connect(self.back)
        self._remind.clicked.connect(self.remind_wanted)
        self._agree.clicked.connect(self.agreed)

    @property
    def title(self) -> str:
        """Return what is said."""
        return self._frame.title

    @property
    def words(self) -> str:
        """Return all that is said, for the ear."""
        parts = (*self._said, self._back.text())
        return " ".join(f"{part.rstrip('.?')}." for part in parts if part)

    def arrive(self) -> None:
        """Put what helps now under the finger."""
        self._frame.begin_at_top()
        (self._back if self._breathe.isHidden() else self._breathe).setFocus()

    def show_for_session(self, *, waits: bool) -> None:
        """Lead back to Today, or on to the rest of a session that waits."""
        self._breathe.setVisible(not waits)
        self._back.show_face(*(WITHOUT_HEAT if waits else (TODAY, "today")))

    def show_refusal(self, title: str, reasons: Sequence[str], until: str, agree: str) -> None:
        """Say why; ``until`` from when on, ``agree`` what a doctor may have said; "" for neither.

        Where ``until`` says something, a reminder is offered.
        """
        self._said = (title, *reasons, until)
        self._frame.show_title(title)
        self._reasons.show_lines(reasons)
        self._until.setText(f"{until.removesuffix('.')}." if until else "")
        for part in (self._until, self._remind):
            part.setVisible(bool(until))
        if agree:
            self._agree.show_face(agree, "check")
        self._agree.setVisible(bool(agree))

    def _lay_out(self) -> None:
        more = QWidget()
        row = FlowLayout()
        for button in (self._remind, self._agree):
            row.addWidget(button)
        more.setLayout(row)
        for part in (self._reasons, self._until, more, Text(REST_INSTEAD, Role.BODY, Tone.QUIET)):
            self._frame.add(part)
        self._frame.gather()
        for button in (self._breathe, self._back):
            self._frame.answer(button)
        fill(self, self._frame)
