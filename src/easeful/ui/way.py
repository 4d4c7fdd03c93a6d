"""Which page follows which. Everything a person can wish for ends up here; pages know no page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from easeful.core.diary import SessionRecord
from easeful.core.start import OpenRequest, Request, StartRequest
from easeful.core.summary import Summary
from easeful.core.words import _
from easeful.ui.all_pages import AnyPage
from easeful.ui.recording_news import RecordingNews
from easeful.ui.routes import Route
from easeful.ui.shelf_reader import ShelfReader
from easeful.ui.stage import Stage
from easeful.ui.starter import Starter
from easeful.ui.wishes import Wishes

if TYPE_CHECKING:  # what reads YAML is not there before the first paint
    from easeful.library.shelf_reading import Progress


class Way(QObject):
    """Leads through the pages on ``stage``."""

    def __init__(self, stage: Stage, wishes: Wishes, starter: Starter, reader: ShelfReader) -> None:
        super().__init__()
        self._stage = stage
        self._wishes = wishes
        self._starter = starter
        self._reader = reader
        self._news = RecordingNews(stage)
        self._home = Route.TODAY
        self._shelf_is_read = False
        self._connect()

    def begin(self, request: StartRequest | None) -> None:
        """Show the first page; what was asked for starts once that is possible."""
        if request is not None:
            self._starter.ask_for(request)
        if self._stage.room.memory.settings.seen_emergency_lines is None:
            self._stage.show(Route.FIRST_START, self._stage.pages.first_start)
        else:
            self._go(Route.TODAY)
            self._start_what_was_asked()

    def come_forward(self, request: Request | None) -> None:
        """Be seen; start ``request``, with a question first if a session is under way."""
        self._stage.window.come_forward()
        if self._stage.is_over:
            return
        match request:
            case StartRequest():
                self._starter.ask_for(request)
                self._start_what_was_asked()
            case OpenRequest(path):
                self._wishes.bring_in.emit(Path(path))
            case None:
                """To be seen is all that was asked."""

    def close(self) -> None:
        """End what runs, and remember where the window stood."""
        self._wishes.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        if self._stage.route is Route.SESSION:
            self._stage.pages.session.leave()
            self._starter.leave()
        self._stage.room.audition.stop()
        self._stage.room.recorder.close()
        memory = self._stage.room.memory
        memory.keep(replace(memory.settings, window=self._stage.window.place()))

    def _connect(self) -> None:
        wishes, window = self._wishes, self._stage.window
        wishes.go.connect(self._go)
        wishes.back.connect(self._go_back)
        wishes.start.connect(self._starter.start)
        wishes.look.connect(self._look)
        wishes.look_again.connect(self._reader.read)
        wishes.none_is_new.connect(self._none_is_new)
        wishes.leave.connect(window.close)
        wishes.holds.connect(self._starter.accept_holds)
        wishes.no_holds.connect(self._decline_holds)
        wishes.ended.connect(self._starter.end)
        wishes.ended.connect(self._news.tell)
        wishes.kept_going.connect(self._starter.keep_going)
        wishes.carry_on.connect(self._carry_on)
        wishes.breathe_instead.connect(self._starter.breathe_instead)
        wishes.stopped_why.connect(self._starter.tell_why)
        wishes.afar.connect(window.show_from_afar)
        wishes.tell.connect(self._stage.tell)
        window.route_chosen.connect(self._go)
        window.closing.connect(self.close)
        window.returned.connect(self._come_back)
        self._stage.room.memory.complained.connect(self._stage.tell)
        self._reader.done.connect(self._take_news)
        self._reader.progress.connect(self._show_progress)

    def _go(self, route: Route) -> None:
        if route in {Route.TODAY, Route.ROUTINES}:
            self._home = route
        page = self._page(route)
        if page is not None:
            self._stage.show(route, page)

    def _page(self, route: Route) -> AnyPage | None:
        """Return the page of a route that one may simply go to."""
        pages = self._stage.pages
        match route:
            case Route.HEAT:
                self._wishes.heat_page.emit()
                return None
            case Route.REMINDERS:
                self._wishes.reminders_page.emit()
                return pages.reminders
            case Route.TODAY:
                return pages.today
            case Route.ROUTINES:
                return pages.routines
            case Route.PROBLEMS:
                return pages.problems
            case Route.HELP:
                return pages.help
            case Route.SETTINGS:
                return pages.settings
            case Route.BODY:
                return pages.body
            case Route.JOURNAL:
                self._wishes.journal.emit()
                return None
            case (
                Route.FIRST_START
                | Route.LOOK
                | Route.HOLDS
                | Route.SESSION
                | Route.CLOSING
                | Route.HEAT_ALONE
                | Route.QUESTION
                | Route.EDIT
                | Route.NEW_ROUTINE
                | Route.IMPORT
                | Route.NOW
                | Route.REPORT
                | Route.VISIT
                | Route.DATA
                | Route.NEWS
            ):
                return None

    def _carry_on(self, record: SessionRecord) -> None:
        """Go on with what was cut off; early in a start the shelf may not know it yet."""
        self._starter.carry_on(record)
        self._start_what_was_asked()

    def _decline_holds(self) -> None:
        if not self._starter.decline_holds():
            self._go_back()

    def _go_back(self) -> None:
        self._go(self._home)

    def _look(self, summary: Summary) -> None:
        page = self._stage.pages.look_at(summary, self._stage.day())
        if page is None:
            self._stage.tell(_("The file of “{name}” is gone.").format(name=summary.name))
            self._reader.read()
            return
        self._stage.show(Route.LOOK, page)

    def _none_is_new(self) -> None:
        room = self._stage.room
        today = room.clock.now().wall.date()
        self._go(Route.TODAY)
        room.memory.keep(replace(room.memory.settings, seen_emergency_lines=today))
        self._start_what_was_asked()

    def _come_back(self) -> None:
        """Greet anew, as hours may have gone by."""
        if self._stage.route is Route.TODAY:
            self._stage.pages.today.refresh_if_late()

    def _start_what_was_asked(self) -> None:
        self._stage.room.audition.stop()
        self._starter.start_what_was_asked(shelf_is_read=self._shelf_is_read)

    def _show_progress(self, progress: Progress) -> None:
        """Say how far a long look has come, where its files will be seen."""
        if self._stage.route is Route.ROUTINES:
            self._stage.pages.routines.show_progress(progress.done, progress.of)

    def _take_news(self) -> None:
        """Show what a look at the disk has found, on the page that is seen."""
        was_read, self._shelf_is_read = self._shelf_is_read, True
        pages = self._stage.pages
        match self._stage.route:
            case Route.TODAY if was_read:  # the focus stays where she has put it
                pages.today.refresh()
            case Route.TODAY:
                pages.today.arrive()
            case Route.ROUTINES:
                pages.routines.end_progress()
                pages.routines.refresh()
            case Route.PROBLEMS:
                pages.problems.refresh()
            case _:
                """The others show nothing of the shelf, or will when they are next seen."""
        self._start_what_was_asked()
