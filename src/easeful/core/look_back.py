"""The time between two looks at the clock on the wall: how much of it passed, and what with it.

That clock may stand still (sleep), leap (daylight saving, travel) and go back.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Final

from easeful.core.reminder import Reminder

LONGEST_GAP: Final = timedelta(minutes=5)
"""A longer time between two looks means that the machine slept, or that the app was off."""


def zoned(wall: datetime) -> datetime:
    """Return the same moment in a zone that never changes, so that comparing is about moments."""
    return wall.replace(tzinfo=timezone(wall.utcoffset() or timedelta()), fold=0)


@dataclass(frozen=True, slots=True)
class LookBack:
    """From the last look, ``seen``, to ``now``; both as ``zoned`` gives them."""

    seen: datetime
    now: datetime

    @property
    def slept(self) -> bool:
        """Say whether the machine slept."""
        return self.now - self.seen > LONGEST_GAP

    @property
    def jumped(self) -> bool:
        """Say whether the local time has made a leap."""
        return _local(self.now) - _local(self.seen) > LONGEST_GAP

    @property
    def days(self) -> tuple[date, ...]:
        """Return the dates to look at: today, and that of the last look if midnight came since."""
        seen, today = self.seen.date(), self.now.date()
        return (seen, today) if seen < today and not self.slept else (today,)

    def last_of(
        self, times: tuple[time, ...], day: date, passed: datetime | None
    ) -> datetime | None:
        """Return the last of a day's ``times`` since the last look and since ``passed``."""
        until = _local(self.now)
        past = len(times) if day < until.date() else bisect_right(times, until.time())
        if not past:
            return None
        last = datetime.combine(day, times[past - 1])
        return last if last > max(_local(self.seen), passed or last.min) else None

    def still_counts(self, reminder: Reminder, due: datetime) -> bool:
        """Say whether asking for it still makes sense: after a sleep or a leap not always."""
        if not self.slept and due.replace(tzinfo=self.seen.tzinfo) <= self.now:
            return True  # the clock got there before it made a leap, if it made one
        if due.date() != self.now.date():
            return False
        is_stale = self.slept or _local(self.now) - _local(due) > LONGEST_GAP
        return reminder.every is None or not is_stale


def _local(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
