"""Today: a greeting, how the body is, one proposal with a big Start, and a few others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.day import Day
from easeful.core.ports import Clock
from easeful.core.settings import DayChosen, Settings
from easeful.core.suggest import TimeOfDay, suggest, time_of_day
from easeful.core.words import _
from easeful.library.shelf import Shelf
from easeful.ui.memory import Memory
from easeful.ui.pages.profile_offer import ProfileOffer
from easeful.ui.pages.proposal import Proposal
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.beside import Beside
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
WHAT_DAYS_DO: Final[Mapping[Day, str]] = MappingProxyType(
    {
        Day.FLARE: _("Half as much of everything, and the gentlest movements."),
        Day.SORE: _("A quarter less of everything."),
        Day.ORDINARY: _("Everything as it was planned."),
    }
)


FOR_EFFORT_CRASHES: Final = _("As small as a flare day, every day, as you asked.")


UNKNOWN_HEAT: Final = (
    _("Heat pad"),
    (_("15 minutes, then I tell you to take it off."),),
    _("Start heat"),
)
"""What the card says before the journal was read."""


class TodayPage(QWidget):
    """``start_wanted`` and ``look_wanted`` carry the summary of a routine.

    ``body_wanted`` leads to where a person tells of her body; that is offered once.
    """

    title = _("Today")
    start_wanted = Signal(object)
    look_wanted = Signal(object)
    heat_wanted = Signal()
    body_wanted = Signal()
    arrived = Signal()

    def __init__(self, shelf: Shelf, memory: Memory, clock: Clock) -> None:
        super().__init__()
        self._shelf, self._memory, self._clock = shelf, memory, clock
        self._shown_at: tuple[date, TimeOfDay] | None = None
        self._greeting = Text("", Role.TITLE)
        self._days = PillRow(_("How is your body today?"), DAYS)
        self._what = Text("", Role.BODY, Tone.QUIET)
        self._offer = ProfileOffer()
        self._proposal = Proposal()
        self._heat = HeatCard()
        self._beside = Beside(self._proposal, self._heat)
        self._more = Text(_("More for today"), Role.HEADING)
        self._others = CardGrid()
        self._nothing = Text(_("There are no routines here yet."), Role.LEAD, Tone.QUIET)
        self._chooser = Together(self._days, self._what)
        self._sheet = Sheet()
        self._days.chosen.connect(self._keep_day)
        self._proposal.start_wanted.connect(self.start_wanted)
        self._proposal.look_wanted.connect(self.look_wanted)
        self._others.chosen.connect(self.look_wanted)
        self._offer.accepted.connect(self._tell_of_body)
        self._offer.declined.connect(self._forget_offer)
        self._heat.pressed.connect(self.heat_wanted)
        self._heat.show_heat(*UNKNOWN_HEAT)
        self._lay_out()

    def arrive(self) -> None:
        """Propose what fits now, with Start under the finger."""
        self.refresh()
        self._proposal.focus_start()
        self._sheet.reveal(self._proposal)
        self.arrived.emit()

    def show_heat(self, title: str, lines: Sequence[str], button: str) -> None:
        """Show how heat stands."""
        self._heat.show_heat(title, lines, button)

    def refresh_if_late(self) -> None:
        """Propose anew where another part of the day, or another day, has begun meanwhile."""
        now = self._clock.now().wall
        if self._shown_at != (now.date(), time_of_day(now.hour)):
            self.refresh()

    def refresh(self) -> None:
        """Show what fits the kind of day and the hour."""
        now = self._clock.now().wall
        self._shown_at = (now.date(), time_of_day(now.hour))
        settings = self._memory.settings
        day = settings.day_on(now.date())
        self._greeting.setText(GREETINGS[time_of_day(now.hour)])
        self._days.show_choice(day)
        doses = settings.profile.day(day)
        self._what.setText(WHAT_DAYS_DO[day] if doses is day else FOR_EFFORT_CRASHES)
        self._offer.setVisible(_is_to_be_offered(settings))
        found = suggest(self._shelf.summaries, doses, now.hour, settings.last_routine)
        self._nothing.setVisible(found.first is None)
        self._proposal.setVisible(found.first is not None)
        self._more.setVisible(bool(found.others))
        if found.first is not None:
            self._proposal.show_routine(found.first, day)
        self._others.show_routines(found.others, day)

    def _lay_out(self) -> None:
        sheet = self._sheet
        sheet.add(self._greeting)
        sheet.add(self._chooser)
        sheet.add(self._beside, 1)
        sheet.add(self._nothing)
        sheet.add(self._offer)
        sheet.add(self._more)
        sheet.add(self._others)
        fill(self, sheet)

    def _tell_of_body(self) -> None:
        self._forget_offer()
        self.body_wanted.emit()

    def _forget_offer(self) -> None:
        """Offer it never again, whatever the answer is."""
        self._memory.keep(replace(self._memory.settings, offered_body=True))
        self._offer.hide()
        self._proposal.focus_start()

    def _keep_day(self, day: Day) -> None:
        today = self._clock.now().wall.date()
        settings = self._memory.settings
        self._memory.keep(replace(settings, day_chosen=DayChosen(day, today)))
        self.refresh()


def _is_to_be_offered(settings: Settings) -> bool:
    """Say whether to offer once that a body may be told of; not if it was told already."""
    return settings.finished_a_session and not settings.offered_body and not settings.body
