"""Keeps a copy of the journal beside it before a newer Easeful changes how it is written."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from easeful.adapters.private import make_file_private
from easeful.library.settled import settle_names


def keep_copy(path: Path, version: int) -> Path | None:
    """Copy the journal at ``path``, which has ``version``, whole or not at all; return the copy.

    Whoever calls it keeps others from writing. ``None``: there is nothing in it to be kept.
    Raise ``OSError`` or ``sqlite3.Error`` if it cannot be.
    """
    half = path.with_name(f".{path.stem}-before.part")
    with closing(_read_only(path)) as file:
        if not _holds_anything(file):
            return None
        copy = _free(path, version + 1)
        try:
            _copy(file, half)
            half.rename(copy)
        except (OSError, sqlite3.Error):
            with suppress(OSError):
                half.unlink()
            raise
    settle_names(path.parent)
    return copy


def _copy(file: sqlite3.Connection, half: Path) -> None:
    half.unlink(missing_ok=True)
    make_file_private(half)
    with closing(sqlite3.connect(half, isolation_level=None)) as copy:
        file.backup(copy)
    with half.open("rb+") as written:
        os.fsync(written.fileno())


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", isolation_level=None, uri=True)


def _holds_anything(file: sqlite3.Connection) -> bool:
    tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return any(file.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() for (name,) in tables)  # noqa: S608 (its own names)


def _free(path: Path, version: int) -> Path:
    stem = f"{path.stem}-before-{version}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    for name in names:
        free = path.with_name(f"{name}{path.suffix}")
        if not free.exists():
            return free
    raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))
