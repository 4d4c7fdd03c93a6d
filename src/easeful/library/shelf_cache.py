"""Remembers what was read from each file, and the last good version of a person's own.

It is only a memory: lost, broken or not writable, everything is read again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final, Self

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.summary import GettingUp, Summary
from easeful.library.problem import Problem

LAYOUT: Final = 1
"""Raised when the table or the text in it changes; an older cache is then made anew."""

TABLE: Final = """
CREATE TABLE IF NOT EXISTS file (
    path TEXT PRIMARY KEY,
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

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use a connection whose table stands."""
        self._connection = connection

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """Open the memory at ``path``; make it anew if it is broken, forget if that fails."""
        if path is not None:
            for _again in range(2):
                try:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    return cls(_connected(str(path)))
                except sqlite3.DatabaseError:
                    _put_aside(path)
                except OSError:
                    break
        return cls(_connected(":memory:"))

    def shipped(self) -> tuple[Remembered, ...]:
        """Return all shipped files that are remembered."""
        return tuple(self._rows(RECALL_SHIPPED, ()))

    def get(self, path: Path) -> Remembered | None:
        """Return what is remembered of the file at ``path``."""
        return next(iter(self._rows(RECALL_ONE, (str(path),))), None)

    def last_good(self, path: Path) -> bytes | None:
        """Return the text of a person's own file as it was when it was good."""
        query = "SELECT last_good FROM file WHERE path = ?"
        try:
            found = self._connection.execute(query, (str(path),)).fetchone()
        except sqlite3.DatabaseError:
            return None
        return found[0] if found else None

    def put(self, remembered: Iterable[Remembered]) -> None:
        """Remember several files at once."""
        rows = [
            (
                str(each.path),
                int(each.own),
                each.stamp,
                "" if each.summary is None else _written(each.summary),
                json.dumps([[p.path, p.line, p.column, p.words] for p in each.problems]),
                each.good,
            )
            for each in remembered
        ]
        try:
            with self._connection:
                self._connection.executemany(REMEMBER, rows)
        except sqlite3.DatabaseError:
            """A full or read-only disk: the files will be read again next time."""

    def forget_all_but(self, paths: Iterable[Path]) -> None:
        """Forget files that are gone."""
        kept = {str(path) for path in paths}
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

    def _rows(self, query: str, values: tuple[str, ...]) -> list[Remembered]:
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
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _put_aside(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        """Then the second try fails as well, and there is no memory this time."""


def _written(summary: Summary) -> str:
    return json.dumps(
        {
            "id": summary.id,
            "name": summary.name,
            "about": summary.about,
            "when": summary.when,
            "places": summary.places,
            "needs": summary.needs,
            "seconds": summary.seconds,
            "steps": summary.steps,
            "first_steps": summary.first_steps,
            "down": summary.getting_up.down,
            "up": summary.getting_up.up,
            "has_holds": summary.has_holds,
            "has_heat": summary.has_heat,
            "stale": summary.stale,
        }
    )


def _remembered(row: tuple[str, int, str, str, str]) -> Remembered:
    path, own, stamp, summary, problems = row
    return Remembered(
        path=Path(path),
        own=bool(own),
        stamp=stamp,
        summary=_read(summary, PurePath(path), own=bool(own)) if summary else None,
        problems=tuple(Problem(*each) for each in json.loads(problems)),
    )


def _read(text: str, path: PurePath, *, own: bool) -> Summary:
    found = json.loads(text)
    return Summary(
        id=found["id"],
        name=found["name"],
        about=found["about"],
        when=found["when"],
        places=tuple(Place(place) for place in found["places"]),
        needs=tuple(found["needs"]),
        seconds={Day(day): seconds for day, seconds in found["seconds"].items()},
        steps=found["steps"],
        first_steps=tuple(found["first_steps"]),
        getting_up=GettingUp(found["down"], found["up"]),
        has_holds=found["has_holds"],
        has_heat=found["has_heat"],
        own=own,
        path=path,
        stale=found["stale"],
    )
