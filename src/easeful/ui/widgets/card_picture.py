"""The picture on a card: a quiet backdrop at once, and a body on it a moment later.

Rule 1: before the first paint nothing is read or imported for a body; it comes in later turns of
the event loop, one a turn.
Rule 2: only what is seen asks for its picture.
Rule 3: nothing moves from its place when it comes, and where less motion is wanted nothing fades.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from easeful.ui.theme import Look
from easeful.ui.widgets.backdrop import paint_backdrop

if TYPE_CHECKING:  # a window that opens must not wait for a figure
    from easeful.core.still import Still
    from easeful.figure.scene import Box

FADE_MS: Final = 150


Wanted = tuple["str | Still", QSize, float, Look]
"""What is to be seen, how large, with how many dots to a pixel, in which colours."""


class Turns(QObject):
    """Lets one picture a turn of the event loop be made, first come, first served."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[CardPicture] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_turn)

    def ask(self, picture: CardPicture) -> None:
        """Give ``picture`` a turn."""
        if picture not in self._waiting:
            self._waiting.append(picture)
            self._timer.start()

    def _take_turn(self) -> None:
        if self._waiting:
            picture = self._waiting.pop(0)
            # A card that has gone takes its picture with it.
            if isValid(picture):
                picture.make()
        if not self._waiting:
            self._timer.stop()


class CardPicture(QObject):
    """Paints on ``owner``. The picture comes as the text that a summary has of it, or as it is."""

    def __init__(self, owner: QWidget, turns: Turns) -> None:
        super().__init__(owner)
        self._owner, self._turns = owner, turns
        self._look: Look | None = None
        self._source: str | Still = ""
        self._room: Box | None = None
        self._name = ""
        self._hills = QPixmap()
        self._place = QRect()
        self._body = QPixmap()
        self._made: Wanted | None = None
        self._shown = 1.0
        self._fade: QVariantAnimation | None = None

    @property
    def has_body(self) -> bool:
        """Say whether a body is there already."""
        return not self._body.isNull()

    def set_look(self, look: Look) -> None:
        """Take on the colours; the body in the old ones stays until the new one is there."""
        self._look = look
        self._hills = QPixmap()

    def show_picture(self, text: str, name: str) -> None:
        """Show the body that ``text`` says; without a text the hills that ``name`` has."""
        if (text, name) != (self._source, self._name):
            self._name = name
            self._show_source(text)

    def show_still(self, still: Still, room: Box) -> None:
        """Show ``still``, with all of ``room`` in the picture."""
        self._room = room
        self._show_source(still)

    def paint(self, painter: QPainter, place: QRect, radius: float) -> None:
        """Paint the backdrop into ``place``, and the body as soon as there is one."""
        look = self._look
        if look is None:
            return
        self._place = place
        if not self._source:
            self._paint_hills(painter, look, radius)
            return
        paint_backdrop(painter, QRectF(place), radius, look.palette)
        if self._made != self._wanted(look):
            self._turns.ask(self)
        if not self._body.isNull():
            self._paint_body(painter, QRectF(place), radius)

    def make(self) -> None:
        """Make the body now, if its place can still be seen."""
        look, owner = self._look, self._owner
        if look is None or not self._source or not owner.isVisible():
            return
        # Not at the top: a window that opens must not wait for a figure.
        from easeful.core.still import read  # noqa: PLC0415
        from easeful.ui.figure_still import still_picture  # noqa: PLC0415

        first = self._body.isNull()
        self._made = wanted = self._wanted(look)
        still = read(self._source) if isinstance(self._source, str) else self._source
        if still is None:
            return
        self._body = still_picture(still, wanted[1], wanted[2], look, self._room)
        if first and not look.less_motion:
            self._shown = 0.0
            self._come_softly()
        else:
            self._show(1.0)

    def _show_source(self, source: str | Still) -> None:
        self._source = source
        self._body, self._hills, self._made = QPixmap(), QPixmap(), None
        if self._fade is not None:
            self._fade.stop()
        self._owner.update()

    def _come_softly(self) -> None:
        # Made when it is first wanted: the cards are made before the first paint.
        if self._fade is None:
            self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FADE_MS)
            self._fade.valueChanged.connect(self._show)
        self._fade.start()

    def _paint_body(self, painter: QPainter, place: QRectF, radius: float) -> None:
        corners = QPainterPath()
        corners.addRoundedRect(place, radius, radius)
        painter.save()
        painter.setClipPath(corners)
        painter.setOpacity(self._shown)
        middle = QRectF(QPointF(0, 0), self._body.deviceIndependentSize()).center()
        painter.drawPixmap(place.center() - middle, self._body)
        painter.restore()

    def _paint_hills(self, painter: QPainter, look: Look, radius: float) -> None:
        # Not at the top: hardly any card needs it.
        from easeful.ui.widgets.still import picture, seed_of  # noqa: PLC0415

        size, ratio = self._place.size(), self._owner.devicePixelRatioF()
        if self._hills.size() != size * ratio:
            self._hills = picture(size, ratio, radius, look.palette.scene, seed_of(self._name))
        painter.drawPixmap(self._place.topLeft(), self._hills)

    def _wanted(self, look: Look) -> Wanted:
        return self._source, self._place.size(), self._owner.devicePixelRatioF(), look

    def _show(self, share: float) -> None:
        self._shown = share
        self._owner.update(self._place)
