"""The routine as cards: what a tired person changes without seeing any YAML.

Nothing is changed here. What is wanted goes out as an ``Edit``; the text is changed by who hears
it, and shown here anew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from easeful.core.preview import Preview
from easeful.core.sections import Section
from easeful.library.outline import Outline
from easeful.library.yaml_edit import KeyPath
from easeful.ui.edit.card_list import CardList
from easeful.ui.edit.card_screens import CardScreens
from easeful.ui.edit.control_values import Jump
from easeful.ui.edit.edits import Add, Edit
from easeful.ui.edit.facts import Facts
from easeful.ui.edit.own_picture_box import PictureDoors
from easeful.ui.edit.stock import Stock
from easeful.ui.pages.sheet import fill

OWN: Final = "move"


class CardView(QWidget):
    """``wanted`` carries an ``Edit``, ``try_wanted`` a path, ``text_wanted`` a line.

    After each edit ``show_outline`` is to be called, or ``show_refused`` if it could not be done.
    ``covered`` says that a screen lies over the cards now, or does no more.
    """

    wanted = Signal(object)
    try_wanted = Signal(object)
    text_wanted = Signal(object)
    undo_wanted = Signal()
    covered = Signal()

    def __init__(self, stock: Stock, pictures: PictureDoors) -> None:
        super().__init__()
        self._cards = CardList(stock)
        self._screens = CardScreens(stock, pictures)
        self._stack = QStackedWidget()
        for screen in (self._cards, self._screens):
            self._stack.addWidget(screen)
        fill(self, self._stack)
        self._connect()

    @property
    def is_covered(self) -> bool:
        """Say whether a screen lies over the cards."""
        return self._stack.currentWidget() is self._screens

    def show_stock(self, stock: Stock) -> None:
        """Take what there is to choose from now; ``show_outline`` shows it."""
        self._cards.show_stock(stock)
        self._screens.show_stock(stock)

    def show_outline(
        self, outline: Outline, sections: Sequence[Section], previews: Sequence[Preview]
    ) -> None:
        """Show what the text says. ``sections`` and ``previews`` are those of its readable steps.

        ``previews`` has one for each step of an ordinary day's plan.
        """
        self._cards.show_outline(outline, sections, previews)

    def show_refused(self) -> None:
        """Show again how it stands: what was asked for last could not be done."""
        self._cards.show_refused()

    def flush(self) -> None:
        """Ask at once for what was typed; before the text is saved, or another view shown."""
        self._cards.flush()

    def arrive(self) -> None:
        """Put the finger where it is needed."""
        if self.is_covered:
            self._screens.arrive()
        else:
            self._cards.arrive()

    @property
    def open_line(self) -> int | None:
        """Return the line of the text at which the open card's step begins."""
        return self._cards.open_line

    def go_to_line(self, line: int) -> None:
        """Open the card on whose lines the cursor of the text is."""
        self._cards.go_to_line(line)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to where it is of use."""
        super().focusInEvent(event)
        self.arrive()

    def _connect(self) -> None:
        cards = self._cards
        cards.wanted.connect(self.wanted)
        cards.try_wanted.connect(self.try_wanted)
        cards.text_wanted.connect(self.text_wanted)
        cards.undo_wanted.connect(self.undo_wanted)
        cards.picker_wanted.connect(self._pick)
        cards.form_wanted.connect(self._write)
        cards.change_wanted.connect(self._change)
        self._screens.chosen.connect(self._take)
        self._screens.left.connect(self._come_back)
        self._stack.currentChanged.connect(lambda _at: self.covered.emit())

    def _pick(self, after: KeyPath | None) -> None:
        self._show_screen(self._screens.show_picker, after)

    def _write(self, after: KeyPath | None) -> None:
        self._show_screen(self._screens.show_form, after)

    def _show_screen(self, show: Callable[[KeyPath | None], None], after: KeyPath | None) -> None:
        self._cards.flush()
        self._stack.setCurrentWidget(self._screens)
        show(after)

    def _change(self, asked: tuple[Facts, Jump]) -> None:
        """Go to the screen behind a button of a card."""
        self._stack.setCurrentWidget(self._screens)
        self._screens.show_change(*asked)

    def _take(self, edit: Edit) -> None:
        """Come back from a screen with what was chosen there."""
        # What she wrote herself is as she wants it: the next of her sheet can follow at once.
        opens = isinstance(edit, Add) and OWN not in edit.fields
        self._stack.setCurrentWidget(self._cards)
        self._cards.ask(edit, opens=opens)
        if not opens:
            self._cards.arrive(back=isinstance(edit, Add))

    def _come_back(self) -> None:
        self._stack.setCurrentWidget(self._cards)
        self._cards.arrive(back=True)
