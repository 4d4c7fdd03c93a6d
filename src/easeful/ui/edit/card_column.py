"""All cards of a routine in a column. A card that stays the same keeps its widget, and its focus.

Rounds are a frame around the cards in them. A card that is dragged shows where it would go.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.library.yaml_edit import KeyPath
from easeful.ui.dress import dress
from easeful.ui.edit.edits import Move
from easeful.ui.edit.facts import Facts
from easeful.ui.edit.gone_strip import GoneStrip
from easeful.ui.edit.step_card import StepCard
from easeful.ui.edit.tab_stops import order_tabs
from easeful.ui.theme import Look
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter

GAP: Final = 10
INDENT: Final = 16
RADIUS: Final = 22
LINE: Final = 4.0
"""Pixels: the line where a dragged card would go."""

Key = tuple[str, tuple[tuple[str, str], ...]]


class CardColumn(QWidget):
    """``pressed`` and ``text_wanted`` carry a path and a line; ``asked`` a ``Move``.

    ``dragged_to`` carries how far down the mouse is, so that the page can follow it. Tab comes here
    from what is ``above``.
    """

    pressed = Signal(object)
    asked = Signal(object)
    text_wanted = Signal(object)
    dragged_to = Signal(object)

    def __init__(self, above: QWidget | None = None) -> None:
        super().__init__()
        self._above = above
        self._look: Look | None = None
        self._cards: list[StepCard] = []
        self._gone: GoneStrip | None = None
        self._turns = Turns(self)
        self._drop: tuple[Move, int] | None = None
        self._column = QVBoxLayout(self)

    @property
    def cards(self) -> tuple[StepCard, ...]:
        """Return all cards in their order."""
        return tuple(self._cards)

    def card_at(self, path: KeyPath | None) -> StepCard | None:
        """Return the card of a row, none where there is none."""
        return next((card for card in self._cards if card.facts.path == path), None)

    def show_cards(self, facts: Sequence[Facts], kept: tuple[StepCard, KeyPath] | None) -> None:
        """Show these. ``kept`` is a card that goes to a path: the open one, which is followed."""
        before = list(self._cards)
        self.setUpdatesEnabled(False)
        self._cards = self._matched(facts, kept)
        left = set(map(id, self._cards))
        for card in before:
            if id(card) not in left:
                card.hide()
                self._column.removeWidget(card)
                card.deleteLater()
        for card, fact in zip(self._cards, facts, strict=True):
            if card.facts != fact:
                card.show_facts(fact)
        if self._cards != before:
            self._order()
        self.setUpdatesEnabled(True)
        self.update()

    def show_gone(self, gone: tuple[int, GoneStrip] | None) -> None:
        """Show a strip at its place among the cards, or none any more."""
        if self._gone is not None:
            self._column.removeWidget(self._gone)
            self._gone.hide()
            self._gone.deleteLater()
            self._gone = None
        if gone is not None:
            at, self._gone = gone
            self._column.insertWidget(min(at, len(self._cards)), self._gone)
            if self._look is not None:
                dress(self._gone, self._look)
            self._gone.show()
        self.order_tabs()

    def order_tabs(self) -> None:
        """Let Tab come here from above, and go down, whenever the widgets were made."""
        order_tabs(self._above, self._in_order())

    def set_look(self, look: Look) -> None:
        """Keep the look for cards to come."""
        self._look = look
        self._column.setSpacing(look.space(GAP))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._indent()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frames of rounds, and where a dragged card would go."""
        look = self._look
        if look is None:
            return
        painter = smooth_painter(self)
        for frame in self._frames(look):
            paint_rounded(painter, frame, RADIUS, (look.palette.wash, look.palette.edge))
        if self._drop is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.palette.focus))
            line = QRectF(0, self._drop[1] - LINE / 2, self.width(), LINE)
            painter.drawRoundedRect(line, LINE / 2, LINE / 2)
        painter.end()

    def _frames(self, look: Look) -> Iterator[QRectF]:
        for at, card in enumerate(self._cards):
            if card.facts.is_rounds:
                inside = [each for each in self._cards[at:] if _is_in(each, card)]
                place = card.geometry()
                for each in inside:
                    place = place.united(each.geometry())
                side = look.space(INDENT) * card.facts.depth
                yield QRectF(place.adjusted(side, 0, -side, 0))

    def _matched(
        self, facts: Sequence[Facts], kept: tuple[StepCard, KeyPath] | None
    ) -> list[StepCard]:
        """Return a card for each: the same for the same row, else the one of the same place."""
        old = {card.facts.path: card for card in self._cards}
        found: dict[int, StepCard] = {}
        if kept is not None:
            at = next((at for at, each in enumerate(facts) if each.path == kept[1]), None)
            if at is not None:
                found[at] = kept[0]
        taken = {id(card) for card in found.values()}
        same: dict[Key, deque[StepCard]] = defaultdict(deque)
        for card in self._cards:
            if id(card) not in taken:
                same[_key(card.facts)].append(card)
        for at, each in enumerate(facts):
            if at not in found and same[_key(each)]:
                found[at] = same[_key(each)].popleft()
        taken = {id(card) for card in found.values()}
        for at, each in enumerate(facts):
            here = old.get(each.path)
            if at not in found and here is not None and id(here) not in taken:
                found[at] = here
                taken.add(id(here))
        return [found.get(at) or self._made(each) for at, each in enumerate(facts)]

    def _made(self, facts: Facts) -> StepCard:
        card = StepCard(facts, self._turns)
        card.head.clicked.connect(lambda: self.pressed.emit(card.facts.path))
        card.head.moved.connect(lambda by: self._move(card, by))
        card.head.dragged.connect(partial(self._drag, card))
        card.head.dropped.connect(self._let_go)
        card.text_wanted.connect(self.text_wanted)
        if self._look is not None:
            dress(card, self._look)
        return card

    def _order(self) -> None:
        """Put the cards into their order."""
        for at, card in enumerate(self._cards):
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
            card.show()
        self._indent()
        self.order_tabs()

    def _indent(self) -> None:
        """Set what stands in rounds a little further in."""
        if self._look is None:
            return
        step = self._look.space(INDENT)
        depths = [*(card.facts.depth for card in self._cards), 0]
        for card, (depth, below) in zip(self._cards, pairwise(depths), strict=True):
            card.set_indent(step * depth, step * max(0, depth - below))

    def _in_order(self) -> list[QWidget]:
        """Return what stands in the column, from top to bottom.

        Never by ``itemAt``: PySide6 keeps the items that it has shown to Python, Qt deletes them
        when a card is moved, and whatever Qt puts into their place is then taken for them.
        """
        parts: list[QWidget] = [*self._cards, *([] if self._gone is None else [self._gone])]
        return sorted(parts, key=self._column.indexOf)

    def _siblings(self, card: StepCard) -> list[StepCard]:
        above = card.facts.path[:-1]
        return [each for each in self._cards if each.facts.path[:-1] == above]

    def _move(self, card: StepCard, by: int) -> None:
        row = self._siblings(card)
        if 0 <= row.index(card) + by < len(row):
            self.asked.emit(Move(card.facts.path, by))

    def _drag(self, card: StepCard, there: QPoint) -> None:
        """Find where the card would go if it was let go there."""
        at = self.mapFromGlobal(there).y()
        row = self._siblings(card)
        others = [each for each in row if each is not card]
        above = sum(self._middle(each) < at for each in others)
        by = above - row.index(card)
        bottoms = [self._bottom(each) for each in others[:above]]
        first = row[0].y() if row[0] is not card else card.y()
        line = bottoms[-1] + GAP // 2 if bottoms else first - GAP // 2
        self._drop = (Move(card.facts.path, by), max(2, line))
        self.update()
        self.dragged_to.emit(at)

    def _let_go(self) -> None:
        drop, self._drop = self._drop, None
        self.update()
        if drop is not None and drop[0].by:
            self.asked.emit(drop[0])

    def _bottom(self, card: StepCard) -> int:
        """Return where a card ends, with all that stands in it."""
        return max(each.geometry().bottom() for each in self._cards if _is_in(each, card))

    def _middle(self, card: StepCard) -> float:
        return (card.y() + self._bottom(card)) / 2


def _is_in(card: StepCard, rounds: StepCard) -> bool:
    """Say whether a card is ``rounds``, or stands in it."""
    path = rounds.facts.path
    return card.facts.path[: len(path)] == path


def _key(facts: Facts) -> Key:
    return facts.row.kind, tuple(facts.row.written.items())
