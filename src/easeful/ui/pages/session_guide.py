"""What guides through a step: the figure's place, the name, the line, the dial, what comes next.

Where there is little room, the dial takes the place of the figure, which is small under it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.pages.dial import Dial
from easeful.ui.pages.session_figure import make_figure
from easeful.ui.pages.session_words import Shown
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.figure_view import FigureView
from easeful.ui.widgets.text import Text, Tone

DIAL_OF_WIDTH: Final = 0.3
NARROW: Final = 860
"""Pixels at 100 % below which the words need the room of the figure."""

FIGURE_SHARE: Final = 11
WORDS_SHARE: Final = 10
ANY_SIZE: Final = 16777215
"""What Qt has for no limit."""

DIAL_OF_HEIGHT: Final = 0.6
FOR_BOTH: Final = 380
"""Pixels of height, with less of which there is no room for dial and figure."""


class SessionGuide(QWidget):
    """Shows one moment of a session; decides nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow, self._roomy = NARROW, True
        self._step = Text("", Role.LEAD, Tone.QUIET)
        self._name = Text("", Role.DISPLAY)
        self._line = Text("", Role.LEAD)
        self._care = Text("", Role.BODY, Tone.WARNING)
        self._word = Text("", Role.TITLE, Tone.ACCENT)
        self._beside = Text("", Role.LEAD, Tone.QUIET)
        self._next = Text("", Role.BODY, Tone.QUIET)
        self._dial = Dial()
        self._figure = make_figure()
        self._mat = quiet_button(_("Mat view"), "full-screen")
        self._row, self._words, self._pace = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._said, self._left = QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    @property
    def figure(self) -> FigureView:
        """Return the figure."""
        return self._figure

    @property
    def mat_wanted(self) -> SignalInstance:
        """Return the signal of the wish to see it from afar."""
        return self._mat.clicked

    def show_moment(self, view: Shown, hint: str) -> None:
        """Show one moment; ``hint`` stands in place of the step's caution for a while."""
        word = "" if view.breathing and self._roomy else view.word
        for text, words in (
            (self._step, view.step),
            (self._name, view.name),
            (self._line, view.line),
            (self._care, hint or view.care),
            (self._word, word),
            (self._beside, view.beside),
            (self._next, view.next),
        ):
            text.setText(words)
            text.setVisible(bool(words))
        self._dial.show_pace(view)
        self.show_frame(view)

    def show_frame(self, view: Shown) -> None:
        """Show only what moves."""
        if view.breathing:
            self._dial.show_fullness(view)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._narrow = look.px(NARROW)
        self._words.setSpacing(look.space(12))
        self._said.setSpacing(look.space(6))
        self._pace.setSpacing(look.space(28))
        self._row.setSpacing(look.space(36))
        self._use_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the figure be small where there is little room for it."""
        super().resizeEvent(event)
        self._use_room()

    def _use_room(self) -> None:
        """Arrange the parts for the room that there is."""
        roomy = self._roomy = self.width() >= self._narrow
        self._name.set_role(Role.DISPLAY if roomy else Role.TITLE)
        self._dial.show_word(wanted=roomy)
        if roomy:
            self._words.insertWidget(0, self._top)
            self._pace.insertWidget(0, self._dial, 3)
            self._said.insertWidget(1, self._word)
            self._dial.take_room()
        else:
            self._column.insertWidget(0, self._top)
            self._left.insertWidget(0, self._dial, 0, Qt.AlignmentFlag.AlignHCenter)
            self._words.insertWidget(1, self._word)
        self._place_figure(roomy=roomy)
        self._row.setStretchFactor(self._left, FIGURE_SHARE if roomy else 0)

    def _place_figure(self, *, roomy: bool) -> None:
        """Let the figure have its own half, or what is left of the height under the dial."""
        if roomy:
            self._figure.setMinimumSize(self._figure.minimumSizeHint())
            self._figure.setMaximumSize(ANY_SIZE, ANY_SIZE)
            self._figure.show()
            return
        free = self.height() - self._top.sizeHint().height() - 2 * self._row.spacing()
        side = min(self.width() * DIAL_OF_WIDTH, self.height() * DIAL_OF_HEIGHT)
        fits = free >= FOR_BOTH
        self._dial.take_side(int(min(side, free / 2) if fits else side))
        self._figure.setVisible(fits)
        self._figure.setFixedSize(int(side), max(1, free - self._dial.height()))

    def _lay_out(self) -> None:
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._step, 1)
        top.addWidget(self._mat)
        self._said.addStretch(1)
        self._said.addWidget(self._beside)
        self._said.addStretch(1)
        self._pace.addLayout(self._said, 2)
        for text in (self._name, self._line, self._care):
            self._words.addWidget(text)
        self._words.addLayout(self._pace, 1)
        self._words.addWidget(self._next)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self._figure, 1000)
        self._left.addStretch(1)
        self._row.addLayout(self._left, FIGURE_SHARE)
        self._row.addLayout(self._words, WORDS_SHARE)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row, 1)
        sheet = Sheet(1600, above=16)
        sheet.add(content, 1)
        fill(self, sheet)
