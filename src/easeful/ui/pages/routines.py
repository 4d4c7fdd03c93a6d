"""All routines, with a quick filter; and a quiet line where files need a look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.summary import Summary
from easeful.core.words import _, ngettext
from easeful.library.shelf import Shelf
from easeful.ui.pages.filters import LENGTHS, NEEDS, PLACES, Filter, filtered
from easeful.ui.pages.reading_line import ReadingLine
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card_grid import CardGrid
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone

AT_ONCE: Final = 48
"""Cards that are shown before "Show more"; there may be thousands of routines."""


class RoutinesPage(QWidget):
    """``look_wanted`` carries a summary; ``problems_wanted`` leads to the files with problems.

    ``new_wanted`` asks for a new routine, ``package_wanted`` for one that somebody sent,
    ``folder_wanted`` for her folder.
    """

    title = _("Routines")
    look_wanted = Signal(object)
    problems_wanted = Signal()
    new_wanted = Signal()
    package_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, shelf: Shelf, day: Callable[[], Day]) -> None:
        """Show what is on ``shelf``; ``day`` gives the kind of day that today is."""
        super().__init__()
        self._shelf, self._day = shelf, day
        self._filter = Filter()
        self._most = AT_ONCE
        self._seen: tuple[Summary, ...] = ()
        self._new = quiet_button(_("New routine"), "plus")
        self._bring = quiet_button(_("Add one I was sent"), "take-along")
        self._folder = quiet_button(_("My folder"), "folder")
        self._reading = ReadingLine()
        self._words = Field(_("Find a routine"), "search")
        self._needs = PillRow(_("What for"), NEEDS)
        self._places = PillRow(_("Where"), PLACES)
        self._lengths = PillRow(_("How long"), LENGTHS)
        self._drawer = Together(self._places, self._lengths)
        self._open = quiet_button(_("Where and how long"), "chevron-down")
        self._grid = CardGrid()
        self._none = Text(_("Nothing fits. Try fewer words."), Role.LEAD, Tone.QUIET)
        self._more = quiet_button(_("Show more"), "more")
        self._problems = quiet_button("", "file")
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Show what there is; the field is ready for typing."""
        self.refresh()
        self._words.setFocus()

    def refresh(self) -> None:
        """Show what fits the filter now."""
        day = self._day()
        self._seen = self._shelf.summaries
        found = filtered(self._seen, self._filter, day)
        self._grid.show_routines(found[: self._most], day)
        self._none.setVisible(not found)
        self._more.setVisible(len(found) > self._most)
        bad = len(self._shelf.problems)
        words = ngettext("{count} file needs a look", "{count} files need a look", bad)
        self._problems.show_face(words.format(count=bad), "file")
        self._problems.setVisible(bool(bad))

    def show_progress(self, done: int, of: int) -> None:
        """Say how far a long look at her folder has come; ``done`` and ``of`` are files."""
        self._reading.show_progress(done, of)
        # Once the page is full of cards, none moves under her finger before all are known.
        if self._more.isHidden() and self._seen is not self._shelf.summaries:
            self.refresh()

    def end_progress(self) -> None:
        """Say no more of it."""
        self._reading.hide()

    def _lay_out(self) -> None:
        self._show_filter()
        sheet = Sheet()
        makers = FlowLayout()
        makers.addWidget(Text(self.title, Role.TITLE))
        for button in (self._new, self._bring, self._folder):
            makers.addWidget(button)
        sheet.add(makers)
        opener = FlowLayout()
        opener.addWidget(self._open)
        for asked in (self._words, self._needs, opener, self._drawer):
            sheet.add(asked)
        self._drawer.hide()
        sheet.add(self._reading)
        for found in (self._grid, self._none, self._more, self._problems):
            sheet.add(found)
        sheet.add_space()
        fill(self, sheet)

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_wanted)
        self._bring.clicked.connect(self.package_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._words.textChanged.connect(self._look_for)
        self._open.clicked.connect(self._open_or_close)
        self._needs.chosen.connect(self._choose_need)
        self._places.chosen.connect(self._choose_place)
        self._lengths.chosen.connect(self._choose_length)
        self._grid.chosen.connect(self.look_wanted)
        self._more.clicked.connect(self._show_more)
        self._problems.clicked.connect(self.problems_wanted)

    def _open_or_close(self) -> None:
        """Show the other filters, or put them away; put away, they let everything through."""
        opens = self._drawer.isHidden()
        self._drawer.setVisible(opens)
        icon = "chevron-up" if opens else "chevron-down"
        self._open.show_face(_("Anywhere, any length") if opens else _("Where and how long"), icon)
        if not opens:
            self._apply(replace(self._filter, place=None, longest=None))
            self._show_filter()

    def _show_filter(self) -> None:
        self._needs.show_choice(self._filter.need)
        self._places.show_choice(self._filter.place)
        self._lengths.show_choice(self._filter.longest)

    def _look_for(self, words: str) -> None:
        self._apply(replace(self._filter, words=words))

    def _choose_need(self, need: str) -> None:
        self._apply(replace(self._filter, need=need))

    def _choose_place(self, place: Place | None) -> None:
        self._apply(replace(self._filter, place=place))

    def _choose_length(self, longest: int | None) -> None:
        self._apply(replace(self._filter, longest=longest))

    def _apply(self, wanted: Filter) -> None:
        self._filter, self._most = wanted, AT_ONCE
        self.refresh()

    def _show_more(self) -> None:
        self._most += AT_ONCE
        self.refresh()
