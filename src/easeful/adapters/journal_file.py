"""The journal's file: opened at the first verb, and never a reason to stop.

A file that cannot be used is left as it is. What must not be lost waits in memory meanwhile, and
is read from there, so that within one run of the program nothing is asked twice.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from easeful.adapters.journal_opening import FAULTS, code_of, copy_at, copy_of, opened, reason
from easeful.core.words import _

log = logging.getLogger(__name__)

UNOPENED: Final = _("Your journal cannot be opened: {reason}, so this heat is not written down.")
UNWRITTEN: Final = _("Your journal cannot be written: {reason}, so this heat is not written down.")

Value = str | float | int | None
Row = tuple[Value, ...]

PASSING: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR})
"""Faults with which the file stays open: one can still read it when the disk takes no more."""


class JournalFile:
    """One SQLite file. For one thread, the one that made the first verb."""

    def __init__(self, path: Path) -> None:
        """Use the file at ``path``; nothing is opened yet."""
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._waiting: list[tuple[str, Sequence[Value]]] = []
        self._complaint = ""

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can, or was not tried yet."""
        return self._complaint

    def write(self, order: str, values: Sequence[Value]) -> sqlite3.Cursor | None:
        """Carry out ``order``, safely on the disk; ``None`` if that is not possible now."""
        try:
            cursor = self._ready().execute(order, values)
        except FAULTS as error:
            self._complain(error)
            return None
        self._complaint = ""
        return cursor

    def keep(self, order: str, values: Sequence[Value]) -> None:
        """Carry out ``order`` now or, where that is not possible, before the next verb that is."""
        if self.write(order, values) is None:
            self._waiting.append((order, values))

    def read(self, query: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return the rows that are known. A file that is not there is not made for it."""
        try:
            if self._connection is None and not self._waiting and not self._path.exists():
                return []
            return self._ready().execute(query, values).fetchall()
        except FAULTS as error:
            self._complain(error)
            return self._read_copy(query, values)

    def close(self) -> None:
        """Let go of the file; the next verb opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ready(self) -> sqlite3.Connection:
        """Return the file, with all that waited written into it."""
        if self._connection is None:
            self._connection = opened(self._path)
            self._complaint = ""
        while self._waiting:
            _carry_out(self._connection, *self._waiting[0])
            del self._waiting[0]
        return self._connection

    def _read_copy(self, query: str, values: Sequence[Value]) -> list[Row]:
        with closing(self._copy()) as memory, suppress(*FAULTS):
            for order in self._waiting:
                _carry_out(memory, *order)
            return memory.execute(query, values).fetchall()
        return []

    def _copy(self) -> sqlite3.Connection:
        if self._connection is not None:
            try:
                return copy_of(self._connection)
            except FAULTS:
                self.close()
        return copy_at(self._path)

    def _complain(self, error: Exception) -> None:
        if isinstance(error, sqlite3.ProgrammingError):
            raise error
        words = UNOPENED if self._connection is None else UNWRITTEN
        complaint = words.format(reason=reason(error))
        if complaint != self._complaint:
            log.warning("%s: %s", complaint, error)
        self._complaint = complaint
        if code_of(error) not in PASSING:
            self.close()


def _carry_out(connection: sqlite3.Connection, order: str, values: Sequence[Value]) -> None:
    """Carry out what waited; what no file would take must not hold up the rest."""
    with suppress(sqlite3.IntegrityError, ValueError):
        connection.execute(order, values)
