"""The cards of a routine, and the buttons that add to them.

Rule 1: one card is open at a time; it is followed wherever its row goes.
Rule 2: what was typed is never lost: ``flush`` tells at once what would be told in a moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.preview import Preview
from easeful.core.sections import Section
from easeful.core.words import _
from easeful.library.outline import Outline
from easeful.library.yaml_edit import KeyPath
from easeful.ui.announce import announce
from easeful.ui.edit.card_actions import Action
from easeful.ui.edit.card_column import CardColumn
from easeful.ui.edit.control_values import Jump
from easeful.ui.edit.controls import controls_of
from easeful.ui.edit.edits import Add, Copy, Edit, Move, Remove, SetField, added_at
from easeful.ui.edit.facts import Facts, facts_of, loose_problems
from easeful.ui.edit.gone_strip import GoneStrip
from easeful.ui.edit.opened import Opened
from easeful.ui.edit.revealing import follow_mouse, reveal_from_top
from easeful.ui.edit.routine_top import RoutineTop
from easeful.ui.edit.step_card import StepCard
from easeful.ui.edit.stock import Stock
from easeful.ui.edit.trouble import TroubleCard
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone


class CardList(QWidget):
    """``wanted`` carries an ``Edit``, ``try_wanted`` a path, ``text_wanted`` a line.

    ``picker_wanted`` and ``form_wanted`` carry the path below which a step is to be added, or
    ``None``; ``change_wanted`` the ``Facts`` of a card and the ``Jump`` that was pressed.
    """

    wanted = Signal(object)
    try_wanted = Signal(object)
    text_wanted = Signal(object)
    undo_wanted = Signal()
    picker_wanted = Signal(object)
    form_wanted = Signal(object)
    change_wanted = Signal(object)

    def __init__(self, stock: Stock) -> None:
        super().__init__()
        self._stock = stock
        self._outline: Outline | None = None
        self._facts: tuple[Facts, ...] = ()
        self._opened = Opened()
        self._removed: tuple[int, Facts] | None = None
        self._is_gone_shown = False
        self._top = RoutineTop()
        self._trouble = TroubleCard()
        self._column = CardColumn(self._top)
        self._none = Text(_("No exercises yet."), Role.LEAD, Tone.QUIET)
        self._add = primary_button(_("Add an exercise"), "plus")
        self._own = quiet_button(_("My own exercise"), "camera")
        self._sheet = Sheet(framed=False)
        self._lay_out()
        self._connect()

    def show_stock(self, stock: Stock) -> None:
        """Take what there is to choose from now; ``show_outline`` shows it."""
        self._stock = stock

    def show_outline(
        self, outline: Outline, sections: Sequence[Section], previews: Sequence[Preview]
    ) -> None:
        """Show what the text says. ``sections`` and ``previews`` are those of its readable steps.

        ``previews`` has one for each step of an ordinary day's plan.
        """
        changed, before = outline != self._outline, self._column.card_at(self._opened.path)
        self._outline = outline
        if changed and self._is_gone_shown:
            self._column.show_gone(None)
            self._is_gone_shown = False
        self._opened.go_on()
        self._facts = facts_of(outline, sections, previews, self._stock)
        path = self._opened.path
        kept = None if before is None or path is None or self._opened.is_other else (before, path)
        self._column.show_cards(self._facts, kept)
        self._top.show_outline(outline)
        loose = loose_problems(outline)
        self._trouble.show_problems(loose)
        self._none.setVisible(not self._facts and not loose)
        self._settle(changed=changed)

    def flush(self) -> None:
        """Ask at once for what was typed; before the text is saved, or another view shown."""
        self._top.flush()
        card = self._column.card_at(self._opened.path)
        if card is not None and card.body is not None:
            card.body.panel.flush()

    def arrive(self, *, back: bool = False) -> None:
        """Put the finger on the open card, else on the first; ``back`` from a screen, on Add."""
        first = None if back else next(iter(self._column.cards), None)
        card = self._column.card_at(self._opened.path) or first
        (self._add if card is None else card.head).setFocus()

    def show_refused(self) -> None:
        """Show again how it stands: what was asked for last could not be done."""
        self._removed = None
        self._opened.settle()
        card = self._column.card_at(self._opened.path)
        if card is not None:
            self._fill(card)

    @property
    def open_line(self) -> int | None:
        """Return the line of the text at which the open card's step begins."""
        card = self._column.card_at(self._opened.path)
        return None if card is None else card.facts.row.first_line

    def go_to_line(self, line: int) -> None:
        """Open the card on whose lines the cursor of the text is."""
        at = [each for each in self._facts if each.row.first_line <= line <= each.row.last_line]
        if at:
            self._open_card(at[-1].path)
            self.arrive()

    def ask(self, edit: Edit, *, opens: bool = False) -> None:
        """Want ``edit``; what was typed before comes first. ``opens``: an added step is opened."""
        if not isinstance(edit, SetField):
            self.flush()
        if isinstance(edit, Add) and opens:
            self._opened.expect(added_at(edit, len(self._outline.rows) if self._outline else 0))
        else:
            self._opened.follow(edit)
        self.wanted.emit(edit)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._buttons.set_gap(look.space(10))

    def _lay_out(self) -> None:
        self._buttons = FlowLayout(10)
        for button in (self._add, self._own):
            self._buttons.addWidget(button)
        for part in (self._top, self._trouble, self._column, self._none, self._buttons):
            self._sheet.add(part)
        self._sheet.add_space()
        fill(self, self._sheet)

    def _connect(self) -> None:
        self._top.asked.connect(self.ask)
        self._top.opened.connect(partial(self._open_card, None))
        self._column.asked.connect(self.ask)
        self._column.pressed.connect(self._press)
        for part in (self._column, self._trouble):
            part.text_wanted.connect(self.text_wanted)
        self._column.dragged_to.connect(partial(follow_mouse, self._sheet, self._column))
        self._add.clicked.connect(partial(self.picker_wanted.emit, None))
        self._own.clicked.connect(partial(self.form_wanted.emit, None))

    def _settle(self, *, changed: bool) -> None:
        """Let one card be open, put the strip where a step was, and the finger where it belongs."""
        shown = self._column.card_at(self._opened.path)
        if shown is None:
            self._opened.path = None
        for card in self._column.cards:
            if card is not shown:
                card.close_controls()
        if shown is not None:
            self._fill(shown)
        if changed and self._removed is not None:
            self._show_gone(*self._removed)
        elif self._opened.is_other and shown is not None:
            shown.head.setFocus()
            reveal_from_top(self._sheet, shown)
        self._opened.settle()
        if changed:
            self._removed = None

    def _fill(self, card: StepCard) -> None:
        is_new = card.body is None
        body = card.open()
        is_other = body.show_controls(card.facts, controls_of(card.facts, self._stock))
        if is_new:
            body.panel.asked.connect(self.ask)
            body.panel.led.connect(partial(self._lead, card))
            body.deeds.chosen.connect(partial(self._act, card))
        if is_other:
            self._column.order_tabs()

    def _press(self, path: KeyPath) -> None:
        self._open_card(None if path == self._opened.path else path)

    def _open_card(self, path: KeyPath | None) -> None:
        self.flush()
        before = self._column.card_at(self._opened.path)
        if before is not None:
            before.close_controls()
        self._opened.path = path
        card = self._column.card_at(path)
        if card is not None:
            self._top.close_fields()
            self._fill(card)
            reveal_from_top(self._sheet, card)

    def _act(self, card: StepCard, action: Action) -> None:
        self.flush()
        path = card.facts.path
        match action:
            case Action.UP:
                self.ask(Move(path, -1))
            case Action.DOWN:
                self.ask(Move(path, 1))
            case Action.COPY:
                announce(self, _("Copied"))
                self.ask(Copy(path))
            case Action.REMOVE:
                self._removed = (self._column.cards.index(card), card.facts)
                self.ask(Remove(path))
            case Action.ADD:
                self.picker_wanted.emit(path)
            case Action.TRY:
                self.try_wanted.emit(path)

    def _lead(self, card: StepCard, jump: Jump) -> None:
        self.flush()
        self.change_wanted.emit((card.facts, jump))

    def _show_gone(self, at: int, facts: Facts) -> None:
        strip = GoneStrip(facts.name)
        strip.undo_wanted.connect(partial(self._bring_back, facts.path))
        self._column.show_gone((at, strip))
        self._is_gone_shown = True
        strip.take_focus()
        self._sheet.reveal(strip)
        announce(self, strip.words)

    def _bring_back(self, path: KeyPath) -> None:
        self._opened.expect(path)
        self.undo_wanted.emit()
