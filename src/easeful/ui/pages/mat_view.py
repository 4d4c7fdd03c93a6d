"""The session from afar: the figure, one number, one line, the segments, and nothing else.

Sizes follow from the distance of the eye (content, section 6.1). While the session stands still,
two buttons are there for a hand on the mouse.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from easeful.core.session import State
from easeful.core.words import _
from easeful.ui.pages.mat_sizes import (
    GAPS,
    SIDES,
    column_width,
    line_pixels,
    number_pixels,
    word_pixels,
)
from easeful.ui.pages.session_figure import make_figure
from easeful.ui.pages.session_words import Shown
from easeful.ui.widgets.breathing_circle import BreathingCircle
from easeful.ui.widgets.buttons import SESSION_HEIGHT, primary_button, quiet_button
from easeful.ui.widgets.far_text import FarText
from easeful.ui.widgets.figure_view import FigureView
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.segments import SegmentBar

MARGIN: Final = 36
THICK: Final = 14


class MatView(QWidget):
    """``go_on`` and ``leave`` are asked for by its two buttons."""

    go_on = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._far, self._near = 0.0, 0.0
        self._figure = make_figure()
        self._circle = BreathingCircle()
        self._number = FarText()
        self._word = FarText(accent=True)
        self._line = FarText()
        self._segments = SegmentBar()
        self._segments.set_thickness(THICK)
        self._hand = self._make_buttons()
        self._lay_out()

    @property
    def figure(self) -> FigureView:
        """Return the figure."""
        return self._figure

    def set_sizes(self, preferred: float, least: float) -> None:
        """Set the line ``preferred`` pixels high where it fits, ``least`` where it must."""
        self._far, self._near = preferred, least
        self._fit()

    def show_moment(self, view: Shown, state: State) -> None:
        """Show one moment."""
        self._circle.setVisible(view.breathing)
        self._number.setVisible(not view.breathing)
        self._number.setText(view.number)
        self._word.setText(view.word)
        self._line.setText(view.line if state is State.RUNNING else view.beside or view.line)
        self._hand.setVisible(state is not State.RUNNING)
        self._fit()
        self.show_frame(view)

    def show_frame(self, view: Shown) -> None:
        """Show only what moves."""
        if view.breathing:
            self._circle.show_breath(view.fullness, "", view.number)

    def show_done(self, lengths: tuple[float, ...], done: float) -> None:
        """Show how far the routine is."""
        self._segments.show_done(lengths, done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose sizes for the words that are there."""
        room = self.size()
        if not self._hand.isHidden():
            room.setHeight(room.height() - self._hand.sizeHint().height())
        line = line_pixels(self._line, room, (self._far, self._near))
        word = word_pixels(self._word, room, line)
        taken = GAPS + self._line.height_at(line, room.width() - SIDES)
        taken += self._word.height_at(word, column_width(room))
        self._line.set_pixels(line)
        self._word.set_pixels(word)
        self._number.set_pixels(number_pixels(self._number, room, line, room.height() - taken))

    def _make_buttons(self) -> QWidget:
        hand = QWidget()
        row = FlowLayout(centred=True)
        go_on = primary_button(_("Go on"), "start", SESSION_HEIGHT)
        leave = quiet_button(_("Leave mat view"), "leave-full-screen", SESSION_HEIGHT)
        for button in (go_on, leave):
            row.addWidget(button)
        hand.setLayout(row)
        go_on.clicked.connect(self.go_on)
        leave.clicked.connect(self.leave)
        return hand

    def _lay_out(self) -> None:
        self._circle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._circle.hide()
        numbers = QVBoxLayout()
        numbers.setSpacing(0)
        numbers.addStretch(1)
        numbers.addWidget(self._circle, 12)
        numbers.addWidget(self._number)
        numbers.addWidget(self._word)
        numbers.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(MARGIN)
        upper.addWidget(self._figure, 3)
        upper.addLayout(numbers, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN // 2)
        column.addLayout(upper, 1)
        column.addWidget(self._line)
        column.addWidget(self._hand)
        column.addWidget(self._segments)
