"""The records of heat and cold in ``journal.db``, so that no end of the app loses a pad that is on.

A record is written open when the pad goes on, and closed when somebody says that it is off.
No Qt: the watcher that rings when the window is gone reads the same file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Self

from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_memory import JournalMemory
from easeful.adapters.journal_rows import ROWS, finite, open_of, time_text
from easeful.core.heat import Alarm, HeatPlan, OpenHeat, Skin
from easeful.core.ports import Moment

BEGIN: Final = """
INSERT INTO heat (pack, area, seconds, check_every, began, on_seconds, seen_steady, seen_wall,
                  boot, owner)
VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
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


class Journal:
    """Writes records down (``heat_ports.HeatLog``) as one owner, in one run of the machine.

    For one thread. ``memory`` is the same file as ``heat_ports.HeatMemory``.
    """

    def __init__(self, file: JournalFile, owner: str, boot: str) -> None:
        """Write into ``file``; ``owner`` tells one process that watches from another."""
        self._file = file
        self._owner = owner
        self._boot = boot
        self.memory = JournalMemory(file)

    @classmethod
    def open(cls, path: Path, owner: str, boot: str) -> Self:
        """Use the file at ``path``; it is opened, or made, when it is first needed."""
        return cls(JournalFile(path), owner, boot)

    @property
    def boot(self) -> str:
        """Return the id of this run of the machine, "" where there is none."""
        return self._boot

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can, or was not tried yet."""
        return self._file.complaint

    def begin(self, plan: HeatPlan, now: Moment) -> int:
        """Open a record and return its id; 0 if it could not be written."""
        wall = time_text(now.wall)
        every = finite(max(plan.check_every, 0.0))
        written = (plan.pack.value, plan.area, finite(plan.seconds), every, wall)
        cursor = self._file.write(BEGIN, (*written, now.steady, wall, self._boot, self._owner))
        return 0 if cursor is None else cursor.lastrowid or 0

    def see(self, record: int, on_seconds: float, now: Moment) -> bool:
        """Note that it is still on; say whether the record is open and still ours.

        ``True`` also where it cannot be read or written, or is not there: who watches goes on.
        """
        seen = (finite(on_seconds), now.steady, time_text(now.wall), self._boot)
        cursor = self._file.write(SEE, (*seen, record, self._owner))
        if cursor is None or cursor.rowcount > 0:
            return True
        return not self._file.read(IS_THERE, (record,))

    def ring(self, record: int, why: Alarm) -> None:
        """Note that the alarm went off; the first reason stays."""
        self._file.keep(RING, (why.value, record))

    def end(self, record: int, on_seconds: float, now: Moment) -> None:
        """Close the record: somebody said that the pad is off. Whoever owns it."""
        self._file.keep(END, (finite(on_seconds), time_text(now.wall), record))

    def tell_skin(self, record: int, skin: Skin) -> None:
        """Note how the skin looked."""
        self._file.keep(TELL_SKIN, (skin.value, record))

    def find_open(self) -> OpenHeat | None:
        """Return the last record that is open, ``None`` if none is."""
        rows = self._file.read(FIND_OPEN)
        return open_of(rows[0]) if rows else None

    def take_up(self, record: int) -> None:
        """Make an open record ours; who owned it before learns it from ``see``."""
        self._file.keep(TAKE_UP, (self._owner, record))

    def close(self) -> None:
        """Let go of the file; the next verb opens it again."""
        self._file.close()
