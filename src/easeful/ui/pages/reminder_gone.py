"""The rows of reminders, and those that were deleted since the page was opened.

Deleting asks nothing, therefore it can be undone: a deleted row stays where it was until the page
is left. Its ``index`` is then the place in the list at which it would be put back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from easeful.core.reminder import About, Reminder
from easeful.core.reminder_words import short_words
from easeful.core.words import _
from easeful.library.reminder_file import PlacedReminder


@dataclass(frozen=True, slots=True)
class Row:
    """One reminder as it is listed. ``index`` is its place in the list of the file."""

    index: int
    reminder: Reminder
    name: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as it stands on the page."""

    row: Row
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """The rows that were deleted, in the order of the page."""

    rows: tuple[Row, ...] = ()

    def having(self, row: Row) -> Gone:
        """Return these and ``row``; what stood behind it has moved up."""
        at = sum(each.index <= row.index for each in self.rows)
        return Gone((*self.rows[:at], row, *_moved(self.rows[at:], -1)))

    def without(self, row: Row) -> Gone:
        """Return these but ``row``, which was put back; what stands behind it has moved down."""
        if row not in self.rows:
            return self
        at = self.rows.index(row)
        return Gone((*self.rows[:at], *_moved(self.rows[at + 1 :], 1)))

    def among(self, rows: Iterable[Row]) -> tuple[Shown, ...]:
        """Return everything that stands on the page, in its order."""
        gone = [Shown(row, is_gone=True) for row in self.rows]
        return tuple(sorted([*gone, *map(Shown, rows)], key=lambda shown: shown.row.index))


def rows_of(placed: Iterable[PlacedReminder], names: Mapping[str, str]) -> tuple[Row, ...]:
    """Return the rows for what the file says; ``names`` are those of the routines, by id."""
    return tuple(Row(each.index, each.reminder, _name(each.reminder, names)) for each in placed)


def _name(reminder: Reminder, names: Mapping[str, str]) -> str:
    if reminder.about is About.ROUTINE and reminder.routine not in names:
        return _("There is no routine “{id}”.").format(id=reminder.routine)
    words = short_words(reminder, names.get(reminder.routine, ""))
    return words[:1].upper() + words[1:]


def _moved(rows: tuple[Row, ...], by: int) -> tuple[Row, ...]:
    return tuple(replace(each, index=each.index + by) for each in rows)
