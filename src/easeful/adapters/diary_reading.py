"""Reads the diary out of the journal's file, a span of days at a time.

A time begins with its day, so a span is a range of texts; the letter T of the time that follows
is less than U.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final, Protocol

from easeful.adapters.diary_rows import (
    afters_of,
    days_of,
    entries_of,
    helps_of,
    nights_of,
    papers_of,
    sessions_of,
)
from easeful.adapters.journal_file import JournalFile, State
from easeful.adapters.journal_rows import FIRST, LAST, ROWS, Row, Value, record_of
from easeful.core.bulk import in_bulk
from easeful.core.diary import RECENT_DAYS, PaperKey, Recent, Records
from easeful.core.heat import HeatRecord
from easeful.core.lately import BARELY

SESSIONS: Final = "SELECT * FROM session"
ENTRIES: Final = "SELECT * FROM entry"
BY_ROW: Final = "ORDER BY rowid"
"""As they were told: where two times are equal, the one told last comes last."""

FIRSTS: Final = """
    SELECT
        (SELECT min(began) FROM session WHERE began >= ?1),
        (SELECT min(told) FROM entry WHERE told >= ?1),
        (SELECT min(began) FROM heat
            WHERE began >= ?1 AND ended IS NOT NULL AND seconds > 0),
        (SELECT min(on_day) FROM day WHERE on_day >= ?1),
        (SELECT min(on_day) FROM day_after WHERE on_day >= ?1),
        (SELECT min(on_day) FROM sleep WHERE on_day >= ?1),
        (SELECT min(on_day) FROM help WHERE on_day >= ?1)
    """
"""When each kind of thing was written down first: of all of them there is an index."""

MOVED: Final = """
    SELECT max(began) FROM session
    WHERE began >= ?1 AND began < ?2 AND moves AND seconds >= ?3
    """
"""When the last session with movement was begun: from the newest on, as there is an index."""

LEAST: Final = f"{FIRST:04}"
"""The year with which times begin that are understood."""

PAPERS: Final = "SELECT key, words FROM paper"
EVER: Final = ("", "~")
"""Every text that begins with a digit lies between these."""


class Readable(Protocol):
    """A journal, as far as reading goes: its file, or a copy of it in memory."""

    def read(self, query: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return the rows."""
        ...


def read_records(file: Readable, first: date | None, last: date | None) -> Records:
    """Return what is known from ``first`` to ``last``."""
    with in_bulk():
        return _records(file, _span(first, last))


def _records(file: Readable, span: tuple[str, str]) -> Records:
    def rows(query: str, column: str, order: str = BY_ROW) -> list[Row]:
        if span == EVER:
            return file.read(f"{query} {order}")
        return file.read(f"{query} WHERE {column} >= ? AND {column} < ? {order}", span)

    return Records(
        sessions=sessions_of(rows(SESSIONS, "began")),
        entries=entries_of(rows(ENTRIES, "told")),
        heats=_heats(rows(ROWS, "began", "ORDER BY id")),
        days=days_of(rows("SELECT * FROM day", "on_day", "ORDER BY on_day")),
        afters=afters_of(rows("SELECT * FROM day_after", "on_day", "ORDER BY on_day")),
        nights=nights_of(rows("SELECT * FROM sleep", "on_day", "ORDER BY on_day")),
        helps=helps_of(rows("SELECT * FROM help", "on_day", "ORDER BY on_day")),
    )


def read_recent(file: Readable, today: date) -> Recent:
    """Return what Today needs to know."""
    records = read_records(file, _back(today), today)
    found = file.read(FIRSTS, (LEAST,))
    if not found:  # there is no file yet
        return Recent(records)
    firsts = [_day(each) for each in found[0]]
    moved = file.read(MOVED, (LEAST, today.isoformat(), BARELY))
    last = _day(moved[0][0]) if moved else None
    return Recent(records, firsts[0], min(filter(None, firsts), default=None), last)


class RecentReading:
    """Reads what Today needs to know; again only if something was written since."""

    def __init__(self) -> None:
        """Read nothing yet."""
        self._known: tuple[date, State, Recent] | None = None

    def read(self, file: JournalFile, today: date) -> Recent:
        """Return it; for one thread."""
        state = file.state()
        if self._known is not None and self._known[:2] == (today, state):
            return self._known[2]
        found = read_recent(file, today)
        self._known = None if state is None else (today, state, found)
        return found


def read_papers(file: Readable) -> Mapping[PaperKey, str]:
    """Return what she wrote for her doctor."""
    return papers_of(file.read(PAPERS))


def _span(first: date | None, last: date | None) -> tuple[str, str]:
    return (
        EVER[0] if first is None else first.isoformat(),
        EVER[1] if last is None else f"{last.isoformat()}U",
    )


def _day(text: Value) -> date | None:
    """Return the day with which a time begins; ``None`` if it is none that is understood."""
    try:
        day = date.fromisoformat(str(text)[:10])
    except ValueError:
        return None
    return day if day.year <= LAST else None


def _back(today: date) -> date:
    return today - timedelta(days=min(RECENT_DAYS, (today - date.min).days))


def _heats(rows: list[Row]) -> tuple[HeatRecord, ...]:
    found = (record_of(row) for row in rows)
    ended = [each for each in found if each is not None and _is_told(each)]
    return tuple(sorted(ended, key=lambda each: each.began))


def _is_told(record: HeatRecord) -> bool:
    """Say whether it was, and is over; what only stands for lost heat is for heat's gates alone."""
    return record.ended is not None and record.plan.seconds > 0
