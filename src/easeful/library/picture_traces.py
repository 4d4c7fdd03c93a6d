"""Takes out of a photograph what it tells beside the picture: where and when it was made.

Rule 1: the picture itself is not touched, nor which way up it is.
Rule 2: a picture that cannot be taken apart is not let through.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from struct import pack, unpack_from
from typing import Final

from easeful.core.words import _

JPEG: Final = b"\xff\xd8"
PNG: Final = b"\x89PNG\r\n\x1a\n"
MARK, SOS, EOI, APP1, APP2, APP14, COM = 0xFF, 0xDA, 0xD9, 0xE1, 0xE2, 0xEE, 0xFE
APPS: Final = range(0xE0, 0xF0)
RESTARTS: Final = range(0xD0, 0xD8)
EXIF: Final = b"Exif\0\0"
COLOURS: Final = b"ICC_PROFILE\0"
ORIENTATION: Final = 0x0112
UPRIGHT: Final = 1
TOLD_BY_PNG: Final = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
TOLD_BY_WEBP: Final = frozenset({b"EXIF", b"XMP "})
TELLS: Final = 0x08 | 0x04
"""Bits of a WebP's first chunk that announce these."""


NOT_CLEAN: Final = _(
    "{name} could not be freed of what the camera wrote into it. Save a copy of it first."
)


class NotCleanError(Exception):
    """A picture that could not be taken apart, so that nobody knows what it tells."""


def without_traces(data: bytes) -> bytes:
    """Return the picture without anything that it tells beside itself.

    What is no JPEG, PNG or WebP comes back as it is. Raise ``NotCleanError`` for a broken one.
    """
    try:
        if data.startswith(JPEG):
            return b"".join(_jpeg(data))
        if data.startswith(PNG):
            return b"".join(_png(data))
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError, ValueError) as error:
        raise NotCleanError from error
    return data


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Yield what makes the picture; what a camera puts behind its end goes as well."""
    yield JPEG
    at, turned = 2, False
    while True:
        if data[at] != MARK:
            raise ValueError(at)
        while data[at + 1] == MARK:  # a marker may have more than one of these before it
            at += 1
        kind = data[at + 1]
        if kind == EOI:
            yield data[at : at + 2]
            return
        (length,) = unpack_from(">H", data, at + 2)
        segment = data[at : at + 2 + length]
        at += len(segment)
        content = segment[4:]
        if kind == APP1 and content.startswith(EXIF) and not turned:
            turned = True
            # What cannot be read there goes as well.
            with suppress(struct.error):
                yield from _way_up(content[len(EXIF) :])
        elif _is_of_the_picture(kind, content):
            yield segment
        if kind == SOS:
            end = _end_of_scan(data, at)
            yield data[at:end]
            at = end
            if at == len(data):
                return


def _is_of_the_picture(kind: int, content: bytes) -> bool:
    if kind == COM:
        return False
    if kind not in APPS:
        return True
    is_first = kind == APPS.start
    return is_first or kind == APP14 or (kind == APP2 and content.startswith(COLOURS))


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the marker after the compressed picture stands; its end, if it is cut short."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] != 0 and data[at + 1] not in RESTARTS and data[at + 1] != MARK:
            return at
        at += 1 if data[at + 1] == MARK else 2


def _way_up(tiff: bytes) -> Iterator[bytes]:
    """Yield which way up the picture is, and nothing else of what the camera wrote."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return
    (first,) = unpack_from(f"{order}I", tiff, 4)
    (count,) = unpack_from(f"{order}H", tiff, first)
    for at in range(first + 2, first + 2 + 12 * count, 12):
        tag, _type, _count, value = unpack_from(f"{order}HHIH", tiff, at)
        if tag == ORIENTATION and value != UPRIGHT:
            entry = pack(">HHIHH", ORIENTATION, 3, 1, value, 0)
            content = EXIF + b"MM\0*" + pack(">IH", 8, 1) + entry + bytes(4)
            yield pack(">BBH", MARK, APP1, len(content) + 2) + content
            return


def _png(data: bytes) -> Iterator[bytes]:
    yield PNG
    at = len(PNG)
    while True:
        (length,) = unpack_from(">I", data, at)
        chunk = data[at : at + 12 + length]
        at += len(chunk)
        if len(chunk) != 12 + length:
            raise ValueError(at)
        kind = chunk[4:8]
        if kind not in TOLD_BY_PNG:
            yield chunk
        if kind == b"IEND":
            return


def _webp(data: bytes) -> bytes:
    chunks = b"".join(_webp_chunks(data))
    return b"RIFF" + pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _webp_chunks(data: bytes) -> Iterator[bytes]:
    (size,) = unpack_from("<I", data, 4)
    at, end = 12, 8 + size
    while at < end:
        (length,) = unpack_from("<I", data, at + 4)
        chunk = data[at : at + 8 + length + length % 2]
        at += 8 + length + length % 2
        kind = chunk[:4]
        if kind == b"VP8X":
            yield chunk[:8] + bytes([chunk[8] & ~TELLS]) + chunk[9:]
        elif kind not in TOLD_BY_WEBP:
            yield chunk
