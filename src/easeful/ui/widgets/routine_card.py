"""One routine as a card that can be pressed: its picture, its name, how long and where.

Where not all of it is as written for this person, one more line says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.summary import AS_WRITTEN, Adapted, Summary
from easeful.core.words import _, ngettext
from easeful.ui.paint import Kind, paint_of
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.card_picture import CardPicture, Turns
from easeful.ui.widgets.press import OncePress, state_of
from easeful.ui.widgets.shapes import focus_of, paint_control, smooth_painter

WIDTH: Final = 236
PICTURE: Final = 116
INSET: Final = 8
PADDING: Final = 18
RADIUS: Final = 18
MOST_LINES: Final = 2

PLACE_WORDS: Final[Mapping[Place, str]] = MappingProxyType(
    {
        Place.FLOOR: _("floor"),
        Place.BED: _("bed"),
        Place.CHAIR: _("chair"),
        Place.STANDING: _("standing"),
        Place.ANY: _("anywhere"),
    }
)


def places_in_words(places: Sequence[Place]) -> str:
    """Return where a routine can be done: "floor or bed"."""
    return _(" or ").join(PLACE_WORDS[place] for place in places)


class RoutineCard(QPushButton):
    """Emits its summary when it is pressed."""

    chosen = Signal(object)

    def __init__(self, summary: Summary, day: Day, turns: Turns) -> None:
        super().__init__()
        self._summary = summary
        self._look: Look | None = None
        self._heights: dict[int, int] = {}
        self._picture = CardPicture(self, turns)
        self._picture.show_picture(summary.picture, summary.id)
        self._facts = ""
        self._adapted = AS_WRITTEN
        self._once = OncePress(self)
        self.clicked.connect(self._tell)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.show_day(day)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self._heights.clear()
        self._picture.set_look(look)
        self.updateGeometry()
        self.update()

    def show_day(self, day: Day) -> None:
        """Show the minutes of ``day``."""
        minutes = self._summary.minutes(day)
        long = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
        where = places_in_words(self._summary.places)
        short, whose = _("{n} min").format(n=minutes), _whose(self._summary)
        self._facts = " · ".join(part for part in (whose, short, where) if part)
        self._adapted = self._summary.adapted_on(day)
        if self._adapted.empty:
            self._facts = long = _("Nothing is left for you")
        said = (self._summary.name, whose, long, where, self._adapted.line)
        self.setAccessibleName(", ".join(part for part in said if part))
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the picture, a name of two lines, and the facts."""
        if self._look is None:
            return super().sizeHint()
        return QSize(self._look.px(WIDTH), self._height(self._look, MOST_LINES))

    def height_in(self, width: int) -> int:
        """Return the height that the name needs if the card is so wide."""
        if self._look is None:
            return self.sizeHint().height()
        if width not in self._heights:
            room = width - 2 * self._look.space(PADDING)
            name = two_lines(self._summary.name, self._look.font(Role.STRONG), room)
            self._heights[width] = self._height(self._look, 1 + name.count("\n"))
        return self._heights[width]

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key once."""
        if self._once.takes_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press once."""
        if self._once.takes_mouse():
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, its picture and its words."""
        if self._look is None:
            return
        palette = self._look.palette
        paint = paint_of(palette, Kind.CARD, state_of(self))
        painter = smooth_painter(self)
        paint_control(painter, QRectF(self.rect()), RADIUS, paint, focus_of(self, palette))
        high = self._look.space(PICTURE)
        place = QRect(INSET, INSET, self.width() - 2 * INSET, high)
        self._picture.paint(painter, place, RADIUS - INSET)
        self._paint_words(painter, paint.text, self._look)
        painter.end()

    def _paint_words(self, painter: QPainter, colour: str, look: Look) -> None:
        side = look.space(PADDING)
        place = QRectF(self.rect()).adjusted(
            side, INSET + look.space(PICTURE) + look.space(12), -side, -look.space(12)
        )
        title = two_lines(self._summary.name, look.font(Role.STRONG), place.width())
        painter.setPen(QColor(colour))
        painter.setFont(look.font(Role.STRONG))
        taken = painter.drawText(place, int(Qt.AlignmentFlag.AlignTop), title)
        painter.setPen(QColor(look.palette.quiet_text))
        painter.setFont(look.font(Role.BODY))
        place.setTop(taken.bottom() + look.px(4))
        facts = painter.fontMetrics().elidedText(
            self._facts, Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, int(Qt.AlignmentFlag.AlignTop), facts)
        place.setTop(place.top() + painter.fontMetrics().lineSpacing())
        painter.setPen(QColor(look.palette.accent))
        adapted = _fitting(self._adapted, painter.fontMetrics(), int(place.width()))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignTop), adapted)

    def _height(self, look: Look, lines: int) -> int:
        title = QFontMetrics(look.font(Role.STRONG)).lineSpacing()
        facts = QFontMetrics(look.font(Role.BODY)).lineSpacing()
        rows = 2 if self._adapted.line else 1
        words = lines * title + rows * facts + look.px(4)
        return INSET + look.space(PICTURE) + 2 * look.space(14) + words

    def _tell(self) -> None:
        self.chosen.emit(self._summary)


def _fitting(adapted: Adapted, metrics: QFontMetrics, width: int) -> str:
    """Return the fuller line if it fits, else the shorter one, cut short if it must be."""
    fits = metrics.horizontalAdvance(adapted.line) <= width
    words = adapted.line if fits else adapted.count
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def _whose(summary: Summary) -> str:
    """Return what sets a person's own file apart; its last good version says so."""
    if summary.stale:
        return _("last good version")
    return _("your own") if summary.own else ""


def two_lines(words: str, font: QFont, width: float) -> str:
    """Return ``words`` broken where the first line is full, the second cut short if it must be."""
    metrics = QFontMetrics(font)
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    end = line.textLength()
    rest = metrics.elidedText(words[end:].strip(), Qt.TextElideMode.ElideRight, int(width))
    return f"{words[:end].strip()}\n{rest}" if rest else words
