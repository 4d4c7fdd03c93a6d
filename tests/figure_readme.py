"""The pictures of the figure that the README shows: a row of exercises, and cat-cow moving.

Each stands on a light card with round corners, so that it looks right on a dark page as well.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from animated import write_animation
from figure_sheets import Picture, of_motion
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from shipped import catalogue

from easeful.figure.motion import Motion, Phase
from easeful.ui.figure_paint import fit, paint_shapes

FOLDER: Final = Path(__file__).parents[1] / "assets" / "screenshots"
ROW: Final = ("childs-pose", "hamstring-strap", "self-hug", "bridge", "side-bend")
CARD: Final = QSize(320, 230)
GAP: Final = 16
ROUND: Final = 18.0

MOVING: Final = QSize(460, 290)
A_SECOND: Final = 15
IN, OUT = 4, 4
"""Seconds: the pace of the exercise itself."""


def write_readme_pictures() -> list[Path]:
    """Write both, and return their paths."""
    row, moving = FOLDER / "figures.png", FOLDER / "cat-cow.png"
    _row().save(str(row))
    motion = _motion("cat-cow")
    poses = [
        motion.pose(phase, n / (seconds * A_SECOND), first=False)
        for phase, seconds in ((Phase.IN, IN), (Phase.OUT, OUT))
        for n in range(seconds * A_SECOND)
    ]
    frames = [_card(of_motion(motion, pose), MOVING) for pose in poses]
    write_animation(moving, frames, A_SECOND)
    return [row, moving]


def _motion(name: str) -> Motion:
    motion = catalogue().exercises[name].motion
    if motion is None:
        raise AssertionError(name)
    return motion


def _row() -> QImage:
    motions = [_motion(name) for name in ROW]
    cards = [_card(of_motion(motion, motion.picture), CARD) for motion in motions]
    wide = len(cards) * CARD.width() + (len(cards) - 1) * GAP
    image = QImage(QSize(wide, CARD.height()), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for n, card in enumerate(cards):
        painter.drawImage(n * (CARD.width() + GAP), 0, card)
    painter.end()
    return image


def _card(picture: Picture, size: QSize) -> QImage:
    """Return a picture on a card with round corners."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, size.width(), size.height())
    card = QPainterPath()
    card.addRoundedRect(whole, ROUND, ROUND)
    painter.fillPath(card, QColor(picture.colours.background))
    painter.setClipPath(card)
    transform = fit(picture.framed(), whole.adjusted(ROUND, ROUND, -ROUND, -ROUND))
    paint_shapes(painter, picture.shapes(), picture.colours, transform)
    painter.end()
    return image
