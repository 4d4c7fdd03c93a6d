"""The moving figure. It has no clock: it shows what it is told, and paints what has changed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.core.cue_words import SIDES
from easeful.core.stance import Stance
from easeful.core.words import _
from easeful.ui.figure_frames import Frames, Picture
from easeful.ui.figure_palette import figure_palette
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.own_picture import own_picture

SIDE_OF_HEIGHT: Final = 0.05
"""How high the words about the side are, as a share of the picture, if that is more than usual."""

MARGIN: Final = 6
SMALL: Final = 280
"""Pixels of height that are too few for words."""


class FigureView(QLabel):
    """Shows one stance after the other. ``pressed`` tells of a press anywhere on it."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._stance: Stance | None = None
        self._frames: Frames | None = None
        self._picture: Picture | None = None
        self._before = QPixmap()
        self._own = QPixmap()
        self._said = ""
        self.setAccessibleName(_("Figure"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self._forget()

    @property
    def is_seen(self) -> bool:
        """Say whether any of it is on the screen: it may have been scrolled away."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def show_stance(self, stance: Stance | None) -> None:
        """Show the figure in ``stance``; ``None`` for an empty room."""
        before = self._stance
        if stance is not None and before is not None and self._fades_anew(stance, before):
            self._before = self.grab()
        self._stance = stance
        if stance is not None and stance.words != self._said:
            self._said = stance.words
            self.setAccessibleName(stance.words)
        if self.is_seen:
            self._take_up(before)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw in the new size."""
        super().resizeEvent(event)
        self._forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was told meanwhile."""
        super().showEvent(event)
        self._forget()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no pictures that nobody sees."""
        super().hideEvent(event)
        self._frames, self._picture, self._before = None, None, QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what of the picture has to be painted."""
        if self._look is None:
            return
        painter = QPainter(self)
        self._paint(painter, event.rect(), self._look)
        stance = self._stance
        if stance is not None and stance.fade < 1 and not self._before.isNull():
            painter.setOpacity(1 - stance.fade)
            painter.drawPixmap(0, 0, self._before)
        painter.end()

    def _take_up(self, before: Stance | None) -> None:
        """Ask for what differs from what is seen to be painted."""
        stance, old = self._stance, self._picture
        if stance is None or self._look is None:
            self.update()
            return
        if self._frames is None:
            colours = figure_palette(self._look.palette, self._look.person)
            self._frames = Frames(colours, self.size(), self.devicePixelRatioF())
        if stance.picture:
            if before is None or before.picture != stance.picture:
                self._own = own_picture(stance.picture, self.size(), self.devicePixelRatioF())
                self.update()
            return
        new = self._frames.picture(stance, old)
        label = before is None or before.side is not stance.side or before.picture
        fades = before is not None and before.fade < 1
        if old is None or new.backdrop is not old.backdrop or label or fades or stance.fade < 1:
            self._picture = new
            self.update()
        elif new is not old and not old.has_joints_at(new.points):
            self._picture = new
            self.update(new.rect | old.rect)

    def _fades_anew(self, stance: Stance, before: Stance) -> bool:
        return stance.fade < before.fade and self.isVisible() and self._look is not None

    def _forget(self) -> None:
        """Draw everything anew."""
        self._frames, self._picture, self._before = None, None, QPixmap()
        if self.isVisible():
            self._take_up(None)

    def _paint(self, painter: QPainter, rect: QRect, look: Look) -> None:
        stance, picture = self._stance, self._picture
        if stance is not None and stance.picture:
            painter.fillRect(rect, QColor(look.palette.background))
            painter.drawPixmap(_centred(self._own, self.size()), self._own)
            return
        if picture is None or picture.backdrop is None:
            painter.fillRect(rect, QColor(look.palette.background))
        if picture is not None:
            picture.paint(painter, rect)
        if stance is not None and stance.side is not None and self.height() > SMALL:
            self._paint_side(painter, look, SIDES[stance.side])

    def _paint_side(self, painter: QPainter, look: Look, words: str) -> None:
        font = look.font(Role.BODY)
        least = int(self.height() * SIDE_OF_HEIGHT)
        if font.pointSizeF() * self.logicalDpiY() / 72 < least:
            font.setPixelSize(least)
        painter.setFont(font)
        painter.setPen(QColor(look.palette.quiet_text))
        place = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, int(corner), words)


def _centred(pixmap: QPixmap, size: QSize) -> QPointF:
    room = pixmap.deviceIndependentSize()
    return QPointF((size.width() - room.width()) / 2, (size.height() - room.height()) / 2)
