"""The steps of a routine, one under the other: what, how much of it, and how long it takes.

What is not done as written says so, and why. "Not for me" stands at each exercise once it is asked
for: at every row and always, it would be most of what there is to read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.body import Position
from easeful.core.changes import Became, note_of
from easeful.core.look import LookStep
from easeful.core.preview import Preview
from easeful.core.words import _, clock
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button, quiet_button
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.figure_tile import WIDTH, FigureTile
from easeful.ui.widgets.flow import FlowLayout
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


@dataclass(frozen=True, slots=True)
class Mark:
    """That an exercise is not for her from now on, or that it is again."""

    exercise: str
    not_for_me: bool


@dataclass(frozen=True, slots=True)
class AsWritten:
    """That an exercise is done as it is written again, and not what is easier."""

    exercise: str


class StepList(QWidget):
    """Rows of number, picture, name and time; what is worth knowing stands under the name.

    ``previews`` are the pictures, one for each step or none at all; ``left_out`` are steps that are
    not done, by the step that each stands before. ``marked`` carries a ``Mark`` or ``AsWritten``.
    """

    marked = Signal(object)

    def __init__(
        self,
        steps: Sequence[LookStep],
        previews: Sequence[Preview] = (),
        left_out: Sequence[tuple[int, LookStep]] = (),
    ) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        turns = Turns(self)
        before: Position | None = None
        for index, step in enumerate(steps):
            self._add_left_out(left_out, index)
            changes = step.position is not before
            tile = FigureTile(previews[index], _shown(step), turns) if previews else None
            self._add(StepRow(str(index + 1), step, tile, changes=changes))
            before = step.position
        self._add_left_out(left_out, len(steps))

    @property
    def rows(self) -> list[StepRow]:
        """Return the rows, from the top."""
        return self.findChildren(StepRow)

    def offer(self, *, wanted: bool) -> None:
        """Let each exercise be marked as not for her, or put that away."""
        for row in self.rows:
            row.offer(wanted=wanted)

    def focus_on(self, exercise: str) -> bool:
        """Put the button of ``exercise`` under the finger; say whether one can be seen."""
        found = (button for row in self.rows for mark, button in row.buttons if mark == exercise)
        button = next((each for each in found if not each.isHidden()), None)
        if button is not None:
            button.setFocus()
        return button is not None

    def _add_left_out(self, left_out: Sequence[tuple[int, LookStep]], index: int) -> None:
        for before, step in left_out:
            if before == index:
                self._add(StepRow("", step, None, changes=False))

    def _add(self, row: StepRow) -> None:
        row.marked.connect(self.marked)
        self._column.addWidget(row)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(14))


class StepRow(QWidget):
    """One step. The picture stands over the words where there is no room beside them.

    ``buttons`` are the exercises that may be marked here, each with its button.
    """

    marked = Signal(object)

    def __init__(
        self, number: str, step: LookStep, tile: FigureTile | None, *, changes: bool
    ) -> None:
        super().__init__()
        self._room = ROOM
        self.buttons: list[tuple[str, Button]] = []
        self._offered: list[Button] = []
        self._marks, self._flow = QWidget(), FlowLayout(gap=10)
        self._number = _narrow(number)
        self._words = QVBoxLayout()
        self._words.setContentsMargins(0, 0, 0, 0)
        name_tone = Tone.QUIET if step.is_left_out else Tone.PLAIN
        self._words.addWidget(Text(step.name, Role.STRONG, name_tone))
        facts = [step.dose] if step.dose else []
        if changes and step.position is not None:
            facts.append(POSITIONS[step.position])
        for words in (" · ".join(facts), step.note):
            if words:
                self._words.addWidget(Text(words, Role.BODY, Tone.QUIET))
        if step.change is not None:
            self._words.addWidget(Text(note_of(step.change), Role.BODY, Tone.ACCENT))
        self._add_buttons(step)
        self._words.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        if tile is not None:
            self._middle.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        self._middle.addLayout(self._words, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._middle, 1)
        long = "" if step.is_left_out else clock(step.seconds)
        self._row.addWidget(_narrow(long), 0, Qt.AlignmentFlag.AlignTop)

    def offer(self, *, wanted: bool) -> None:
        """Let the exercise be marked as not for her, or put that away."""
        for button in self._offered:
            button.setVisible(wanted)
        self._marks.setVisible(wanted or len(self.buttons) > len(self._offered))

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._room = WIDTH + look.px(ROOM)
        self._row.setSpacing(look.space(16))
        self._middle.setSpacing(look.space(16))
        self._words.setSpacing(look.space(2))
        self._flow.setContentsMargins(0, look.space(6), 0, 0)
        # So that names stand under each other whether a number has one digit or two.
        self._number.setMinimumWidth(look.px(NUMBER))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way in which the words can be read."""
        super().resizeEvent(event)
        self._turn()

    def _add_buttons(self, step: LookStep) -> None:
        """Offer to take back a mark or what is easier, and to set a mark for what is done."""
        change = step.change
        if change is not None and change.easier:
            name = _("Do {name} as written again").format(name=change.name)
            self._add_button(AsWritten(change.exercise), _("As written again"), name)
        if change is not None and change.marked:
            words = _("Use it again")
            if change.became is Became.REPLACED:
                words = _("Use {name} again").format(name=change.name)
            name = _("Use {name} again").format(name=change.name)
            self._add_button(Mark(change.exercise, not_for_me=False), words, name)
        if step.exercise and not step.is_left_out:
            name = _("Not for me: {name}").format(name=step.name)
            button = self._add_button(Mark(step.exercise, not_for_me=True), _("Not for me"), name)
            self._offered.append(button)
        self._marks.setLayout(self._flow)
        self._words.addWidget(self._marks)
        self.offer(wanted=False)

    def _add_button(self, mark: Mark | AsWritten, words: str, name: str) -> Button:
        button = quiet_button(words)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.marked.emit(mark))
        self._flow.addWidget(button)
        self.buttons.append((mark.exercise, button))
        return button

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
