"""The person's file of reminders: what stands in it, and the changes that the window makes.

A change touches only its own bytes (``yaml_edit``). What cannot be changed safely is refused with
a sentence, and the file stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time
from pathlib import Path
from typing import Final

from easeful.core.reminder import EVERY_DAY, WEEKEND, WORKDAYS, About, Reminder, Weekday
from easeful.core.reminder_words import time_in_words
from easeful.core.words import _
from easeful.library.edited_file import save_edited
from easeful.library.problem import Problem
from easeful.library.reminder_file import PlacedReminder, read_reminders
from easeful.library.yaml_edit import EditRefusedError, Plain, insert_item, remove, set_value
from easeful.library.yaml_tree import Fields, Items, read_tree

LARGEST: Final = 256 * 1024
"""Bytes; a hundred reminders are a tenth of it."""

LIST: Final = "reminders"
SHORT_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMED: Final[Mapping[frozenset[Weekday], str]] = {WORKDAYS: "mon-fri", WEEKEND: "weekends"}
GONE: Final = _("This reminder is not in the file any more.")
TOO_LARGE: Final = _("reminders.yaml is larger than 256 KiB; make it smaller.")


class ReminderBook:
    """Reads the file, and changes it. Each change returns "" or, in words, why it was not made."""

    def __init__(self, path: Path) -> None:
        """Use the file at ``path``; nothing is read yet."""
        self.path = path
        self.reminders: tuple[PlacedReminder, ...] = ()
        self.problems: tuple[Problem, ...] = ()
        self.complaint = ""
        self._data = b""

    def read(self) -> bool:
        """Read the file again; say whether anything in it is new."""
        try:
            with self.path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except FileNotFoundError:
            data = b""
        except OSError as error:
            self.complaint = _("Your reminders cannot be read: {reason}.").format(
                reason=(error.strerror or str(error)).lower()
            )
            return False
        self.complaint = TOO_LARGE if len(data) > LARGEST else ""
        if self.complaint or data == self._data:
            return False
        self._data = data
        self.reminders, self.problems = read_reminders(self.path.name, data)
        return True

    def add(self, reminder: Reminder, index: int | None = None) -> str:
        """Write ``reminder`` before the one at ``index`` of the file, or behind the others."""
        return self._change(lambda data: _added(data, reminder, index))

    def change(self, index: int, reminder: Reminder) -> str:
        """Let the reminder at ``index`` of the file be ``reminder``."""
        before = self._at(index)
        if before is None:
            return GONE
        return self._change(lambda data: _changed(data, index, before, reminder))

    def delete(self, index: int) -> str:
        """Take the reminder at ``index`` out of the file."""
        if self._at(index) is None:
            return GONE
        return self._change(lambda data: remove(data, (LIST, index)))

    def undo(self, before: bytes) -> str:
        """Put the file back as it was ``before`` the last change."""
        return self._change(lambda _data: before)

    @property
    def data(self) -> bytes:
        """Return the bytes that were read last."""
        return self._data

    def _at(self, index: int) -> Reminder | None:
        return next((each.reminder for each in self.reminders if each.index == index), None)

    def _change(self, edit: Callable[[bytes], bytes]) -> str:
        try:
            save_edited(self.path, self._data, edit(self._data))
        except EditRefusedError as error:
            return str(error)
        self.read()
        return ""


def fields_of(reminder: Reminder) -> dict[str, Plain]:
    """Return the fields that say ``reminder``, in the order in which people write them."""
    fields: dict[str, Plain] = {"remind": reminder.about.value}
    if reminder.about is About.ROUTINE:
        fields["routine"] = reminder.routine
    if reminder.every is not None:
        fields["every"] = f"{reminder.every} min"
        fields["from"] = time_in_words(reminder.begin or time())
        fields["to"] = time_in_words(reminder.end or time(23, 59))
    else:
        at = tuple(time_in_words(each) for each in reminder.at)
        fields["at"] = at[0] if len(at) == 1 else at
    if reminder.days != EVERY_DAY:
        fields["days"] = NAMED.get(reminder.days) or tuple(
            SHORT_DAYS[day] for day in sorted(reminder.days)
        )
    if reminder.say:
        fields["say"] = reminder.say
    if not reminder.is_on:
        fields["off"] = "yes"
    return fields


def _added(data: bytes, reminder: Reminder, index: int | None) -> bytes:
    count = _count(data)
    at = count if index is None else min(index, count)
    return insert_item(data, (LIST,), at, fields_of(reminder))


def _changed(data: bytes, index: int, before: Reminder, after: Reminder) -> bytes:
    """Return the file with only those fields written anew that say something else now."""
    old, new = fields_of(before), fields_of(after)
    for key in old.keys() - new.keys():
        data = remove(data, (LIST, index, key))
    for key, value in new.items():
        if old.get(key) != value:
            data = set_value(data, (LIST, index, key), value)
    return data


def _count(data: bytes) -> int:
    """Return how many entries the list has, those with mistakes included."""
    tree, _problems = read_tree("reminders.yaml", data)
    fields = tree.fields if isinstance(tree, Fields) else ()
    found = (field.value for field in fields if field.key.text == LIST)
    return sum(len(node.items) for node in found if isinstance(node, Items))
