"""The pictures of a package as small tiles, painted from their bytes: they are no files yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.words import _
from easeful.ui.theme import Look
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter

TILE: Final = QSize(200, 150)
INNER: Final = QSize(184, 134)
"""What is left of a tile inside its edge."""

RADIUS: Final = 14
ROTATED: Final = QImageIOHandler.Transformation.TransformationRotate90


class PictureRow(QWidget):
    """Tiles in rows; ``pictures`` are bytes by name."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        super().__init__()
        row = FlowLayout(gap=12)
        self.setLayout(row)
        for name, data in pictures.items():
            row.addWidget(PictureTile(name, data))


class PictureTile(QWidget):
    """One picture, whole, as large as its tile allows; an empty tile if it cannot be painted."""

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__()
        self._data = data
        self._image: QImage | None = None
        self._look: Look | None = None
        self.setAccessibleName(_("Picture: {name}").format(name=name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the same size at every size of text: the room belongs to the words."""
        return TILE

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return TILE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, and the picture in the middle of it."""
        if self._look is None:
            return
        ratio = self.devicePixelRatioF()
        if self._image is None:
            self._image = _read(self._data, INNER * ratio)
        palette = self._look.palette
        painter = smooth_painter(self)
        place = QRectF(self.rect())
        paint_rounded(painter, place, RADIUS, (palette.wash, palette.edge))
        if not self._image.isNull():
            size = self._image.deviceIndependentSize() / ratio
            left, top = (place.width() - size.width()) / 2, (place.height() - size.height()) / 2
            target = QRectF(left, top, size.width(), size.height())
            painter.drawImage(target, self._image)
        painter.end()


def _read(data: bytes, room: QSize) -> QImage:
    """Return the picture, no larger than ``room`` in dots."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    full = reader.size()
    if full.isValid():
        turned = reader.transformation() & ROTATED
        dots = room.transposed() if turned else room
        reader.setScaledSize(full.scaled(dots, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
