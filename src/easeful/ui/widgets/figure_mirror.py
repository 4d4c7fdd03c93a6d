"""The figure as it is chosen: a body that stands there and breathes."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.core.appearance import USUAL, Appearance
from easeful.core.body_map import POSE
from easeful.core.words import _
from easeful.figure.camera import Camera
from easeful.figure.motion import Motion, eased
from easeful.figure.scene import Box, room_of, scene_shapes
from easeful.figure.skeleton import solve
from easeful.ui.figure_paint import fit, paint_shapes
from easeful.ui.figure_palette import figure_palette
from easeful.ui.figure_still import inner
from easeful.ui.theme import Look
from easeful.ui.widgets.backdrop import paint_backdrop

FRAME_MS: Final = 83
BREATH: Final = 5.0
"""Seconds."""

FULL: Final = 0.6
LEVELS: Final = 24
"""How full a breath is, and in how many steps, so that its pictures come again."""

SIZE: Final = QSize(220, 330)
RADIUS: Final = 18
HALF_TURNED: Final = Motion(POSE, camera=Camera(-40.0, 6.0))


class FigureMirror(QLabel):
    """Nothing moves where less motion is wanted, or where nobody sees it."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._person = USUAL
        self._level = 0
        self._pictures: dict[int, QPixmap] = {}
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._breathe)
        self.setAccessibleName(_("How the figure looks"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_moving(self) -> bool:
        """Say whether it breathes."""
        return self._timer.isActive()

    def set_look(self, look: Look) -> None:
        """Take on the colours, and stand still where less motion is wanted."""
        self._look = look
        self._pictures.clear()
        self._begin_or_end()
        self.update()

    def show_person(self, person: Appearance) -> None:
        """Look like ``person``."""
        if person != self._person:
            self._person = person
            self._pictures.clear()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the same size at every size of text: the room belongs to the words."""
        return SIZE

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return SIZE

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to breathe."""
        super().showEvent(event)
        self._begin_or_end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop: nobody sees it."""
        super().hideEvent(event)
        self._begin_or_end()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figure."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_backdrop(painter, QRectF(self.rect()), RADIUS, self._look.palette)
        if self._level not in self._pictures:
            self._pictures[self._level] = self._picture(self._look)
        painter.drawPixmap(0, 0, self._pictures[self._level])
        painter.end()

    def _picture(self, look: Look) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill("transparent")
        colours = figure_palette(look.palette, self._person)
        breath = FULL * self._level / LEVELS
        shapes = scene_shapes(solve(POSE), (), HALF_TURNED.camera, self._person.hair, breath)
        painter = QPainter(picture)
        paint_shapes(painter, shapes, colours, fit(_room(), inner(self.size())))
        painter.end()
        return picture

    def _breathe(self) -> None:
        if self.visibleRegion().isEmpty() or self.window().isMinimized():
            return
        share = self._clock.elapsed() / 1000 / BREATH % 1.0
        level = round(LEVELS * eased(1 - abs(2 * share - 1)))
        if level != self._level:
            self._level = level
            self.update()

    def _begin_or_end(self) -> None:
        if self._look is not None and self.isVisible() and not self._look.less_motion:
            self._clock.start()
            self._timer.start()
        else:
            self._timer.stop()


@lru_cache(maxsize=1)
def _room() -> Box:
    return room_of(HALF_TURNED)
