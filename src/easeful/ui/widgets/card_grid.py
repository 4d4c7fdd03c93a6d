"""Routines as cards, as many side by side as there is room for, all of one width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.day import Day
from easeful.core.summary import Summary
from easeful.ui.theme import Look
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.routine_card import RoutineCard

GAP: Final = 18
NARROWEST: Final = 0.88
"""How much of its own width a card needs, so that one more stands in the row."""


class CardGrid(QWidget):
    """``chosen`` carries the summary of the card that was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cards: dict[str, tuple[Summary, RoutineCard]] = {}
        self._look: Look | None = None
        self._gap = GAP
        self._turns = Turns(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Keep the look for cards to come."""
        self._look = look
        self._gap = look.space(GAP)
        self.updateGeometry()

    def show_routines(self, summaries: Sequence[Summary], day: Day) -> None:
        """Show one card for each, with its minutes on ``day``; cards that stay are kept."""
        before, self._cards = self._cards, {}
        for each in summaries:
            known, card = before.pop(each.id, (None, None))
            if card is not None and known != each:
                before[each.id] = (each, card)
                card = None
            self._cards[each.id] = (each, card or self._new_card(each, day))
        for _gone, card in before.values():
            card.hide()
            card.deleteLater()
        for _kept, card in self._cards.values():
            card.show_day(day)
        self.updateGeometry()
        self._place()

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

    def _new_card(self, summary: Summary, day: Day) -> RoutineCard:
        card = RoutineCard(summary, day, self._turns)
        card.setParent(self)
        card.chosen.connect(self.chosen)
        if self._look is not None:
            card.set_look(self._look)
        card.show()
        return card

    def _narrowest(self) -> int:
        card = next((card for _summary, card in self._cards.values()), None)
        return 0 if card is None else round(card.sizeHint().width() * NARROWEST)

    def _places(self, width: int) -> list[QRect]:
        """Return where each card stands: rows as high as their highest name needs."""
        cards = [card for _summary, card in self._cards.values()]
        one = max(1, self._narrowest())
        columns = min(max(1, (width + self._gap) // (one + self._gap)), max(1, len(cards)))
        wide = (width - self._gap * (columns - 1)) // columns
        places: list[QRect] = []
        top = 0
        for first in range(0, len(cards), columns):
            row = cards[first : first + columns]
            high = max(card.height_in(wide) for card in row)
            lefts = (column * (wide + self._gap) for column in range(len(row)))
            places.extend(QRect(left, top, wide, high) for left in lefts)
            top += high + self._gap
        return places

    def _place(self) -> None:
        before: RoutineCard | None = None
        cards = (card for _summary, card in self._cards.values())
        for card, place in zip(cards, self._places(self.width()), strict=True):
            card.setGeometry(place)
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card
