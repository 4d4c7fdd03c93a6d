"""Text to be read from afar: its size is given in pixels, by the distance and not by the zoom."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel

from easeful.ui.theme import Look, Role

BOUNDLESS = 1 << 20


class FarText(QLabel):
    """Centred words, as large as they are told to be."""

    def __init__(self, *, accent: bool = False) -> None:
        super().__init__()
        self._accent = accent
        self._pixels = 0
        self._font = QFont()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_look(self, look: Look) -> None:
        """Take on the colour, and the family of the font."""
        colour = look.palette.accent if self._accent else look.palette.text
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)
        self._font = look.font(Role.NUMERAL)
        self.setFont(self._sized(self._pixels))

    def set_pixels(self, pixels: int) -> None:
        """Be ``pixels`` high from now on."""
        if pixels != self._pixels:
            self._pixels = pixels
            self.setFont(self._sized(pixels))

    def height_at(self, pixels: int, width: int) -> int:
        """Return how high the words would be at that size, wrapped to ``width``."""
        room = QRect(0, 0, width, BOUNDLESS)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
        return QFontMetrics(self._sized(pixels)).boundingRect(room, flags, self.text()).height()

    def width_at(self, pixels: int, words: str) -> int:
        """Return how wide ``words`` would be at that size, on one line."""
        return QFontMetrics(self._sized(pixels)).horizontalAdvance(words)

    def _sized(self, pixels: int) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(max(1, pixels))
        return font
