"""Puts pictures of the figure side by side, for a designer's eye."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from easeful.figure.camera import Camera
from easeful.figure.furniture import UNDER
from easeful.figure.glow import glow_shapes, pad_shapes
from easeful.figure.hands import VIEW, hands_room, hands_shapes
from easeful.figure.motion import FROM_A_CORNER, Motion
from easeful.figure.pose import Pose
from easeful.figure.prop import Prop
from easeful.figure.scene import Box, room_of, scene_shapes
from easeful.figure.shape import Shape, Tint
from easeful.figure.skeleton import solve
from easeful.ui.figure_paint import fit, paint_shapes
from easeful.ui.figure_palette import FigurePalette
from easeful.ui.palette import LIGHT

DAY: Final = FigurePalette(LIGHT)
CELL: Final = QSize(300, 230)
LABEL: Final = 18


@dataclass(frozen=True, slots=True)
class Glowing:
    """Areas that glow, or one on which a pad lies."""

    areas: tuple[str, ...]
    tint: Tint = Tint.WARM
    strength: float = 0.8
    pad: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: a body, the things around it, where it is seen from, and in which colours.

    ``opened`` is for hands from near: how far they are open.
    """

    pose: Pose
    props: tuple[Prop, ...] = ()
    camera: Camera = FROM_A_CORNER
    room: Box | None = None
    colours: FigurePalette = DAY
    glow: Glowing | None = None
    breath: float = 0.0
    opened: float | None = None
    words: str = ""

    def shapes(self) -> list[Shape]:
        """Return everything in the order of painting."""
        if self.opened is not None:
            return hands_shapes(self.opened, self.opened, VIEW)
        hair = self.colours.appearance.hair
        shapes = scene_shapes(solve(self.pose), self.props, self.camera, hair, self.breath)
        if self.glow is None:
            return shapes
        body, glow = solve(self.pose), self.glow
        if not glow.pad:
            return [
                *shapes,
                *glow_shapes(body, self.camera, glow.areas, glow.tint, glow.strength),
            ]
        over = [
            shape for area in glow.areas for shape in pad_shapes(body, self.camera, area, glow.tint)
        ]
        at = next((n for n, shape in enumerate(shapes) if shape.tint is Tint.TOP), len(shapes))
        behind = [shape for shape in over if shape.depth < -UNDER / 2]
        return [*shapes[:at], *behind, *shapes[at:], *(s for s in over if s not in behind)]

    def framed(self) -> Box:
        """Return the part of the room that is seen."""
        if self.opened is not None:
            return hands_room()
        motion = Motion(self.pose, camera=self.camera, props=self.props)
        return self.room or room_of(motion)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it into ``rect``."""
        painter.fillRect(rect, QColor(self.colours.background))
        painter.save()
        painter.setClipRect(rect)
        paint_shapes(painter, self.shapes(), self.colours, fit(self.framed(), rect))
        painter.restore()
        painter.setPen(QColor(self.colours.palette.quiet_text))
        painter.drawText(rect.adjusted(5, 3, -3, 0), 0, self.words)

    def image(self, size: QSize) -> QImage:
        """Return it alone."""
        image = QImage(size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.paint(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return image


def of_motion(motion: Motion, pose: Pose, words: str = "") -> Picture:
    """Return one moment of a motion, framed as the whole motion is."""
    opened = 0.0 if motion.hands else None
    room = room_of(motion)
    return Picture(pose, motion.props, motion.camera, room, opened=opened, words=words)


def recoloured(picture: Picture, colours: FigurePalette) -> Picture:
    """Return the same picture in other colours."""
    return replace(picture, colours=colours)


@dataclass(slots=True)
class Sheet:
    """Rows of pictures, each row with a name."""

    name: str
    cell: QSize = CELL
    rows: list[tuple[str, Sequence[Picture]]] = field(default_factory=list)

    def add(self, words: str, pictures: Sequence[Picture]) -> None:
        """Put one row more at the end."""
        self.rows.append((words, pictures))

    def save(self, folder: Path) -> Path:
        """Write the sheet to ``folder`` and return its path."""
        wide, high = self.cell.width(), self.cell.height()
        columns = max(len(pictures) for _words, pictures in self.rows)
        size = QSize(columns * wide, len(self.rows) * (high + LABEL))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        for n, (words, pictures) in enumerate(self.rows):
            top = n * (high + LABEL)
            painter.setPen(Qt.GlobalColor.black)
            painter.drawText(QPointF(6, top + LABEL - 5), words)
            for column, picture in enumerate(pictures):
                picture.paint(painter, QRectF(column * wide, top + LABEL, wide - 2, high))
        painter.end()
        path = folder / f"{self.name}.png"
        image.save(str(path))
        return path


def sheets_of(
    name: str, rows: Sequence[tuple[str, Sequence[Picture]]], most: int, cell: QSize = CELL
) -> list[Sheet]:
    """Return the rows on as many sheets as they need, ``most`` on each."""
    return [
        Sheet(f"{name}-{n // most + 1}" if len(rows) > most else name, cell, [*rows[n : n + most]])
        for n in range(0, len(rows), most)
    ]
