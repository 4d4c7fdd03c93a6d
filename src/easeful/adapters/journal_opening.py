"""Opens the journal's file for writing, and says why where it cannot."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, NamedTuple

from easeful.adapters.journal_aside import aside_of, go_on, set_aside
from easeful.adapters.journal_copies import keep_copy
from easeful.adapters.journal_faults import FAULTS, NO_COPY, NoCopyError, code_of, is_damage, reason
from easeful.adapters.journal_lock import PATIENT as ALONE
from easeful.adapters.journal_lock import alone
from easeful.adapters.journal_schema import (
    FOR_HEAT,
    damage,
    migrate,
    refuse_newer,
    version_of,
)
from easeful.adapters.private import OWNER_ONLY, close_to_others, make_file_private, make_private

PATIENCE: Final = 2.0
"""Seconds to wait for another process that writes."""

SETTINGS: Final = (
    "foreign_keys = ON",
    "synchronous = FULL",
    "fullfsync = ON",
    "secure_delete = ON",
)
"""What was written is on the disk when a verb returns, fullfsync being macOS's word for it; and
what was taken back is not left lying in the file."""

AS_IT_LIES: Final = "mode=ro&immutable=1"
"""Read the file itself: no lock, no file beside it, nothing changed."""

Stamp = tuple[int, int]


class Opened(NamedTuple):
    """A journal that is open, and which file it was."""

    connection: sqlite3.Connection
    stamp: Stamp


class Patience(NamedTuple):
    """Seconds to wait for another that writes, and for another that opens or mends it."""

    writing: float
    opening: float


PATIENT: Final = Patience(PATIENCE, ALONE)


def opened(path: Path, version: int = FOR_HEAT, patience: Patience = PATIENT) -> Opened:
    """Return the journal at ``path``, made if there was none; raise one of ``FAULTS``.

    It is brought up to date, or where that cannot be now, has at least ``version``. One that is
    damaged is set aside, and what can be read of it is in the one that is opened.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    make_private(path.parent)
    if path.exists():
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        refuse_newer_file(path)
    with alone(path.parent, patience.opening):
        go_on(path)
        try:
            return _opened(path, version, patience.writing)
        except FAULTS as error:
            if not is_damage(error):
                raise
        set_aside(path)
        return _opened(path, version, patience.writing)


def mend(path: Path, damaged: Stamp) -> None:
    """Set the journal aside if it is still the one that was found ``damaged``."""
    with alone(path.parent):
        go_on(path)
        if stamp_of(path) == damaged:
            set_aside(path)


def data_version(file: sqlite3.Connection) -> int:
    """Return a number that each change by another connection changes."""
    return int(file.execute("PRAGMA data_version").fetchone()[0])


def stamp_of(path: Path) -> Stamp | None:
    """Say which file stands at ``path``, ``None`` if none does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def is_there(path: Path) -> bool:
    """Say whether there is a journal, if only one that is being mended."""
    return path.exists() or aside_of(path).exists()


def _opened(path: Path, version: int, patience: float) -> Opened:
    if _has_only_its_end(path):
        raise damage()
    make_file_private(path)
    _open_to_us(path)
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        _bring_up_to_date(connection, path, version)
        _write_ahead(connection)
        for ending in ("-wal", "-shm"):
            close_to_others(path.with_name(f"{path.name}{ending}"))
        stamp = stamp_of(path)
        if stamp is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    except FAULTS:
        connection.close()
        raise
    return Opened(connection, stamp)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Migrate; on a disk that has no room for it, only what lacks ``version`` is of no use."""

    def keep(old: int) -> None:
        try:
            keep_copy(path, old)
        except (OSError, sqlite3.Error) as error:
            if is_damage(error):
                raise
            raise NoCopyError(NO_COPY.format(reason=reason(error))) from error

    try:
        migrate(connection, keep)
    except (sqlite3.OperationalError, NoCopyError):
        if version_of(connection) < version:
            raise


def _open_to_us(path: Path) -> None:
    """Give back the files beside it, which SQLite makes as closed as the journal was then."""
    for ending in ("-wal", "-shm"):
        beside = path.with_name(f"{path.name}{ending}")
        with suppress(OSError):
            if not os.access(beside, os.W_OK):
                beside.chmod(OWNER_ONLY)


def _has_only_its_end(path: Path) -> bool:
    """Say whether a file was emptied, and what was last written lies beside it."""
    try:
        ahead = path.with_name(f"{path.name}-wal")
        return path.stat().st_size == 0 and ahead.stat().st_size > 0
    except OSError:
        return False


def refuse_newer_file(path: Path) -> None:
    """Look without touching: opened in earnest, a file may be tidied and so changed."""
    try:
        with closing(connected(path, AS_IT_LIES)) as file:
            version = version_of(file)
    except (sqlite3.Error, UnicodeDecodeError):
        return  # whoever opens it in earnest learns why
    refuse_newer(version)


def connected(path: Path, how: str) -> sqlite3.Connection:
    """Return the file at ``path``, opened as ``how`` says to SQLite."""
    uri = f"{path.absolute().as_uri()}?{how}"
    return sqlite3.connect(uri, timeout=PATIENCE, isolation_level=None, uri=True)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer not wait for each other; as safe without, so it may wait."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if code_of(error) != sqlite3.SQLITE_BUSY:
            raise
