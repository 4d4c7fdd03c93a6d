"""The journal: what was done, how it felt before and after, and nothing that is not so.

It only counts. It praises nothing and blames nothing, and a day without is a day like others.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from easeful.core.diary_ports import Diary
from easeful.core.ports import Clock
from easeful.core.span import Span
from easeful.core.words import _
from easeful.ui.pages.journal_charts import pain_ways
from easeful.ui.pages.journal_counts import CountsCard
from easeful.ui.pages.journal_days import day_ways, has_moved
from easeful.ui.pages.journal_done import DoneList
from easeful.ui.pages.journal_frame import Pair
from easeful.ui.pages.journal_head import JournalHead
from easeful.ui.pages.journal_looking import CANNOT_READ, LookBack, Seen, UnreadError
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.chart_card import ChartCard
from easeful.ui.widgets.text import Text, Tone

NOTHING_EVER: Final = _("What you do and how it felt will stand here.")
NOTHING_THEN: Final = _("Nothing was written down in this time. That is all right.")
READ_A_MARK: Final = _("Point at a mark to read it. With keys: Tab, then the arrows.")
READ_A_DAY: Final = _("Point at a day to read it. With keys: Tab, then the arrows.")
NARROW: Final = 760


class JournalPage(QWidget):
    """``now_wanted``: to tell how she is. ``report_wanted``, ``visit_wanted``: for her doctor."""

    title = _("Journal")
    now_wanted = Signal()
    report_wanted = Signal()
    visit_wanted = Signal()

    def __init__(self, diary: Diary, clock: Clock) -> None:
        super().__init__()
        self._look_back = LookBack(diary, clock)
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
        self._head.span_chosen.connect(self._choose)
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
        self._look_back.anew()
        self._show()
        self._look_back.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the rest of them for the next time."""
        super().hideEvent(event)
        self._look_back.end()

    def _show(self) -> None:
        try:
            self._show_seen(self._look_back.at(self._span))
        except UnreadError:
            self._head.show_span(self._span, date.min, has_choice=False)
            self._nothing.setText(CANNOT_READ)
            self._nothing.show()
            for part in (self._pain, self._beside, self._done):
                part.hide()

    def _show_seen(self, found: Seen) -> None:
        seen, done, has_any = found
        said = seen.sentences
        self._head.show_span(self._span, seen.span[0], has_choice=has_any)
        self._nothing.setText(NOTHING_THEN if has_any else NOTHING_EVER)
        self._nothing.setVisible(seen.is_empty)
        words = " ".join(each for each in (said.counted, said.trend) if each)
        self._pain.setVisible(bool(seen.points or seen.trend))
        self._pain.show_ways(pain_ways(seen, words, is_all=self._span is Span.ALL))
        self._days.setVisible(any(has_moved(day) for day in seen.days))
        self._days.show_ways(day_ways(seen.days, said.moved))
        self._counts.setVisible(any(said))
        self._counts.show_sentences(said)
        self._beside.setVisible(not (self._days.isHidden() and self._counts.isHidden()))
        self._done.setVisible(bool(done))
        self._done.show_days(done)

    def _choose(self, span: Span) -> None:
        self._span = span
        self._show()
