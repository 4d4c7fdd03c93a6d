"""Orders to the journal that wait, carried out where it can be written or in a copy of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Final

from easeful.adapters.journal_rows import Row, Value

Order = tuple[str, Sequence[Value]]

HARMLESS: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_INTERRUPT,
    }
)
"""Faults that say nothing against what was written just before them."""


def carry_out(file: sqlite3.Connection, orders: Iterable[Order]) -> None:
    """Carry out what waited; what no file would take must not hold up the rest."""
    for order, values in orders:
        with suppress(sqlite3.IntegrityError, ValueError, OverflowError):
            file.execute(order, values)


def answer_of(
    copy: sqlite3.Connection, orders: Iterable[Order], query: str, values: Sequence[Value]
) -> list[Row]:
    """Return the rows that a copy of the journal would have if ``orders`` were carried out."""
    carry_out(copy, orders)
    return copy.execute(query, values).fetchall()
