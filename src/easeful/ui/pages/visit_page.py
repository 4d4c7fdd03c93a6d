"""The checklist for the visit: read it the evening before, or take it along."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core import visit
from easeful.core.diary import Paper
from easeful.core.visit import Part
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.report_outputs import Outputs, Saving
from easeful.ui.pages.report_parts import BackRow
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.printed.job import usual_paper, write_job
from easeful.ui.printed.visit_layout import job_of_visit
from easeful.ui.room import Room
from easeful.ui.theme import Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.esc_page import EscPage
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.tick import Tick

TAKE: Final = _("Ticked ones come into my three questions.")
WIDE: Final = 860
FULL: Final = _("Three questions are taken. Untick one, or change them on the page.")


class VisitPage(EscPage):
    """``back_wanted`` leads to the journal, ``report_wanted`` to the page for the doctor."""

    title = visit.TITLE
    back_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._diary = room.diary
        self._ticks = {question: Tick(question) for question in visit.QUESTIONS.lines}
        for question, tick in self._ticks.items():
            tick.clicked.connect(partial(self._take, question))
        self._said = Text(TAKE, Role.BODY, Tone.QUIET)
        saving = Saving(_("Save as PDF"), "file", room.dialogs.report, _name, _write)
        self._outputs = Outputs(_print, (saving,), room.editor)
        self._sheet = Sheet(WIDE, gap=28)
        self._back = BackRow(_("Page for my doctor"), self._sheet, WIDE)
        self._back.back_wanted.connect(self.back_wanted)
        self._back.other_wanted.connect(self.report_wanted)
        self._lay_out()

    def arrive(self) -> None:
        """Show which questions are among hers."""
        self._outputs.forget()
        self._say(TAKE)
        self._show_ticks()

    def lead_back(self) -> None:
        """Lead back; ticks are kept."""
        self.back_wanted.emit()

    def _take(self, question: str) -> None:
        papers = self._diary.papers()
        place = visit.place_of(question, papers)
        if place is not None:
            self._diary.keep(Paper(place, ""))
            self._say(TAKE)
        elif (free := visit.free_place(papers)) is not None:
            self._diary.keep(Paper(free, question))
            self._say(TAKE)
        else:
            self._say(FULL)
            announce(self, FULL)
        self._show_ticks()

    def _show_ticks(self) -> None:
        papers = self._diary.papers()
        for question, tick in self._ticks.items():
            tick.setChecked(visit.place_of(question, papers) is not None)

    def _say(self, words: str) -> None:
        self._said.setText(words)

    def _lay_out(self) -> None:
        sheet = self._sheet
        sheet.add(Text(self.title, Role.TITLE))
        sheet.add(self._outputs)
        for part in (visit.BRING, visit.SAY):
            sheet.add(_listed(part))
        heading = Text(visit.ASK, Role.HEADING, Tone.ACCENT)
        sheet.add(Together(heading, self._said, *self._ticks.values()))
        sheet.add(_listed(visit.NOTE))
        sheet.add_space()
        fill(self, sheet, self._back)


def _listed(part: Part) -> Together:
    return Together(Text(part.heading, Role.HEADING, Tone.ACCENT), Bullets(part.lines))


def _print(parent: QWidget) -> None:
    # Not at the top: it loads what only a printer needs.
    from easeful.ui.printed.printing import print_job  # noqa: PLC0415

    print_job(job_of_visit(), usual_paper(), parent)


def _name() -> str:
    return visit.TITLE


def _write(path: Path) -> str:
    return write_job(path, job_of_visit(), usual_paper())
