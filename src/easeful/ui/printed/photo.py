"""The person's own pictures on paper: as large as they fit, and no finer than paper can show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageReader, QPainter

from easeful.ui.printed import ink

DOTS: Final = 200
"""To an inch, of a photograph."""

INCH: Final = 72.0
TURNED: Final = QImageIOHandler.Transformation.TransformationRotate90


@dataclass(frozen=True, slots=True)
class Photo:
    """The person's own picture, as large as it fits. Read when it is painted, and then let go."""

    path: str
    width: float
    height: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it in the middle of its room."""
        image = _image_at(self.path, self.width, self.height)
        if image.isNull():
            return
        size = image.size().toSizeF()
        scale = min(self.width / size.width(), self.height / size.height())
        wide, high = size.width() * scale, size.height() * scale
        rect = QRectF(x + (self.width - wide) / 2, y + (self.height - high) / 2, wide, high)
        painter.drawImage(rect, image)


def photo_at(path: str, width: float, height: float) -> Photo:
    """Return the picture at ``path``, no higher than its shape needs."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return Photo(path, width, height)
    if reader.transformation() & TURNED:
        size.transpose()
    return Photo(path, width, min(height, width * size.height() / size.width()))


def can_show(path: str) -> bool:
    """Say whether the whole picture can be read."""
    return bool(path) and not QImageReader(path).read().isNull()


def _image_at(path: str, width: float, height: float) -> QImage:
    """Return a picture no finer than paper can show; an empty one if it cannot be read."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    most = QSize(round(width * DOTS / INCH), round(height * DOTS / INCH))
    full = reader.size()
    if full.isValid():
        if reader.transformation() & TURNED:
            full.transpose()
        within = full.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        if within.width() < full.width():
            reader.setScaledSize(_as_stored(reader, within))
    image = reader.read()
    return image if image.isNull() else _on_white(image)


def _as_stored(reader: QImageReader, size: QSize) -> QSize:
    """Return the size before the picture is turned, which is the one that a reader scales."""
    turned = reader.transformation() & TURNED
    return size.transposed() if turned else size


def _on_white(image: QImage) -> QImage:
    """Return a picture without transparency, which paper has none of."""
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(QColor(ink.WHITE))
    painter = QPainter(white)
    painter.drawImage(0, 0, image)
    painter.end()
    return white
