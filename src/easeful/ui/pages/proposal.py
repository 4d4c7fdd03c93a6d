"""The one routine that is proposed: what it is, a big Start, and a look at it first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from easeful.core.day import Day
from easeful.core.summary import Summary
from easeful.core.words import _
from easeful.ui.pages.routine_facts import facts
from easeful.ui.paint import Kind
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import SESSION_HEIGHT, quiet_button
from easeful.ui.widgets.card import Card
from easeful.ui.widgets.card_picture import CardPicture, Turns
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.resting_button import RestingButton
from easeful.ui.widgets.text import Text, Tone

GAP: Final = 28
RADIUS: Final = 14
NARROW: Final = 620
"""Pixels at 100 % below which there is no room for the picture."""


class Proposal(Card):
    """``start_wanted`` and ``look_wanted`` carry the summary of the routine."""

    start_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._summary: Summary | None = None
        self._narrow = NARROW
        self._about = Text("", Role.BODY, Tone.QUIET)
        self._name = Text("", Role.TITLE)
        self._facts = Text("", Role.BODY, Tone.QUIET)
        self._first = Text("", Role.BODY, Tone.QUIET)
        self._adapted = Text("", Role.BODY, Tone.ACCENT)
        self._start = RestingButton(_("Start"), "start", Kind.PRIMARY, SESSION_HEIGHT)
        self._look_first = quiet_button(_("Look first"), "look", 64)
        self._picture = RoutinePicture()
        self._start.clicked.connect(self._ask_to_start)
        self._look_first.clicked.connect(self._ask_to_look)
        self._grid, self._column = QGridLayout(self), QVBoxLayout()
        self._lay_out()

    def show_routine(self, summary: Summary, day: Day) -> None:
        """Propose ``summary`` with its length on ``day``."""
        self._summary = summary
        self._name.setText(summary.name)
        self._about.setText(summary.about)
        self._facts.setText(facts(summary, day))
        self._fit_first()
        self._first.setVisible(bool(summary.first_steps))
        adapted = summary.adapted_on(day).line
        self._adapted.setText(adapted)
        self._adapted.setVisible(bool(adapted))
        self._picture.show_routine(summary)
        self._start.setAccessibleName(_("Start {name}").format(name=summary.name))
        self._look_first.setAccessibleName(_("Look first at {name}").format(name=summary.name))

    @property
    def last_stop(self) -> QWidget:
        """Return where Tab leaves it."""
        return self._look_first

    def focus_start(self) -> None:
        """Put Start under the finger."""
        self._start.setFocus()

    def return_to_start(self) -> None:
        """Put Start under the finger that has just pressed something else: not at once again."""
        self._start.rest()
        self._start.setFocus()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        super().set_look(look)
        self._narrow = look.px(NARROW)
        self._column.setSpacing(look.space(8))
        self._show_or_hide_picture()
        self._fit_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the picture where there is no room for it."""
        super().resizeEvent(event)
        self._show_or_hide_picture()
        self._fit_first()

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 6)
        buttons = FlowLayout()
        for button in (self._start, self._look_first):
            buttons.addWidget(button)
        for text in (self._name, self._about, self._facts, self._first, self._adapted):
            self._column.addWidget(text)
        self._column.addStretch(1)
        self._column.addSpacing(8)
        self._column.addLayout(buttons)
        grid.addLayout(self._column, 0, 0)
        grid.addWidget(self._picture, 0, 1)

    def _fit_first(self) -> None:
        """Name as many first steps as fit on one line, at least one."""
        steps = self._summary.first_steps if self._summary is not None else ()
        shares = 5 / 11 if self._picture.isVisibleTo(self) else 0.0
        room = self.contentsRect().width() * (1 - shares) - self._grid.horizontalSpacing()
        words = QFontMetricsF(self._first.font())
        names = [", ".join(steps[:count]) for count in range(len(steps), 0, -1)]
        fitting = (each for each in names if words.horizontalAdvance(each) <= room)
        self._first.setText(next(fitting, names[-1] if names else ""))

    def _show_or_hide_picture(self) -> None:
        shown = self.width() >= self._narrow
        self._picture.setVisible(shown)
        self._grid.setColumnStretch(1, 5 if shown else 0)
        self._grid.setHorizontalSpacing(GAP if shown else 0)

    def _ask_to_start(self) -> None:
        if self._summary is not None:
            self.start_wanted.emit(self._summary)

    def _ask_to_look(self) -> None:
        if self._summary is not None:
            self.look_wanted.emit(self._summary)


class RoutinePicture(QWidget):
    """Only a picture: what it shows is said beside it in words."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = CardPicture(self, Turns(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._picture.set_look(look)
        self.update()

    def show_routine(self, summary: Summary) -> None:
        """Show the picture of ``summary``."""
        self._picture.show_picture(summary.picture, summary.id)

    def sizeHint(self) -> QSize:
        """Return a modest size; layouts may give more."""
        return QSize(320, 240)

    def minimumSizeHint(self) -> QSize:
        """Return the size of a card's picture."""
        return QSize(96, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture with round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._picture.paint(painter, self.rect(), RADIUS)
        painter.end()
