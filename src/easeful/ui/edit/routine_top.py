"""The card at the top: what the routine is; opened, its name, purpose and place can be changed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from easeful.core.words import _
from easeful.library.outline import Outline
from easeful.ui.edit.top_card import TopCard
from easeful.ui.pages.sheet import Together
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import Card
from easeful.ui.widgets.routine_card import places_in_words
from easeful.ui.widgets.text import Text, Tone

CHANGE: Final = _("Change")
DONE: Final = _("Done")
ROOM: Final = 300
"""Pixels at 100 % that the words need beside the button."""


class RoutineTop(Card):
    """``asked`` carries a ``SetTop``; ``opened`` says that it has just been opened."""

    asked = Signal(object)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._room = ROOM
        self._name = Text("", Role.TITLE)
        self._facts = Text("", Role.BODY, Tone.QUIET)
        self._button = quiet_button(CHANGE, "chevron-down")
        self._fields = TopCard()
        self._fields.asked.connect(self.asked)
        self._fields.hide()
        self._button.clicked.connect(self._turn)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(Together(self._name, self._facts), 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self._fields)

    def show_outline(self, outline: Outline) -> None:
        """Show what the text says."""
        self._name.setText(outline.name or _("A routine without a name"))
        where = places_in_words(outline.places)
        self._facts.setText(" · ".join(each for each in (outline.about, where) if each))
        self._fields.show_outline(outline)

    def close_fields(self) -> None:
        """Put the fields away; what was typed is asked for first."""
        if not self._fields.isHidden():
            self._turn()

    def flush(self) -> None:
        """Ask at once for what was typed."""
        self._fields.flush()

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        super().set_look(look)
        side = look.space(18)
        self.setContentsMargins(side, look.space(14), side, look.space(14))
        self._column.setSpacing(look.space(14))
        self._row.setSpacing(look.space(14))
        self._room = look.px(ROOM)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the words where they have no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        needed = self._button.sizeHint().width() + self._room
        self._row.setDirection(down if self.width() < needed else across)

    def _turn(self) -> None:
        opens = self._fields.isHidden()
        if not opens:
            self._fields.flush()
        self._fields.setVisible(opens)
        self._button.show_face(*((DONE, "chevron-up") if opens else (CHANGE, "chevron-down")))
        self._button.setAccessibleName(
            _("{change}: name, purpose and place").format(change=self._button.text())
        )
        if opens:
            self.opened.emit()
