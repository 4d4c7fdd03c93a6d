"""Pictures of the figure, ready to be painted; those of a repeat are kept for the later repeats.

Rule 1: what stands still is painted once, into a backdrop.
Rule 2: a picture knows where its joints are, so that one which hardly differs need not be painted.
Rule 3: a kept picture is packed: it takes a tenth of the room, and is on the screen in a fifth of
the time that painting it anew takes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from zlib import compress, decompress

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform

from easeful.core.stance import Stance, View
from easeful.figure.camera import Camera
from easeful.figure.shape import Shape
from easeful.figure.skeleton import Skeleton, solve
from easeful.ui.figure_paint import Drawn, Part, fit, paint_parts, paint_shapes
from easeful.ui.figure_palette import FigurePalette
from easeful.ui.figure_shapes import is_under, opened, seen_from, shapes_of

KEPT: Final = 32 * 1024 * 1024
"""Bytes of kept pictures, each packed; one of a whole repeat takes a few megabytes."""

BACKDROPS: Final = 4

UNSEEN: Final = 1 / 3
"""Pixels that a joint may move without being painted again."""

SWELL: Final = 0.02
"""How far a chest rises with a full breath. Metres."""

THINGS_FADE: Final = 60.0
"""Pictures of a way, at least: things fade on it even where the body hardly moves."""

FORMAT: Final = QImage.Format.Format_RGB32
LIGHTLY: Final = 1
"""How hard a picture is packed: more saves little, and takes longer."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """The figure in one stance: to be painted over ``backdrop`` (``None``: plain), in ``rect``.

    Either as ``parts``, or packed as they look when painted. ``points`` is where the joints are.
    """

    view: View
    rect: QRect
    points: Sequence[Point]
    backdrop: QPixmap | None
    parts: Sequence[Part] = ()
    packed: bytes = b""

    def has_joints_at(self, points: Sequence[Point]) -> bool:
        """Say whether nobody could see the difference to joints at ``points``."""
        return len(points) == len(self.points) and all(
            abs(a[0] - b[0]) < UNSEEN and abs(a[1] - b[1]) < UNSEEN
            for a, b in zip(self.points, points, strict=True)
        )

    def paint(self, painter: QPainter, seen: QRect) -> None:
        """Paint what lies in ``seen``, but for a plain background."""
        ratio = painter.device().devicePixelRatio()
        if self.backdrop is not None:
            corner, size = QPointF(seen.topLeft()) * ratio, QSizeF(seen.size()) * ratio
            painter.drawPixmap(QRectF(seen), self.backdrop, QRectF(corner, size))
        if self.packed:
            painter.drawImage(self.rect.topLeft(), self._unpacked(ratio))
        else:
            paint_parts(painter, self.parts, QRectF(seen))

    def packed_up(self, ratio: float) -> Picture:
        """Return the same picture, painted and packed."""
        if self.rect.isEmpty():
            return self
        image = QImage(self.rect.size() * ratio, FORMAT)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        painter.translate(-self.rect.topLeft())
        self.paint(painter, self.rect)
        painter.end()
        packed = compress(image.constBits(), LIGHTLY)
        return replace(self, parts=(), packed=packed)

    def _unpacked(self, ratio: float) -> QImage:
        size = self.rect.size() * ratio
        data = decompress(self.packed)
        image = QImage(data, size.width(), size.height(), size.width() * 4, FORMAT)
        image.setDevicePixelRatio(ratio)
        return image


class Frames:
    """Makes pictures of one size, in the colours of one theme."""

    def __init__(self, colours: FigurePalette, size: QSize, ratio: float) -> None:
        self._colours = colours
        self._size = size
        self._ratio = ratio
        self._pictures: dict[object, tuple[Picture, View]] = {}
        self._bytes = 0
        self._backdrops: OrderedDict[int, tuple[QPixmap, View]] = OrderedDict()
        self._drawn = Drawn(colours)

    def picture(self, stance: Stance, last: Picture | None = None) -> Picture:
        """Return the figure in ``stance``: the ``last`` picture if nobody could tell them apart."""
        key = (id(stance.view), stance.frame, stance.breath, stance.glow, stance.pad)
        if key in self._pictures:
            return self._pictures[key][0]
        camera, room = seen_from(stance)
        transform = fit(room, QRectF(0, 0, self._size.width(), self._size.height()))
        body = solve(stance.pose)
        points = _points(stance, body, camera, transform)
        if last is not None and last.view is stance.view and last.has_joints_at(points):
            return last
        picture = self._made(stance, body, (camera, transform), points)
        if stance.frame is not None and stance.came is None:
            picture = picture.packed_up(self._ratio)
            if not self._has_room(len(picture.packed), stance.view):
                return picture
            # The view is kept as well, for an id is only that of something that is there.
            self._pictures[key] = picture, stance.view
            self._bytes += len(picture.packed)
        return picture

    def _has_room(self, more: int, view: View) -> bool:
        """Make room by letting go of other movements; those of this one come again in a moment."""
        if self._bytes + more > KEPT:
            kept = {key: each for key, each in self._pictures.items() if each[1] is view}
            self._pictures = kept
            self._bytes = sum(len(picture.packed) for picture, _view in kept.values())
        return self._bytes + more <= KEPT

    def _made(
        self,
        stance: Stance,
        body: Skeleton,
        seen: tuple[Camera, QTransform],
        points: Sequence[Point],
    ) -> Picture:
        camera, transform = seen
        shapes = shapes_of(stance, body, camera, self._colours.appearance.hair)
        backdrop = None
        if stance.came is None:
            under = [shape for shape in shapes if is_under(shape)]
            shapes = [shape for shape in shapes if not is_under(shape)]
            backdrop = self._backdrop(stance.view, under, transform)
        parts = self._drawn.parts(shapes, transform)
        rect = QRectF()
        for part in parts:
            rect |= part.rect
        filled = rect.toAlignedRect() & QRect(QPoint(), self._size)
        return Picture(stance.view, filled, points, backdrop, parts)

    def _backdrop(self, view: View, under: list[Shape], transform: QTransform) -> QPixmap:
        key = id(view)
        if key not in self._backdrops:
            pixmap = QPixmap(self._size * self._ratio)
            pixmap.setDevicePixelRatio(self._ratio)
            pixmap.fill(QColor(self._colours.background))
            painter = QPainter(pixmap)
            paint_shapes(painter, under, self._colours, transform)
            painter.end()
            self._backdrops[key] = pixmap, view
            if len(self._backdrops) > BACKDROPS:
                self._backdrops.popitem(last=False)
        return self._backdrops[key][0]


def _points(stance: Stance, body: Skeleton, camera: Camera, transform: QTransform) -> list[Point]:
    """Return where each joint is in pixels, and how far breath and glow have got."""
    scale, x, y = transform.m11(), transform.dx(), transform.dy()
    seen = (camera.see(joint) for joint in body.joints())
    points = [(x + scale * right, y - scale * up) for right, up, _near in seen]
    glow = stance.glow.strength * 12 if stance.glow is not None else 0.0
    more = (opened(stance) * scale * SWELL * 5, stance.share * THINGS_FADE)
    return [*points, (stance.breath * SWELL * scale, glow), more]
