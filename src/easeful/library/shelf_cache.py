"""Remembers what was read from each file, and the last good version of a person's own.

It is only a memory: lost, broken or not writable, everything is read again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from os import fsdecode, fsencode
from pathlib import Path
from typing import Final, Self

from easeful.core.summary import Summary
from easeful.library import summary_text
from easeful.library.problem import Problem

LAYOUT: Final = 4
"""Raised when the table or the text in it changes; an older cache is then made anew."""

TABLE: Final = """
CREATE TABLE IF NOT EXISTS file (
    path BLOB PRIMARY KEY,
    own INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    summary TEXT NOT NULL,
    problems TEXT NOT NULL,
    last_good BLOB
) STRICT
"""

REMEMBER: Final = """
INSERT INTO file VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (path) DO UPDATE SET
    own = excluded.own,
    stamp = excluded.stamp,
    summary = excluded.summary,
    problems = excluded.problems,
    last_good = COALESCE(excluded.last_good, last_good)
"""

RECALL: Final = "SELECT path, own, stamp, summary, problems FROM file"
RECALL_SHIPPED: Final = f"{RECALL} WHERE own = 0"
RECALL_ONE: Final = f"{RECALL} WHERE path = ?"


Row = tuple[bytes, int, str, str, str, bytes | None]


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of one file. ``stamp`` tells whether the file has changed since.

    ``summary`` is of the file as it is, or of its last good version if it has problems now.
    ``good`` is its text if it is a person's own and good.
    """

    path: Path
    own: bool
    stamp: str
    summary: Summary | None
    problems: tuple[Problem, ...] = ()
    good: bytes | None = None


class ShelfCache:
    """The memory, in one SQLite file or, where that cannot be had, in none."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None = None) -> None:
        """Use a connection whose table stands; ``path`` is its file."""
        self._connection = connection
        self._path = path

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """Open the memory at ``path``; make it anew if it is broken, forget if that fails."""
        if path is not None:
            for _again in range(2):
                try:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    return cls(_connected(str(path)), path)
                except sqlite3.DatabaseError as error:
                    if not _is_broken(error):
                        break
                    _put_aside(path)
                except OSError:
                    break
        return cls(_connected(":memory:"))

    def shipped(self) -> tuple[Remembered, ...]:
        """Return all shipped files that are remembered."""
        return tuple(self._rows(RECALL_SHIPPED, ()))

    def get(self, path: Path) -> Remembered | None:
        """Return what is remembered of the file at ``path``."""
        return next(iter(self._rows(RECALL_ONE, (fsencode(path),))), None)

    def last_good(self, path: Path) -> bytes | None:
        """Return the text of a person's own file as it was when it was good."""
        query = "SELECT last_good FROM file WHERE path = ?"
        try:
            found = self._connection.execute(query, (fsencode(path),)).fetchone()
        except sqlite3.DatabaseError:
            return None
        return found[0] if found else None

    def put(self, remembered: Iterable[Remembered]) -> None:
        """Remember several files at once; on a disk that takes no more, until the program ends."""
        rows = [
            (
                fsencode(each.path),
                int(each.own),
                each.stamp,
                "" if each.summary is None else summary_text.written(each.summary),
                json.dumps([[p.path, p.line, p.column, p.words] for p in each.problems]),
                each.good,
            )
            for each in remembered
        ]
        try:
            self._write(rows)
        except sqlite3.DatabaseError as error:
            if _code(error) != sqlite3.SQLITE_BUSY:
                self._leave_disk(error)
                self._write(rows)

    def forget_all_but(self, paths: Iterable[Path]) -> None:
        """Forget files that are gone."""
        kept = {fsencode(path) for path in paths}
        try:
            with self._connection:
                known = [row[0] for row in self._connection.execute("SELECT path FROM file")]
                gone = [(path,) for path in known if path not in kept]
                self._connection.executemany("DELETE FROM file WHERE path = ?", gone)
        except sqlite3.DatabaseError:
            """As above."""

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _write(self, rows: list[Row]) -> None:
        with self._connection:
            self._connection.executemany(REMEMBER, rows)

    def _leave_disk(self, error: sqlite3.DatabaseError) -> None:
        """Go on in memory, with all that was remembered unless it is broken."""
        memory = _connected(":memory:")
        try:
            if not _is_broken(error):
                self._connection.backup(memory)
        except sqlite3.DatabaseError:
            memory = _connected(":memory:")
        self._connection.close()
        self._connection = memory
        if self._path is not None and _is_broken(error):
            _put_aside(self._path)

    def _rows(self, query: str, values: tuple[bytes, ...]) -> list[Remembered]:
        try:
            return [_remembered(row) for row in self._connection.execute(query, values)]
        except (sqlite3.DatabaseError, ValueError, KeyError, TypeError):
            return []


def _connected(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=0.2)
    try:
        layout = connection.execute("PRAGMA user_version").fetchone()[0]
        if layout != LAYOUT:
            with connection:
                connection.execute("DROP TABLE IF EXISTS file")
                connection.execute(TABLE)
                connection.execute(f"PRAGMA user_version = {LAYOUT}")
        # Without a wait for the disk at each commit, which would hold the window up.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _code(error: sqlite3.DatabaseError) -> int:
    """Return what SQLite says of an error, without the finer shades."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    return _code(error) in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def _put_aside(path: Path) -> None:
    try:
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            path.with_name(name).unlink(missing_ok=True)
    except OSError:
        """Then the second try fails as well, and there is no memory this time."""


def _remembered(row: tuple[bytes, int, str, str, str]) -> Remembered:
    name, own, stamp, summary, problems = row
    path = Path(fsdecode(name))
    return Remembered(
        path=path,
        own=bool(own),
        stamp=stamp,
        summary=summary_text.read(summary, path, own=bool(own)) if summary else None,
        problems=tuple(Problem(*each) for each in json.loads(problems)),
    )
