"""The steps of a routine, one under the other: what, how much of it, and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.body import Position
from easeful.core.look import LookStep
from easeful.core.preview import Preview
from easeful.core.words import _, clock
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.figure_tile import WIDTH, FigureTile
from easeful.ui.widgets.text import Text, Tone

POSITIONS: Final[Mapping[Position, str]] = MappingProxyType(
    {
        Position.BACK: _("on your back"),
        Position.SIDE: _("on your side"),
        Position.FRONT: _("on your front"),
        Position.HANDS_AND_KNEES: _("on hands and knees"),
        Position.HALF_KNEELING: _("on one knee"),
        Position.KNEELING: _("kneeling"),
        Position.SITTING_FLOOR: _("sitting on the floor"),
        Position.CHAIR: _("on a chair"),
        Position.STANDING: _("standing"),
        Position.BED_EDGE: _("on the edge of the bed"),
    }
)

ROOM: Final = 300
"""Pixels at 100 % that the words beside a picture need."""

NUMBER: Final = 24


class StepList(QWidget):
    """Rows of number, picture, name and time; what is worth knowing stands under the name.

    ``previews`` are the pictures, one for each step or none at all.
    """

    def __init__(self, steps: Sequence[LookStep], previews: Sequence[Preview] = ()) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        turns = Turns(self)
        before: Position | None = None
        for number, step in enumerate(steps, start=1):
            changes = step.position is not before
            tile = FigureTile(previews[number - 1], _shown(step), turns) if previews else None
            self._column.addWidget(StepRow(number, step, tile, changes=changes))
            before = step.position

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(14))


class StepRow(QWidget):
    """One step. The picture stands over the words where there is no room beside them."""

    def __init__(
        self, number: int, step: LookStep, tile: FigureTile | None, *, changes: bool
    ) -> None:
        super().__init__()
        self._room = ROOM
        self._number = _narrow(str(number))
        self._words = QVBoxLayout()
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.addWidget(Text(step.name, Role.STRONG))
        facts = [step.dose] if step.dose else []
        if changes and step.position is not None:
            facts.append(POSITIONS[step.position])
        for words in (" · ".join(facts), step.note):
            if words:
                self._words.addWidget(Text(words, Role.BODY, Tone.QUIET))
        self._words.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        if tile is not None:
            self._middle.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        self._middle.addLayout(self._words, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(_narrow(clock(step.seconds)), 0, Qt.AlignmentFlag.AlignTop)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._room = WIDTH + look.px(ROOM)
        self._row.setSpacing(look.space(16))
        self._middle.setSpacing(look.space(16))
        self._words.setSpacing(look.space(2))
        # So that names stand under each other whether a number has one digit or two.
        self._number.setMinimumWidth(look.px(NUMBER))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way in which the words can be read."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(down if self.width() < self._room else across)


def _shown(step: LookStep) -> str:
    """Return what a screen reader calls the picture of ``step``."""
    return _("Picture: {name}").format(name=step.name)


def _narrow(words: str) -> Text:
    text = Text(words, Role.BODY, Tone.QUIET)
    text.setWordWrap(False)
    text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return text
