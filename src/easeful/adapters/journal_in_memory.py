"""Copies a journal into memory, for reading: also where it cannot be opened, or is damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from easeful.adapters.journal_ahead import has_ahead, with_ahead
from easeful.adapters.journal_aside import aside_of
from easeful.adapters.journal_faults import FAULTS
from easeful.adapters.journal_newer import copy_of_newer
from easeful.adapters.journal_opening import AS_IT_LIES, connected, is_there, refuse_newer_file
from easeful.adapters.journal_salvage import save_into
from easeful.adapters.journal_schema import NewerFileError, damage, migrate

Read = Callable[[Path], sqlite3.Connection]


def copy_at(path: Path) -> sqlite3.Connection:
    """Return what can be read of a journal that cannot be opened, in memory.

    Raise one of ``FAULTS`` if that is nothing at all. A damaged one gives what can be saved of it.
    """
    try:
        return whole_copy(path) or saved_of(path)
    except NewerFileError:
        return copy_of_newer(path)


def whole_copy(path: Path) -> sqlite3.Connection | None:
    """Return a journal in memory, ``None`` if SQLite cannot read it; raise ``NewerFileError``.

    The file alone is read last: it lacks what was written after somebody last tidied it.
    """
    return newest_copy(path) or copy_of_file_alone(path)


def newest_copy(path: Path) -> sqlite3.Connection | None:
    """Return the same, ``None`` also where what was written ahead cannot be read."""
    return _first_copy(path, _in_use, with_ahead if has_ahead(path) else _as_it_lies)


def copy_of_file_alone(path: Path) -> sqlite3.Connection | None:
    """Return the same without what was written ahead."""
    return _first_copy(path, _as_it_lies)


def empty() -> sqlite3.Connection:
    """Return a journal in memory in which nothing is."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    migrate(memory)
    return memory


def saved_of(path: Path, least: int = 1) -> sqlite3.Connection:
    """Return in memory what can be saved of a damaged journal; raise one of ``FAULTS``.

    So it does for fewer than ``least`` rows. With none there is what stands for lost heat.
    """
    path = path if path.exists() else aside_of(path)
    memory = empty()
    try:
        if save_into(memory, path) < least and is_there(path):
            raise damage()
    except FAULTS:
        memory.close()
        raise
    return memory


def copy_of(file: sqlite3.Connection) -> sqlite3.Connection:
    """Return the same in memory, up to date; raise one of ``FAULTS``."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        file.backup(memory)
        migrate(memory)
    except FAULTS:
        memory.close()
        raise
    return memory


def _first_copy(path: Path, *reads: Read) -> sqlite3.Connection | None:
    if not path.exists():
        return None
    refuse_newer_file(path)
    for read in reads:
        with suppress(sqlite3.Error, OSError, UnicodeDecodeError), closing(read(path)) as file:
            return copy_of(file)
    return None


def _in_use(path: Path) -> sqlite3.Connection:
    return connected(path, "mode=ro")


def _as_it_lies(path: Path) -> sqlite3.Connection:
    return connected(path, AS_IT_LIES)
