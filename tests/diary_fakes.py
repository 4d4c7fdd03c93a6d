"""A stand-in for ``core/diary_ports.py``: facts that end with the test."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import count

from easeful.core.diary import (
    RECENT_DAYS,
    UNREAD,
    DayAfter,
    DayTold,
    Entry,
    Fact,
    HelpTold,
    Paper,
    PaperKey,
    Recent,
    Records,
    SessionRecord,
    Slept,
)
from easeful.core.heat import HeatRecord
from easeful.core.lately import is_movement


class MemoryDiary:
    """Keeps facts in memory. ``complaint`` may be set by a test, ``is_hung`` too."""

    def __init__(self) -> None:
        self.complaint = ""
        self.is_hung = False
        self.facts: list[Fact] = []
        self.heats: tuple[HeatRecord, ...] = ()
        self._numbers = count(1)
        self._tell: Callable[[str], None] | None = None

    def new_id(self) -> str:
        return f"id-{next(self._numbers)}"

    def keep(self, fact: Fact) -> None:
        self.facts = [each for each in self.facts if _key(each) != _key(fact)] + [fact]

    def forget(self, entry: str) -> None:
        self.facts = [each for each in self.facts if _key(each) != (Entry, entry)]

    def recent(self, today: date) -> Recent:
        every = self.records(None, None)
        first = min((each.began.date() for each in every.sessions), default=None)
        days = {*every.days, *every.afters, *every.nights, *every.helps}
        days |= {each.began.date() for each in every.sessions}
        days |= {each.told.date() for each in every.entries}
        days |= {each.began.date() for each in every.heats}
        records = self.records(today - timedelta(days=RECENT_DAYS), today)
        moved = {each.began.date() for each in every.sessions if is_movement(each)}
        last = max((day for day in moved if day < today), default=None)
        return Recent(records, first, min(days, default=None), last)

    def records(self, first: date | None, last: date | None) -> Records:
        if self.is_hung:
            return UNREAD

        def is_in(day: date) -> bool:
            return (first is None or first <= day) and (last is None or day <= last)

        facts = self.facts
        sessions = [f for f in facts if isinstance(f, SessionRecord) and is_in(f.began.date())]
        entries = [f for f in facts if isinstance(f, Entry) and is_in(f.told.date())]
        days = [f for f in facts if isinstance(f, DayTold) and is_in(f.on)]
        afters = [f for f in facts if isinstance(f, DayAfter) and is_in(f.on)]
        nights = [f for f in facts if isinstance(f, Slept) and is_in(f.on)]
        helps = [f for f in facts if isinstance(f, HelpTold) and is_in(f.on)]
        return Records(
            sessions=tuple(sorted(sessions, key=lambda each: each.began)),
            entries=tuple(sorted(entries, key=lambda each: each.told)),
            heats=tuple(each for each in self.heats if is_in(each.began.date())),
            days={each.on: each.day for each in sorted(days, key=lambda each: each.on)},
            afters={each.on: each.payback for each in sorted(afters, key=lambda each: each.on)},
            nights={each.on: each for each in sorted(nights, key=lambda each: each.on)},
            helps={each.on: each.news for each in sorted(helps, key=lambda each: each.on)},
        )

    def papers(self) -> Mapping[PaperKey, str]:
        return {each.key: each.words for each in self.facts if isinstance(each, Paper)}

    def settle(self, seconds: float) -> bool:  # noqa: ARG002 (as the port has it)
        return True

    def tell(self, complained: Callable[[str], None]) -> None:
        self._tell = complained

    def complain(self, words: str) -> None:
        """Let the disk be full, or well again."""
        self.complaint = words
        if self._tell is not None and words:
            self._tell(words)


def _key(fact: Fact) -> tuple[type, object]:
    match fact:
        case SessionRecord() | Entry():
            return type(fact), fact.id
        case Paper():
            return Paper, fact.key
        case DayTold() | DayAfter() | Slept() | HelpTold():
            return type(fact), fact.on
