"""One card of the routine: its face, what is wrong or worth knowing, and, open, its controls."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from easeful.library.problem import Problem
from easeful.ui.dress import dress
from easeful.ui.edit.card_actions import CardActions
from easeful.ui.edit.control_panel import ControlPanel
from easeful.ui.edit.control_values import Control
from easeful.ui.edit.facts import Facts
from easeful.ui.edit.step_head import StepHead
from easeful.ui.edit.trouble import Trouble
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text, Tone

RADIUS: Final = 18
INSIDE: Final = 5
SIDE: Final = 20


class CardBody(QWidget):
    """The controls of the open card, and what may be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self.panel, self.deeds = ControlPanel(), CardActions()
        self._column = QVBoxLayout(self)
        for part in (self.panel, self.deeds):
            self._column.addWidget(part)

    def show_controls(self, facts: Facts, controls: tuple[Control, ...]) -> bool:
        """Show how they stand now; say whether there are other widgets for it."""
        is_other = self.panel.show_controls(facts, controls)
        self.panel.setVisible(bool(controls))
        self.deeds.show_facts(facts)
        return is_other

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        side = look.space(SIDE - INSIDE)
        self._column.setContentsMargins(side, look.space(4), side, side)
        self._column.setSpacing(look.space(20))


class StepCard(QFrame):
    """Opens and closes when it is told so; ``text_wanted`` carries a line of the text."""

    text_wanted = Signal(object)

    def __init__(self, facts: Facts, turns: Turns) -> None:
        super().__init__()
        self.facts = facts
        self.body: CardBody | None = None
        self._look: Look | None = None
        self._indent = (0, 0)
        self._problems: tuple[Problem, ...] = ()
        self._trouble: Trouble | None = None
        self.head = StepHead(facts, turns)
        self._note = Text("", Role.BODY, Tone.QUIET)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self._note)
        self.show_facts(facts)

    def show_facts(self, facts: Facts) -> None:
        """Show what the row says now."""
        self.facts = facts
        self.head.show_facts(facts, is_open=self.body is not None)
        self._note.setText(facts.note)
        self._note.setVisible(bool(facts.note))
        if facts.problems != self._problems:
            self._show_problems(facts.problems)

    def open(self) -> CardBody:
        """Return the part for the controls, below the words."""
        if self.body is None:
            self.body = CardBody()
            self._column.addWidget(self.body)
            self._dress(self.body)
            self.body.show()
            self.head.show_facts(self.facts, is_open=True)
            self.update()
        return self.body

    def close_controls(self) -> None:
        """Put the controls away."""
        if self.body is None:
            return
        self._drop(self.body)
        self.body = None
        self.head.show_facts(self.facts, is_open=False)
        self.update()

    def set_indent(self, side: int, below: int) -> None:
        """Stand so far in from both sides, and from what ends below."""
        if (side, below) != self._indent:
            self._indent = (side, below)
            self._set_edges()

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        self._look = look
        self._set_edges()
        self._column.setSpacing(look.space(6))
        self._set_margins(look)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface; the open one has the stronger edge."""
        if self._look is None:
            return
        if self.facts.is_rounds and self.body is None:
            return  # the frame of the rounds is its surface
        colours = self._look.palette
        painter = smooth_painter(self)
        edge, width = (colours.accent, 2.0) if self.body is not None else (colours.edge, 1.0)
        side, below = self._indent
        place = self.rect().adjusted(side, 0, -side, -below)
        paint_rounded(painter, QRectF(place), RADIUS, (colours.surface, edge), width)
        painter.end()

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        if self._trouble is not None:
            self._drop(self._trouble)
            self._trouble = None
        if problems:
            self._trouble = Trouble(problems)
            self._trouble.text_wanted.connect(self.text_wanted)
            self._column.insertWidget(1, self._trouble)
            self._dress(self._trouble)
            self._trouble.show()

    def _drop(self, part: QWidget) -> None:
        """Take a part away; the focus in it goes to the card's face."""
        if any(each.hasFocus() for each in part.findChildren(QWidget)):
            self.head.setFocus()
        part.hide()
        self._column.removeWidget(part)
        part.deleteLater()

    def _dress(self, part: QWidget) -> None:
        if self._look is not None:
            dress(part, self._look)
            self._set_margins(self._look)

    def _set_edges(self) -> None:
        if self._look is None:
            return
        inside, (side, below) = self._look.space(INSIDE), self._indent
        self._column.setContentsMargins(side + inside, inside, side + inside, inside + below)
        self.update()

    def _set_margins(self, look: Look) -> None:
        side = look.space(SIDE - INSIDE)
        for part in (self._note, self._trouble):
            if part is not None:
                part.setContentsMargins(side, 0, side, side // 2)
