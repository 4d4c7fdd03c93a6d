"""Exercises as cards, as many side by side as there is room for. Cards that stay are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.exercise import Exercise
from easeful.core.words import _
from easeful.ui.edit.exercise_card import ExerciseCard
from easeful.ui.edit.stock import Stock
from easeful.ui.theme import Look
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.card_rows import columns_in, place, rows_of

GAP: Final = 12


class ExerciseGrid(QWidget):
    """``chosen`` carries an id."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._stock: Stock | None = None
        self._cards: dict[str, ExerciseCard] = {}
        self._shown: list[ExerciseCard] = []
        self._gap = GAP
        self._turns = Turns(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cards(self) -> tuple[ExerciseCard, ...]:
        """Return the cards that are shown, in their order."""
        return tuple(self._shown)

    def show_exercises(self, exercises: Sequence[Exercise], stock: Stock) -> None:
        """Show these."""
        if stock is not self._stock:
            for card in self._cards.values():
                card.hide()
                card.deleteLater()
            self._cards, self._stock = {}, stock
        self._shown = [self._card(each, stock) for each in exercises]
        seen = set(map(id, self._shown))
        for card in self._cards.values():
            card.setVisible(id(card) in seen)
        self.updateGeometry()
        self._place()

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Show which are chosen, and in which order."""
        for id_, card in self._cards.items():
            card.show_order(chosen.index(id_) + 1 if id_ in chosen else 0)

    def set_look(self, look: Look) -> None:
        """Keep the look for cards to come."""
        self._look = look
        self._gap = look.space(GAP)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of one column of cards."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same: how high it gets is a question of its width."""
        return QSize(self._narrowest(), 0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards anew."""
        super().resizeEvent(event)
        self._place()

    def _card(self, exercise: Exercise, stock: Stock) -> ExerciseCard:
        if exercise.id not in self._cards:
            note = stock.note_for(exercise.id)
            whose = _("your own") if exercise.id in stock.own else ""
            card = ExerciseCard(exercise, note or whose, self._turns)
            card.setParent(self)
            card.chosen.connect(self.chosen)
            if self._look is not None:
                card.set_look(self._look)
            self._cards[exercise.id] = card
        return self._cards[exercise.id]

    def _narrowest(self) -> int:
        return self._shown[0].sizeHint().width() if self._shown else 0

    def _places(self, width: int) -> list[QRect]:
        columns = columns_in(width, self._narrowest(), self._gap)
        return rows_of(self._shown, columns, width, self._gap)

    def _place(self) -> None:
        place(self._shown, self._places(self.width()))
