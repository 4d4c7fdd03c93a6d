"""Cards in rows, all of one width and each row as high as its highest card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


class Card(Protocol):
    """Whatever knows its height."""

    def height_in(self, width: int) -> int:
        """Return how high it is where it is so wide."""
        ...


def columns_in(width: int, one: int, gap: int) -> int:
    """Return how many cards at least ``one`` wide stand side by side; pixels."""
    return max(1, (width + gap) // (max(1, one) + gap))


def rows_of(cards: Sequence[Card], columns: int, width: int, gap: int) -> list[QRect]:
    """Return where each card stands in so many ``columns``; pixels."""
    wide = (width - gap * (columns - 1)) // columns
    places: list[QRect] = []
    top = 0
    for first in range(0, len(cards), columns):
        row = cards[first : first + columns]
        high = max(card.height_in(wide) for card in row)
        lefts = (column * (wide + gap) for column in range(len(row)))
        places.extend(QRect(left, top, wide, high) for left in lefts)
        top += high + gap
    return places


def place(cards: Sequence[QWidget], places: Iterable[QRect]) -> None:
    """Put the cards there; Tab goes from one to the next."""
    for card, there in zip(cards, places, strict=True):
        card.setGeometry(there)
    for before, card in pairwise(cards):
        QWidget.setTabOrder(before, card)
