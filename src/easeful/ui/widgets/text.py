"""Text that wraps, in one of the roles of type and one of a few tones."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from easeful.ui.theme import Look, Palette, Role


class Tone(StrEnum):
    """How loud a text is."""

    PLAIN = "plain"
    QUIET = "quiet"
    ACCENT = "accent"
    WARNING = "warning"
    STOP = "stop"


class Text(QLabel):
    """Words on a page. What is shown is never read as markup: a file may hold anything."""

    def __init__(self, words: str = "", role: Role = Role.BODY, tone: Tone = Tone.PLAIN) -> None:
        super().__init__(words)
        self._role = role
        self._tone = tone
        self._look: Look | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def set_look(self, look: Look) -> None:
        """Take on the size and colour of ``look``."""
        self._look = look
        self.setFont(look.font(self._role))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(_colour(self._tone, look.palette)))
        self.setPalette(palette)

    def set_role(self, role: Role) -> None:
        """Be larger or smaller from now on."""
        if role is not self._role:
            self._role = role
            if self._look is not None:
                self.setFont(self._look.font(role))


def _colour(tone: Tone, palette: Palette) -> str:
    match tone:
        case Tone.PLAIN:
            return palette.text
        case Tone.QUIET:
            return palette.quiet_text
        case Tone.ACCENT:
            return palette.accent
        case Tone.WARNING:
            return palette.warning
        case Tone.STOP:
            return palette.stop
