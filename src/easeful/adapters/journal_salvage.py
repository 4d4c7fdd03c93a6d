"""Saves what can be read of a damaged journal into another.

To which table a row belongs is told by its shape, for the pages that would say so may be the broken
ones. Numbers stay as they were: the watcher knows an open heat by its. Where heat's rows are not
all there, others stand for them (``journal_lost``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from easeful.adapters.diary_words import DAYS, NEWS, PAPERS, PAYBACKS, TIMES
from easeful.adapters.journal_carving import Cell, rows_in
from easeful.adapters.journal_lost import beginning_of_heat, stand_for_lost_heat
from easeful.adapters.journal_pages import pages_of
from easeful.adapters.journal_rows import time_of

ENDED: Final = 12
"""Where in a row of heat stands when it ended."""

Shape = Callable[[tuple[Cell, ...]], bool]


def _is_time(cell: Cell) -> bool:
    return isinstance(cell, str) and time_of(cell) is not None


def _is_day(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) == len("2026-11-22") and cell[4:8:3] == "--"


def _told_on(words: Mapping[str, object]) -> Shape:
    return lambda row: len(row) == 2 and _is_day(row[0]) and row[1] in words  # noqa: PLR2004


SHAPES: Final[Mapping[str, Shape]] = MappingProxyType(
    {
        # Of heat nothing is left out: somebody must be asked whether the pad is off.
        "heat": lambda row: len(row) == 14 and row[0] is None,  # noqa: PLR2004
        "session": lambda row: len(row) == 14 and _is_time(row[4]),  # noqa: PLR2004
        "entry": lambda row: len(row) == 10 and _is_time(row[1]) and row[2] in TIMES,  # noqa: PLR2004
        "heat_health": lambda row: len(row) == 4 and isinstance(row[3], str) and _is_time(row[1]),  # noqa: PLR2004
        "pattern": lambda row: len(row) == 4 and row[3] in {0, 1} and _is_time(row[2]),  # noqa: PLR2004
        "cream": lambda row: len(row) == 3 and row[0] is None and _is_time(row[2]),  # noqa: PLR2004
        "alarm_heard": lambda row: len(row) == 3 and row[0] is None and _is_time(row[1]),  # noqa: PLR2004
        "mended": lambda row: len(row) == 3 and row[0] is None and isinstance(row[2], int),  # noqa: PLR2004
        "sleep": lambda row: len(row) == 3 and _is_day(row[0]),  # noqa: PLR2004
        "day": _told_on(DAYS),
        "day_after": _told_on(PAYBACKS),
        "help": _told_on(NEWS),
        "paper": lambda row: len(row) == 2 and row[0] in PAPERS,  # noqa: PLR2004
    }
)


def save_into(new: sqlite3.Connection, path: Path) -> int:
    """Write what can be read at ``path`` into ``new``, whose tables stand; return how many rows.

    Raise ``OSError`` or ``sqlite3.Error`` if it cannot be read or written at all.
    """
    pages = pages_of(path)
    saved, begins = 0, set[int]()
    new.execute("BEGIN")
    with new:
        for number, row in rows_in(pages):
            saved += _save(new, number, row)
            begins.add(beginning_of_heat(row))
        stand_for_lost_heat(new, path, pages, begins - {0})
    return saved


def _save(new: sqlite3.Connection, number: int, row: tuple[Cell, ...]) -> int:
    """Write one row where it belongs, if it belongs anywhere and is whole."""
    table = next((name for name, fits in SHAPES.items() if fits(row)), None)
    if table is None:
        return 0
    cells = (number, *row[1:]) if row[0] is None else row
    if table == "heat" and not (isinstance(row[ENDED], str) and row[ENDED]):
        cells = (*cells[:ENDED], None, *cells[ENDED + 1 :])  # no end was ever written like that
    places = ", ".join("?" * len(cells))
    try:
        done = new.execute(f"INSERT OR IGNORE INTO {table} VALUES ({places})", cells)  # noqa: S608 (our own names)
    except (sqlite3.IntegrityError, OverflowError):
        return 0
    return done.rowcount
