"""Looks through a whole journal for damage, its indexes too.

Of a span of days an index says which sessions there are, and SQLite believes it unseen.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final

from easeful.adapters.journal_schema import damage

OFTEN: Final = 20_000
"""Steps of SQLite's, which are milliseconds."""

NO_END: Final = "SELECT 1 FROM heat WHERE ended = '' LIMIT 1"
"""No end was ever written like that, so the pad may still be on: saved anew, it is open again."""


def is_whole(file: sqlite3.Connection) -> bool:
    """Say whether nothing is broken; raise ``sqlite3.Error`` where not even that can be said."""
    return bool(file.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def look_through(file: sqlite3.Connection, is_wanted: Callable[[], bool]) -> None:
    """Raise what SQLite raises for a damaged file, and for one that ``is_wanted`` meanwhile."""
    file.set_progress_handler(is_wanted, OFTEN)
    try:
        if not is_whole(file) or file.execute(NO_END).fetchone():
            raise damage()
    finally:
        file.set_progress_handler(None, 0)
