"""What the reminders remember, also while the app is closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from easeful.core.reminder import Reminder

DAYS_KEPT: Final = 7
"""Dates, of those that were lived through last, whose times are known to have passed: a clock that
goes astray for a while, and comes back, asks nothing twice.
"""

Dated = tuple[tuple[Reminder, datetime], ...]


@dataclass(frozen=True, slots=True)
class Remembered:
    """All that must survive a restart.

    ``seen`` is the last look. ``postponed`` are to be asked later, ``kept`` when the session is
    over. ``passed`` has, for each reminder and date, the last of its local times that has passed,
    whatever came of it; these alone have no zone.
    """

    seen: datetime | None = None
    postponed: Dated = ()
    kept: Dated = ()
    passed: Dated = ()
    not_today: tuple[tuple[Reminder, date], ...] = ()
    paused_on: date | None = None

    @property
    def last_passed(self) -> dict[tuple[Reminder, date], datetime]:
        """Return the last local time that has passed, by reminder and date."""
        return {(reminder, at.date()): at for reminder, at in self.passed}

    def postponing(self, reminder: Reminder, due: datetime) -> Remembered:
        """Return this with ``reminder`` to be asked at ``due`` instead of what waited of it."""
        less = self.without(reminder)
        return replace(less, postponed=(*less.postponed, (reminder, due)))

    def keeping(self, due: dict[Reminder, datetime]) -> Remembered:
        """Return this with what is ``due`` kept for later, each reminder once."""
        return replace(self, kept=(*_less(self.kept, due), *due.items()))

    def without(self, *reminders: Reminder) -> Remembered:
        """Return this with nothing of ``reminders`` that waits."""
        return replace(
            self,
            postponed=_less(self.postponed, reminders),
            kept=_less(self.kept, reminders),
        )

    def silencing(self, reminder: Reminder, day: date) -> Remembered:
        """Return this with ``reminder`` silent on ``day``; other days are over.

        One that asks a single time is just forgotten: the next one may be its equal.
        """
        less = self.without(reminder)
        if reminder.is_once:
            return less
        silent = [each for each in self.not_today if each[1] == day and each[0] != reminder]
        return replace(less, not_today=(*silent, (reminder, day)))

    def passing(self, times: Dated) -> Remembered:
        """Return this knowing that these local times have passed."""
        if not times:
            return self
        last = self.last_passed
        for reminder, at in times:
            last.pop((reminder, at.date()), None)  # so that it goes to the end
            last[reminder, at.date()] = at
        days = list(dict.fromkeys(day for _reminder, day in reversed(last)))[:DAYS_KEPT]
        return replace(
            self, passed=tuple((key[0], at) for key, at in last.items() if key[1] in days)
        )


def _less(dated: Dated, reminders: dict[Reminder, datetime] | tuple[Reminder, ...]) -> Dated:
    return tuple(each for each in dated if each[0] not in reminders)
