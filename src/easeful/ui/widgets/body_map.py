"""A body to point at, from the front and from the back.

What is chosen glows, or bears a pad; what is pointed at has a thick edge. It says areas by name;
what they are for is a question of who asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.body_map import (
    AREAS,
    ROOM,
    Face,
    Spot,
    area_near,
    middle_of,
    pair_of,
)
from easeful.core.still import Still
from easeful.core.words import _
from easeful.figure.shape import Tint
from easeful.ui.announce import announce
from easeful.ui.figure_paint import fit
from easeful.ui.figure_still import inner, still_picture
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.body_marks import BodyMarks
from easeful.ui.widgets.press import ENTER
from easeful.ui.widgets.shapes import focus_of, paint_rounded

SIZE: Final = QSize(320, 300)
LEAST: Final = QSize(260, 240)
FOOT: Final = 24
"""Pixels at 100 % for what the bodies are called."""

RADIUS: Final = 18
RING: Final = 3

STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
CHOOSING: Final = (*ENTER, Qt.Key.Key_Space, Qt.Key.Key_Select)
FACES: Final[Mapping[Face, str]] = {Face.FRONT: _("Front"), Face.BACK: _("Back")}


class BodyMap(QWidget):
    """``chosen`` carries the area that was pressed, ``pointed`` the one that would be, or "".

    Tab comes to it, arrows go from area to area, from the head down; Enter and Space choose.
    """

    chosen = Signal(object)
    pointed = Signal(object)

    def __init__(self, name: str, words: Mapping[str, str]) -> None:
        """``name`` is the question; ``words`` are those of the areas."""
        super().__init__()
        self._name, self._words = name, words
        self._look: Look | None = None
        self._marks: tuple[str, ...] = ()
        self._tint = Tint.WARM
        self._at = ""
        self._pictures: dict[Face, QPixmap] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._say()

    @property
    def area(self) -> str:
        """Return the area that is pointed at, "" if none is."""
        return self._at

    def words_of(self, area: str) -> str:
        """Return what ``area`` is called, and whether it is marked."""
        is_marked = any(area in (mark, *pair_of(mark)) for mark in self._marks)
        name = self._words.get(area, "")
        return _("{area}, marked").format(area=name) if is_marked else name

    def show_marks(self, areas: Sequence[str], tint: Tint = Tint.WARM) -> None:
        """Show that ``areas`` are chosen: a glow on each, or a pad or a pack."""
        if (tuple(areas), tint) != (self._marks, self._tint):
            self._marks, self._tint = tuple(areas), tint
            self._say()
            self.update()

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self._pictures.clear()
        self.update()

    def place_of(self, area: str, face: Face) -> QPointF:
        """Return where the middle of ``area`` is, in pixels."""
        spot = middle_of(area, face)
        return self._mapping(face).map(QPointF(spot.x, spot.y))

    def sizeHint(self) -> QSize:
        """Return a size in which a fingertip finds everything; layouts may give more."""
        return SIZE

    def minimumSizeHint(self) -> QSize:
        """Return a size in which a pointer does."""
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the bodies anew."""
        super().resizeEvent(event)
        self._pictures.clear()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let what is under the pointer glow."""
        self._point_at(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._point_at("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        self._point_at(self._under(event.position()))
        self._choose()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with what is chosen."""
        super().focusInEvent(event)
        if not self._at:
            self._point_at(self._first())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self._point_at("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another area, or choose the one that is pointed at."""
        key = event.key()
        if key in STEPS:
            at = AREAS.index(self._at) if self._at in AREAS else -1
            self._point_at(AREAS[(at + STEPS[Qt.Key(key)]) % len(AREAS)])
            announce(self, self.words_of(self._at))
        elif key in CHOOSING and not event.isAutoRepeat():
            self._choose()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both bodies, what glows, and what they are called."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = focus_of(self, look.palette)
        if focus is not None:
            ring, inside = focus
            paint_rounded(painter, QRectF(self.rect()), RADIUS, (inside, ring), RING)
        for face in Face:
            self._paint_face(painter, face, look)
        painter.end()

    def _paint_face(self, painter: QPainter, face: Face, look: Look) -> None:
        room = self._room(face)
        if face not in self._pictures:
            size, ratio = room.size().toSize(), self.devicePixelRatioF()
            self._pictures[face] = still_picture(Still(face.motion), size, ratio, look, ROOM)
        painter.drawPixmap(room.topLeft(), self._pictures[face])
        over = BodyMarks(face, look, self._mapping(face))
        over.paint_chosen(painter, self._marks, self._tint)
        over.paint_pointed(painter, self._at, self._tint)
        feet = self._mapping(face).map(QPointF(0.0, ROOM.bottom)).y()
        painter.setFont(look.font(Role.CAPTION))
        painter.setPen(QColor(look.palette.quiet_text))
        line = QRectF(room.left(), feet, room.width(), self._foot())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), FACES[face])

    def _room(self, face: Face) -> QRectF:
        """Return where a body stands; what it is called stands under it."""
        half = (self.width() - 2 * RING) / 2
        left = RING + (0 if face is Face.FRONT else half)
        return QRectF(left, RING, half, self.height() - 2 * RING - self._foot())

    def _foot(self) -> int:
        return 0 if self._look is None else self._look.px(FOOT)

    def _mapping(self, face: Face) -> QTransform:
        room = self._room(face)
        return fit(ROOM, inner(room.size().toSize()).translated(room.topLeft()))

    def _under(self, point: QPointF) -> str:
        face = Face.FRONT if point.x() < self.width() / 2 else Face.BACK
        back, possible = self._mapping(face).inverted()
        if not possible:
            return ""
        place = back.map(point)
        return area_near(Spot(face, place.x(), place.y()))

    def _point_at(self, area: str) -> None:
        if area != self._at:
            self._at = area
            self._say()
            self.pointed.emit(area)
            self.update()

    def _choose(self) -> None:
        if self._at:
            self.chosen.emit(self._at)

    def _first(self) -> str:
        """Return the area that is chosen, of a pair the first; else the first of all."""
        for mark in self._marks:
            for area in (mark, *pair_of(mark)):
                if area in AREAS:
                    return area
        return AREAS[0]

    def _say(self) -> None:
        """Let a screen reader know what is pointed at, else what is chosen."""
        marked = ", ".join(self._words[area] for area in self._marks if area in self._words)
        said = self.words_of(self._at) if self._at else marked
        self.setAccessibleName(f"{self._name} {said}".strip())
