"""The pages, each made when it is first wanted, and wired to the wishes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeAlias

from easeful.core.day import Day
from easeful.core.summary import Summary
from easeful.ui.looking import Looking
from easeful.ui.pages.closing import ClosingPage
from easeful.ui.pages.first_start import FirstStart
from easeful.ui.pages.heat import HeatPage
from easeful.ui.pages.help import HelpPage
from easeful.ui.pages.holds import HoldsPage
from easeful.ui.pages.journal_settings import JournalSettings
from easeful.ui.pages.look import LookPage
from easeful.ui.pages.own_files_settings import OwnFilesSettings
from easeful.ui.pages.problems import ProblemsPage
from easeful.ui.pages.profile_page import ProfilePage
from easeful.ui.pages.reminders import RemindersPage
from easeful.ui.pages.routines import RoutinesPage
from easeful.ui.pages.session import SessionPage
from easeful.ui.pages.settings import SettingsPage
from easeful.ui.pages.start_with_computer import StartWithComputer
from easeful.ui.pages.stay import StayQuestion
from easeful.ui.pages.today import TodayPage
from easeful.ui.room import Room
from easeful.ui.routes import Route
from easeful.ui.wishes import Wishes

if TYPE_CHECKING:  # no start waits for what most days nobody opens
    from easeful.ui.edit.edit_page import EditPage
    from easeful.ui.edit.new_routine import NewRoutinePage
    from easeful.ui.pages.data_page import DataPage
    from easeful.ui.pages.import_page import ImportPage, NotImportedPage
    from easeful.ui.pages.journal import JournalPage
    from easeful.ui.pages.news_page import NewsPage
    from easeful.ui.pages.now_page import NowPage
    from easeful.ui.pages.report_page import ReportPage
    from easeful.ui.pages.visit_page import VisitPage

AnyPage: TypeAlias = (
    "FirstStart | TodayPage | RoutinesPage | LookPage | HoldsPage | SessionPage | ClosingPage"
    " | ProblemsPage | HelpPage | SettingsPage | HeatPage | RemindersPage | StartWithComputer"
    " | StayQuestion | EditPage | NewRoutinePage | ProfilePage | ImportPage | NotImportedPage"
    " | JournalPage | NowPage | ReportPage | VisitPage | NewsPage | DataPage"
)


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
        page.body_wanted.connect(partial(self._wishes.go.emit, Route.BODY))
        page.arrived.connect(self._wishes.today)
        return page

    @cached_property
    def heat(self) -> HeatPage:
        """Return the page of heat and cold."""
        return HeatPage(self._room.clock, self._room.scoring)

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
        page = RoutinesPage(self._room.shelf, self._room.day)
        page.look_wanted.connect(self._wishes.look)
        page.problems_wanted.connect(partial(self._wishes.go.emit, Route.PROBLEMS))
        page.new_wanted.connect(self._wishes.new_routine)
        page.package_wanted.connect(self._wishes.ask_package)
        page.folder_wanted.connect(self._wishes.folder)
        return page

    @cached_property
    def holds(self) -> HoldsPage:
        """Return the question before breathing with holds."""
        page = HoldsPage()
        page.accepted.connect(self._wishes.holds)
        page.declined.connect(self._wishes.no_holds)
        return page

    @cached_property
    def session(self) -> SessionPage:
        """Return the page of a running session."""
        page = SessionPage(self._room.clock)
        page.over.connect(self._wishes.ended)
        page.afar.connect(self._wishes.afar)
        page.kept_going.connect(self._wishes.kept_going)
        page.breathe.connect(self._wishes.breathe_instead)
        return page

    @cached_property
    def closing(self) -> ClosingPage:
        """Return the page at the end of a session."""
        page = ClosingPage(self._room.scoring)
        page.done.connect(partial(self._wishes.go.emit, Route.TODAY))
        page.why.connect(self._wishes.stopped_why)
        return page

    @cached_property
    def problems(self) -> ProblemsPage:
        """Return the page of files that need a look."""
        page = ProblemsPage(self._room.shelf, self._room.editor, self._room.own_routines)
        page.mend_wanted.connect(self._wishes.mend)
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
        own_files = OwnFilesSettings(room.own_routines.parent, room.file_type)
        own_files.folder_wanted.connect(self._wishes.folder)
        journal = JournalSettings(room.memory)
        journal.data_wanted.connect(self._wishes.data)
        page = SettingsPage(room.memory, room.audition, room.voices, (journal, own_files))
        page.told.connect(self._wishes.tell)
        page.body_wanted.connect(partial(self._wishes.go.emit, Route.BODY))
        return page

    @cached_property
    def body(self) -> ProfilePage:
        """Return the page on which a person may tell of her body."""
        page = ProfilePage(self._room.memory, self._names_of_exercises)
        page.back_wanted.connect(partial(self._wishes.go.emit, Route.SETTINGS))
        return page

    def look_at(self, summary: Summary, day: Day) -> LookPage | None:
        """Return a look at one routine, ``None`` if its file has just gone."""
        return Looking(self._room, self._wishes).page(summary, day)

    def _names_of_exercises(self) -> Mapping[str, str]:
        exercises = self._room.shelf.catalogue.exercises
        return {each.id: each.name for each in exercises.values()}
