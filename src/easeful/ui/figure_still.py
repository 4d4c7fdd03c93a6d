"""Still pictures of a body, as pixmaps without a background.

Imported behind the first paint: a window that opens needs no figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

from easeful.core.preview import Preview
from easeful.core.still import Still
from easeful.figure.glow import glow_shapes, pad_shapes
from easeful.figure.hair import Hair
from easeful.figure.hands import VIEW as HANDS_VIEW
from easeful.figure.hands import hands_room, hands_shapes
from easeful.figure.motion import Motion
from easeful.figure.pose import Pose
from easeful.figure.prop import Thing
from easeful.figure.scene import Box, room_of, scene_shapes
from easeful.figure.shape import Shape, Tint
from easeful.figure.skeleton import solve
from easeful.ui.figure_paint import fit, paint_shapes, path_of
from easeful.ui.figure_palette import FigurePalette, figure_palette
from easeful.ui.figure_shapes import with_pad
from easeful.ui.theme import Look

GLOW: Final = 1.6
MARGIN: Final = 0.05
WIDEST: Final = 1.85
"""How wide the part is that a body may fill, in its heights."""

RINGS: Final = ((0.6, 0.35), (0.46, 0.6), (0.33, 0.85))
"""Sizes of the circle behind a breath, as shares of the height, and how strong each is."""

LAIN_ON: Final = frozenset({Thing.MAT, Thing.BED})
BESIDE: Final = 0.06
BELOW: Final = 0.2
"""How much of it is seen at least beside her, and of a bed below. Metres."""

EDGE: Final = 1.4
OPENED: Final = 0.75
"""How far hands are open in a still picture."""


def colours_of(look: Look) -> FigurePalette:
    """Return the figure's colours in ``look``."""
    return figure_palette(look.palette, look.person)


def still_picture(
    still: Still, size: QSize, ratio: float, look: Look, room: Box | None = None
) -> QPixmap:
    """Return ``still`` in the middle of a picture of ``size``, ``ratio`` dots to a pixel.

    A picture of another width shows the body as large, so that nothing jumps when it is changed.
    ``room`` is what must be in it where that is more than the body in this pose.
    """
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    colours = colours_of(look)
    shapes = shapes_of(still, still.motion.picture, colours.appearance.hair)
    painter = QPainter(picture)
    if still.breathes:
        _paint_breath(painter, size, look.palette.breath)
    paint_shapes(painter, shapes, colours, fit(room or still_room(still.motion), inner(size)))
    painter.end()
    return picture


def _paint_breath(painter: QPainter, size: QSize, colour: str) -> None:
    """Paint the large calm circle behind a breath."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    middle = QPointF(size.width() / 2, size.height() / 2)
    for share, strength in RINGS:
        ring = QColor(colour)
        ring.setAlphaF(strength)
        painter.setBrush(ring)
        painter.drawEllipse(middle, size.height() * share, size.height() * share)


def inner(size: QSize) -> QRectF:
    """Return the part of a picture of ``size`` that a body may fill."""
    high = size.height() * (1 - 2 * MARGIN)
    wide = min(size.width() * (1 - 2 * MARGIN), high * WIDEST)
    return QRectF((size.width() - wide) / 2, (size.height() - high) / 2, wide, high)


def still_room(motion: Motion) -> Box:
    """Return what of the room has to be in a picture of ``motion``. Metres.

    What she lies on is larger than she is, and may go beyond the picture.
    """
    if motion.hands:
        return hands_room()
    under = [prop for prop in motion.props if prop.thing in LAIN_ON]
    if not under:
        return room_of(motion)
    others = tuple(prop for prop in motion.props if prop not in under)
    body = room_of(replace(motion, props=others))
    below = BELOW if under[0].thing is Thing.BED else 0.0
    return Box(body.left - BESIDE, body.bottom - below, body.right + BESIDE, body.top)


def tile_room(preview: Preview) -> Box:
    """Return what of the room has to be in all pictures of ``preview``. Metres."""
    room = still_room(preview.still.motion)
    return room if preview.left is None else room.with_(still_room(preview.left))


def shapes_of(
    still: Still, pose: Pose, hair: Hair, breath: float = 0.0, opened: float = OPENED
) -> list[Shape]:
    """Return what is seen of ``still`` in ``pose``; ``opened``: how far hands seen near are."""
    motion, camera = still.motion, still.motion.camera
    if motion.hands:
        return hands_shapes(opened, opened, HANDS_VIEW)
    body = solve(pose)
    shapes = scene_shapes(body, motion.props, camera, hair, breath)
    if still.pad is not None:
        shapes = with_pad(shapes, pad_shapes(body, camera, still.area, still.pad))
    return [*shapes, *glow_shapes(body, camera, still.glow, Tint.WARM, GLOW)]


def paint_edges(
    painter: QPainter,
    shapes: Iterable[Shape],
    mapping: QTransform,
    colour: str,
    width: float = EDGE,
) -> None:
    """Paint a thin line round ``shapes``: it is seen on any skin and any clothes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width))
    for shape in shapes:
        painter.drawPath(mapping.map(path_of(shape.loops, smooth=shape.smooth)).simplified())
