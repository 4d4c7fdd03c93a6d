"""A picture of which every point can be read: with the mouse, with keys, by a screen reader.

Rule 1: the picture is painted once and kept; pointing paints only the outline of a point.
Rule 2: what a point says is words, said elsewhere in a place of their own; nothing pops up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.ui.announce import announce
from easeful.ui.theme import Look
from easeful.ui.widgets.shapes import FOCUS_WIDTH, smooth_painter

LEAST_WIDTH: Final = 200
AROUND: Final = 4.0
"""Pixels between a point and its outline."""

ROUND: Final = 8.0


class Picture(Protocol):
    """Something painted that has points to be read, in order of time."""

    @property
    def count(self) -> int:
        """Return how many points there are."""
        ...

    def words(self, at: int) -> str:
        """Return what a point says."""
        ...

    def height(self, width: int, look: Look) -> int:
        """Return how high it wants to be."""
        ...

    def places(self, room: QRectF, look: Look) -> Sequence[QRectF]:
        """Return where each point stands in ``room``."""
        ...

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Paint everything."""
        ...

    def near(self, place: QPointF, places: Sequence[QRectF]) -> int | None:
        """Return the point that is meant by pointing there."""
        ...

    def step(self, at: int, key: Qt.Key) -> int | None:
        """Return where ``key`` leads; ``None`` if it is no key of this picture."""
        ...


class ChartView(QWidget):
    """``pointed`` carries the words of the point that is meant, or ""."""

    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._look: Look | None = None
        self._picture: Picture | None = None
        self._painted: QPixmap | None = None
        self._places: Sequence[QRectF] = ()
        self._at: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def at(self) -> int | None:
        """Return which point is meant."""
        return self._at

    @property
    def places(self) -> Sequence[QRectF]:
        """Return where the points stand, in pixels."""
        return self._places

    def show_picture(self, picture: Picture, name: str, words: str) -> None:
        """Show another picture, which is called ``name`` and says ``words`` as a whole."""
        self._picture, self._name = picture, name
        policy = Qt.FocusPolicy.StrongFocus if picture.count else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleDescription(words)
        self._go_to(None)
        self._forget()

    def set_look(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._look = look
        self._forget()

    def sizeHint(self) -> QSize:
        """Return the height that the picture wants in this width."""
        return QSize(LEAST_WIDTH, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Return the height that the picture wants."""
        if self._picture is None or self._look is None:
            return LEAST_WIDTH
        return self._picture.height(width, self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew, and be as high as the width asks for."""
        super().resizeEvent(event)
        self._forget()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Read what is under the pointer."""
        self._point(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Read it also where nothing hovers, under a finger."""
        self._point(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Read nothing, unless keys do."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._go_to(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the newest point."""
        super().focusInEvent(event)
        if self._picture is not None and self._picture.count and self._at is None:
            self._go_to(self._picture.count - 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Read nothing."""
        super().focusOutEvent(event)
        self._go_to(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another point and let it be heard."""
        there = self._there(Qt.Key(event.key()))
        if there is None or self._picture is None:
            super().keyPressEvent(event)
            return
        self._go_to(there)
        announce(self, self._picture.words(there))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture, and what is meant."""
        if self._look is None or self._picture is None:
            return
        if self._painted is None:
            self._painted = self._paint(self._picture, self._look)
        painter = smooth_painter(self)
        painter.drawPixmap(0, 0, self._painted)
        if self._at is not None and self._at < len(self._places):
            place = self._places[self._at].adjusted(-AROUND, -AROUND, AROUND, AROUND)
            painter.setPen(QPen(QColor(self._look.palette.focus), FOCUS_WIDTH * 0.8))
            painter.drawRoundedRect(place, ROUND, ROUND)
        painter.end()

    def _paint(self, picture: Picture, look: Look) -> QPixmap:
        ratio = self.devicePixelRatioF()
        painted = QPixmap(self.size() * ratio)
        painted.setDevicePixelRatio(ratio)
        painted.fill(Qt.GlobalColor.transparent)
        painter = QPainter(painted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        picture.paint(painter, room, look)
        painter.end()
        return painted

    def _there(self, key: Qt.Key) -> int | None:
        picture = self._picture
        if picture is None or not picture.count:
            return None
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return 0 if key is Qt.Key.Key_Home else picture.count - 1
        return picture.step(picture.count - 1 if self._at is None else self._at, key)

    def _point(self, place: QPointF) -> None:
        if self._picture is not None:
            self._go_to(self._picture.near(place, self._places))

    def _go_to(self, at: int | None) -> None:
        words = "" if at is None or self._picture is None else self._picture.words(at)
        self.setAccessibleName(f"{self._name}. {words}" if words else self._name)
        if at != self._at:
            self._at = at
            self.pointed.emit(words)
            self.update()

    def _forget(self) -> None:
        """Paint anew next time."""
        self._painted = None
        if self._picture is None or self._look is None:
            return
        high = self.heightForWidth(self.width())
        if high != self.minimumHeight():
            self.setFixedHeight(high)
        self._places = self._picture.places(QRectF(0, 0, self.width(), high), self._look)
        self.update()
