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
from easeful.ui.widgets.card_rows import columns_in, place, rows_of
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

    def _seen(self) -> list[RoutineCard]:
        return [card for _summary, card in self._cards.values()]

    def _narrowest(self) -> int:
        cards = self._seen()
        return round(cards[0].sizeHint().width() * NARROWEST) if cards else 0

    def _places(self, width: int) -> list[QRect]:
        """Return where each card stands; few of them share the whole width."""
        cards = self._seen()
        columns = min(columns_in(width, self._narrowest(), self._gap), max(1, len(cards)))
        return rows_of(cards, columns, width, self._gap)

    def _place(self) -> None:
        place(self._seen(), self._places(self.width()))
