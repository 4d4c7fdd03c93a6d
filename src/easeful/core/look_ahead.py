"""The times to come: which reminder asks next, by the clock on the wall as it goes now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Final

from easeful.core.reminder import Reminder

DAYS_AHEAD: Final = 8
"""From today to the same day next week."""


def first_day(
    times: Mapping[Reminder, tuple[time, ...]],
    passed: Mapping[tuple[Reminder, date], datetime],
    now: datetime,
    may_ask: Callable[[Reminder, datetime], bool],
) -> list[tuple[Reminder, datetime]]:
    """Return the first time of each reminder on the first day on which there is any.

    ``passed`` are local times that do not come again, ``now`` has a zone that never changes.
    """
    for day in _days_from(now.date()):
        found = []
        for reminder in times:
            if day.weekday() in reminder.days:
                coming = _after(times[reminder], day, now, passed.get((reminder, day)))
                first = next((at for at in coming if may_ask(reminder, at)), None)
                found += [] if first is None else [(reminder, first)]
        if found:
            return found
    return []


def _after(
    times: tuple[time, ...], day: date, now: datetime, passed: datetime | None
) -> Iterator[datetime]:
    """Yield those of a day's ``times`` that come after ``now`` and after ``passed``."""
    local = now.replace(tzinfo=None)
    after = max(local, passed or local)
    begin = bisect_right(times, after.time()) if day == after.date() else 0
    return (datetime.combine(day, moment, tzinfo=now.tzinfo) for moment in times[begin:])


def _days_from(day: date) -> Iterator[date]:
    first = day.toordinal()
    last = min(first + DAYS_AHEAD, date.max.toordinal() + 1)
    return map(date.fromordinal, range(first, last))
