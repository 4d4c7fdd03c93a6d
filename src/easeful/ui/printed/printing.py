"""Prints with the desktop's own dialog, on whatever paper is in the printer.

Imported when somebody prints: it brings a library of Qt with it that nobody else needs.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from easeful.core.sheet import Paper, SheetContent
from easeful.core.words import _
from easeful.ui.printed.design import SIZES
from easeful.ui.printed.job import INCH, Job, layout_of, usual_paper
from easeful.ui.printed.sheet_file import job_of


def print_sheet(content: SheetContent, parent: QWidget) -> QPrintDialog:
    """Open the dialog for the sheet of a routine, and return."""
    return print_job(job_of(content), usual_paper(), parent)


def print_job(job: Job, paper: Paper, parent: QWidget) -> QPrintDialog:
    """Open the dialog, and return; what she accepts is printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout_of(paper))
    printer.setDocName(job.title)
    printer.setCreator("Easeful")
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    under_way = _UnderWay(printer, job, dialog)
    dialog.accepted.connect(under_way.print_it)
    QDialog.open(dialog)  # its own wants somebody to tell
    return dialog


class _UnderWay(QObject):
    """Keeps the printer until the dialog is gone."""

    def __init__(self, printer: QPrinter, job: Job, parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._job = job

    def print_it(self) -> None:
        """Print it."""
        paint_job_on(self._printer, self._job)


def paint_job_on(printer: QPrinter, job: Job) -> bool:
    """Paint all as large as its paper; return whether the printer took it."""
    printer.setFullPage(True)
    page = printer.pageLayout().fullRectPoints()
    shape = page.height() / page.width()
    paper = min(Paper, key=lambda each: abs(SIZES[each].height() / SIZES[each].width() - shape))
    size = SIZES[paper]
    painter = QPainter()
    if not painter.begin(printer):
        return False
    dots = printer.resolution() / INCH
    scale = min(page.width() / size.width(), page.height() / size.height())
    painter.scale(dots, dots)
    painter.translate(
        (page.width() - scale * size.width()) / 2, (page.height() - scale * size.height()) / 2
    )
    painter.scale(scale, scale)
    job.paint(painter, paper, printer.newPage)
    return painter.end()
