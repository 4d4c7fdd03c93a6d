"""Makes the look at a routine: as it is for this person, with all that can be done with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from easeful.core.day import Day
from easeful.core.look import Look, look_for
from easeful.core.plan import Plan
from easeful.core.planner import Planner
from easeful.core.preview import Preview, previews_of
from easeful.core.routine import Routine
from easeful.core.summarise import summarise
from easeful.core.summary import Summary
from easeful.core.tape import why_not
from easeful.library.pictures import pictures_of
from easeful.ui.pages.also import Also
from easeful.ui.pages.before_scores import before_scores
from easeful.ui.pages.look import LookPage
from easeful.ui.pages.print_part import PrintPart
from easeful.ui.pages.step_list import AsWritten, Mark
from easeful.ui.pages.take_along import TakeAlong
from easeful.ui.room import Room
from easeful.ui.theme import Role
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.wishes import Wishes

if TYPE_CHECKING:  # what lays out a sheet is not there before somebody prints
    from easeful.core.sheet import SheetContent


@dataclass(frozen=True, slots=True)
class Seen:
    """A routine as one person sees it before the start."""

    summary: Summary
    look: Look
    plan: Plan
    previews: tuple[Preview, ...]


class Looking:
    """Makes one page for each look."""

    def __init__(self, room: Room, wishes: Wishes) -> None:
        self._room, self._wishes = room, wishes

    def page(self, summary: Summary, day: Day) -> LookPage | None:
        """Return a look at one routine, ``None`` if its file has just gone."""
        routine = self._room.shelf.routine(summary.id)
        if routine is None:
            return None
        seen = self._seen(routine, summary, day)
        also = Also(
            self._recording(summary, seen.plan, day),
            partial(
                PrintPart,
                partial(self._sheet, routine, summary, day),
                self._room.dialogs.sheet,
                self._room.editor,
            ),
            own=summary.own,
        )
        page = LookPage(seen.summary, seen.look, day, also, seen.previews)
        also.change_wanted.connect(partial(self._wishes.change.emit, summary))
        also.share_wanted.connect(partial(self._wishes.share.emit, summary))
        scores = before_scores(self._room.scoring)
        if scores is not None:
            page.ask_before(scores)
        page.start_wanted.connect(self._wishes.start)
        page.back_wanted.connect(self._wishes.back)

        def keep(mark: Mark | AsWritten) -> None:
            self._keep_mark(mark)
            now = self._seen(routine, summary, day)
            page.show_look(now.summary, now.look, now.previews)

        page.marked.connect(keep)
        return page

    def _recording(self, summary: Summary, plan: Plan, day: Day) -> QWidget:
        """Return what offers a recording, or says why there can be none."""
        room = self._room
        refused = why_not(plan, holds_welcome=room.memory.settings.breath_holds)
        if refused:
            return Text(refused, Role.BODY, Tone.QUIET)
        return TakeAlong(summary, day, room.recorder, room.dialogs.sound, room.editor)

    def _sheet(self, routine: Routine, summary: Summary, day: Day) -> SheetContent:
        """Return what stands on the printed sheet, as she would do it."""
        # Not at the top: only who prints needs it.
        from easeful.core.sheet import illustrated, sheet_of  # noqa: PLC0415

        room = self._room
        settings, catalogue = room.memory.settings, room.shelf.catalogue
        planner = Planner(catalogue, day, settings.first_side, settings.profile)
        plan = planner.plan(routine)
        content = sheet_of(routine, plan, day, room.clock.now().wall.date())
        pictures = pictures_of(Path(summary.path), (step.picture for step in plan))
        return illustrated(content, catalogue.ways.poses, pictures, settings.person)

    def _seen(self, routine: Routine, summary: Summary, day: Day) -> Seen:
        """Return ``routine`` as it is for this person now; the shelf may not know it yet."""
        catalogue, settings = self._room.shelf.catalogue, self._room.memory.settings
        profile = settings.profile
        fresh = summarise(routine, catalogue, summary.path, own=summary.own, profile=profile)
        planner = Planner(catalogue, day, settings.first_side, profile)
        timeline, look = look_for(routine, planner)
        previews = previews_of(timeline, catalogue.ways.poses, routine.places)
        return Seen(replace(fresh, stale=summary.stale), look, timeline.plan, previews)

    def _keep_mark(self, mark: Mark | AsWritten) -> None:
        memory = self._room.memory
        settings = memory.settings
        if isinstance(mark, AsWritten):
            memory.keep(replace(settings, easier=settings.easier - {mark.exercise}))
            return
        marked, this = settings.not_for_me, {mark.exercise}
        memory.keep(
            replace(settings, not_for_me=marked | this if mark.not_for_me else marked - this)
        )
