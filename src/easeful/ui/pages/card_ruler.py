"""A bar to be made as wide as a bank card, so that we know how large a pixel is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from easeful.core.distance import CARD_MM
from easeful.core.words import _
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text, Tone

STEP: Final = 0.02
"""How much one press makes the bar longer or shorter."""

HEIGHT: Final = 48


class CardRuler(QWidget):
    """``measured`` carries the pixels in a millimetre."""

    measured = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        words = _("Hold a bank card to the screen. Make the bar as long as the card.")
        self._column.addWidget(Text(words, Role.BODY, Tone.QUIET))
        self._column.addWidget(self._bar)
        row = FlowLayout()
        for words, icon, sign in ((_("Shorter"), "minus", -1), (_("Longer"), "plus", 1)):
            button = quiet_button(words, icon)
            button.clicked.connect(lambda _checked=False, sign=sign: self._change(sign))
            row.addWidget(button)
        self._column.addLayout(row)

    def show_pixels(self, pixels_per_mm: float) -> None:
        """Show a bar as long as a card would be."""
        self._bar.show_pixels(pixels_per_mm)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(10))

    def _change(self, sign: int) -> None:
        self._bar.show_pixels(self._bar.pixels_per_mm * (1 + sign * STEP))
        self.measured.emit(self._bar.pixels_per_mm)


class _Bar(QWidget):
    """As long as a bank card is wide, if a millimetre has so many pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self.pixels_per_mm = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_pixels(self, pixels_per_mm: float) -> None:
        """Be as long as that."""
        self.pixels_per_mm = pixels_per_mm
        self.update()

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height; the width is what there is."""
        return QSize(0, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        if self._look is None:
            return
        painter = smooth_painter(self)
        palette = self._look.palette
        bar = QRectF(0, 0, CARD_MM * self.pixels_per_mm, HEIGHT)
        paint_rounded(painter, bar, 8, (palette.accent_soft, palette.outline))
        painter.end()
