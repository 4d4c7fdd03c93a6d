"""The page for the doctor: which days, what she wants to ask, and the page as it is printed.

Rule 1: nothing has to be typed; what is typed is kept by itself.
Rule 2: nothing leaves this computer but what she prints or saves herself.
Rule 3: her mood is on the page only where she says so, her sentences never.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from easeful.core.bulk import in_bulk
from easeful.core.diary import Measure, PaperKey, Records
from easeful.core.report import Report, report_of, text_of, with_papers
from easeful.core.report_data import data_of
from easeful.core.report_part import whole_part_of, wider
from easeful.core.report_table import table_of
from easeful.core.sheet import Paper
from easeful.core.words import _
from easeful.library.package_writing import save_package
from easeful.ui.pages.journal_looking import CANNOT_READ
from easeful.ui.pages.report_days import ReportDays
from easeful.ui.pages.report_fields import ReportFields
from easeful.ui.pages.report_outputs import Outputs, Saving
from easeful.ui.pages.report_parts import BackRow, Columns
from easeful.ui.pages.report_preview import PagePreview
from easeful.ui.pages.sheet import WIDEST, Sheet, Together, fill
from easeful.ui.printed.job import Job, usual_paper, write_job
from easeful.ui.printed.report_layout import job_of_report
from easeful.ui.room import Room
from easeful.ui.theme import Role
from easeful.ui.widgets.esc_page import EscPage
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.tick import Tick

Make = Callable[[Records, Mapping[PaperKey, str]], bytes]
PAPERS = ((Paper.A4, _("A4")), (Paper.LETTER, _("Letter")))


class ReportPage(EscPage):
    """``back_wanted`` leads to the journal, ``visit_wanted`` to the checklist."""

    title = _("Page for my doctor")
    back_wanted = Signal()
    visit_wanted = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._records = Records()
        self._paper = usual_paper()
        self._report: Report | None = None
        self._days = ReportDays()
        self._fields = ReportFields(room.diary)
        self._papers = PillRow(_("Paper"), PAPERS)
        self._mood = Tick(_("Mood stands on it too"))
        self._unread = Text(CANNOT_READ, Role.LEAD, Tone.QUIET)
        self._preview = PagePreview()
        self._outputs = Outputs(self._print, self._savings(), room.editor)
        self._sheet = Sheet(WIDEST, gap=22)
        self._back = BackRow(_("Before the visit"), self._sheet, WIDEST)
        self._lay_out()
        self._days.chosen.connect(self._read)
        self._fields.changed.connect(self._take_words)
        self._papers.chosen.connect(self._choose_paper)
        self._mood.clicked.connect(self._make)
        self._back.back_wanted.connect(self.back_wanted)
        self._back.other_wanted.connect(self.visit_wanted)

    def arrive(self) -> None:
        """Show the page as it is today."""
        today = self._today
        self._outputs.forget()
        self._papers.show_choice(self._paper)
        self._days.show_days(today, self._room.diary.recent(today).ever)
        self._read()
        if self._records.is_known:
            self._fields.show_papers(self._room.diary.papers())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed before she goes, and none of the years that were read."""
        self._fields.flush()
        if not event.spontaneous():
            self._records, self._report = Records(), None
        super().hideEvent(event)

    def lead_back(self) -> None:
        """Lead back; what was typed is kept."""
        self.back_wanted.emit()

    def _read(self) -> None:
        with in_bulk():
            first, last = self._days.days
            self._records = self._room.diary.records(*wider(first, last))
            moods = (each.told.date() for each in self._records.entries if each.mood is not None)
            self._mood.setVisible(any(first <= day <= last for day in moods))
            is_known = self._records.is_known
            self._unread.setVisible(not is_known)
            for part in self._parts:
                part.setVisible(is_known)
            if is_known:
                self._make()

    def _make(self) -> None:
        self._show(self._made())

    def _take_words(self) -> None:
        report = self._report or self._made()
        self._show(with_papers(report, self._room.diary.papers()))

    def _show(self, report: Report) -> None:
        self._report = report
        self._preview.show_page(job_of_report(self._report), self._paper, text_of(self._report))

    def _made(self) -> Report:
        papers = self._room.diary.papers()
        told = [each for each in Measure if each is not Measure.MOOD or self._mood.isChecked()]
        return report_of(self._records, papers, self._days.days, self._today, told)

    def _choose_paper(self, paper: Paper) -> None:
        self._paper = paper
        self._take_words()

    @property
    def _today(self) -> date:
        return self._room.clock.now().wall.date()

    @property
    def _job(self) -> Job:
        return job_of_report(self._report or self._made())

    def _print(self, parent: QWidget) -> None:
        # Not at the top: it loads what only a printer needs.
        from easeful.ui.printed.printing import print_job  # noqa: PLC0415

        self._fields.flush()
        print_job(self._job, self._paper, parent)

    def _savings(self) -> tuple[Saving, ...]:
        dialogs = self._room.dialogs
        return (
            Saving(_("Save as PDF"), "file", dialogs.report, self._name, self._write_page),
            Saving(_("Table (CSV)"), "file", dialogs.table, self._name, self._write_table),
            Saving(_("Data (JSON)"), "file", dialogs.data, self._name, self._write_data),
        )

    def _name(self) -> str:
        self._fields.flush()
        return self._job.title

    def _write_page(self, path: Path) -> str:
        return write_job(path, self._job, self._paper, private=True)

    def _write_table(self, path: Path) -> str:
        return self._write(path, table_of)

    def _write_data(self, path: Path) -> str:
        return self._write(path, data_of)

    def _write(self, path: Path, make: Make) -> str:
        data = make(whole_part_of(self._records, self._days.days), self._room.diary.papers())
        return save_package(path, data, replace=True, private=True)

    def _lay_out(self) -> None:
        sheet = self._sheet
        about = _("For the visit: one page that says how it has been. All of it stays with you.")
        sheet.add(Together(Text(self.title, Role.TITLE), Text(about, Role.BODY, Tone.QUIET)))
        sheet.add(self._days)
        files = _("Your own sentences are not on the page. The table and the data have them.")
        outputs = Together(self._outputs, Text(files, Role.BODY, Tone.QUIET))
        paper = Together(self._papers, self._mood, self._preview)
        self._parts = (outputs, Columns(self._fields, paper))
        for part in (self._unread, *self._parts):
            sheet.add(part)
        sheet.add_space()
        fill(self, sheet, self._back)
