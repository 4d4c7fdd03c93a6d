"""Reads a journal with what was written ahead of it, where SQLite may make no file beside it.

So it is in a folder or on a disk that is closed to writing, and on one that is full.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from easeful.adapters.journal_pages import Pages, ahead_of, pages_of
from easeful.adapters.journal_schema import damage

FORMAT: Final = slice(18, 20)
OF_ITSELF: Final = b"\x01\x01"
"""What stands there in a file that nothing was written ahead of."""


def has_ahead(path: Path) -> bool:
    """Say whether something was written ahead, which may not stand in the file yet."""
    try:
        return ahead_of(path).stat().st_size > 0
    except OSError:
        return False


def with_ahead(path: Path) -> sqlite3.Connection:
    """Return the journal in memory; raise ``OSError`` or ``sqlite3.Error``, also if it is broken.

    Nobody is kept from writing, so what was changed while it was read looks broken too.
    """
    file = unchecked(path)
    try:
        if file.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damage()
    except sqlite3.Error:
        file.close()
        raise
    return file


def unchecked(path: Path) -> sqlite3.Connection:
    """Return the same, whole or broken."""
    return of_pages(pages_of(path))


def of_pages(pages: Pages) -> sqlite3.Connection:
    """Return the journal that has these pages, whole or broken, in memory."""
    data = bytearray()
    for _number, page in pages:
        data += page or bytes(pages.size)
    data[FORMAT] = OF_ITSELF
    file = sqlite3.connect(":memory:", isolation_level=None)
    file.deserialize(bytes(data))
    return file
