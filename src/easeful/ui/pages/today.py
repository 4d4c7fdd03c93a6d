"""Today: a greeting, how the body is, one proposal with a big Start, and a few others.

It is there before the journal is. What is known from there is handed to it later, and so is the
one thing that may be asked, which stands under Start and never moves it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import inf
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from easeful.core.day import Day
from easeful.core.ports import Clock
from easeful.core.settings import DayChosen
from easeful.core.suggest import TimeOfDay, suggest, time_of_day
from easeful.core.words import _
from easeful.library.shelf import Shelf
from easeful.ui.memory import Memory
from easeful.ui.pages.proposal import Proposal
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.pages.today_known import AT_FIRST, Known, line
from easeful.ui.pages.under_start import UnderStart
from easeful.ui.theme import Role
from easeful.ui.widgets.card_grid import CardGrid
from easeful.ui.widgets.heat_card import HeatCard
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone

GREETINGS: Final[Mapping[TimeOfDay, str]] = MappingProxyType(
    {
        TimeOfDay.MORNING: _("Good morning. How is your body today?"),
        TimeOfDay.DAY: _("Hello. How is your body today?"),
        TimeOfDay.EVENING: _("Good evening. How is your body today?"),
        TimeOfDay.NIGHT: _("Good evening. How is your body tonight?"),
    }
)
DAYS: Final = (
    (Day.FLARE, _("Flare day")),
    (Day.SORE, _("Sore day")),
    (Day.ORDINARY, _("Ordinary day")),
)
UNKNOWN_HEAT: Final = (
    _("Heat pad"),
    (_("15 minutes, then I tell you to take it off."),),
    _("Start heat"),
)
"""What the card says before the journal was read."""


class TodayPage(QWidget):
    """``start_wanted`` and ``look_wanted`` carry the summary of a routine.

    ``day_told`` carries the kind of day that she chose, ``body_wanted`` leads to where she tells of
    her body. ``arrived`` asks for what is known.
    """

    title = _("Today")
    start_wanted = Signal(object)
    look_wanted = Signal(object)
    heat_wanted = Signal()
    day_told = Signal(object)
    body_wanted = Signal()
    arrived = Signal()

    def __init__(self, shelf: Shelf, memory: Memory, clock: Clock) -> None:
        super().__init__()
        self._shelf, self._memory, self._clock = shelf, memory, clock
        self._shown_at: tuple[date, TimeOfDay] | None = None
        self._known: Known | None = None
        self._greeting = Text("", Role.TITLE)
        self._days = PillRow(_("How is your body today?"), DAYS)
        self._what = Text("", Role.BODY, Tone.QUIET)
        self._proposal = Proposal()
        self._heat = HeatCard()
        self._under_start = UnderStart(self._proposal, self._heat)
        self._more = Text(_("More for today"), Role.HEADING)
        self._others = CardGrid()
        self._nothing = Text(_("There are no routines here yet."), Role.LEAD, Tone.QUIET)
        self._chooser = Together(self._days, self._what)
        self._sheet = Sheet()
        self._days.chosen.connect(self._keep_day)
        self._proposal.start_wanted.connect(self.start_wanted)
        self._proposal.look_wanted.connect(self.look_wanted)
        self._others.chosen.connect(self.look_wanted)
        self._heat.pressed.connect(self.heat_wanted)
        self._heat.show_heat(*UNKNOWN_HEAT)
        self._lay_out()

    def arrive(self) -> None:
        """Propose what fits now, from the top, with Start under the finger."""
        self.refresh()
        self._proposal.focus_start()
        self._sheet.verticalScrollBar().setValue(0)
        self._sheet.reveal(self._proposal)
        self.arrived.emit()

    def show_heat(self, title: str, lines: Sequence[str], button: str) -> None:
        """Show how heat stands."""
        self._heat.show_heat(title, lines, button)

    def take(self, known: Known) -> None:
        """Show what fits what is ``known``."""
        if known != self._known:
            self._known = known
            self.refresh()

    def show_under_start(self, part: QWidget | None) -> None:
        """Show ``part``, which asks something, in place of what was asked before."""
        self._under_start.show_part(part)

    def show_noted(self, part: QWidget | None) -> None:
        """Show ``part``, which takes back what was just told, below what is asked, or in it."""
        self._under_start.show_noted(part)

    def return_to_start(self) -> None:
        """Let keys that have told something go on with Start."""
        self._proposal.return_to_start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use what room there is."""
        super().resizeEvent(event)
        self._under_start.show_room(event.size().height())

    def refresh_if_late(self) -> None:
        """Propose anew where another part of the day, or another day, has begun meanwhile."""
        now = self._clock.now().wall
        if self._shown_at != (now.date(), time_of_day(now.hour)):
            self.refresh()
            self.arrived.emit()

    def refresh(self) -> None:
        """Show what fits the kind of day and the hour."""
        now = self._clock.now().wall
        self._shown_at = (now.date(), time_of_day(now.hour))
        settings = self._memory.settings
        known = self._known_of(now.date())
        day = known.day
        self._greeting.setText(GREETINGS[time_of_day(now.hour)])
        self._days.show_choice(day)
        doses = settings.profile.day(day)
        self._what.setText(line(known, doses))
        found = suggest(
            self._shelf.summaries, doses, now.hour, settings.last_routine, known.minutes
        )
        self._nothing.setVisible(found.first is None)
        self._proposal.setVisible(found.first is not None)
        self._more.setVisible(bool(found.others))
        if found.first is not None:
            self._proposal.show_routine(found.first, day)
        self._others.show_routines(found.others, day)

    def _known_of(self, today: date) -> Known:
        """Return what is known of ``today``; what she chose for it comes first."""
        settings, known = self._memory.settings, self._known
        if known is None or known.on != today:
            known = Known(today, minutes=inf if settings.finished_a_session else AT_FIRST)
        chosen = settings.day_chosen
        if chosen is not None and chosen.on == today:
            return replace(known, day=chosen.day, why="")
        return known

    def _lay_out(self) -> None:
        sheet = self._sheet
        sheet.add(self._greeting)
        sheet.add(self._chooser)
        sheet.add(self._under_start)
        sheet.add(self._nothing)
        sheet.add(self._more)
        sheet.add(self._others)
        sheet.add_space()
        fill(self, sheet)

    def _keep_day(self, day: Day) -> None:
        today = self._clock.now().wall.date()
        settings = self._memory.settings
        self._memory.keep(replace(settings, day_chosen=DayChosen(day, today)))
        self.refresh()
        self.day_told.emit(day)
