"""What was read of the diary, with what has been told since: for a disk that is slow to answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
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
    SessionRecord,
    Slept,
)

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
    known = _Known(recent)
    for change in told:
        known.take(change)
    return known.up_to(today)


class _Known:
    """What is known, by its keys: many changes cost hardly more than one."""

    def __init__(self, recent: Recent) -> None:
        records = recent.records
        self._recent = recent
        self._sessions = {each.id: each for each in records.sessions}
        self._entries = {each.id: each for each in records.entries}
        self._days, self._afters = dict(records.days), dict(records.afters)
        self._nights, self._helps = dict(records.nights), dict(records.helps)
        self._first = recent.first

    def take(self, change: Fact | Forgotten) -> None:
        """Put ``change`` in the place of what has the same key."""
        match change:
            case SessionRecord():
                began = change.began.date()
                self._first = began if self._first is None else min(self._first, began)
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
                """Today does not need it."""

    def up_to(self, today: date) -> Recent:
        """Return what of it is recent on ``today``, in order of time."""
        sessions = (each for each in self._sessions.values() if _is_recent(each.began, today))
        entries = (each for each in self._entries.values() if _is_recent(each.told, today))
        records = replace(
            self._recent.records,
            sessions=tuple(sorted(sessions, key=_began)),
            entries=tuple(sorted(entries, key=_told)),
            days=_in_order(self._days, today),
            afters=_in_order(self._afters, today),
            nights=_in_order(self._nights, today),
            helps=_in_order(self._helps, today),
        )
        return Recent(records, self._first)


def _in_order(told: Mapping[date, Told], today: date) -> Mapping[date, Told]:
    return {on: told[on] for on in sorted(told) if _lies_within(on, today)}


def _is_recent(when: datetime, today: date) -> bool:
    return _lies_within(when.date(), today)


def _lies_within(on: date, today: date) -> bool:
    return timedelta(0) <= today - on <= timedelta(days=RECENT_DAYS)


def _began(session: SessionRecord) -> datetime:
    return session.began


def _told(entry: Entry) -> datetime:
    return entry.told
