"""Draws one frame of an exercise as a picture: ``easeful figure``. Needs no window, no screen."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from easeful.figure.hands import VIEW as HANDS_VIEW
from easeful.figure.hands import hands_room, hands_shapes
from easeful.figure.motion import Phase, eased
from easeful.figure.scene import Box, room_of, scene_shapes
from easeful.figure.shape import Shape
from easeful.figure.skeleton import solve
from easeful.frame_wanted import FrameWanted
from easeful.ui.figure_paint import fit, paint_shapes
from easeful.ui.figure_palette import figure_palette
from easeful.ui.palette import PALETTES

WELL: Final = 0
CANNOT: Final = 1


def draw(wanted: FrameWanted) -> int:
    """Write the picture whole, or say why that cannot be; return the exit code."""
    data = png_of(picture_of(wanted))
    half = wanted.path.with_name(f".{wanted.path.name}.{os.getpid()}")
    try:
        half.write_bytes(data)
        half.replace(wanted.path)
    except OSError as error:
        with suppress(OSError):
            half.unlink()
        sys.stderr.write(f'cannot write "{wanted.path}": {error.strerror}\n')
        return CANNOT
    return WELL


def picture_of(wanted: FrameWanted) -> QImage:
    """Return the picture of a frame, on the page's background."""
    colours = figure_palette(PALETTES[wanted.theme], wanted.person)
    picture = QImage(*wanted.size, QImage.Format.Format_RGB32)
    picture.fill(QColor(colours.background))
    shapes, room = _seen(wanted)
    painter = QPainter(picture)
    paint_shapes(painter, shapes, colours, fit(room, QRectF(picture.rect())))
    painter.end()
    return picture


def png_of(picture: QImage) -> bytes:
    """Return a picture as the content of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(data.data())


def _seen(wanted: FrameWanted) -> tuple[list[Shape], Box]:
    """Return what is seen, and how much of the room the picture shows."""
    motion = wanted.motion
    if motion.hands:
        opened = _opened(wanted)
        return hands_shapes(opened, opened, HANDS_VIEW), hands_room()
    hair = wanted.person.hair
    return scene_shapes(solve(wanted.pose), motion.props, motion.camera, hair), room_of(motion)


def _opened(wanted: FrameWanted) -> float:
    """Return how far hands are open that are seen from near."""
    match wanted.at:
        case None | (Phase.HOLD, _):
            return 1.0
        case (Phase.IN, share):
            return eased(share)
        case (_, share):
            return 1.0 - eased(share)
