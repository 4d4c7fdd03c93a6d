"""A quiet surface that holds what belongs together."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame

from easeful.ui.theme import Look, Palette
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter

RADIUS: Final = 18
PADDING: Final = 24


class CardTone(StrEnum):
    """What a card is about: nothing special, something good, something to mind."""

    PLAIN = "plain"
    SOFT = "soft"
    WARM = "warm"


class Card(QFrame):
    """A rounded surface. Put a layout without margins on it; the card keeps the distance."""

    def __init__(self, tone: CardTone = CardTone.PLAIN) -> None:
        super().__init__()
        self._tone = tone
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take on the colours, and padding that grows with the text."""
        self._look = look
        padding = look.space(PADDING)
        self.setContentsMargins(padding, padding, padding, padding)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface and its edge."""
        if self._look is None:
            return
        painter = smooth_painter(self)
        colours = (_fill(self._tone, self._look.palette), self._look.palette.edge)
        paint_rounded(painter, QRectF(self.rect()), RADIUS, colours)
        painter.end()


def _fill(tone: CardTone, palette: Palette) -> str:
    match tone:
        case CardTone.PLAIN:
            return palette.surface
        case CardTone.SOFT:
            return palette.accent_soft
        case CardTone.WARM:
            return palette.warning_soft
