"""Leads in and out of the house: a routine handed on as one file, and one that somebody sent."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from easeful.core.day import Day
from easeful.core.look import look_at
from easeful.core.preview import previews_of
from easeful.core.summarise import timeline_of
from easeful.core.summary import Summary
from easeful.core.words import _
from easeful.library.edited_file import save_edited
from easeful.library.files import ENDINGS
from easeful.library.package import Contents, Refused, open_package, pack, take_in
from easeful.library.yaml_places import EditRefusedError
from easeful.ui.pages.import_page import ImportPage, NotImportedPage
from easeful.ui.pages.take_along import saved_in_words
from easeful.ui.routes import ALONE, Route
from easeful.ui.stage import Stage
from easeful.ui.wishes import Wishes
from easeful.ui.workbench import Workbench


class ShareWay(QObject):
    """Sharing and bringing in. Nothing is written before she says so."""

    def __init__(self, stage: Stage, wishes: Wishes, bench: Workbench) -> None:
        super().__init__()
        self._stage, self._wishes = stage, wishes
        self._places, self._reader = bench.places, bench.reader
        self._added = ""
        self._later: Path | None = None
        wishes.today.connect(self._bring_in_later)
        bench.reader.done.connect(self._show_added)

    def share(self, summary: Summary) -> None:
        """Ask where the file is to go, and write it."""
        room = self._stage.room
        data = pack(Path(summary.path), self._places, room.shelf.catalogue)
        if isinstance(data, Refused):
            self._stage.tell(data.reason)
            return
        take = partial(self._hand_over, data)
        room.dialogs.package(self._stage.window, summary.name, take)

    def ask_which(self) -> None:
        """Ask which file she was sent."""
        self._stage.room.dialogs.which_package(self._stage.window, self.bring_in)

    def bring_in(self, path: Path) -> None:
        """Show what is in the file at ``path``, or why it is not opened.

        While something runs that must not be disturbed, it waits until Today is seen again.
        """
        if self._stage.route in ALONE:
            self._later = path
            return
        room = self._stage.room
        catalogue = room.shelf.catalogue
        source: Path | bytes | Refused = path
        if path.suffix.lower() in ENDINGS:  # a routine alone, as a physiotherapist may send it
            source = pack(path, self._places, catalogue)
        contents = (
            source if isinstance(source, Refused) else open_package(source, self._places, catalogue)
        )
        page = (
            NotImportedPage(path.name, contents)
            if isinstance(contents, Refused)
            else self._page_of(contents)
        )
        page.declined.connect(self._wishes.back)
        self._stage.show(Route.IMPORT, page)

    def _page_of(self, contents: Contents) -> ImportPage:
        catalogue, routine = contents.catalogue, contents.routine
        timeline = timeline_of(routine, catalogue, Day.ORDINARY)
        previews = previews_of(timeline, catalogue.ways.poses, routine.places)
        page = ImportPage(contents, look_at(timeline), previews, take_in)
        page.added.connect(self._take_added)
        return page

    def _take_added(self, routine: str) -> None:
        """Read what was added, and show it as soon as it is known."""
        self._added = routine
        self._reader.read()

    def _show_added(self) -> None:
        summaries = self._stage.room.shelf.summaries
        found = next((each for each in summaries if each.id == self._added), None)
        if found is not None and self._stage.route is Route.IMPORT:
            self._added = ""
            self._wishes.look.emit(found)
            self._stage.tell(_("“{name}” is among your routines now.").format(name=found.name))

    def _bring_in_later(self) -> None:
        path, self._later = self._later, None
        if path is not None:
            self.bring_in(path)

    def _hand_over(self, data: bytes, path: Path) -> None:
        """Write the file; the dialog has asked already whether one may be replaced."""
        try:
            before = path.read_bytes() if path.is_file() else b""
            save_edited(path, before, data)
        except (OSError, EditRefusedError) as error:
            self._stage.tell(str(error))
            return
        self._stage.tell(saved_in_words(path))
