"""The dial of a step: its seconds in a ring, or the circle that breathes."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from easeful.ui.pages.session_words import Shown
from easeful.ui.theme import Look
from easeful.ui.widgets.breathing_circle import BreathingCircle
from easeful.ui.widgets.countdown_ring import CountdownRing

LARGEST: Final = 400
SMALLEST: Final = 176
"""Pixels at 100 %; between them it takes what room there is."""


class Dial(QWidget):
    """Shows how long, and when to breathe."""

    def __init__(self) -> None:
        super().__init__()
        self._largest = LARGEST
        self._with_word = True
        self._ring = CountdownRing()
        self._circle = BreathingCircle()
        self._stack = QStackedLayout(self)
        for widget in (self._ring, self._circle):
            self._stack.addWidget(widget)
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_word(self, *, wanted: bool) -> None:
        """Write the word into the circle, or leave it to others where the circle is small."""
        self._with_word = wanted

    def show_pace(self, view: Shown) -> None:
        """Show one moment."""
        self._stack.setCurrentWidget(self._circle if view.breathing else self._ring)
        if view.breathing:
            self.show_fullness(view)
        else:
            self._ring.show_time(view.outer, view.inner, view.number, view.step_left)

    def show_fullness(self, view: Shown) -> None:
        """Show only how full the circle is: what changes with every frame."""
        self._circle.show_breath(view.fullness, view.word if self._with_word else "", view.number)

    def take_room(self) -> None:
        """Be as large as there is room."""
        self.setMinimumSize(SMALLEST, SMALLEST)
        self.setMaximumSize(self._largest, self._largest)

    def take_side(self, side: int) -> None:
        """Be a square of ``side`` pixels, or less if that is large already."""
        side = min(max(side, SMALLEST), self._largest)
        self.setFixedSize(side, side)

    def set_look(self, look: Look) -> None:
        """Take on a limit that grows with the text."""
        self._largest = look.px(LARGEST)
