"""The page of reminders: what the file says, and what is changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from easeful.core.pack import Pack
from easeful.core.reminder import About, Reminder
from easeful.core.words import _
from easeful.ui.pages.reminder_gone import rows_of
from easeful.ui.pages.reminders import RemindersPage
from easeful.ui.reminder_way import ReminderWay
from easeful.ui.reminding import ReminderDoors
from easeful.ui.routes import Route
from easeful.ui.stage import Stage


@dataclass(frozen=True, slots=True)
class Deleted:
    """A reminder that was deleted here, and the file before and after it."""

    reminder: Reminder
    before: bytes
    after: bytes


ASKED: Final[Mapping[Pack, str]] = MappingProxyType(
    {
        Pack.COLD: _("Time for your cold pack?"),
        Pack.BATH: _("Time for a warm bath?"),
        Pack.WRAP: _("Time for your warm bag?"),
    }
)
"""What a reminder asks where it is not about a pad."""


class ReminderHost(QObject):
    """Fills the page, and writes what is wanted there. ``told`` carries a sentence."""

    told = Signal(object)

    def __init__(self, way: ReminderWay, doors: ReminderDoors, stage: Stage) -> None:
        super().__init__()
        self.way = way
        self._doors = doors
        self._stage = stage
        self._page: RemindersPage | None = None
        self._shown: dict[int, Reminder] = {}
        self._deleted: list[Deleted] = []
        way.changed.connect(self.refresh)

    def open(self) -> None:
        """Get the page ready to be seen."""
        if self._page is None:
            self._page = self._stage.pages.reminders
            self._connect(self._page)
        self.way.look()

    def remind_of_heat(self, when: datetime) -> None:
        """Ask for heat a single time, when it is possible again; to the minute, never too early."""
        if when.second or when.microsecond:
            when = when.replace(second=0, microsecond=0) + timedelta(minutes=1)
        self.way.once(About.HEAT, when, ASKED.get(self._stage.room.memory.settings.heat_pack, ""))
        self.told.emit(_("I will remind you {when}.").format(when=self.way.when(when)))

    def refresh(self) -> None:
        """Show what the file says now."""
        if self._page is None:
            return
        book, room = self._doors.book, self._stage.room
        self._shown = {each.index: each.reminder for each in book.reminders}
        names = tuple((each.id, each.name) for each in room.shelf.summaries)
        rows = rows_of(book.reminders, dict(names))
        problems = tuple(str(each) for each in book.problems)
        if book.complaint:
            problems = (book.complaint, *problems)
        self._page.show_routines(names, room.memory.settings.last_routine)
        coming, paused = self.way.next_words(), self.way.is_paused
        words = _("Next: {what}").format(what=coming) if coming else ""
        self._page.show_reminders(rows, words, problems, paused=paused)
        starts = None if self._doors.autostart is None else self._doors.autostart.is_on
        self._page.show_choices(room.memory.settings.later, starts=starts)

    def _add(self, reminder: Reminder) -> None:
        self.way.reminding.read()
        if self._write(self._doors.book.add(reminder)):
            self._ask_about_start()

    def _change(self, changed: tuple[int, Reminder]) -> None:
        index, reminder = changed
        self._write(self._doors.book.change(self._place(index), reminder))

    def _switch(self, switched: tuple[int, bool]) -> None:
        index, is_on = switched
        shown = self._shown.get(index)
        if shown is not None:
            self._change((index, replace(shown, is_on=is_on)))

    def _delete(self, index: int) -> None:
        at, before = self._place(index), self._doors.book.data
        shown = self._shown.get(index)
        if self._write(self._doors.book.delete(at)) and shown is not None:
            self._deleted.append(Deleted(shown, before, self._doors.book.data))

    def _undo(self, gone: tuple[int, Reminder]) -> None:
        """Put it back as it was written; where the file has changed since, write it anew."""
        index, reminder = gone
        self.way.reminding.read()
        book = self._doors.book
        for each in self._deleted:
            if each.reminder == reminder and each.after == book.data:
                self._write(book.undo(each.before))
                return
        self._write(book.add(reminder, index))

    def _place(self, index: int) -> int:
        """Return where in the file that reminder stands now which the page shows at ``index``.

        Another program may have written; what is not there any more has no place, -1.
        """
        shown = self._shown.get(index)
        self.way.reminding.read()
        there = [each.index for each in self._doors.book.reminders if each.reminder == shown]
        return min(there, key=lambda at: abs(at - index), default=-1)

    def _write(self, trouble: str) -> bool:
        """Show what became of a change; say whether it was made."""
        self.way.reminding.take_book()
        self.way.look()
        if trouble:
            self.told.emit(trouble)
        return not trouble

    def _ask_about_start(self) -> None:
        """Ask once whether to start with the computer."""
        memory, autostart = self._stage.room.memory, self._doors.autostart
        if autostart is None or autostart.is_on or memory.settings.asked_to_start_with_computer:
            return
        memory.keep(replace(memory.settings, asked_to_start_with_computer=True))
        page = self._stage.pages.start_with_computer
        page.yes.connect(lambda: self._answer_start(wanted=True))
        page.no.connect(lambda: self._answer_start(wanted=False))
        self._stage.show(Route.QUESTION, page)

    def _answer_start(self, *, wanted: bool) -> None:
        self._set_start(wanted=wanted)
        self._stage.show(Route.REMINDERS, self._stage.pages.reminders)

    def _set_start(self, *, wanted: bool) -> None:
        autostart = self._doors.autostart
        if autostart is None:
            return
        trouble = autostart.turn_on() if wanted else autostart.turn_off()
        if trouble:
            self.told.emit(trouble)
        memory = self._stage.room.memory
        memory.keep(replace(memory.settings, asked_to_start_with_computer=True))
        self.refresh()

    def _keep_later(self, minutes: int) -> None:
        memory = self._stage.room.memory
        memory.keep(replace(memory.settings, later=minutes))
        self.way.reword()

    def _open_file(self) -> None:
        path = self._doors.book.path
        if not self._stage.room.editor.open(path):
            self.told.emit(_("The file is {path}.").format(path=path))

    def _connect(self, page: RemindersPage) -> None:
        page.added.connect(self._add)
        page.changed.connect(self._change)
        page.switched.connect(self._switch)
        page.deleted.connect(self._delete)
        page.undone.connect(self._undo)
        page.pause_today.connect(lambda: self.way.pause(True))  # noqa: FBT003 (as from the tray)
        page.go_on_today.connect(lambda: self.way.pause(False))  # noqa: FBT003
        page.later_chosen.connect(self._keep_later)
        page.start_chosen.connect(lambda wanted: self._set_start(wanted=wanted))
        page.file_wanted.connect(self._open_file)
