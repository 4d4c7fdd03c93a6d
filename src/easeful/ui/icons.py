"""The app's own icons: SVG files, drawn in one colour when they are first seen, and kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """The icons of one folder. A name without a file gives an empty picture."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Return an icon ``size`` pixels wide, for a screen with ``ratio`` dots to a pixel."""
        key = (name, colour, size, ratio)
        if key not in self._kept:
            self._kept[key] = self._drawn(name, colour, size, ratio)
        return self._kept[key]

    def icon(self, name: str, colour: str, size: int) -> QIcon:
        """Return the same for Qt's own widgets, sharp on ordinary and on fine screens."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, colour, size, ratio))
        return icon

    def application(self) -> QIcon:
        """Return the icon of the application, for window frames and task bars."""
        icon = QIcon()
        for size in (16, 32, 64, 256):
            icon.addPixmap(self.pixmap("easeful", "", size))
        return icon

    def _drawn(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        dots = round(size * ratio)
        pixmap = QPixmap(dots, dots)
        pixmap.fill(Qt.GlobalColor.transparent)
        path = self._folder / f"{name}.svg"
        if path.is_file():
            drawing = path.read_text(encoding="utf-8").replace("currentColor", colour)
            painter = QPainter(pixmap)
            QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, dots, dots))
            painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
