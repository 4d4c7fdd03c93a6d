"""The pages, each made when it is first wanted, and wired to the wishes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from easeful.core.day import Day
from easeful.core.look import look_at
from easeful.core.ports import Clock, Editor, Voices
from easeful.core.preview import previews_of
from easeful.core.summarise import timeline_of
from easeful.core.summary import Summary
from easeful.core.tape import why_not
from easeful.library.shelf import Shelf
from easeful.ui.audition import Audition
from easeful.ui.memory import Memory
from easeful.ui.pages.closing import ClosingPage
from easeful.ui.pages.first_start import FirstStart
from easeful.ui.pages.heat import HeatPage
from easeful.ui.pages.help import HelpPage
from easeful.ui.pages.holds import HoldsPage
from easeful.ui.pages.look import LookPage
from easeful.ui.pages.problems import ProblemsPage
from easeful.ui.pages.reminders import RemindersPage
from easeful.ui.pages.routines import RoutinesPage
from easeful.ui.pages.session import SessionPage
from easeful.ui.pages.settings import SettingsPage
from easeful.ui.pages.start_with_computer import StartWithComputer
from easeful.ui.pages.stay import StayQuestion
from easeful.ui.pages.take_along import AskFile, TakeAlong
from easeful.ui.pages.today import TodayPage
from easeful.ui.recorder import Recorder
from easeful.ui.routes import Route
from easeful.ui.theme import Role
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.wishes import Wishes

AnyPage = (
    FirstStart
    | TodayPage
    | RoutinesPage
    | LookPage
    | HoldsPage
    | SessionPage
    | ClosingPage
    | ProblemsPage
    | HelpPage
    | SettingsPage
    | HeatPage
    | RemindersPage
    | StartWithComputer
    | StayQuestion
)


@dataclass(frozen=True, slots=True)
class Room:
    """What pages work with. ``own_routines`` is the person's folder.

    ``ask_file`` asks her where a recording is to go.
    """

    shelf: Shelf
    memory: Memory
    clock: Clock
    editor: Editor
    own_routines: Path
    audition: Audition
    voices: Voices
    recorder: Recorder
    ask_file: AskFile


class AllPages:
    """Each page once, but for the look, which is made anew for each routine."""

    def __init__(self, room: Room, wishes: Wishes, first: TodayPage | FirstStart) -> None:
        """Take on ``first``, the page that was made before the others."""
        self._room = room
        self._wishes = wishes
        self._first = first

    @cached_property
    def first_start(self) -> FirstStart:
        """Return the page with the emergency lines."""
        page = self._first if isinstance(self._first, FirstStart) else FirstStart()
        page.none_is_new.connect(self._wishes.none_is_new)
        page.leave.connect(self._wishes.leave)
        return page

    @cached_property
    def today(self) -> TodayPage:
        """Return the page of every day."""
        page = self._first
        if not isinstance(page, TodayPage):
            page = TodayPage(self._room.shelf, self._room.memory, self._room.clock)
        page.start_wanted.connect(self._wishes.start)
        page.look_wanted.connect(self._wishes.look)
        page.heat_wanted.connect(self._wishes.heat)
        page.arrived.connect(self._wishes.today)
        return page

    @cached_property
    def heat(self) -> HeatPage:
        """Return the page of heat and cold."""
        return HeatPage(self._room.clock)

    @cached_property
    def stay(self) -> StayQuestion:
        """Return the question when the window is closed while reminders are set."""
        return StayQuestion()

    @cached_property
    def start_with_computer(self) -> StartWithComputer:
        """Return the question after the first reminder."""
        return StartWithComputer()

    @cached_property
    def reminders(self) -> RemindersPage:
        """Return the page of reminders."""
        return RemindersPage()

    @cached_property
    def routines(self) -> RoutinesPage:
        """Return the list of all routines."""
        page = RoutinesPage(self._room.shelf, self._room.memory, self._room.clock)
        page.look_wanted.connect(self._wishes.look)
        page.problems_wanted.connect(partial(self._wishes.go.emit, Route.PROBLEMS))
        return page

    @cached_property
    def holds(self) -> HoldsPage:
        """Return the question before breathing with holds."""
        page = HoldsPage()
        page.accepted.connect(self._wishes.holds)
        page.declined.connect(self._wishes.back)
        return page

    @cached_property
    def session(self) -> SessionPage:
        """Return the page of a running session."""
        page = SessionPage(self._room.clock)
        page.over.connect(self._wishes.ended)
        page.afar.connect(self._wishes.afar)
        page.kept_going.connect(self._wishes.kept_going)
        return page

    @cached_property
    def closing(self) -> ClosingPage:
        """Return the page at the end of a session."""
        page = ClosingPage()
        page.done.connect(partial(self._wishes.go.emit, Route.TODAY))
        return page

    @cached_property
    def problems(self) -> ProblemsPage:
        """Return the page of files that need a look."""
        page = ProblemsPage(self._room.shelf, self._room.editor)
        page.again_wanted.connect(self._wishes.look_again)
        page.back_wanted.connect(partial(self._wishes.go.emit, Route.ROUTINES))
        page.told.connect(self._wishes.tell)
        return page

    @cached_property
    def help(self) -> HelpPage:
        """Return the page about getting help."""
        return HelpPage()

    @cached_property
    def settings(self) -> SettingsPage:
        """Return the settings."""
        room = self._room
        page = SettingsPage(room.memory, room.editor, room.own_routines, room.audition, room.voices)
        page.told.connect(self._wishes.tell)
        return page

    def look_at(self, summary: Summary, day: Day) -> LookPage | None:
        """Return a look at one routine, ``None`` if its file has just gone."""
        room = self._room
        routine = room.shelf.routine(summary.id)
        if routine is None:
            return None
        settings = room.memory.settings
        timeline = timeline_of(routine, room.shelf.catalogue, day, settings.first_side)
        refused = why_not(timeline.plan, holds_welcome=settings.breath_holds)
        recording = (
            Text(refused, Role.BODY, Tone.QUIET)
            if refused
            else TakeAlong(summary, day, room.recorder, room.ask_file, room.editor)
        )
        bodies = room.shelf.catalogue.ways.poses
        previews = previews_of(timeline, bodies, routine.places)
        page = LookPage(summary, look_at(timeline), day, recording, previews)
        page.start_wanted.connect(self._wishes.start)
        page.back_wanted.connect(self._wishes.back)
        return page
