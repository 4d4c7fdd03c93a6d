"""A body in a small picture: still, and moving while somebody looks at it.

Looking is the pointer on it, or the focus. Nobody looks at what is hidden or scrolled away.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.core.preview import Preview
from easeful.figure.motion import eased
from easeful.figure.pose import pose_between
from easeful.ui.figure_paint import Drawn, fit, paint_parts
from easeful.ui.figure_still import colours_of, inner, shapes_of, tile_room
from easeful.ui.theme import Look
from easeful.ui.widgets.backdrop import paint_backdrop
from easeful.ui.widgets.card_picture import CardPicture, Turns
from easeful.ui.widgets.shapes import FOCUS_WIDTH, focus_of, paint_rounded

FRAME_MS: Final = 33
LEAVING: Final = 0.4
"""So long it takes to come back to the picture. Seconds."""

RADIUS: Final = 14
RING: Final = 4
HEIGHT: Final = 150
WIDTH: Final = 200


class FigureTile(QLabel):
    """Shows one step; ``name`` is what a screen reader calls it. ``size`` is in pixels."""

    def __init__(
        self, preview: Preview, name: str, turns: Turns, size: tuple[int, int] = (WIDTH, HEIGHT)
    ) -> None:
        super().__init__()
        self.preview = preview
        self._size = size
        self._look: Look | None = None
        self._drawn: Drawn | None = None
        self._picture = CardPicture(self, turns)
        self._room = tile_room(preview)
        self._picture.show_still(preview.still, self._room)
        self._at: float | None = None
        self._leaves: float | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_moving(self) -> bool:
        """Say whether it moves, or comes back from it."""
        return self._at is not None

    def set_look(self, look: Look) -> None:
        """Take on the colours, and stand still where less motion is wanted."""
        self._look = look
        self._drawn = None
        self._picture.set_look(look)
        if look.less_motion:
            self._stop()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the same size at every size of text: the room belongs to the words."""
        return QSize(*self._size)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def wake(self) -> None:
        """Begin to move, if that is wanted and can be seen."""
        if self._look is None or self._look.less_motion or not self._is_seen():
            return
        self._leaves = None
        if self._at is None:
            self._at = 0.0
            self._clock.start()
            self._timer.start()

    def leave(self) -> None:
        """Come back to the picture, and stop."""
        if self._at is not None and self._leaves is None and not self._is_looked_at():
            self._leaves = self._at

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        if self._at is None:
            return
        self._at += seconds
        if not self._is_seen() or (self._leaves is not None and self._at > self._leaves + LEAVING):
            self._stop()
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Begin to move."""
        super().enterEvent(event)
        self.wake()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop."""
        super().leaveEvent(event)
        self.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin to move."""
        super().focusInEvent(event)
        self.update()
        # A page scrolls to what has the focus only after it has it.
        QTimer.singleShot(0, self, self._wake_if_looked_at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop."""
        super().focusOutEvent(event)
        self.update()
        self.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop at once: nobody sees it."""
        super().hideEvent(event)
        self._stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, or the moment."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = focus_of(self, look.palette)
        if focus is not None:
            paint_rounded(painter, QRectF(self.rect()), RADIUS + RING, focus[::-1], FOCUS_WIDTH)
        place = self.rect().adjusted(RING, RING, -RING, -RING)
        if self._at is None:
            self._picture.paint(painter, place, RADIUS)
        else:
            paint_backdrop(painter, QRectF(place), RADIUS, look.palette)
            corners = QPainterPath()
            corners.addRoundedRect(QRectF(place), RADIUS, RADIUS)
            painter.setClipPath(corners)
            painter.translate(place.topLeft())
            self._paint_moment(painter, place.size(), look, self._at)
        painter.end()

    def _paint_moment(self, painter: QPainter, size: QSize, look: Look, at: float) -> None:
        preview, colours = self.preview, colours_of(look)
        motion, pose = preview.moment(at if self._leaves is None else self._leaves)
        if self._leaves is not None:
            share = eased((at - self._leaves) / LEAVING)
            pose = pose_between(pose, preview.still.motion.picture, share)
        still = preview.still.with_motion(motion)
        hair = colours.appearance.hair
        shapes = shapes_of(still, pose, hair, preview.breath(at), preview.opened(at))
        if self._drawn is None:
            self._drawn = Drawn(colours)
        paint_parts(painter, self._drawn.parts(shapes, fit(self._room, inner(size))))

    def _tick(self) -> None:
        self.advance(self._clock.restart() / 1000)

    def _wake_if_looked_at(self) -> None:
        if self._is_looked_at():
            self.wake()

    def _stop(self) -> None:
        self._timer.stop()
        self._at, self._leaves = None, None
        self.update()

    def _is_seen(self) -> bool:
        return not self.visibleRegion().isEmpty() and not self.window().isMinimized()

    def _is_looked_at(self) -> bool:
        return self.underMouse() or self.hasFocus()
