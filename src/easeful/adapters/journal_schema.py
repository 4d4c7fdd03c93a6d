"""The tables of the journal, and how a file comes by them.

``MIGRATIONS`` is only ever appended to: files of every age are out there. What is known of a row
may grow, so a value that comes from a list of ours is plain text here, and read with care.
"""

from __future__ import annotations

import sqlite3
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

MIGRATIONS: Final = (HEAT,)
"""Each brings a file one version on. Only ever append."""


class NotOurFileError(Exception):
    """The file is no journal that this Easeful can use; the text says why, to a person."""


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many migrations the file has seen."""
    found = connection.execute("PRAGMA user_version").fetchone()
    return int(found[0])


def refuse_newer(version: int) -> None:
    """Raise ``NotOurFileError`` for a version that is not known here."""
    if version > len(MIGRATIONS):
        raise NotOurFileError(_("a newer Easeful wrote it"))


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file up to date, one transaction a step; others may do so at the same time."""
    while (version := version_of(connection)) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            if version_of(connection) == version:
                _step(connection, version)
    refuse_newer(version)


def _step(connection: sqlite3.Connection, version: int) -> None:
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if version == 0 and tables[0]:
        raise NotOurFileError(_("another program wrote it"))
    for statement in MIGRATIONS[version]:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {version + 1}")
