"""The machine of the reminders: says which one is due.

Rule 1: a reminder only asks; it starts nothing (HEAT-29).
Rule 2: a time is a time of the clock on the wall, where the person is. Each (reminder, date, time)
is asked at most once, also when that clock goes back; one that a clock jumps over is asked after.
Rule 3: who comes back from a sleep or a session finds one note, not a heap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from types import MappingProxyType
from typing import Final, Never, assert_never

from easeful.core.look_ahead import first_day
from easeful.core.look_back import LookBack, zoned
from easeful.core.night import Night
from easeful.core.ports import Moment
from easeful.core.remembered import Remembered
from easeful.core.reminder import About, Reminder, times_of

LONGEST_NAP: Final = 120.0
"""Seconds between two looks at most. A timer armed for hours knows nothing of sleep, of daylight
saving and of clocks that are set.
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """``reminder`` is due and should ask now."""

    reminder: Reminder
    due: datetime


@dataclass(frozen=True, slots=True)
class Missed:
    """These were due while nobody could be asked; one note for all."""

    reminders: tuple[Reminder, ...]


Event = Asked | Missed


@dataclass(frozen=True, slots=True)
class Standing:
    """What else goes on: a session, the gap after heat, and when night is."""

    in_session: bool = False
    heat_possible_from: datetime | None = None
    night: Night = field(default_factory=Night)


class Reminders:
    """All reminders; ``standing`` and the list may be changed, with a look right afterwards."""

    def __init__(
        self, reminders: Iterable[Reminder], memory: Remembered, standing: Standing
    ) -> None:
        """Go on from ``memory``: what was due since then is missed."""
        self.standing = standing
        self._memory = memory
        self._times = _times(reminders)
        self._new: frozenset[Reminder] = frozenset()

    @property
    def memory(self) -> Remembered:
        """Return what should survive a restart."""
        return self._memory

    @property
    def allowed(self) -> frozenset[Never]:
        """Return no verb: what a person may answer stands in methods."""
        return frozenset()

    def do(self, verb: Never, now: Moment) -> tuple[Event, ...]:  # noqa: ARG002 (a machine's)
        """Do nothing: there is no verb."""
        assert_never(verb)

    def replace(self, reminders: Iterable[Reminder]) -> None:
        """Have these reminders from now on; a new one is not due for times before the next look."""
        known, self._times = self._times, _times(reminders)
        self._new |= self._times.keys() - known.keys()

    def advance(self, now: Moment) -> tuple[Event, ...]:
        """Return what is to be asked since the last look."""
        wall = zoned(now.wall)
        look = LookBack(self._memory.seen or wall, wall)
        due = self._due(look)
        if self.standing.in_session:
            self._memory = self._memory.keeping(due)
            return ()
        kept = {
            reminder: at
            for reminder, at in self._memory.kept
            if at.date() == wall.date() and self._may_ask(reminder, wall)
        }
        told = kept | due
        self._memory = replace(self._memory.without(*told), kept=())
        return _told(told, look, gathered=bool(kept))

    def next_mark(self, now: Moment) -> float | None:
        """Return the seconds until the next look, ``None`` if there is nothing to look for."""
        if not (self._times or self._memory.postponed or self._memory.kept):
            return None
        coming = self.next(now)
        if coming is None:
            return LONGEST_NAP
        return min(max(0.0, (coming[1] - zoned(now.wall)).total_seconds()), LONGEST_NAP)

    def next(self, now: Moment) -> tuple[Reminder, datetime] | None:
        """Return what will be asked next, and when; ``None`` if nothing within eight days."""
        wall = zoned(now.wall)
        waiting = ((each, at.astimezone(wall.tzinfo)) for each, at in self._memory.postponed)
        coming = [(each, at) for each, at in waiting if self._may_ask(each, at)]
        coming += first_day(self._times, self._memory.last_passed, wall, self._may_ask)
        return min(coming, key=lambda each: each[1], default=None)

    def still_asks(self, reminder: Reminder, now: Moment) -> bool:
        """Say whether what was asked and has no answer yet may go on asking."""
        return self._may_ask(reminder, zoned(now.wall))

    def later(self, reminder: Reminder, minutes: float, now: Moment) -> None:
        """Ask again in ``minutes``."""
        due = zoned(now.wall) + timedelta(minutes=minutes)
        self._memory = self._memory.postponing(reminder, due)

    def once(self, about: About, at: datetime, say: str = "") -> None:
        """Ask a single time, ``at`` this moment."""
        reminder = Reminder(about, days=frozenset(), say=say)
        self._memory = self._memory.postponing(reminder, zoned(at))

    def answered(self, reminder: Reminder) -> None:
        """Let nothing of ``reminder`` wait any longer; its own times stay."""
        self._memory = self._memory.without(reminder)

    def not_today(self, reminder: Reminder, now: Moment) -> None:
        """Do not ask again before tomorrow."""
        self._memory = self._memory.silencing(reminder, now.wall.date())

    def pause_today(self, now: Moment) -> None:
        """Ask nothing until tomorrow."""
        self._memory = replace(self._memory, paused_on=now.wall.date())

    def go_on_today(self) -> None:
        """Ask again; what was due meanwhile is not made up for."""
        self._memory = replace(self._memory, paused_on=None)

    def _due(self, look: LookBack) -> dict[Reminder, datetime]:
        """Return what is due since the last look, and remember that its times have passed."""
        waiting = self._memory.postponed
        due = {
            reminder: at.astimezone(look.now.tzinfo) for reminder, at in waiting if at <= look.now
        }
        passed = tuple(self._passed(look))
        due |= {reminder: at.replace(tzinfo=look.now.tzinfo) for reminder, at in passed}
        self._new = frozenset()
        self._memory = replace(
            self._memory.passing(passed),
            seen=look.now,
            postponed=tuple(each for each in waiting if each[1] > look.now),
        )
        return {
            reminder: at
            for reminder, at in due.items()
            if look.still_counts(reminder, at) and self._may_ask(reminder, at)
        }

    def _passed(self, look: LookBack) -> Iterator[tuple[Reminder, datetime]]:
        """Yield the last local time of each reminder that has passed since the last look."""
        known = self._memory.last_passed
        for day in look.days:
            for reminder, times in self._times.items():
                if day.weekday() not in reminder.days or reminder in self._new:
                    continue
                last = look.last_of(times, day, known.get((reminder, day)))
                if last is not None:
                    yield reminder, last

    def _may_ask(self, reminder: Reminder, at: datetime) -> bool:
        """Say whether nothing speaks against asking at this moment."""
        memory, standing = self._memory, self.standing
        if not (reminder in self._times or reminder.is_once):
            return False
        if memory.paused_on == at.date() or (reminder, at.date()) in memory.not_today:
            return False
        heat_from = standing.heat_possible_from
        if reminder.about is About.HEAT and heat_from is not None and at < heat_from:
            return False
        return reminder.every is None or not standing.night.holds(at.time())


def _told(due: dict[Reminder, datetime], look: LookBack, *, gathered: bool) -> tuple[Event, ...]:
    """Return the events for what is due: one note if it is a heap."""
    in_order = sorted(due.items(), key=lambda each: each[1])
    is_heap = len(in_order) > 1 and (gathered or look.jumped)
    if in_order and (look.slept or is_heap):
        return (Missed(tuple(reminder for reminder, _at in in_order)),)
    return tuple(Asked(reminder, at) for reminder, at in in_order)


def _times(reminders: Iterable[Reminder]) -> Mapping[Reminder, tuple[time, ...]]:
    """Return the times of those that are on."""
    return MappingProxyType({each: times_of(each) for each in reminders if each.is_on})
