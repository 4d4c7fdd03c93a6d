"""The steps of a routine, one under the other: what, how much of it, and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from easeful.core.body import Position
from easeful.core.look import LookStep
from easeful.core.words import _, clock
from easeful.ui.theme import Look, Role
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


class StepList(QWidget):
    """Rows of number, name and time; what is worth knowing stands under the name."""

    def __init__(self, steps: Sequence[LookStep]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        before: Position | None = None
        for number, step in enumerate(steps, start=1):
            self._add(number, step, changes=step.position is not before)
            before = step.position

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._grid.setHorizontalSpacing(look.space(16))
        self._grid.setVerticalSpacing(look.space(2))
        for row in range(3, self._grid.rowCount(), 4):
            self._grid.setRowMinimumHeight(row, look.space(10))

    def _add(self, number: int, step: LookStep, *, changes: bool) -> None:
        """Take four rows: the name, its facts, a note, and the gap after them."""
        row = 4 * (number - 1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(_narrow(str(number)), row, 0, top)
        self._grid.addWidget(Text(step.name, Role.STRONG), row, 1, top)
        self._grid.addWidget(_narrow(clock(step.seconds)), row, 2, top)
        facts = [step.dose] if step.dose else []
        if changes and step.position is not None:
            facts.append(POSITIONS[step.position])
        for offset, words in enumerate((" · ".join(facts), step.note), start=1):
            if words:
                self._grid.addWidget(Text(words, Role.BODY, Tone.QUIET), row + offset, 1, top)


def _narrow(words: str) -> Text:
    text = Text(words, Role.BODY, Tone.QUIET)
    text.setWordWrap(False)
    text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return text
