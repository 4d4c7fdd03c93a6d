"""The journal: what was done, how it felt before and after, and nothing that is not so.

It only counts. It praises nothing and blames nothing, and a day without is a day like others.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.diary import Measure, Records
from easeful.core.diary_ports import Diary
from easeful.core.overview import Overview, overview
from easeful.core.ports import Clock
from easeful.core.span import Span, bounds
from easeful.core.words import _
from easeful.ui.pages.journal_charts import pain_ways
from easeful.ui.pages.journal_counts import CountsCard
from easeful.ui.pages.journal_days import day_ways, has_moved
from easeful.ui.pages.journal_done import DoneList
from easeful.ui.pages.journal_frame import Pair
from easeful.ui.pages.journal_head import JournalHead
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.chart_card import ChartCard
from easeful.ui.widgets.text import Text, Tone

NOTHING_EVER: Final = _("What you do and how it felt will stand here.")
NOTHING_THEN: Final = _("Nothing was written down in this time. That is all right.")
READ_A_MARK: Final = _("Point at a mark to read it. With keys: Tab, then the arrows.")
READ_A_DAY: Final = _("Point at a day to read it. With keys: Tab, then the arrows.")
NARROW: Final = 760
A_DAY: Final = timedelta(days=1)


class JournalPage(QWidget):
    """``now_wanted``: to tell how she is. ``report_wanted``, ``visit_wanted``: for her doctor."""

    title = _("Journal")
    now_wanted = Signal()
    report_wanted = Signal()
    visit_wanted = Signal()

    def __init__(self, diary: Diary, clock: Clock) -> None:
        super().__init__()
        self._diary, self._clock = diary, clock
        self._span = Span.SIX_WEEKS
        self._head = JournalHead()
        self._nothing = Text("", Role.LEAD, Tone.QUIET)
        self._pain = ChartCard(READ_A_MARK)
        self._days = ChartCard(READ_A_DAY)
        self._counts = CountsCard()
        self._beside = Pair((self._days, self._counts), (3, 2), NARROW)
        self._done = DoneList()
        self._sheet = Sheet()
        self._head.now_wanted.connect(self.now_wanted)
        self._head.report_wanted.connect(self.report_wanted)
        self._head.visit_wanted.connect(self.visit_wanted)
        self._head.span_chosen.connect(self._look_back)
        for part in (self._head, self._nothing, self._pain, self._beside, self._done):
            self._sheet.add(part)
        self._sheet.add_space()
        fill(self, self._sheet)

    def arrive(self) -> None:
        """Show what there is, from the top."""
        self.refresh()
        self._head.take_focus()
        self._sheet.reveal(self._head)

    def refresh(self) -> None:
        """Show what is known of the span now."""
        today = self._clock.now().wall.date()
        recent = self._diary.recent(today)
        first, last = bounds(self._span, today, recent.first)
        is_all = self._span is Span.ALL
        # A day further, so that no session at the edge is torn from what was told of it.
        known = self._diary.records(None if is_all else first - A_DAY, last + A_DAY)
        if is_all:
            first = min(first, _first_of(known, last))
        seen = overview(known, (first, last), today)
        has_any = not seen.is_empty or recent.first is not None
        self._head.show_span(self._span, first, has_choice=has_any)
        self._show(seen, has_any=has_any)

    def _show(self, seen: Overview, *, has_any: bool) -> None:
        said = seen.sentences
        self._nothing.setText(NOTHING_THEN if has_any else NOTHING_EVER)
        self._nothing.setVisible(seen.is_empty)
        weeks = seen.weeks[Measure.PAIN]
        words = " ".join(each for each in (said.counted, said.trend) if each)
        self._pain.setVisible(bool(seen.points))
        self._pain.show_ways(pain_ways(seen.points, weeks, seen.span, words))
        self._days.setVisible(any(has_moved(day) for day in seen.days))
        self._days.show_ways(day_ways(seen.days, said.moved))
        self._counts.setVisible(any(said))
        self._counts.show_sentences(said)
        self._beside.setVisible(not (self._days.isHidden() and self._counts.isHidden()))
        self._done.setVisible(bool(seen.done))
        self._done.show_days(seen.done)

    def _look_back(self, span: Span) -> None:
        self._span = span
        self.refresh()


def _first_of(records: Records, last: date) -> date:
    """Return the first day of which anything is known."""
    days = [each.began.date() for each in records.sessions[:1]]
    days += [each.began.date() for each in records.heats[:1]]
    days += [each.told.date() for each in records.entries[:1]]
    days += [day for each in (records.days, records.afters, records.nights) for day in each]
    return min(days, default=last)
