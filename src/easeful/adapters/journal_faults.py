"""What may go wrong with the journal's file, and how that is said."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from easeful.adapters.journal_schema import NotOurFileError
from easeful.core.words import _

NO_COPY: Final = _("Your journal is from an older Easeful and no copy of it can be kept: {reason}.")


class NoCopyError(Exception):
    """No copy can be kept, so the file stays as it is; the text says so to a person."""


FAULTS: Final = (sqlite3.Error, OSError, ValueError, NotOurFileError, NoCopyError)
"""What may go wrong with a file; no reason to end the program."""

REASONS: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOSPC: _("the disk is full"),
        errno.EFBIG: _("the disk is full"),
        errno.EDQUOT: _("the disk is full"),
        errno.EROFS: _("the disk is read-only"),
        errno.EACCES: _("it is closed to writing"),
        errno.EPERM: _("it is closed to writing"),
        errno.EISDIR: _("there is a folder in its place"),
        errno.ENOTDIR: _("there is a file in place of its folder"),
        errno.EEXIST: _("there is a file in place of its folder"),
        errno.ENOENT: _("its folder is closed to writing"),
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
OUT_OF_REACH: Final = frozenset(
    {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
)
"""What SQLite says of a sound file beside which it can make no other, to read it."""

PASSING: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR})
"""Faults with which the file stays open: one can still read it when the disk takes no more."""

DAMAGE: Final = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
QUIET: Final = ("decode to UTF-8", "no such column", "no such table", "has no column named")
"""What is said of damage that SQLite does not know for such: text that is none, and a name of ours
that the first page has otherwise. Whoever asks has a file of a version that has them all."""


def code_of(error: Exception) -> int:
    """Return what SQLite says of an error, without the finer shades; 0 if it says nothing."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def reason(error: Exception) -> str:
    """Say in words what is wrong."""
    if isinstance(error, OSError):
        return REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
    if is_quiet_damage(error):
        return SQLITE_REASONS[sqlite3.SQLITE_CORRUPT]
    return SQLITE_REASONS.get(code_of(error)) or str(error)


def is_out_of_reach(error: Exception) -> bool:
    """Say whether the file may be sound, and be read without SQLite's help."""
    return code_of(error) in OUT_OF_REACH


def is_damage(error: Exception) -> bool:
    """Say whether the file itself is damaged, which no waiting makes better."""
    return code_of(error) in DAMAGE or is_quiet_damage(error)


def is_quiet_damage(error: Exception) -> bool:
    """Say whether it is damage that SQLite does not see. The rest of the file can be read."""
    return isinstance(error, UnicodeDecodeError) or (
        isinstance(error, sqlite3.OperationalError) and any(each in str(error) for each in QUIET)
    )
