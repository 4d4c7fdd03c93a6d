"""The pages of a journal as they lie on the disk, read without SQLite: for a file it refuses.

What was written ahead counts as far as its checksums hold, as it does for SQLite
(https://www.sqlite.org/fileformat2.html).
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

USUAL: Final = 4096
"""Bytes of a page, where the file does not say so any more."""

HEADER: Final = b"SQLite format 3\x00"
SMALLEST: Final = 512
LARGEST: Final = 65536

AHEAD: Final = 32
"""Bytes at the beginning of what was written ahead."""

FRAME: Final = 24
"""Bytes before each page in it."""

ENDIANS: Final = {0x377F0682: "<", 0x377F0683: ">"}
HALF: Final = 0xFFFFFFFF


class Pages:
    """The pages of one file by their numbers, from 1. A file that is not there has none."""

    def __init__(self, path: Path, ahead: Path) -> None:
        """Read the file at ``path`` and what was written ahead of it."""
        self._data = _bytes_of(path)
        log = _bytes_of(ahead)
        self.size = _page_size(self._data, log)
        self._newer = _newer_pages(log, self.size)
        self.count = max(len(self._data) // self.size, *self._newer, 0)

    def page(self, number: int) -> bytes:
        """Return one page, b"" if it is not there."""
        newer = self._newer.get(number)
        if newer is not None:
            return newer
        start = (number - 1) * self.size
        page = self._data[start : start + self.size] if start >= 0 else b""
        return page if len(page) == self.size else b""

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        """Yield every page with its number."""
        for number in range(1, self.count + 1):
            yield number, self.page(number)


def real(path: Path) -> Path:
    """Return where a link leads: what was written ahead lies beside the file itself."""
    return Path(os.path.realpath(path))


def ahead_of(path: Path) -> Path:
    """Return where stands what was written ahead of the journal at ``path``."""
    there = real(path)
    return there.with_name(f"{there.name}-wal")


def pages_of(path: Path) -> Pages:
    """Return the pages of the journal at ``path``, with what was written ahead of it."""
    return Pages(path, ahead_of(path))


def _bytes_of(path: Path) -> bytes:
    with suppress(FileNotFoundError):
        return path.read_bytes()
    return b""


def _page_size(data: bytes, log: bytes) -> int:
    sizes = []
    if data.startswith(HEADER) and len(data) > len(HEADER) + 1:
        sizes.append(int.from_bytes(data[16:18], "big"))
    if len(log) >= AHEAD:
        sizes.append(int.from_bytes(log[8:12], "big"))
    real = (LARGEST if size == 1 else size for size in sizes)
    return next((s for s in real if SMALLEST <= s <= LARGEST and s & (s - 1) == 0), USUAL)


def _newer_pages(log: bytes, size: int) -> Mapping[int, bytes]:
    """Return the pages that were written ahead and belong to a whole transaction."""
    if len(log) < AHEAD:
        return {}
    magic, _format, stated, _number = struct.unpack(">4I", log[:16])
    order = ENDIANS.get(magic)
    if order is None or stated % LARGEST != size % LARGEST:
        return {}
    sums = _summed(order, log[:24], (0, 0))
    whole: dict[int, bytes] = {}
    open_: dict[int, bytes] = {}
    for start in range(AHEAD, len(log) - FRAME - size + 1, FRAME + size):
        head = log[start : start + FRAME]
        page = log[start + FRAME : start + FRAME + size]
        sums = _summed(order, page, _summed(order, head[:8], sums))
        number, committed, *_salts, first, second = struct.unpack(">6I", head)
        if head[8:16] != log[16:24] or sums != (first, second):
            break
        open_[number] = page
        if committed:
            whole.update(open_)
            open_.clear()
    return whole


def _summed(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    one, other = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        one = (one + even + other) & HALF
        other = (other + odd + one) & HALF
    return one, other
