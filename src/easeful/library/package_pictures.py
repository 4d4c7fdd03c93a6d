"""Whether a picture is what its ending says, and of a size that can be shown.

Only the first bytes, and what stands between them and the size, are looked at; nothing is painted.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from easeful.core.words import _
from easeful.library.package_drawing import look_at_drawing
from easeful.library.package_refused import RefusedError
from easeful.library.problem import quoted

Size = tuple[int, int]

LONGEST_SIDE: Final = 12_000
MOST_PIXELS: Final = 50_000_000
"""More than a good camera's; unpainted they take 200 MB of memory."""

PNG_SIGN: Final = b"\x89PNG\r\n\x1a\n"
PNG_FIRST: Final = b"\x00\x00\x00\x0dIHDR"
PNG_LAST: Final = b"IEND"
PNG_AROUND: Final = 12
"""Bytes of a part of a PNG beside its data."""

JPEG_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
JPEG_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
JPEG_ENDS: Final = frozenset({0x00, 0xD8, 0xD9, 0xDA})
"""Markers that have no data; those that have the size; those that no size can stand behind."""

HALF_WORD: Final = 0x3FFF
"""Fourteen bits, as WebP writes a side."""


def look_at_picture(name: str, data: bytes) -> None:
    """Raise ``RefusedError`` if the picture ``name`` is not to be shown."""
    ending = PurePosixPath(name).suffix.lower()
    if ending == ".svg":
        look_at_drawing(name, data)
        return
    size = SIZES[ending](data)
    if size is None:
        words = _("{name} is no {kind} picture, whatever its name says.")
        kind = ending.removeprefix(".").upper()
        raise RefusedError(words.format(name=quoted(name), kind=kind))
    wide, high = size
    if max(size) > LONGEST_SIDE or wide * high > MOST_PIXELS:
        words = _("{name} is {wide} × {high} pixels, which is too large. Make it smaller.")
        raise RefusedError(words.format(name=quoted(name), wide=wide, high=high))


def _png(data: bytes) -> Size | None:
    if not data.startswith(PNG_SIGN + PNG_FIRST):
        return None
    begin = len(PNG_SIGN + PNG_FIRST)
    size = (_big(data[begin : begin + 4]), _big(data[begin + 4 : begin + 8]))
    place = len(PNG_SIGN)
    while data[place + 4 : place + 8] not in (PNG_LAST, b""):
        place += _big(data[place : place + 4]) + PNG_AROUND
    return size if all(size) and place + PNG_AROUND == len(data) else None


def _jpeg(data: bytes) -> Size | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    place = 2
    while data[place : place + 1] == b"\xff":
        marker = data[place + 1] if place + 1 < len(data) else 0
        if marker == 0xFF:  # noqa: PLR2004 (a filling byte)
            place += 1
        elif marker in JPEG_ALONE:
            place += 2
        elif marker in JPEG_ENDS:
            return None
        elif marker in JPEG_SIZES:
            high, wide = _big(data[place + 5 : place + 7]), _big(data[place + 7 : place + 9])
            return (wide, high) if wide and high else None
        else:
            place += 2 + max(2, _big(data[place + 2 : place + 4]))
    return None


def _webp(data: bytes) -> Size | None:
    head, kind, body = data[:12], data[12:16], data[20:30]
    whole = head[:4] == b"RIFF" and head[8:] == b"WEBP" and _little(head[4:8]) + 8 == len(data)
    if not whole or len(body) < 10:  # noqa: PLR2004 (as many bytes hold the size)
        return None
    if kind == b"VP8X":
        return _little(body[4:7]) + 1, _little(body[7:10]) + 1
    if kind == b"VP8L" and body[0] == 0x2F:  # noqa: PLR2004 (its sign)
        bits = _little(body[1:5])
        return (bits & HALF_WORD) + 1, (bits >> 14 & HALF_WORD) + 1
    if kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        wide, high = _little(body[6:8]) & HALF_WORD, _little(body[8:10]) & HALF_WORD
        return (wide, high) if wide and high else None
    return None


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


SIZES: Final = MappingProxyType[str, Callable[[bytes], Size | None]](
    {".png": _png, ".jpg": _jpeg, ".jpeg": _jpeg, ".webp": _webp}
)
