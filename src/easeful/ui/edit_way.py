"""Leads to where routines are made and changed, and back: one page at a time, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from easeful.core.day import Day
from easeful.core.length import plan_seconds
from easeful.core.plan import Catalogue
from easeful.core.planner import Planner
from easeful.core.routine import Do, Routine
from easeful.core.settings import EditAs
from easeful.core.summary import Summary
from easeful.core.words import _, minutes_of
from easeful.library.drafts import Drafts
from easeful.library.own_pictures import PictureRefusedError, keep_picture
from easeful.library.own_routines import OwnRoutines
from easeful.library.pictures import PICTURES
from easeful.library.yaml_edit import KeyPath
from easeful.library.yaml_places import EditRefusedError
from easeful.ui.edit.analyst import Analyst
from easeful.ui.edit.card_view import CardView
from easeful.ui.edit.edit_page import EditPage
from easeful.ui.edit.editing import Editing
from easeful.ui.edit.manuscript import CannotShowError
from easeful.ui.edit.new_routine import NewRoutine, NewRoutinePage
from easeful.ui.edit.own_picture_box import Kept, PictureDoors
from easeful.ui.edit.saver import Saver
from easeful.ui.edit.stocking import known_of, stock_of
from easeful.ui.routes import Route
from easeful.ui.stage import Stage
from easeful.ui.starter import Trial
from easeful.ui.wishes import Wishes
from easeful.ui.workbench import Workbench


class EditWay(QObject):
    """Opens and closes the page on which a routine is changed; there is one at most."""

    def __init__(self, stage: Stage, wishes: Wishes, bench: Workbench) -> None:
        super().__init__()
        self._stage, self._wishes, self._bench = stage, wishes, bench
        self._own = OwnRoutines(bench.places)
        self._drafts = Drafts(bench.places.home / "drafts")
        self._page: EditPage | None = None
        self._new: NewRoutinePage | None = None
        self._known: Catalogue | None = None
        bench.reader.done.connect(self._take_news)
        stage.window.turned.connect(self._keep_what_was_left)

    def make_new(self) -> None:
        """Begin a new routine, or go on with one that was begun."""
        if self._new is None:
            room = self._stage.room
            profile = room.memory.settings.profile
            stock = stock_of(room.shelf.catalogue, self._bench.places, profile)
            self._new = NewRoutinePage(self._minutes_of)
            self._new.begin(stock, [each.name for each in room.shelf.summaries])
            self._new.made.connect(self._make)
            self._new.left.connect(self._go_back)
        self._stage.show(Route.NEW_ROUTINE, self._new)

    def _make(self, wanted: NewRoutine) -> None:
        """Write the new routine and go on to its cards."""
        self._new = None
        self._keep_view(EditAs.CARDS)
        self._write(lambda: self._own.make(wanted.name, wanted.place.value, wanted.exercises))

    def change(self, summary: Summary) -> None:
        """Change a routine of hers; of a shipped one make her own version first."""
        path = Path(summary.path)
        if summary.own:
            self.open(path)
            return
        name = _("{name}, my version").format(name=summary.name)
        self._write(lambda: self._own.copy_of(path, name))

    def mend(self, path: Path) -> None:
        """Show the text of the file at ``path`` where its first mistake is."""
        self.open(path)
        outline = None if self._page is None else self._page.editing.outline
        if self._page is not None and outline is not None and outline.problems:
            self._page.go_to_line(outline.problems[0].line)

    def open(self, path: Path) -> None:
        """Change the routine in the file at ``path``."""
        if self._page is None or self._page.editing.path != path:
            self._close()
            self._page = self._made(path)
        if self._page is not None:
            self._stage.show(Route.EDIT, self._page)

    def open_folder(self) -> None:
        """Show her folder, with an example in it the first time."""
        home = self._bench.places.home
        trouble = self._own.make_folder()
        if trouble:
            self._stage.tell(trouble)
        elif not self._stage.room.editor.open(home):
            self._stage.tell(_("The folder is {path}.").format(path=home))

    def leave(self) -> None:
        """Keep what is being written before the window goes."""
        if self._page is not None:
            self._page.leave()

    def _made(self, path: Path) -> EditPage | None:
        room, places = self._stage.room, self._bench.places
        catalogue, settings = room.shelf.catalogue, room.memory.settings
        self._known = catalogue
        saver = Saver(path, self._drafts)
        try:
            editing = Editing(saver, Analyst(catalogue, settings.first_side, settings.profile))
        except CannotShowError as cannot:
            self._stage.tell(str(cannot))
            self._open_elsewhere(path)
            return None
        stock = stock_of(catalogue, places, settings.profile, path)
        doors = PictureDoors(room.dialogs.which_picture, self._keep_picture)
        page = EditPage(editing, stock, CardView(stock, doors), settings.edit_as)
        page.show_stock(stock, known_of(catalogue, places))
        page.back_wanted.connect(self._go_back)
        page.try_wanted.connect(self._try)
        page.editor_wanted.connect(self._open_elsewhere)
        page.view_chosen.connect(self._keep_view)
        editing.refused.connect(self._stage.tell)
        return page

    def _close(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.leave()
            page.deleteLater()

    def _write(self, write: Callable[[], Path]) -> None:
        """Write a new file of hers and go on to it, or say why that cannot be."""
        try:
            path = write()
        except EditRefusedError as refused:
            self._stage.tell(str(refused))
            return
        self._bench.reader.read_again((path,))
        self.open(path)

    def _try(self, path: KeyPath | None) -> None:
        """Start what is written, from the step at ``path`` on, and come back to it."""
        page = self._page
        if page is None:
            return
        page.leave()
        found = page.editing.understanding
        if found is None or found.outline.readable is None:
            return
        first = dict.fromkeys(Day, 0) if path is None else found.first_of(path)
        after = partial(self._come_back, page, path)
        trial = Trial(found.outline.readable, page.editing.path, first, after)
        self._bench.starter.try_out(trial)

    def _come_back(self, page: EditPage, path: KeyPath | None) -> None:
        self._stage.show(Route.EDIT, page)
        if path is not None:
            page.go_to(path)

    def _go_back(self) -> None:
        self._close()
        self._wishes.go.emit(Route.ROUTINES)

    def _keep_what_was_left(self) -> None:
        if self._page is not None and self._stage.window.page is not self._page:
            self._page.leave()

    def _take_news(self) -> None:
        """Take what a look at the disk has found: the file itself, and the exercises it names."""
        page, room = self._page, self._stage.room
        if page is None:
            return
        catalogue, places = room.shelf.catalogue, self._bench.places
        if catalogue is not self._known:
            self._known = catalogue
            stock = stock_of(catalogue, places, room.memory.settings.profile, page.editing.path)
            page.show_stock(stock, known_of(catalogue, places))
            page.editing.know(catalogue)
        page.editing.saver.look()

    def _minutes_of(self, wanted: NewRoutine) -> int:
        """Return how long a routine of these exercises takes her on an ordinary day."""
        room = self._stage.room
        steps = tuple(Do(each) for each in wanted.exercises)
        routine = Routine("", wanted.name, steps, places=(wanted.place,))
        planner = Planner(room.shelf.catalogue, Day.ORDINARY, profile=room.memory.settings.profile)
        return minutes_of(plan_seconds(planner.plan(routine)))

    def _keep_picture(self, source: Path) -> Kept:
        try:
            return Kept(keep_picture(source, self._bench.places.home / PICTURES))
        except PictureRefusedError as refused:
            return Kept(refused=str(refused))

    def _keep_view(self, view: EditAs) -> None:
        memory = self._stage.room.memory
        memory.keep(replace(memory.settings, edit_as=view))

    def _open_elsewhere(self, path: Path) -> None:
        if not self._stage.room.editor.open(path):
            words = _("No program was found that opens this file. It is {path}.")
            self._stage.tell(words.format(path=path))
