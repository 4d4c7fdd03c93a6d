"""The tables of the journal, and how a file comes by them.

``MIGRATIONS`` is only ever appended to: files of every age are out there. What is known of a row
may grow, so a value that comes from a list of ours is plain text here, and read with care.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final

from easeful.core.words import _

HEAT: Final = (
    """
    CREATE TABLE heat (
        id INTEGER PRIMARY KEY,
        pack TEXT NOT NULL,
        area TEXT NOT NULL,
        seconds REAL NOT NULL CHECK (seconds >= 0),
        check_every REAL NOT NULL CHECK (check_every >= 0),
        began TEXT NOT NULL,
        on_seconds REAL NOT NULL CHECK (on_seconds >= 0),
        seen_steady REAL NOT NULL,
        seen_wall TEXT NOT NULL,
        boot TEXT NOT NULL,
        owner TEXT NOT NULL,
        alarm TEXT,
        ended TEXT,
        skin TEXT
    ) STRICT
    """,
    """
    CREATE TABLE heat_health (
        id INTEGER PRIMARY KEY,
        told TEXT NOT NULL,
        conditions TEXT NOT NULL,
        agreed TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE alarm_heard (
        id INTEGER PRIMARY KEY,
        heard TEXT NOT NULL,
        output TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE cream (
        id INTEGER PRIMARY KEY,
        area TEXT NOT NULL,
        told TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE pattern (
        id INTEGER PRIMARY KEY,
        area TEXT NOT NULL,
        asked TEXT NOT NULL,
        found INTEGER NOT NULL CHECK (found IN (0, 1))
    ) STRICT
    """,
)
"""Heat and what was told about it. Seconds; times with their zone; the newest row counts."""

DIARY: Final = (
    """
    CREATE TABLE session (
        id TEXT PRIMARY KEY,
        routine TEXT NOT NULL,
        name TEXT NOT NULL,
        day TEXT NOT NULL,
        began TEXT NOT NULL,
        total REAL NOT NULL CHECK (total >= 0),
        steps INTEGER NOT NULL,
        moves INTEGER NOT NULL CHECK (moves IN (0, 1)),
        step INTEGER NOT NULL,
        seconds REAL NOT NULL CHECK (seconds >= 0),
        ended TEXT,
        how TEXT,
        why TEXT,
        easier INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE entry (
        id TEXT PRIMARY KEY,
        told TEXT NOT NULL,
        about TEXT NOT NULL,
        pain INTEGER CHECK (pain BETWEEN 0 AND 10),
        fatigue INTEGER CHECK (fatigue BETWEEN 0 AND 10),
        stiffness INTEGER CHECK (stiffness BETWEEN 0 AND 10),
        mood INTEGER CHECK (mood BETWEEN 0 AND 10),
        words TEXT NOT NULL,
        areas TEXT NOT NULL,
        triggers TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE day (on_day TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT",
    "CREATE TABLE day_after (on_day TEXT PRIMARY KEY, payback TEXT NOT NULL) STRICT",
    """
    CREATE TABLE sleep (
        on_day TEXT PRIMARY KEY,
        refreshed INTEGER CHECK (refreshed BETWEEN 0 AND 10),
        hours REAL CHECK (hours >= 0)
    ) STRICT
    """,
    "CREATE TABLE help (on_day TEXT PRIMARY KEY, news TEXT NOT NULL) STRICT",
    "CREATE TABLE paper (key TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT",
    """
    CREATE TABLE mended (
        id INTEGER PRIMARY KEY,
        kept TEXT NOT NULL,
        saved INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX session_began ON session (began)",
    "CREATE INDEX entry_told ON entry (told)",
    "CREATE INDEX heat_began ON heat (began)",
)
"""What the diary keeps. Times begin with the day of her own calendar: spans are compared by that.

``mended`` are damaged files of which this one was made, until that has been said.
"""

MIGRATIONS: Final = (HEAT, DIARY)
"""Each brings a file one version on. Only ever append."""

FOR_HEAT: Final = 1
"""The version that heat needs: its records go on in a file that cannot be brought further."""

FOR_DIARY: Final = 2

HIGHEST: Final = 9999
"""A file that claims a higher version is no newer one: its first page is damaged."""


class NotOurFileError(Exception):
    """The file is no journal that this Easeful can use; the text says why, to a person."""


class NewerFileError(NotOurFileError):
    """A newer Easeful wrote it: it may be read as far as it is known here, and is left alone."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many migrations the file has seen; raise ``DatabaseError`` for what is none."""
    found = connection.execute("PRAGMA user_version").fetchone()
    version = int(found[0])
    if not 0 <= version <= HIGHEST:
        raise damage()
    return version


def damage() -> sqlite3.DatabaseError:
    """Return what SQLite raises for a file that is damaged, where it does not see that itself."""
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def refuse_newer(version: int) -> None:
    """Raise ``NewerFileError`` for a version that is not known here."""
    if version > len(MIGRATIONS):
        raise NewerFileError(_("a newer Easeful wrote it"))


def migrate(
    connection: sqlite3.Connection, first: Callable[[int], None] = lambda _version: None
) -> None:
    """Bring the file up to date, one transaction a step; others may do so at the same time.

    ``first`` is called before each step with the version there is, and may keep the step from
    being taken by what it raises; nobody writes into the file meanwhile.
    """
    while (version := version_of(connection)) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            if version_of(connection) == version:
                _refuse_strange(connection, version)
                first(version)
                _step(connection, version)
    refuse_newer(version)


def _refuse_strange(connection: sqlite3.Connection, version: int) -> None:
    names = {str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if version == 0 and "heat" in names:
        raise damage()
    if version == 0 and names:
        raise NotOurFileError(_("another program wrote it"))


def _step(connection: sqlite3.Connection, version: int) -> None:
    for statement in MIGRATIONS[version]:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {version + 1}")
