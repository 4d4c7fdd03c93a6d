"""From rows of the journal to the facts of the diary.

A row that is not understood is left out, and a word that only a newer Easeful knows counts as not
told. Ten years of rows are read at once, so they are taken apart with as little as it takes: the
tables are strict, so what stands in a column is what the column says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import pairwise
from operator import itemgetter
from typing import Any, Final

from easeful.adapters.diary_words import (
    DAYS,
    ENDS,
    NEWS,
    PAPERS,
    PAYBACKS,
    REASONS,
    TIMES,
    TRIGGERS,
)
from easeful.adapters.journal_rows import FIRST, LAST
from easeful.core.day import Day
from easeful.core.diary import (
    Entry,
    News,
    PaperKey,
    Payback,
    SessionRecord,
    Slept,
    Trigger,
)

Strict = tuple[Any, ...]

BEGAN: Final = SessionRecord._fields.index("began")
TOLD: Final = Entry._fields.index("told")
ZONE: Final = len("+01:00")

MAKE: Final = tuple.__new__
"""Makes a named tuple of values that are all there, in half the time."""


def sessions_of(rows: list[Strict]) -> tuple[SessionRecord, ...]:
    """Return the sessions that are understood, from the oldest to the newest."""
    found = [each for row in _in_order(rows, BEGAN) if (each := _session(row)) is not None]
    return tuple(found)


def entries_of(rows: list[Strict]) -> tuple[Entry, ...]:
    """Return the entries that are understood, from the oldest to the newest."""
    found = [each for row in _in_order(rows, TOLD) if (each := _entry(row)) is not None]
    return tuple(found)


def days_of(rows: Iterable[Strict]) -> Mapping[date, Day]:
    """Return the days that are understood, by date."""
    return {on: day for on, kind in _by_day(rows) if (day := DAYS.get(kind)) is not None}


def afters_of(rows: Iterable[Strict]) -> Mapping[date, Payback]:
    """Return how it was afterwards, by date."""
    return {on: after for on, word in _by_day(rows) if (after := PAYBACKS.get(word)) is not None}


def helps_of(rows: Iterable[Strict]) -> Mapping[date, News]:
    """Return what was answered to whether anything is new, by date."""
    return {on: news for on, word in _by_day(rows) if (news := NEWS.get(word)) is not None}


def nights_of(rows: Iterable[Strict]) -> Mapping[date, Slept]:
    """Return the nights, by date of the morning."""
    return {
        on: Slept(on, refreshed, hours)
        for day, refreshed, hours in rows
        if (on := _date(day)) is not None
    }


def papers_of(rows: Iterable[Strict]) -> Mapping[PaperKey, str]:
    """Return what she wrote for her doctor."""
    return {key: words for word, words in rows if (key := PAPERS.get(word)) is not None}


def _in_order(rows: list[Strict], column: int) -> list[Strict]:
    """Return rows by their time, of which the text says the order but where its zone changes.

    To compare ten years of times would take as long as to read them.
    """
    rows = sorted(rows, key=itemgetter(column))
    texts = [row[column] for row in rows]
    changes = (pair for pair in pairwise(texts) if pair[0][-ZONE:] != pair[1][-ZONE:])
    if all(_figure(one) <= _figure(other) for one, other in changes):
        return rows
    return sorted(rows, key=lambda row: _figure(row[column]))


def _figure(text: str) -> float:
    when = _time(text)
    return 0.0 if when is None else when.timestamp()


def _session(row: Strict) -> SessionRecord | None:
    id_, routine, name, day, began, total, steps, moves, step, seconds, ended, how, why, easier = (
        row
    )
    start, kind = _time(began), DAYS.get(day)
    if start is None or kind is None:
        return None
    end = None if ended is None else _time(ended)
    done = (step, seconds, end, ENDS.get(how), REASONS.get(why), easier)
    return MAKE(SessionRecord, (id_, routine, name, kind, start, total, steps, moves == 1, *done))


def _entry(row: Strict) -> Entry | None:
    id_, told, about, pain, fatigue, stiffness, mood, words, areas, triggers = row
    time, when = _time(told), TIMES.get(about)
    if time is None or when is None:
        return None
    where = tuple(areas.split()) if areas else ()
    why = _triggers(triggers) if triggers else ()
    return MAKE(Entry, (id_, time, when, pain, fatigue, stiffness, mood, words, where, why))


def _triggers(words: str) -> tuple[Trigger, ...]:
    known = (TRIGGERS.get(word) for word in words.split())
    return tuple(each for each in known if each is not None)


def _time(text: str) -> datetime | None:
    """Return the time that was written down; as ``journal_rows.time_of``, and quicker.

    What lies at the end of all calendars counts as none.
    """
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when if when.tzinfo is not None and FIRST <= when.year <= LAST else None


def _date(text: str) -> date | None:
    try:
        on = date.fromisoformat(text)
    except ValueError:
        return None
    return on if FIRST <= on.year <= LAST else None


def _by_day(rows: Iterable[Strict]) -> Iterable[tuple[date, str]]:
    return ((on, word) for day, word in rows if (on := _date(day)) is not None)
