"""Reads what is known here of a journal that a newer Easeful wrote, without touching it.

Tables are only ever appended to, and columns to them, so what was known stays where it was.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from easeful.adapters.journal_ahead import unchecked
from easeful.adapters.journal_schema import migrate

TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table'"


def copy_of_newer(path: Path) -> sqlite3.Connection:
    """Return it in memory, as it would be here; raise ``OSError`` or ``sqlite3.Error``."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(memory)
        with closing(unchecked(path)) as newer:
            newer.execute(TABLES).fetchall()
            for (name,) in memory.execute(TABLES).fetchall():
                with suppress(sqlite3.Error):
                    _copy(newer, memory, str(name))
    except (OSError, sqlite3.Error):
        memory.close()
        raise
    return memory


def _copy(newer: sqlite3.Connection, memory: sqlite3.Connection, name: str) -> None:
    columns = [str(row[1]) for row in memory.execute(f"PRAGMA table_info({name})")]
    listed, places = ", ".join(columns), ", ".join("?" * len(columns))
    rows = newer.execute(f"SELECT {listed} FROM {name} ORDER BY rowid")  # noqa: S608 (our own names)
    memory.execute("BEGIN")
    with memory:
        memory.executemany(f"INSERT OR IGNORE INTO {name} VALUES ({places})", rows)  # noqa: S608 (as above)
