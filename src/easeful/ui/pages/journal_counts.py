"""What can be counted, in plain sentences, and why that is no proof."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from easeful.core.overview import Sentences
from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.card import Card
from easeful.ui.widgets.text import Text, Tone


class CountsCard(Card):
    """Sentences that only count, and quietly why that is no proof."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._lines: list[Text] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Text(_("Counted"), Role.HEADING))
        self._column.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Take on the colours, and the distance between sentences."""
        super().set_look(look)
        self._look = look
        self._column.setSpacing(look.space(12))

    def show_sentences(self, said: Sentences) -> None:
        """Show what can be said; what only counts is never without why it is no proof."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        lines = (
            Text(said.counted),
            Text(said.no_proof, Role.BODY, Tone.QUIET),
            Text(said.trend),
            Text(said.moved),
        )
        self._lines = [line for line in lines if line.text()]
        for at, line in enumerate(self._lines):
            if self._look is not None:
                dress(line, self._look)
            self._column.insertWidget(at + 1, line)
