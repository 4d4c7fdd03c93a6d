"""Finds the rows of tables in pages of the journal, wherever they lie and whatever is broken else.

Every page that holds rows says so itself, and where on it each row begins. So a page that is
whole gives its rows also where the way to it is broken.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from easeful.adapters.journal_pages import Pages

Cell = str | float | int | bytes | None

LEAF: Final = 0x0D
"""The first byte of a page with rows of a table."""

FILE_HEADER: Final = 100
"""Bytes before what else stands on the first page."""

LONGEST: Final = 1_000_000
"""Bytes of a row; a longer one is a broken number."""

SEVEN: Final = 7
NINE: Final = 9
INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
REAL: Final = 7
ZERO: Final = 8
ONE: Final = 9
BLOB: Final = 12


class BrokenError(Exception):
    """What stands here is no row."""


def rows_in(pages: Pages) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Yield every row that can be read, with its number."""
    for number, page in pages:
        start = FILE_HEADER if number == 1 else 0
        if len(page) <= start or page[start] != LEAF:
            continue
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        for place in range(start + 8, min(start + 8 + 2 * count, len(page) - 1), 2):
            cell = int.from_bytes(page[place : place + 2], "big")
            try:
                yield _row(pages, page, cell)
            except (BrokenError, IndexError, ValueError, struct.error):
                continue


def _row(pages: Pages, page: bytes, place: int) -> tuple[int, tuple[Cell, ...]]:
    length, place = _number(page, place)
    row, place = _number(page, place)
    if not 0 < length <= LONGEST:
        raise BrokenError
    return row, _cells(_payload(pages, page, place, length))


def _payload(pages: Pages, page: bytes, place: int, length: int) -> bytes:
    """Return the bytes of a row, of which a long one goes on on other pages."""
    most, least = pages.size - 35, (pages.size - 12) * 32 // 255 - 23
    here = length
    if length > most:
        here = least + (length - least) % (pages.size - 4)
        here = here if here <= most else least
    found = page[place : place + here]
    further = int.from_bytes(page[place + here : place + here + 4], "big") if here < length else 0
    while len(found) < length and further:
        page = pages.page(further)
        further = int.from_bytes(page[:4], "big")
        if len(page) <= 4:  # noqa: PLR2004 (the number of the next one)
            break
        found += page[4 : 4 + length - len(found)]
    if len(found) != length:
        raise BrokenError
    return found


def _cells(payload: bytes) -> tuple[Cell, ...]:
    end, place = _number(payload, 0)
    at = end
    cells = []
    while place < end:
        kind, place = _number(payload, place)
        cell, at = _cell(payload, at, kind)
        cells.append(cell)
    if at != len(payload):
        raise BrokenError
    return tuple(cells)


def _cell(payload: bytes, at: int, kind: int) -> tuple[Cell, int]:
    if kind == 0:
        return None, at
    if kind in {ZERO, ONE}:
        return kind - ZERO, at
    size = INTEGERS.get(kind) or (8 if kind == REAL else (kind - BLOB) // 2)
    data = payload[at : at + size]
    if kind in {10, 11} or len(data) != size:
        raise BrokenError
    if kind in INTEGERS:
        return int.from_bytes(data, "big", signed=True), at + size
    if kind == REAL:
        return float(struct.unpack(">d", data)[0]), at + size
    return (data.decode(errors="replace") if kind % 2 else data), at + size


def _number(data: bytes, place: int) -> tuple[int, int]:
    """Return a number as SQLite packs it, and where the next thing begins."""
    found = 0
    for taken in range(NINE):
        byte = data[place + taken]
        if taken == NINE - 1:
            return (found << 8) | byte, place + NINE
        found = (found << SEVEN) | (byte & 0x7F)
        if byte < 0x80:  # noqa: PLR2004 (the bit that says that it goes on)
            return found, place + taken + 1
    raise BrokenError
