"""Puts the figure's shapes on a picture: curves in metres become paths in pixels, once.

A path is mapped to pixels before it is painted: a painter that scales each path anew costs seven
times as much.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QTransform,
)

from easeful.figure.outline import Loop
from easeful.figure.scene import Box
from easeful.figure.shape import Shape, Tint
from easeful.ui.figure_palette import BODY, GLOWS, FigurePalette

RIM: Final = 2.4
"""How wide the line under a silhouette is, in pixels; half of it is seen."""

EDGE: Final = 1 + RIM / 2
"""So many pixels rims and soft edges reach beyond a path."""

THIRD: Final = 0.36
TINY: Final = 1e-9


class Part(NamedTuple):
    """A path of one colour, in pixels. ``soft`` ones have smooth edges."""

    path: QPainterPath
    brush: QBrush
    rect: QRectF
    soft: bool = True


class ShapeParts(NamedTuple):
    """What is painted for one shape, and what under the whole body."""

    parts: Sequence[Part]
    rim: Part | None


FAINT: Final = frozenset({Tint.SHADOW, *GLOWS})
"""So faint that rough edges are not seen, and smooth ones cost five times as much."""


def fit(room: Box, rect: QRectF) -> QTransform:
    """Return what maps ``room`` (metres, y up) into the middle of ``rect`` (pixels, y down)."""
    wide, high = room.right - room.left, room.top - room.bottom
    scale = min(rect.width() / wide, rect.height() / high)
    x = rect.center().x() - scale * (room.left + room.right) / 2
    y = rect.center().y() + scale * (room.bottom + room.top) / 2
    return QTransform(scale, 0, 0, -scale, x, y)


class Drawn:
    """Turns shapes into parts, and need not do so again for those that were there just before."""

    def __init__(self, colours: FigurePalette) -> None:
        self._colours = colours
        self._transform = QTransform()
        self._known: dict[Shape, ShapeParts] = {}
        self._stroker = QPainterPathStroker()
        self._stroker.setWidth(RIM)
        self._stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)

    def parts(self, shapes: Iterable[Shape], transform: QTransform) -> list[Part]:
        """Return what has to be painted for ``shapes``, in this order, rims under the body."""
        if transform != self._transform:
            self._transform, self._known = transform, {}
        known, self._known = self._known, {}
        under: list[Part] = []
        rims: list[Part] = []
        flesh: list[Part] = []
        for shape in shapes:
            made = known.get(shape) or self._made(shape)
            self._known[shape] = made
            (flesh if flesh or shape.tint in BODY else under).extend(made.parts)
            if made.rim is not None:
                rims.append(made.rim)
        return [*under, *rims, *flesh]

    def _made(self, shape: Shape) -> ShapeParts:
        ink, soft = self._colours.ink(shape), shape.tint not in FAINT
        parts: list[Part] = []
        rim = rect = None
        if shape.loops:
            outline = self._transform.map(path_of(shape.loops, smooth=shape.smooth))
            rect = outline.controlPointRect().adjusted(-EDGE, -EDGE, EDGE, EDGE)
            if ink.rim is not None:
                rim = Part(self._stroker.createStroke(outline), ink.rim, rect)
            parts.append(Part(outline, ink.flat(shape.light), rect, soft))
        if shape.lit:
            bright = self._transform.map(path_of(shape.lit, smooth=shape.smooth))
            # The part in the light lies within the whole.
            rect = rect or bright.controlPointRect().adjusted(-1, -1, 1, 1)
            parts.append(Part(bright, ink.lit, rect, soft))
        return ShapeParts(parts, rim)


def paint_parts(painter: QPainter, parts: Iterable[Part], seen: QRectF | None = None) -> None:
    """Paint what lies in ``seen``, or everything."""
    soft = False
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, soft)
    for part in parts:
        if seen is not None and not seen.intersects(part.rect):
            continue
        if part.soft is not soft:
            soft = part.soft
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, soft)
        painter.fillPath(part.path, part.brush)


def paint_shapes(
    painter: QPainter, shapes: Iterable[Shape], colours: FigurePalette, transform: QTransform
) -> None:
    """Paint ``shapes``, whose metres ``transform`` maps to pixels."""
    paint_parts(painter, Drawn(colours).parts(shapes, transform))


def path_of(loops: Sequence[Loop], *, smooth: bool) -> QPainterPath:
    """Return closed lines, or closed smooth curves, as one path in metres."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for loop in loops:
        if not loop:
            continue
        if smooth:
            _add_curve(path, loop)
        else:
            path.moveTo(*loop[0])
            line_to = path.lineTo
            for x, y in loop:
                line_to(x, y)
        path.closeSubpath()
    return path


def _add_curve(path: QPainterPath, loop: Loop) -> None:
    """Add the curve of ``figure.outline.curve``: in one go, for most of a frame is spent here."""
    cubic_to, past = path.cubicTo, 1 - len(loop)
    (ax, ay), (px, py), (bx, by) = loop[-2], loop[-1], loop[0]
    dx, dy = bx - ax, by - ay
    size = hypot(dx, dy) or TINY
    tx, ty = dx / size, dy / size
    path.moveTo(px, py)
    for n, (x, y) in enumerate(loop, start=past):
        bx, by = loop[n]
        dx, dy = bx - px, by - py
        size = hypot(dx, dy) or TINY
        ux, uy = dx / size, dy / size
        third = hypot(x - px, y - py) * THIRD
        cubic_to(px + tx * third, py + ty * third, x - ux * third, y - uy * third, x, y)
        px, py, tx, ty = x, y, ux, uy
