"""A person's own picture of an exercise: as large as there is room, with round corners."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter, QPixmap

from easeful.ui.widgets.shapes import cut_corners

RADIUS: Final = 18.0
ROTATED: Final = QImageIOHandler.Transformation.TransformationRotate90


def is_picture(path: str) -> bool:
    """Say whether there is a picture at ``path`` that can be shown."""
    return QImageReader(path).canRead()


def own_picture(path: str, room: QSize, ratio: float) -> QPixmap:
    """Return the picture at ``path``, no larger than ``room``; an empty one if it cannot be read.

    ``ratio`` are the dots to a pixel.
    """
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    full = reader.size()
    if full.isValid():
        turned = reader.transformation() & ROTATED
        dots = room * ratio
        wanted = full.scaled(
            dots.transposed() if turned else dots, Qt.AspectRatioMode.KeepAspectRatio
        )
        reader.setScaledSize(wanted)
    return _rounded(reader.read(), room, ratio)


def _rounded(image: QImage, room: QSize, ratio: float) -> QPixmap:
    if image.isNull():
        return QPixmap()
    pixmap = QPixmap(image.size())
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    size = pixmap.deviceIndependentSize()
    rect = QRectF(0, 0, min(size.width(), room.width()), size.height())
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rect, image)
    cut_corners(painter, rect, RADIUS)
    painter.end()
    return pixmap
