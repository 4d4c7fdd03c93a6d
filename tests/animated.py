"""Writes a moving picture as an animated PNG of 256 colours, which every browser shows.

A viewer that knows no animation shows the first frame.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
MOST_COLOURS: Final = 255
UNCHANGED: Final = 255
"""The number of the colour that lets the frame before be seen."""

INDEXED: Final = 3
KEEP, OVER = 0, 1

Colours = NDArray[np.uint32]
Indices = NDArray[np.uint8]


def write_animation(path: Path, images: Sequence[QImage], a_second: int) -> None:
    """Write ``images``, which are of one size, as a loop, so many of them ``a_second``."""
    frames, table = _indexed([_argb(image) for image in images])
    high, wide = frames[0].shape
    chunks = [
        _chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, INDEXED, 0, 0, 0)),
        _chunk(b"PLTE", b"".join(struct.pack(">I", int(each))[1:] for each in table)),
        _chunk(b"tRNS", bytes(int(each) >> 24 for each in table)),
        _chunk(b"acTL", struct.pack(">II", len(frames), 0)),
    ]
    number, before = 0, None
    for frame in frames:
        top, left, part = _changed(frame, before)
        size = (part.shape[1], part.shape[0], left, top)
        control = struct.pack(">IIIIIHHBB", number, *size, 1, a_second, KEEP, OVER)
        chunks.append(_chunk(b"fcTL", control))
        rows = np.pad(part, ((0, 0), (1, 0)))  # each row begins with its filter: none
        data = zlib.compress(rows.tobytes(), 9)
        number += 1
        if before is None:
            chunks.append(_chunk(b"IDAT", data))
        else:
            chunks.append(_chunk(b"fdAT", struct.pack(">I", number) + data))
            number += 1
        before = frame
    path.write_bytes(b"".join([SIGNATURE, *chunks, _chunk(b"IEND", b"")]))


def _argb(image: QImage) -> Colours:
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    flat = np.frombuffer(image.constBits(), np.uint32)
    return flat.reshape(image.height(), image.width()).copy()


def _indexed(images: Sequence[Colours]) -> tuple[list[Indices], Colours]:
    """Return the images by the numbers of their colours, and the colours: the commonest."""
    known, counts = np.unique(np.stack(images), return_counts=True)
    table = np.zeros(MOST_COLOURS + 1, np.uint32)
    common = known[np.argsort(counts)[::-1][:MOST_COLOURS]]
    table[: common.size] = common
    parts = known.view(np.uint8).reshape(-1, 4).astype(np.int32)
    chosen = common.view(np.uint8).reshape(-1, 4).astype(np.int32)
    nearest = np.array(
        [np.argmin(((chosen - part) ** 2).sum(axis=1)) for part in parts], dtype=np.uint8
    )
    return [nearest[np.searchsorted(known, image)] for image in images], table


def _changed(frame: Indices, before: Indices | None) -> tuple[int, int, Indices]:
    """Return the top, the left and the picture of what differs from the frame before."""
    if before is None:
        return 0, 0, frame
    rows, columns = np.nonzero(frame != before)
    if not rows.size:
        return 0, 0, frame[:1, :1]
    top, left = int(rows.min()), int(columns.min())
    part = np.where(frame == before, np.uint8(UNCHANGED), frame)
    return top, left, part[top : int(rows.max()) + 1, left : int(columns.max()) + 1]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
