"""What the journal's page has to show of a span; most of years is read before that is asked for.

Rule 1: no look at some days takes so long that the window would stand still. Years are looked at
month by month behind the page, once in a run of the program that ends with the month.
Rule 2: of what lies before the last month nothing new is told, so it need not be read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer

from easeful.core.bulk import in_bulk
from easeful.core.diary import Records
from easeful.core.diary_ports import Diary
from easeful.core.overview import Overview, overview
from easeful.core.overview_done import DoneDay
from easeful.core.overview_years import DoneAgain, Years, years_of
from easeful.core.ports import Clock
from easeful.core.span import DAYS, Span, bounds
from easeful.core.words import _

A_DAY: Final = timedelta(days=1)
MONTH: Final = 31
YEAR: Final = 366
BETWEEN: Final = 30
"""Milliseconds that the window has for itself between two looks."""

LONG: Final = timedelta(days=DAYS[Span.SIX_MONTHS])
"""What is longer is looked at month by month."""

Read = Callable[[date | None, date], Overview]


CANNOT_READ: Final = _("Your journal cannot be read just now.")


class UnreadError(Exception):
    """The diary cannot be read just now: what there is to show is not nothing."""


class Seen(NamedTuple):
    """What there is to show; ``ever`` says whether there may be anything in a longer time."""

    days: Overview | Years
    done: Sequence[DoneDay]
    ever: bool


class LookBack(QObject):
    """Looks into the diary; what it has seen stays the same until it is to look ``anew``."""

    def __init__(self, diary: Diary, clock: Clock) -> None:
        """Look at nothing yet."""
        super().__init__()
        self._diary, self._clock = diary, clock
        self._seen: dict[Span, Seen] = {}
        self._past: Past | None = None
        self._ahead = QTimer(self, interval=BETWEEN)
        self._ahead.timeout.connect(self._read_ahead)

    @property
    def is_ahead(self) -> bool:
        """Say whether it still looks at years."""
        return self._ahead.isActive()

    def at(self, span: Span) -> Seen:
        """Return what there is to show of ``span``; raise ``UnreadError`` if nobody knows."""
        today = self._clock.now().wall.date()
        seen = self._seen.get(span)
        if seen is None or seen.days.today != today:
            with in_bulk():
                seen = self._seen[span] = self._look(span, today)
        return seen

    def anew(self) -> None:
        """Take in what was told since."""
        self._seen.clear()

    def begin(self) -> None:
        """Look at the years that may be asked for, while the page is seen."""
        if self._past is not None:
            self._ahead.start()

    def end(self) -> None:
        """Look no further for now."""
        self._ahead.stop()

    def _look(self, span: Span, today: date) -> Seen:
        ever = self._diary.recent(today).ever
        self._past = self._past_of(ever, today)
        if span is Span.ALL and self._past is not None:
            return self._look_at_years(self._past, today)
        first, last = bounds(span, today, ever)
        seen = self._read(today, None if span is Span.ALL else first, last)
        is_earlier = ever is not None and ever < seen.span[0]
        return Seen(seen, seen.done, is_earlier or not seen.is_empty)

    def _look_at_years(self, past: Past, today: date) -> Seen:
        while past.go_on(YEAR):
            """She waits for all of it."""
        read = partial(self._read, today)
        years = past.then(years_of(read(past.end, today)))
        return Seen(years, DoneAgain(years.done_on, Months(read).day), ever=True)

    def _past_of(self, ever: date | None, today: date) -> Past | None:
        """Return the past that is known; another day of today may need another."""
        if ever is None or today - ever <= LONG:
            return None
        if self._past is not None and self._past.is_of(ever, today):
            return self._past
        return Past(partial(self._read, today), ever, today)

    def _read_ahead(self) -> None:
        try:
            goes_on = self._past is not None and self._past.go_on(MONTH)
        except UnreadError:
            goes_on = False
        if not goes_on:
            self._ahead.stop()

    def _read(self, today: date, first: date | None, last: date) -> Overview:
        """Return some days; without ``first`` they begin with the first that is known.

        A day more is read on both sides, so that no session there is torn from what was told.
        """
        known = self._diary.records(first and first - A_DAY, last + A_DAY)
        if not known.is_known:
            raise UnreadError
        return overview(known, (first or _first_of(known, last), last), today)


class Past:
    """All days before the last month, as far as they were looked at."""

    def __init__(self, read: Read, ever: date, today: date) -> None:
        """``ever`` is the first day on which anything was written down."""
        self._read, self._of = read, (ever, first_of(today))
        self._years: Years | None = None
        self._next = ever
        self.end = first_of(first_of(today) - A_DAY)
        """The day on which what is not the past begins."""

    def is_of(self, ever: date, today: date) -> bool:
        """Say whether it is still the past: a month does not change it."""
        return self._of == (ever, first_of(today))

    def go_on(self, days: int) -> bool:
        """Look at about so many more of them; say whether there were some."""
        if self._next >= self.end:
            return False
        after = min(self.end, first_of(self._next + timedelta(days=days)))
        first = None if self._years is None else self._next
        found = years_of(self._read(first, after - A_DAY))
        self._years = self.then(found)
        self._next = after
        return True

    def then(self, later: Years) -> Years:
        """Return the past, as far as it is known, and ``later``."""
        return later if self._years is None else self._years.then(later)


class Months:
    """Reads days again, a month at a time."""

    def __init__(self, read: Read) -> None:
        """Read nothing yet."""
        self._read = read
        self._month: date | None = None
        self._done: dict[date, DoneDay] = {}

    def day(self, on: date) -> DoneDay:
        """Return what was done on a day."""
        month = first_of(on)
        if month != self._month:
            seen = self._read(month, first_of(month + timedelta(days=MONTH)) - A_DAY)
            self._month, self._done = month, {each.on: each for each in seen.done}
        return self._done.get(on) or DoneDay(on, (), None, None, None, on)


def first_of(day: date) -> date:
    """Return the first day of the month of ``day``."""
    return day.replace(day=1)


def _first_of(records: Records, last: date) -> date:
    """Return the first day of which anything is known."""
    days = [each.began.date() for each in records.sessions[:1]]
    days += [each.began.date() for each in records.heats[:1]]
    days += [each.told.date() for each in records.entries[:1]]
    days += [day for each in (records.days, records.afters, records.nights) for day in each]
    return min([*days, last])
