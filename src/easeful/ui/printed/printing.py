"""Prints a sheet with the desktop's own dialog, on whatever paper is in the printer.

Imported when somebody prints: it brings a library of Qt with it that nobody else needs.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from easeful.core.sheet import Paper, SheetContent
from easeful.core.words import _
from easeful.ui.printed.design import SIZES
from easeful.ui.printed.pages import laid_out
from easeful.ui.printed.sheet_file import INCH, layout_of, paint_pages


def usual_paper() -> Paper:
    """Return the paper of the person's country."""
    inches = QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if QLocale.system().measurementSystem() is inches else Paper.A4


def print_sheet(content: SheetContent, parent: QWidget) -> QPrintDialog:
    """Open the dialog, and return; what she accepts is printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout_of(usual_paper()))
    printer.setDocName(content.title)
    printer.setCreator("Easeful")
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    job = _Job(printer, content, dialog)
    dialog.accepted.connect(job.print_it)
    QDialog.open(dialog)  # its own wants somebody to tell
    return dialog


class _Job(QObject):
    """Keeps the printer until the dialog is gone."""

    def __init__(self, printer: QPrinter, content: SheetContent, parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._content = content

    def print_it(self) -> None:
        """Print the sheet."""
        paint_on(self._printer, self._content)


def paint_on(printer: QPrinter, content: SheetContent) -> bool:
    """Paint the sheet as large as its paper; return whether the printer took it."""
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
    paint_pages(painter, laid_out(content, paper), printer.newPage)
    return painter.end()
