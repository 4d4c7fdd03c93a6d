"""The quiet picture where there is no body to be seen. It never moves."""

from __future__ import annotations

from typing import Final
from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.core.words import _
from easeful.ui.palette import Scene
from easeful.ui.theme import Look
from easeful.ui.widgets.scene import paint_scene
from easeful.ui.widgets.shapes import cut_corners

RADIUS: Final = 18


class QuietStill(QLabel):
    """Hills of its own for each seed."""

    pressed = Signal()

    def __init__(self, seed: int = 0) -> None:
        super().__init__()
        self._seed = seed
        self._look: Look | None = None
        self._picture = QPixmap()
        self.setAccessibleName(_("Quiet picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self._forget()

    def show_scene(self, seed: int) -> None:
        """Show the hills of ``seed``."""
        if seed != self._seed:
            self._seed = seed
            self._forget()

    def sizeHint(self) -> QSize:
        """Return a modest size; layouts may give more."""
        return QSize(320, 240)

    def minimumSizeHint(self) -> QSize:
        """Return the size of a card's picture."""
        return QSize(96, 72)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a press with any button."""
        event.accept()
        self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture with round corners."""
        if self._look is None:
            return
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            scene = self._look.palette.scene
            self._picture = picture(self.size(), ratio, RADIUS, scene, self._seed)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _forget(self) -> None:
        self._picture = QPixmap()
        self.update()


def seed_of(name: str) -> int:
    """Return the same seed for the same name, today and tomorrow."""
    return crc32(name.encode())


def picture(size: QSize, ratio: float, radius: float, scene: Scene, seed: int) -> QPixmap:
    """Return the picture with round corners, for a screen with ``ratio`` dots to a pixel."""
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    rect = QRectF(0, 0, pixmap.width() / ratio, pixmap.height() / ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_scene(painter, rect, scene, seed)
    cut_corners(painter, rect, radius)
    painter.end()
    return pixmap
