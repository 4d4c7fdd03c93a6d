"""The days of a reminder: every day, weekdays, the weekend, or days that are ticked one by one."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from easeful.core.reminder import EVERY_DAY, WEEKEND, WORKDAYS, Weekday
from easeful.core.reminder_words import DAY_NAMES
from easeful.core.words import _
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.toggle import Toggle


class Days(Enum):
    """What is chosen with one press."""

    EVERY = auto()
    WORK = auto()
    WEEKEND = auto()
    SOME = auto()


NAME: Final = _("On which days?")
CHOICES: Final = (
    (Days.EVERY, _("Every day")),
    (Days.WORK, _("Weekdays")),
    (Days.WEEKEND, _("Weekend")),
    (Days.SOME, _("Some days")),
)
SETS: Final = {Days.EVERY: EVERY_DAY, Days.WORK: WORKDAYS, Days.WEEKEND: WEEKEND}
SHORT: Final = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


class ReminderDays(QWidget):
    """``chosen`` carries the frozenset of ``Weekday``; it may be empty for a while."""

    chosen = Signal(object)

    def __init__(self, days: frozenset[Weekday]) -> None:
        super().__init__()
        self._days = days
        self._sets = PillRow(NAME, CHOICES)
        self._each = {day: Toggle(SHORT[day], DAY_NAMES[day]) for day in Weekday}
        self._some = QWidget()
        row = FlowLayout(gap=10)
        for day, toggle in self._each.items():
            row.addWidget(toggle)
            toggle.toggled.connect(lambda wanted, day=day: self._take_day(day, wanted=wanted))
        self._some.setLayout(row)
        self._sets.chosen.connect(self._take_set)
        fill(self, Together(Text(NAME, Role.HEADING), self._sets, self._some))
        self._show(next((each for each, which in SETS.items() if which == days), Days.SOME))

    def _show(self, chosen: Days) -> None:
        self._sets.show_choice(chosen)
        self._some.setVisible(chosen is Days.SOME)
        for day, toggle in self._each.items():
            with QSignalBlocker(toggle):
                toggle.setChecked(day in self._days)

    def _take_set(self, chosen: Days) -> None:
        """Take a whole set; who wants only some days of all begins with none."""
        some = frozenset[Weekday]() if self._days == EVERY_DAY else self._days
        self._days = SETS.get(chosen, some)
        self._show(chosen)
        self.chosen.emit(self._days)

    def _take_day(self, day: Weekday, *, wanted: bool) -> None:
        self._days = self._days | {day} if wanted else self._days - {day}
        self.chosen.emit(self._days)
