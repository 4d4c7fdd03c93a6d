"""Adds a step: an exercise of the library, found by words or by pictures, or something quieter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.edit.exercise_grid import ExerciseGrid
from easeful.ui.edit.exercise_search import AREAS, POSTURES, Wanted, found
from easeful.ui.edit.stock import Stock
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone


class Other(StrEnum):
    """Steps that are no exercise."""

    BREATHING = "breathing"
    REST = "rest"
    WORDS = "words"
    MUSCLE = "muscle"
    ROUNDS = "rounds"


OTHERS: Final[Mapping[Other, tuple[str, str]]] = MappingProxyType(
    {
        Other.BREATHING: (_("Breathing"), "breath"),
        Other.REST: (_("Rest"), "moon"),
        Other.WORDS: (_("Words"), "sound"),
        Other.MUSCLE: (_("Let a muscle go"), "leaf"),
        Other.ROUNDS: (_("Rounds"), "again"),
    }
)
TITLE: Final = _("Add an exercise")
FEWER: Final = _("By area or position")
ALL: Final = _("Show all")
FOR_ROUNDS: Final = _("Which exercise in rounds?")


class Picker(QWidget):
    """``chosen`` carries the id of an exercise, ``other`` an ``Other``; ``left`` leads back.

    The pills are put away at first: pictures come before questions.
    """

    chosen = Signal(object)
    other = Signal(object)
    own_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stock: Stock | None = None
        self._wanted = Wanted()
        self._title = Text(TITLE, Role.TITLE)
        self._words = Field(_("Find an exercise"), "search")
        self._areas = PillRow(_("What for"), AREAS)
        self._postures = PillRow(_("Which position"), POSTURES)
        self._grid = ExerciseGrid()
        self._none = Text(_("Nothing fits. Try fewer words."), Role.LEAD, Tone.QUIET)
        self._own = quiet_button(_("My own exercise"), "camera")
        self._back = quiet_button(_("Back"), "chevron-left")
        self._others = {each: quiet_button(*face) for each, face in OTHERS.items()}
        self._open = quiet_button(FEWER, "chevron-down")
        self._sheet = Sheet(gap=14, framed=False)
        self._lay_out()
        self._connect()

    def show_stock(self, stock: Stock) -> None:
        """Show what there is to choose from."""
        self._stock = stock
        self._show()

    def begin(self, *, for_rounds: bool = False, in_rounds: bool = False) -> None:
        """Start anew: nothing typed, the field ready. Inside rounds there are no other rounds."""
        self._title.setText(FOR_ROUNDS if for_rounds else TITLE)
        for button in (self._own, *self._others.values()):
            button.setVisible(not for_rounds)
        if in_rounds:
            self._others[Other.ROUNDS].hide()
        self._apply(Wanted())
        self._close_drawer()
        self._words.clear()
        self._sheet.verticalScrollBar().setValue(0)
        self._words.setFocus()

    def arrive(self) -> None:
        """Let her type at once."""
        self._words.setFocus()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._flow.set_gap(look.space(8))

    def _lay_out(self) -> None:
        self._flow = FlowLayout(8)
        self._also = QWidget()
        for button in (self._own, *self._others.values(), self._open):
            self._flow.addWidget(button)
        self._also.setLayout(self._flow)
        top, self._drawer = FlowLayout(), Together(self._areas, self._postures)
        top.addWidget(self._back)
        self._sheet.add(top)
        for part in (self._title, self._words, self._also, self._drawer):
            self._sheet.add(part)
        for part in (self._grid, self._none):
            self._sheet.add(part)
        self._drawer.hide()
        self._sheet.add_space()
        fill(self, self._sheet)

    def _connect(self) -> None:
        self._words.textChanged.connect(
            lambda words: self._apply(replace(self._wanted, words=words))
        )
        self._words.returnPressed.connect(self._take_first)
        self._areas.chosen.connect(lambda area: self._apply(replace(self._wanted, area=area)))
        self._postures.chosen.connect(lambda each: self._apply(replace(self._wanted, posture=each)))
        self._grid.chosen.connect(self.chosen)
        self._open.clicked.connect(self._open_or_close)
        self._own.clicked.connect(self.own_wanted)
        self._back.clicked.connect(self.left)
        for each, button in self._others.items():
            button.clicked.connect(partial(self.other.emit, each))

    def _open_or_close(self) -> None:
        """Show the pills, or put them away; put away, they let everything through."""
        if self._drawer.isHidden():
            self._drawer.show()
            self._open.show_face(ALL, "chevron-up")
        else:
            self._close_drawer()
            self._apply(Wanted(self._wanted.words))

    def _close_drawer(self) -> None:
        self._drawer.hide()
        self._open.show_face(FEWER, "chevron-down")
        for row in (self._areas, self._postures):
            row.show_choice("")

    def _apply(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._show()

    def _show(self) -> None:
        if self._stock is not None:
            fit = found(self._stock, self._wanted)
            self._grid.show_exercises(fit, self._stock)
            self._none.setVisible(not fit)

    def _take_first(self) -> None:
        if self._grid.cards:
            self.chosen.emit(self._grid.cards[0].exercise.id)
