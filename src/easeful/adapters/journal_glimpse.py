"""Reads the journal as it lies, for commands: nothing is mended, made or brought up to date."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from easeful.adapters.journal import FIND_OPEN
from easeful.adapters.journal_ahead import with_ahead
from easeful.adapters.journal_faults import FAULTS, is_out_of_reach
from easeful.adapters.journal_in_memory import copy_at
from easeful.adapters.journal_opening import AS_IT_LIES, connected
from easeful.adapters.journal_pages import ahead_of
from easeful.adapters.journal_rows import open_of
from easeful.adapters.journal_salvage import save_into
from easeful.adapters.journal_schema import migrate, refuse_newer, version_of
from easeful.core.heat import OpenHeat


def read_only(path: Path) -> sqlite3.Connection:
    """Return the journal for reading; raise one of ``FAULTS``.

    Where nothing was written ahead it is read as it lies, for SQLite would else leave files beside
    it.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not ahead_of(path).exists():
        return connected(path, AS_IT_LIES)
    file = connected(path, "mode=ro")
    try:
        version_of(file)
    except sqlite3.Error as error:
        file.close()
        if is_out_of_reach(error):
            return with_ahead(path)
        raise
    return file


def open_heat_in(path: Path) -> OpenHeat | None:
    """Return the last heat that is open, ``None`` if none is.

    Of a damaged journal, or one that somebody holds, whatever can be read.
    """
    for kind in (_checked, copy_at, _saved):
        with suppress(*FAULTS), closing(kind(path)) as file:
            rows = file.execute(FIND_OPEN).fetchall()
            return open_of(rows[0]) if rows else None
    return None


def _checked(path: Path) -> sqlite3.Connection:
    file = read_only(path)
    try:
        refuse_newer(version_of(file))
    except FAULTS:
        file.close()
        raise
    return file


def _saved(path: Path) -> sqlite3.Connection:
    """Return in memory what can be saved of a damaged journal."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    migrate(memory)
    save_into(memory, path)
    return memory
