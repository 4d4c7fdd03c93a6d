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
    Records,
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
    for change in changes:
        records = _changed(recent.records, change, today)
        first = recent.first
        if isinstance(change, SessionRecord):
            began = change.began.date()
            first = began if first is None else min(first, began)
        recent = Recent(records, first)
    return recent


def _changed(records: Records, change: Fact | Forgotten, today: date) -> Records:
    match change:
        case SessionRecord():
            others = [each for each in records.sessions if each.id != change.id]
            told = [change] if _is_recent(change.began, today) else []
            return replace(records, sessions=tuple(sorted(others + told, key=_began)))
        case Entry():
            without = [each for each in records.entries if each.id != change.id]
            added = [change] if _is_recent(change.told, today) else []
            return replace(records, entries=tuple(sorted(without + added, key=_told)))
        case Forgotten():
            left = tuple(each for each in records.entries if each.id != change.entry)
            return replace(records, entries=left)
        case DayTold():
            return replace(records, days=_with(records.days, change.on, change.day, today))
        case DayAfter():
            return replace(records, afters=_with(records.afters, change.on, change.payback, today))
        case Slept():
            return replace(records, nights=_with(records.nights, change.on, change, today))
        case HelpTold():
            return replace(records, helps=_with(records.helps, change.on, change.news, today))
        case Paper():
            return records


def _with(told: Mapping[date, Told], on: date, value: Told, today: date) -> Mapping[date, Told]:
    if not _lies_within(on, today):
        return told
    return dict(sorted({**told, on: value}.items(), key=lambda each: each[0]))


def _is_recent(when: datetime, today: date) -> bool:
    return _lies_within(when.date(), today)


def _lies_within(on: date, today: date) -> bool:
    return timedelta(0) <= today - on <= timedelta(days=RECENT_DAYS)


def _began(session: SessionRecord) -> datetime:
    return session.began


def _told(entry: Entry) -> datetime:
    return entry.told
