"""The figure on paper: one still in a frame, or two with an arrow that shows the way.

The shapes are those of the screen, painted as curves: sharp at any size, and small in the file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
)

from easeful.core.appearance import Appearance
from easeful.core.breath import Pattern
from easeful.core.sheet_moments import Moment, Moments
from easeful.figure.glow import glow_shapes, pad_shapes
from easeful.figure.hair import Hair
from easeful.figure.hands import VIEW as HANDS_VIEW
from easeful.figure.hands import hands_room, hands_shapes
from easeful.figure.motion import eased
from easeful.figure.prop import Thing
from easeful.figure.scene import Box, room_of, scene_shapes
from easeful.figure.shape import Shape, Tint
from easeful.figure.skeleton import solve
from easeful.ui.figure_paint import fit, paint_shapes
from easeful.ui.figure_palette import figure_palette
from easeful.ui.figure_shapes import with_pad
from easeful.ui.printed import ink
from easeful.ui.printed.block import Frame

FINE: Final = 0.55
"""Points to a unit of the painter of figures, whose rims are made for a screen."""

ARROW: Final = 15.0
"""Room for the arrow between two stills."""

INSET: Final = 0.04
RADIUS: Final = 5.0
LAIN_ON: Final = frozenset({Thing.MAT, Thing.BED})
BELOW_BED: Final = 0.15
BESIDE: Final = 0.05
GLOW: Final = 1.6
BREATHS: Final = 2
POINTS: Final = 160


@dataclass(frozen=True, slots=True)
class Panel:
    """The stills of a step, as large as they fit: beside or under each other."""

    moments: Moments
    person: Appearance
    width: float
    height: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint a frame for each still, and the arrow between two."""
        shown = self.moments.shown
        rooms = _rooms(shown)
        across, rects = self._rects(x, y, rooms)
        for moment, room, rect in zip(shown, rooms, rects, strict=True):
            self._paint_one(painter, moment, room, rect)
        if len(rects) > 1:
            _paint_arrow(painter, rects[0], rects[1], across=across, back=self.moments.back)

    def _rects(self, x: float, y: float, rooms: list[Box]) -> tuple[bool, list[QRectF]]:
        """Return whether the stills are beside each other, and where each one is."""
        if len(rooms) == 1:
            return True, [QRectF(x, y, self.width, self.height)]
        wide, high = (self.width - ARROW) / 2, (self.height - ARROW) / 2
        beside = [QRectF(x + n * (wide + ARROW), y, wide, self.height) for n in range(2)]
        under = [QRectF(x, y + n * (high + ARROW), self.width, high) for n in range(2)]
        across = _scale(rooms, beside[0]) >= _scale(rooms, under[0])
        return across, beside if across else under

    def _paint_one(self, painter: QPainter, moment: Moment, room: Box, rect: QRectF) -> None:
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(rect, RADIUS, RADIUS)
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.scale(FINE, FINE)
        colours = figure_palette(ink.PRINT, self.person)
        within = _inner(rect)
        fine = QRectF(
            within.x() / FINE, within.y() / FINE, within.width() / FINE, within.height() / FINE
        )
        paint_shapes(painter, _shapes(moment, self.person.hair), colours, fit(room, fine))
        painter.restore()
        Frame(rect.width(), rect.height()).paint(painter, rect.x(), rect.y())


@dataclass(frozen=True, slots=True)
class Breath:
    """Two breaths of a pattern as a line that rises and falls, as long as each part lasts."""

    pattern: Pattern
    width: float
    height: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint the line in a frame."""
        Frame(self.width, self.height).paint(painter, x, y)
        wide, high = self.width * 0.84, self.height * 0.56
        left, bottom = x + (self.width - wide) / 2, y + (self.height + high) / 2
        long = BREATHS * self.pattern.seconds
        line = QPainterPath(QPointF(left, bottom))
        for n in range(1, POINTS):
            full = self.pattern.fullness(long * n / POINTS)
            line.lineTo(left + wide * n / POINTS, bottom - high * eased(full))
        line.lineTo(left + wide, bottom)
        round_pen = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink.ACCENT), 2.2, *round_pen))
        painter.drawPath(line)


def _inner(rect: QRectF) -> QRectF:
    aside = min(rect.width(), rect.height()) * INSET
    return rect.adjusted(aside, aside, -aside, -aside)


def _scale(rooms: list[Box], rect: QRectF) -> float:
    inner = _inner(rect)
    return min(
        min(inner.width() / (room.right - room.left), inner.height() / (room.top - room.bottom))
        for room in rooms
    )


def _rooms(shown: tuple[Moment, ...]) -> list[Box]:
    """Return what of the room each still shows; the same for all that are seen from one place."""
    rooms = [_room(moment) for moment in shown]
    cameras = {moment.still.motion.camera for moment in shown}
    if len(rooms) > 1 and len(cameras) == 1:
        return [rooms[0].with_(rooms[1])] * len(rooms)
    return rooms


def _room(moment: Moment) -> Box:
    motion = moment.still.motion
    if motion.hands:
        return hands_room()
    under = [prop for prop in motion.props if prop.thing in LAIN_ON]
    others = tuple(prop for prop in motion.props if prop not in under)
    alone = replace(motion, start=moment.pose, into=(), stay=(), out=(), props=others)
    room = room_of(alone)
    if not under:
        return room
    below = BELOW_BED if under[0].thing is Thing.BED else 0.0
    return Box(room.left - BESIDE, room.bottom - below, room.right + BESIDE, room.top)


def _shapes(moment: Moment, hair: Hair) -> list[Shape]:
    still = moment.still
    motion, camera = still.motion, still.motion.camera
    if motion.hands:
        return hands_shapes(moment.opened, moment.opened, HANDS_VIEW)
    body = solve(moment.pose)
    shapes = scene_shapes(body, motion.props, camera, hair)
    if still.pad is not None:
        shapes = with_pad(shapes, pad_shapes(body, camera, still.area, still.pad))
    return [*shapes, *glow_shapes(body, camera, still.glow, Tint.WARM, GLOW)]


def _paint_arrow(
    painter: QPainter, first: QRectF, second: QRectF, *, across: bool, back: bool
) -> None:
    """Paint a small arrow in the gap between two frames; with two heads where it goes back."""
    if across:
        middle = QPointF((first.right() + second.left()) / 2, first.center().y())
        way = QPointF(1, 0)
    else:
        middle = QPointF(first.center().x(), (first.bottom() + second.top()) / 2)
        way = QPointF(0, 1)
    aside = QPointF(-way.y(), way.x())
    half, head = ARROW * 0.36, ARROW * 0.24
    pen = QPen(QColor(ink.TEXT), 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(middle - way * half, middle + way * half)
    for sign in (1, -1) if back else (1,):
        tip = middle + way * (half * sign)
        for turn in (1, -1):
            painter.drawLine(tip, tip - way * (head * sign) + aside * (head * turn))
