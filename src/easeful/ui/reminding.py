"""The reminders at work: what else goes on is looked at with each look at the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Never

from easeful.core.desktop_ports import Autostart, ReminderStore
from easeful.core.ports import Moment
from easeful.core.reminder import Reminder
from easeful.core.reminders import LONGEST_NAP, Reminders, Standing
from easeful.library.reminder_book import ReminderBook


@dataclass(frozen=True, slots=True)
class ReminderDoors:
    """The doors behind reminders. ``autostart`` is ``None`` where there is no such thing."""

    book: ReminderBook
    store: ReminderStore
    autostart: Autostart | None


@dataclass(frozen=True, slots=True)
class ListRead:
    """The file says something new."""


class Reminding:
    """The reminders as a machine that needs nobody to tell it how things stand."""

    def __init__(self, doors: ReminderDoors, standing: Callable[[], Standing]) -> None:
        """Read the file, and go on from what was remembered."""
        self._doors = doors
        self._standing = standing
        doors.book.read()
        self.reminders = Reminders(self._written(), doors.store.load(), standing())

    @property
    def allowed(self) -> frozenset[Never]:
        """Return no verb: what a person may answer stands in methods of ``reminders``."""
        return self.reminders.allowed

    def do(self, verb: Never, now: Moment) -> Sequence[object]:
        """Do nothing: there is no verb."""
        return self.reminders.do(verb, now)

    def advance(self, now: Moment) -> Sequence[object]:
        """Look at the file, at what else goes on, and at the clock."""
        news = (ListRead(),) if self.read() else ()
        self.reminders.standing = self._standing()
        events = self.reminders.advance(now)
        self.save()
        return (*news, *events)

    def next_mark(self, now: Moment) -> float:
        """Return the seconds until the next look; without reminders the file may get one."""
        mark = self.reminders.next_mark(now)
        return LONGEST_NAP if mark is None else mark

    def read(self) -> bool:
        """Have the reminders that the file says now; say whether that is anything new."""
        is_new = self._doors.book.read()
        if is_new:
            self.take_book()
        return is_new

    def take_book(self) -> None:
        """Have the reminders that were read last."""
        self.reminders.replace(self._written())

    def save(self) -> None:
        """Keep what should survive a restart."""
        self._doors.store.save(self.reminders.memory)

    def _written(self) -> list[Reminder]:
        return [each.reminder for each in self._doors.book.reminders]
