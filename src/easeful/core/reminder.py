"""A reminder: what it is about, and when it asks.

Two reminders that say the same are one and the same; nothing else tells them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import IntEnum, StrEnum
from typing import Final

MINUTES_AN_HOUR: Final = 60


class About(StrEnum):
    """What a reminder is about."""

    HEAT = "heat"
    ROUTINE = "routine"
    POSTURE = "posture"
    WATER = "water"
    BEDTIME = "bedtime"
    OTHER = "other"


class Weekday(IntEnum):
    """A day of the week, by the number that ``date.weekday`` gives it."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


EVERY_DAY: Final = frozenset(Weekday)
WORKDAYS: Final = frozenset(list(Weekday)[: Weekday.SATURDAY])
WEEKEND: Final = EVERY_DAY - WORKDAYS


@dataclass(frozen=True, slots=True)
class Reminder:
    """Asks ``at`` these local times, or ``every`` so many minutes from ``begin`` to ``end``.

    One without ``days`` has no times of its own: it asks a single time and is forgotten.
    """

    about: About
    days: frozenset[Weekday] = EVERY_DAY
    at: tuple[time, ...] = ()
    every: int | None = None
    begin: time | None = None
    end: time | None = None
    routine: str = ""
    say: str = ""
    is_on: bool = True

    @property
    def is_once(self) -> bool:
        """Say whether it asks a single time."""
        return not self.days


def times_of(reminder: Reminder) -> tuple[time, ...]:
    """Return the times of a day at which it asks, in order, each once."""
    if reminder.every is None or reminder.begin is None or reminder.end is None:
        return tuple(sorted(set(reminder.at)))
    first, last = _minutes(reminder.begin), _minutes(reminder.end)
    return tuple(
        time(*divmod(minute, MINUTES_AN_HOUR))
        for minute in range(first, last + 1, max(1, reminder.every))
    )


def _minutes(moment: time) -> int:
    return moment.hour * MINUTES_AN_HOUR + moment.minute
