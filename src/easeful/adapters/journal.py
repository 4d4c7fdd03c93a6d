"""The records of heat and cold in ``journal.db``, so that no end of the app loses a pad that is on.

A record is written open when the pad goes on, and closed when somebody says that it is off.
No Qt: the watcher that rings when the window is gone reads the same file.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple, Self

from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_memory import JournalMemory
from easeful.adapters.journal_orders import Order
from easeful.adapters.journal_rows import ROWS, Value, finite, open_of, time_text
from easeful.adapters.journal_use import HEAT, Use
from easeful.core.heat import Alarm, HeatPlan, OpenHeat, Skin
from easeful.core.ports import Moment

BEGIN: Final = """
INSERT INTO heat (pack, area, seconds, check_every, began, on_seconds, seen_steady, seen_wall,
                  boot, owner)
VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
"""
BEGIN_AS: Final = """
INSERT OR IGNORE INTO heat (id, pack, area, seconds, check_every, began, on_seconds, seen_steady,
                            seen_wall, boot, owner)
VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
"""
SEE: Final = """
UPDATE heat SET on_seconds = max(on_seconds, ?), seen_steady = ?, seen_wall = ?, boot = ?
WHERE id = ? AND owner = ? AND ended IS NULL
"""
RING: Final = """
UPDATE heat SET alarm = CASE WHEN coalesce(alarm, 'unwatched') = 'unwatched' THEN ? ELSE alarm END
WHERE id = ? AND ended IS NULL
"""
"""That nobody watched says less than that the time was over, or that she did not answer."""

END: Final = """
UPDATE heat SET on_seconds = max(on_seconds, ?), ended = ? WHERE id = ? AND ended IS NULL
"""
TELL_SKIN: Final = "UPDATE heat SET skin = ? WHERE id = ?"
TAKE_UP: Final = "UPDATE heat SET owner = ? WHERE id = ? AND ended IS NULL"
FIND_OPEN: Final = f"{ROWS} WHERE ended IS NULL ORDER BY id DESC LIMIT 1"
IS_THERE: Final = "SELECT 1 FROM heat WHERE id = ?"


MICRO: Final = 1_000_000
"""An id of our own is a time: no other process has it, and what is begun later has a higher one."""


class On(NamedTuple):
    """A record that is open, and how it was begun."""

    record: int
    row: tuple[Value, ...]


class Journal:
    """Writes records down (``heat_ports.HeatLog``) as one owner, in one run of the machine.

    For one thread. ``memory`` is the same file as ``heat_ports.HeatMemory``.
    """

    def __init__(self, file: JournalFile, owner: str, boot: str) -> None:
        """Write into ``file``; ``owner`` tells one process that watches from another."""
        self._file = file
        self._owner = owner
        self._boot = boot
        self._last_id = 0
        self._on: On | None = None
        self._found: On | None = None
        self.memory = JournalMemory(file)

    @classmethod
    def open(cls, path: Path, owner: str, boot: str, use: Use = HEAT) -> Self:
        """Use the file at ``path``; it is opened, or made, when it is first needed."""
        return cls(JournalFile(path, use), owner, boot)

    @property
    def boot(self) -> str:
        """Return the id of this run of the machine, "" where there is none."""
        return self._boot

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can, or was not tried yet."""
        return self._file.complaint

    def begin(self, plan: HeatPlan, now: Moment) -> int:
        """Open a record and return its id; where it cannot be written now, it waits."""
        row = self._row(plan, now.wall, now)
        record = self._last_id = max(self._last_id + 1, int(now.wall.timestamp() * MICRO))
        cursor = self._file.write(BEGIN, row, (BEGIN_AS, (record, *row)))
        if cursor is not None and cursor.lastrowid:
            record = cursor.lastrowid
        self._on = On(record, row)
        return record

    def see(self, record: int, on_seconds: float, now: Moment) -> bool:
        """Note that it is still on; say whether the record is open and still ours.

        ``True`` also where it cannot be read or written, or is not there: who watches goes on.
        """
        seen = (finite(on_seconds), now.steady, time_text(now.wall), self._boot)
        order = (SEE, (*seen, record, self._owner))
        cursor = self._file.write(*order)
        if cursor is None or cursor.rowcount > 0:
            return True
        if self._file.read(IS_THERE, (record,)):
            return False
        if again := self._again(record):
            self._file.keep_all((*again, order))
        return True

    def ring(self, record: int, why: Alarm) -> None:
        """Note that the alarm went off; the first reason stays."""
        self._file.keep(RING, (why.value, record))

    def end(self, record: int, on_seconds: float, now: Moment) -> None:
        """Close the record: somebody said that the pad is off. Whoever owns it."""
        end = (END, (finite(on_seconds), time_text(now.wall), record))
        self._file.keep_all((*self._again(record), end))
        self._on = None

    def tell_skin(self, record: int, skin: Skin) -> None:
        """Note how the skin looked."""
        self._file.keep(TELL_SKIN, (skin.value, record))

    def find_open(self) -> OpenHeat | None:
        """Return the last record that is open, ``None`` if none is."""
        rows = self._file.read(FIND_OPEN)
        found = open_of(rows[0]) if rows else None
        if found is not None:
            row = self._row(found.record.plan, found.record.began, found.seen)
            self._found = On(found.record.id, row)
        return found

    def take_up(self, record: int) -> None:
        """Make an open record ours; who owned it before learns it from ``see``."""
        self._file.keep(TAKE_UP, (self._owner, record))
        if self._found is not None and self._found.record == record:
            self._on = self._found

    def close(self) -> None:
        """Let go of the file; the next verb opens it again."""
        self._file.close()

    def _row(self, plan: HeatPlan, began: datetime, seen: Moment) -> tuple[Value, ...]:
        every = finite(max(plan.check_every, 0.0))
        planned = (plan.pack.value, plan.area, finite(plan.seconds), every, time_text(began))
        return (*planned, seen.steady, time_text(seen.wall), self._boot, self._owner)

    def _again(self, record: int) -> tuple[Order, ...]:
        """Return what writes it down once more, if the page it stood on could not be saved."""
        if self._on is None or self._on.record != record:
            return ()
        return ((BEGIN_AS, (record, *self._on.row)),)
