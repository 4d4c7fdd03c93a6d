"""How am I now? Told at any time, as often as she likes; nothing of it has to be told.

Rule 1: each visit is one entry, begun with the first tap and kept at once; leaving keeps it.
Rule 2: what may have brought a flare is asked on a flare day only.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal

from easeful.core.day import Day
from easeful.core.diary import Entry, Measure, Told, Trigger
from easeful.core.scoring import is_empty, measures_for
from easeful.core.words import _
from easeful.ui.pages.asking import Asking
from easeful.ui.pages.now_remarks import Remarks
from easeful.ui.pages.question import WIDEST, Answers
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.room import Room
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.esc_page import EscPage
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick import TickList

TRIGGERS: Final[Mapping[Trigger, str]] = MappingProxyType(
    {
        Trigger.STRESS: _("Stress"),
        Trigger.OVERDOING: _("Overdoing"),
        Trigger.POOR_SLEEP: _("Poor sleep"),
        Trigger.WEATHER: _("Weather"),
    }
)


class NowPage(EscPage):
    """``done`` leads back to where she came from."""

    title = _("How am I now?")
    done = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._entry: Entry | None = None
        self._asking, self._remarks = Asking(), Remarks()
        self._ticks = TickList(TRIGGERS)
        what = Text(_("What may have brought it?"), Role.HEADING)
        self._triggers = Together(what, self._ticks)
        self._sheet = Sheet(WIDEST, gap=18, above=24)
        self._done = primary_button(_("Done"), "check", 64)
        self._take_back = quiet_button(_("Take back"), "undo", 64)
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Begin a visit: nothing is told yet."""
        self._entry = None
        day = self._room.day()
        self._triggers.setVisible(day is Day.FLARE)
        self._show()
        self._sheet.verticalScrollBar().setValue(0)
        self._done.setFocus()

    def lead_back(self) -> None:
        """Lead back; what was typed is kept."""
        self.done.emit()

    def _show(self) -> None:
        """Show what was told on this visit."""
        entry = self._entry
        self._asking.ask(measures_for(self._room.memory.settings) or (Measure.PAIN,), entry)
        self._remarks.show_told(entry)
        self._ticks.show_ticks(() if entry is None else entry.triggers)
        self._take_back.setVisible(entry is not None)

    def _begun(self) -> Entry:
        """Return the entry of this visit."""
        if self._entry is not None:
            return self._entry
        return Entry(self._room.diary.new_id(), self._room.clock.now().wall, Told.NOW)

    def _keep(self, entry: Entry) -> None:
        if is_empty(entry):
            self._room.diary.forget(entry.id)
            self._entry = None
        else:
            self._room.diary.keep(entry)
            self._entry = entry
        self._take_back.setVisible(self._entry is not None)

    def _tell(self, told: tuple[Measure, int | None]) -> None:
        self._keep(self._begun().with_score(*told))

    def _note(self, words: str) -> None:
        self._keep(self._begun()._replace(words=words))

    def _point(self, areas: tuple[str, ...]) -> None:
        self._keep(self._begun()._replace(areas=areas))

    def _suspect(self) -> None:
        ticked = self._ticks.ticked
        told = tuple(each for each in Trigger if each in ticked)
        self._keep(self._begun()._replace(triggers=told))
        if told:
            self._room.keep_flare_day()

    def _forget(self) -> None:
        """Take this visit's entry back, also what has just been typed."""
        self._remarks.flush()
        if self._entry is not None:
            self._room.diary.forget(self._entry.id)
        self._entry = None
        self._show()
        self._done.setFocus()

    def _come_back(self) -> None:
        """Let keys that told the last score lead on to the way out."""
        if self._asking.has_focus:
            self._done.setFocus()

    def _lay_out(self) -> None:
        title = Text(self.title, Role.TITLE)
        for part in (title, self._asking, self._triggers, self._remarks):
            self._sheet.add(part)
        self._sheet.add_space()
        answers = Answers(self._sheet)
        for button in (self._done, self._take_back):
            answers.add(button)
        fill(self, self._sheet, answers)

    def _connect(self) -> None:
        self._done.clicked.connect(self.done)
        self._take_back.clicked.connect(self._forget)
        self._asking.told.connect(self._tell)
        self._asking.finished.connect(self._come_back)
        self._ticks.changed.connect(self._suspect)
        self._remarks.noted.connect(self._note)
        self._remarks.pointed.connect(self._point)
        self._remarks.opened.connect(self._sheet.reveal)
