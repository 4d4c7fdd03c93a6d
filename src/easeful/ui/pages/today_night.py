"""Last night, in the morning: how refreshed she is, with one tap; then the hours, if she likes.

What was tapped is kept at once: the hours need not be told.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.asks import Refreshed
from easeful.core.diary import Slept
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.today_ask import ABOVE, GAP, NOT_NOW, SIDES, answer_button, let_rest
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.number_row import NumberRow
from easeful.ui.widgets.text import Text

HALF: Final = 0.5
FEWEST: Final = 0.0
MOST: Final = 16.0
NUMBER: Final = 110
"""Pixels at 100 % for the hours, so that plus and minus stand still."""

HOW: Final = _("How refreshed are you this morning?")
CHANGE: Final = _("Change {number}")
HOURS: Final = _("About how many hours did you sleep?")


def hours_words(hours: float) -> str:
    """Return "7 ½ h"."""
    whole = int(hours)
    if hours == whole:
        return _("{hours} h").format(hours=whole)
    return _("{hours} ½ h").format(hours=whole) if whole else _("½ h")


class StepButton(Button):
    """Plus or minus: here a second press soon after the first is meant."""

    def __init__(self, icon: str) -> None:
        super().__init__("", icon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._once.end_rest)


class HoursRow(QWidget):
    """Half hours between minus and plus."""

    def __init__(self, hours: float) -> None:
        super().__init__()
        self._hours = hours
        self._number = Text("", Role.HEADING)
        self._number.setWordWrap(False)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fewer, self._more = StepButton("minus"), StepButton("plus")
        for button, by in ((self._fewer, -HALF), (self._more, HALF)):
            button.clicked.connect(partial(self._step, by))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self._fewer, self._number, self._more):
            self._row.addWidget(part)
        self._show()

    @property
    def hours(self) -> float:
        """Return how many there are."""
        return self._hours

    def focus_more(self) -> None:
        """Put plus under the finger."""
        self._more.setFocus()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._row.setSpacing(look.space(4))
        self._number.setMinimumWidth(look.px(NUMBER))

    def _step(self, by: float) -> None:
        hours = min(MOST, max(FEWEST, self._hours + by))
        if hours != self._hours:
            self._hours = hours
            self._show()
            announce(self, hours_words(hours))

    def _show(self) -> None:
        words = hours_words(self._hours)
        self._number.setText(words)
        for button, form in (
            (self._fewer, _("Half an hour less, now {hours}")),
            (self._more, _("Half an hour more, now {hours}")),
        ):
            button.setAccessibleName(form.format(hours=words))


class NightCard(Card):
    """``told`` carries what is known of the night, ``put_off`` and ``done`` end the question."""

    told = Signal(object)
    put_off = Signal()
    done = Signal()

    def __init__(self, ask: Refreshed) -> None:
        super().__init__(CardTone.SOFT)
        self._slept = Slept(ask.on)
        self._question = Text(HOW, Role.HEADING)
        self._numbers = NumberRow(HOW, _("not at all"), _("fully"), compact=True)
        self._hours = HoursRow(ask.hours)
        self._not_now, keep = answer_button(NOT_NOW), answer_button(_("Done"))
        leave, self._change = answer_button(NOT_NOW), answer_button("")
        self._numbers.chosen.connect(self._take)
        self._numbers.settled.connect(self._ask_for_hours)
        self._not_now.clicked.connect(self.put_off)
        keep.clicked.connect(self._take_hours)
        leave.clicked.connect(self.done)
        self._change.clicked.connect(self._ask_how)
        self._second = _row(self._hours, keep, leave, self._change)
        self._lay_out()
        self._show(HOW)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        super().set_look(look)
        sides, above = look.space(SIDES), look.space(ABOVE)
        self.setContentsMargins(sides, above, sides, above)
        self._column.setSpacing(look.space(8))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._question, 1)
        self._head.addWidget(self._not_now)
        self._column.addLayout(self._head)
        self._column.addWidget(self._numbers)
        self._column.addWidget(self._second)

    def _take(self, refreshed: int | None) -> None:
        self._slept = replace(self._slept, refreshed=refreshed)
        self.told.emit(self._slept)

    def _ask_for_hours(self) -> None:
        """Go on in the same place; by keys the finger is on the plus."""
        had_focus = self._numbers.isAncestorOf(self.window().focusWidget())
        let_rest(self._second)
        self._change.show_face(CHANGE.format(number=self._slept.refreshed), "")
        self._change.setAccessibleDescription(HOW)
        self._show(HOURS)
        announce(self, HOURS)
        if had_focus:
            self._hours.focus_more()

    def _ask_how(self) -> None:
        let_rest(self._numbers)
        self._show(HOW)

    def _show(self, question: str) -> None:
        is_first = question == HOW
        self._question.setText(question)
        self.setAccessibleName(question)
        self._numbers.setVisible(is_first)
        self._not_now.setVisible(is_first)
        self._second.setVisible(not is_first)

    def _take_hours(self) -> None:
        self._slept = replace(self._slept, hours=self._hours.hours)
        self.told.emit(self._slept)
        self.done.emit()


def _row(*parts: QWidget) -> QWidget:
    """Return parts beside each other, that break into rows where they must."""
    holder, flow = QWidget(), FlowLayout(GAP)
    for part in parts:
        flow.addWidget(part)
    holder.setLayout(flow)
    return holder
