"""What was read of the diary, with what has been told since: for a disk that is slow to answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TypeVar

from easeful.core.diary import (
    RECENT_DAYS,
    DayAfter,
    DayTold,
    Entry,
    Fact,
    HelpTold,
    Paper,
    Recent,
    Records,
    SessionRecord,
    Slept,
)
from easeful.core.lately import is_movement

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """An entry that was taken back."""

    entry: str


def with_changes(recent: Recent, changes: Iterable[Fact | Forgotten], today: date) -> Recent:
    """Return ``recent`` with ``changes``, in their order."""
    told = tuple(changes)
    if not told:
        return recent
    known = _Known(recent.records, recent.first)
    for change in told:
        known.take(change)
    days = [day for each in told if (day := _day_of(each)) is not None]
    ever = min(days if recent.ever is None else [recent.ever, *days], default=None)
    records = known.within(partial(_lies_within, today=today))
    return Recent(records, known.first, ever, _moved(recent, told, today))


def laid_over(
    records: Records,
    changes: Iterable[Fact | Forgotten],
    first: date | None,
    last: date | None,
) -> Records:
    """Return ``records``, which are those from ``first`` to ``last``, with ``changes``."""
    told = tuple(changes)
    if not told:
        return records
    known = _Known(records)
    for change in told:
        known.take(change)
    return known.within(lambda on: (first or on) <= on <= (last or on))


class _Known:
    """What is known, by its keys: many changes cost hardly more than one."""

    def __init__(self, records: Records, first: date | None = None) -> None:
        self._records = records
        self.first = first
        self._sessions = {each.id: each for each in records.sessions}
        self._entries = {each.id: each for each in records.entries}
        self._days, self._afters = dict(records.days), dict(records.afters)
        self._nights, self._helps = dict(records.nights), dict(records.helps)

    def take(self, change: Fact | Forgotten) -> None:
        """Put ``change`` in the place of what has the same key."""
        match change:
            case SessionRecord():
                began = change.began.date()
                self.first = began if self.first is None else min(self.first, began)
                self._sessions.pop(change.id, None)  # what is told last comes last
                self._sessions[change.id] = change
            case Entry():
                self._entries.pop(change.id, None)
                self._entries[change.id] = change
            case Forgotten():
                self._entries.pop(change.entry, None)
            case DayTold():
                self._days[change.on] = change.day
            case DayAfter():
                self._afters[change.on] = change.payback
            case Slept():
                self._nights[change.on] = change
            case HelpTold():
                self._helps[change.on] = change.news
            case Paper():
                """It is no record."""

    def within(self, is_in: Callable[[date], bool]) -> Records:
        """Return what of it lies on days that are in, in order of time."""
        sessions = (each for each in self._sessions.values() if is_in(each.began.date()))
        entries = (each for each in self._entries.values() if is_in(each.told.date()))
        return replace(
            self._records,
            sessions=tuple(sorted(sessions, key=_began)),
            entries=tuple(sorted(entries, key=_told)),
            days=_in_order(self._days, is_in),
            afters=_in_order(self._afters, is_in),
            nights=_in_order(self._nights, is_in),
            helps=_in_order(self._helps, is_in),
        )


def _in_order(told: Mapping[date, Told], is_in: Callable[[date], bool]) -> Mapping[date, Told]:
    return {on: told[on] for on in sorted(told) if is_in(on)}


def _day_of(change: Fact | Forgotten) -> date | None:
    """Return the day on which it stands, if it has one."""
    match change:
        case SessionRecord():
            return change.began.date()
        case Entry():
            return change.told.date()
        case DayTold() | DayAfter() | Slept() | HelpTold():
            return change.on
        case _:
            return None


def _moved(recent: Recent, told: Iterable[Fact | Forgotten], today: date) -> date | None:
    """Return the day of the last session with movement before today, of all that is known."""
    moved = [
        each.began.date() for each in told if isinstance(each, SessionRecord) and is_movement(each)
    ]
    days = moved if recent.moved is None else [recent.moved, *moved]
    return max((day for day in days if day < today), default=None)


def _lies_within(on: date, today: date) -> bool:
    return timedelta(0) <= today - on <= timedelta(days=RECENT_DAYS)


def _began(session: SessionRecord) -> datetime:
    return session.began


def _told(entry: Entry) -> datetime:
    return entry.told
