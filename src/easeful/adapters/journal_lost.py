"""Whether heat is missing in what was saved of a damaged journal, and what stands for it then.

Nobody may use a pad sooner because a page broke: what is lost may have ended as late as the file
was last written, so heat and cold rest as after a time of each that ended then. Rows that stand
for what was lost last no seconds, which none does that was begun; only heat's gates read them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Set as AbstractSet
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from easeful.adapters.journal_ahead import of_pages
from easeful.adapters.journal_carving import LEAF, Cell
from easeful.adapters.journal_pages import Pages, ahead_of
from easeful.adapters.journal_rows import ROWS, is_understood, time_text
from easeful.core.heat import Pack

INNER: Final = 0x05
"""The first byte of a page that only leads to others of a table."""

LEADS: Final = 12
"""Bytes before the places of what it leads to."""

ROWS_AT: Final = 8
"""Bytes before the rows, or before the last page that it leads to."""

MASTER: Final = 5
"""Columns of a row that says where a table begins."""

MICRO: Final = 1_000_000
LEAST_ID: Final = 1_000_000_000_000_000
"""Ids of ours are times, as ``journal`` has them, and never small: a pad that is on may be watched
under the number that was lost, and its watcher must find that number free."""

LOST: Final = """
INSERT OR IGNORE INTO heat (id, pack, area, seconds, check_every, began, on_seconds, seen_steady,
                            seen_wall, boot, owner, ended)
VALUES (?, ?, '', 0, 0, ?, 0, 0, ?, '', '', ?)
"""


def beginning_of_heat(row: tuple[Cell, ...]) -> int:
    """Return on which page heat's table begins, if ``row`` says so; 0 if it does not."""
    if len(row) != MASTER or row[:2] != ("table", "heat") or not isinstance(row[3], int):
        return 0
    return row[3]


def stand_for_lost_heat(
    new: sqlite3.Connection, path: Path, pages: Pages, begins: AbstractSet[int]
) -> None:
    """Write into ``new`` what stands for heat of the journal at ``path`` that was not saved."""
    rows = _rows_under(pages, next(iter(begins))) if len(begins) == 1 else None
    saved = sum(is_understood(row) for row in new.execute(ROWS))
    if rows is not None and saved >= rows and _is_sound(pages):
        return
    written = _last_written(path)
    if written is not None:
        when, first = time_text(written), max(LEAST_ID, int(written.timestamp() * MICRO))
        for id_, pack in enumerate((Pack.PAD, Pack.COLD), first):
            new.execute(LOST, (id_, pack.value, when, when, when))


def _rows_under(pages: Pages, begin: int) -> int | None:
    """Return how many rows the pages of a table say they have; ``None`` if one is broken."""
    left, seen, rows = [begin], set[int](), 0
    while left:
        number = left.pop()
        page = pages.page(number)
        if number in seen or number <= 1 or not page:
            return None
        seen.add(number)
        count = int.from_bytes(page[3:5], "big")
        if page[0] == INNER:
            places = range(LEADS, min(LEADS + 2 * count, len(page) - 1), 2)
            cells = [ROWS_AT, *(int.from_bytes(page[place : place + 2], "big") for place in places)]
            left += [int.from_bytes(page[cell : cell + 4], "big") for cell in cells]
        elif page[0] == LEAF and (count or not any(page[ROWS_AT:])):
            rows += count
        else:
            return None
    return rows


def _is_sound(pages: Pages) -> bool:
    """Say whether heat's table is whole: a page that lost some rows may not say so itself."""
    with suppress(sqlite3.Error, ValueError), closing(of_pages(pages)) as file:
        return bool(file.execute("PRAGMA integrity_check('heat')").fetchone() == ("ok",))
    return False


def _last_written(path: Path) -> datetime | None:
    """Return when the file, or what was written ahead of it, was last changed."""
    found = []
    for each in (path, ahead_of(path)):
        with suppress(OSError, ValueError, OverflowError):
            found.append(datetime.fromtimestamp(each.stat().st_mtime, UTC).astimezone())
    return max(found, default=None)
