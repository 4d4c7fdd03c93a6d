"""Which days the page is about: a pill for each span, and months to choose for one of her own."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.month_names import month_of
from easeful.core.report_span import NAMES, ReportSpan, days_of
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text

MONTHS: Final = 12


class ReportDays(QWidget):
    """``chosen`` carries the first and the last day."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._first: date | None = None
        self._span = ReportSpan.SIX_WEEKS
        self._pills = PillRow(_("Which days"), tuple(NAMES.items()))
        self._from = MonthRow(_("From"))
        self._to = MonthRow(_("To"))
        self._own = QWidget()
        row = FlowLayout(24)
        for month in (self._from, self._to):
            row.addWidget(month)
            month.stepped.connect(self._tell)
        self._own.setLayout(row)
        self._own.hide()
        self._column = fill(self, self._pills, self._own)
        self._pills.chosen.connect(self._choose)

    def show_days(self, today: date, first: date | None) -> None:
        """Know what day it is, and on which she began; the span stays as it is."""
        self._today, self._first = today, first
        self._pills.show_choice(self._span)
        if self._span is not ReportSpan.OWN:
            self._show_months(*days_of(self._span, today, first))

    @property
    def days(self) -> tuple[date, date]:
        """Return the first and the last day."""
        if self._span is not ReportSpan.OWN:
            return days_of(self._span, self._today, self._first)
        first, last = self._from.month, self._to.month
        end = stepped(max(first, last), 1) - timedelta(days=1)
        return min(first, last), max(min(end, self._today), min(first, last))

    def set_look(self, look: Look) -> None:
        """Take on the distance between both rows."""
        self._column.setSpacing(look.space(10))

    def _choose(self, span: ReportSpan) -> None:
        if span is ReportSpan.OWN:
            self._show_months(*self.days)
        self._span = span
        self._own.setVisible(span is ReportSpan.OWN)
        self._tell()

    def _show_months(self, first: date, last: date) -> None:
        oldest = min(self._first or first, first).replace(day=1)
        for row, day in ((self._from, first), (self._to, last)):
            row.show_month(day.replace(day=1), oldest, self._today.replace(day=1))

    def _tell(self) -> None:
        self.chosen.emit(self.days)


class MonthRow(QWidget):
    """A month between an arrow back and one forward, each large enough for sore hands."""

    stepped = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.month = self._oldest = self._newest = date(2000, 1, 1)
        self._words = Text("", Role.STRONG)
        self._words.setWordWrap(False)
        self._back, self._on = Button("", "minus"), Button("", "plus")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._label = Text(name, Role.BODY)
        self._label.setWordWrap(False)
        for part in (self._label, self._back, self._words, self._on):
            self._row.addWidget(part)
        self._back.clicked.connect(partial(self._step, -1))
        self._on.clicked.connect(partial(self._step, 1))

    def show_month(self, month: date, oldest: date, newest: date) -> None:
        """Show ``month``; it goes no further than from ``oldest`` to ``newest``."""
        self.month, self._oldest, self._newest = month, oldest, newest
        self._show()

    def set_look(self, look: Look) -> None:
        """Take on the distance between the parts, and room for the longest words."""
        self._row.setSpacing(look.space(8))
        self._words.setMinimumWidth(look.px(150))
        self._label.setMinimumWidth(look.px(46))

    def _step(self, by: int) -> None:
        self.month = min(max(stepped(self.month, by), self._oldest), self._newest)
        self._show()
        announce(self, self._words.text())
        self.stepped.emit()

    def _show(self) -> None:
        self._words.setText(month_of(self.month))
        form = _("{name}: a month earlier, now {month}")
        self._back.setAccessibleName(form.format(name=self._name, month=self._words.text()))
        form = _("{name}: a month later, now {month}")
        self._on.setAccessibleName(form.format(name=self._name, month=self._words.text()))
        self._back.setEnabled(self.month > self._oldest)
        self._on.setEnabled(self.month < self._newest)


def stepped(month: date, by: int) -> date:
    """Return the first day of the month ``by`` months later."""
    count = month.year * MONTHS + month.month - 1 + by
    return date(count // MONTHS, count % MONTHS + 1, 1)
