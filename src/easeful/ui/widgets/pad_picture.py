"""Where the pad lies: a small body with a pad or a cold pack on it, which never moves."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.core.body_map import BODY, ROOM, Face, faces_of
from easeful.core.still import Still
from easeful.core.words import _
from easeful.figure.glow import pad_shapes
from easeful.figure.shape import Tint
from easeful.ui.figure_paint import fit
from easeful.ui.figure_still import inner, paint_edges, still_picture
from easeful.ui.theme import Look

SHAPE: Final = (ROOM.right - ROOM.left) / (ROOM.top - ROOM.bottom)
"""How wide it is, in its heights."""

LEAST: Final = 96


class PadPicture(QLabel):
    """Seen from where the pad is."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._still: Still | None = None
        self._picture = QPixmap()
        self.setAccessibleName(_("Where it lies"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self._forget()

    def show_pad(self, area: str, *, warms: bool) -> None:
        """Show the pad on ``area``, or a cold pack."""
        faces = faces_of(area)
        face = Face.BACK if Face.BACK in faces and Face.FRONT not in faces else Face.FRONT
        still = Still(face.motion, area, Tint.PAD if warms else Tint.PACK) if faces else None
        if still != self._still:
            self._still = still
            self._forget()

    def fit(self, height: int) -> None:
        """Be as wide as a body of ``height`` is."""
        self.setFixedWidth(round(height * SHAPE))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the pad can still be found."""
        return QSize(round(LEAST * SHAPE), LEAST)

    def sizeHint(self) -> QSize:
        """Return the same; layouts give more."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the body."""
        if self._look is None or self._still is None:
            return
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            self._picture = self._painted(self._still, self._look, ratio)
        painter = QPainter(self)
        painter.drawPixmap(QRectF(self.rect()).topLeft(), self._picture)
        painter.end()

    def _painted(self, still: Still, look: Look, ratio: float) -> QPixmap:
        picture = still_picture(still, self.size(), ratio, look, ROOM)
        if still.pad is not None:
            pad = pad_shapes(BODY, still.motion.camera, still.area, still.pad)
            over = [shape for shape in pad if shape.depth > 0]
            painter = QPainter(picture)
            paint_edges(painter, over, fit(ROOM, inner(self.size())), look.palette.text)
            painter.end()
        return picture

    def _forget(self) -> None:
        self._picture = QPixmap()
        self.update()
