"""How much of a longer work is done, as a calm bar."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from easeful.ui.theme import Look
from easeful.ui.widgets.shapes import smooth_painter

THICKNESS: Final = 12


class CalmBar(QProgressBar):
    """Goes from 0 to 100 and never moves by itself. ``setValue`` as usual."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._look: Look | None = None
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on the colours, and a thickness that grows with the text."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a thin row."""
        return QSize(240, self._look.px(THICKNESS) if self._look else THICKNESS)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and hardly any width."""
        return QSize(48, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, and what is done of it."""
        if self._look is None:
            return
        place = QRectF(self.rect())
        track = QPainterPath()
        track.addRoundedRect(place, place.height() / 2, place.height() / 2)
        painter = smooth_painter(self)
        painter.fillPath(track, QColor(self._look.palette.ring_track))
        done = place.width() * self.value() / self.maximum()
        painter.setClipRect(QRectF(0, 0, done, place.height()))
        painter.fillPath(track, QColor(self._look.palette.ring))
        painter.end()
