"""Opens the journal's file, for writing or as a copy in memory, and says why where it cannot."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Final

from easeful.adapters.journal_schema import NotOurFileError, migrate, refuse_newer, version_of
from easeful.core.words import _

PATIENCE: Final = 2.0
"""Seconds to wait for another process that writes."""

SETTINGS: Final = ("foreign_keys = ON", "synchronous = FULL", "fullfsync = ON")
"""What was written is on the disk when a verb returns; the last one is macOS's word for it."""

AS_IT_LIES: Final = "mode=ro&immutable=1"
"""Read the file itself: no lock, no file beside it, nothing changed."""

FAULTS: Final = (sqlite3.Error, OSError, ValueError, NotOurFileError)
"""What may go wrong with a file; no reason to end the program."""

REASONS: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOSPC: _("the disk is full"),
        errno.EDQUOT: _("the disk is full"),
        errno.EROFS: _("the disk is read-only"),
        errno.EACCES: _("it is closed to writing"),
        errno.EPERM: _("it is closed to writing"),
        errno.EISDIR: _("there is a folder in its place"),
        errno.ENOTDIR: _("there is a file in place of its folder"),
        errno.EEXIST: _("there is a file in place of its folder"),
    }
)
SQLITE_REASONS: Final[Mapping[int, str]] = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: _("the disk is full"),
        sqlite3.SQLITE_IOERR: _("the disk is full or does not answer"),
        sqlite3.SQLITE_READONLY: _("it is closed to writing"),
        sqlite3.SQLITE_CANTOPEN: _("its folder is closed to writing"),
        sqlite3.SQLITE_NOTADB: _("the file is broken"),
        sqlite3.SQLITE_CORRUPT: _("the file is broken"),
        sqlite3.SQLITE_BUSY: _("another program holds it"),
    }
)


def opened(path: Path) -> sqlite3.Connection:
    """Return the journal at ``path``, made if there was none; raise one of ``FAULTS``."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _refuse_newer_file(path)
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        migrate(connection)
        _write_ahead(connection)
    except FAULTS:
        connection.close()
        raise
    return connection


def copy_at(path: Path) -> sqlite3.Connection:
    """Return what can be read of a journal that cannot be opened, in memory; empty if nothing.

    The file itself is read last: it lacks what was written after somebody last tidied it.
    """
    with suppress(*FAULTS):
        _refuse_newer_file(path)
        for how in ("mode=ro", AS_IT_LIES):
            with suppress(sqlite3.Error), closing(_connected(path, how)) as file:
                return copy_of(file)
    memory = sqlite3.connect(":memory:", isolation_level=None)
    migrate(memory)
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


def code_of(error: Exception) -> int:
    """Return what SQLite says of an error, without the finer shades; 0 if it says nothing."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def reason(error: Exception) -> str:
    """Say in words what is wrong."""
    if isinstance(error, OSError):
        return REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
    return SQLITE_REASONS.get(code_of(error)) or str(error)


def _refuse_newer_file(path: Path) -> None:
    """Look without touching: opened in earnest, a file may be tidied and so changed."""
    try:
        with closing(_connected(path, AS_IT_LIES)) as file:
            version = version_of(file)
    except sqlite3.Error:
        return  # whoever opens it in earnest learns why
    refuse_newer(version)


def _connected(path: Path, how: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{how}"
    return sqlite3.connect(uri, timeout=PATIENCE, isolation_level=None, uri=True)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer not wait for each other; as safe without, so it may wait."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if code_of(error) != sqlite3.SQLITE_BUSY:
            raise
