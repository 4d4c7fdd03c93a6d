"""The sheet of a routine as a PDF file.

Rule: it says nothing of the person, nor of this machine, but what her routine says.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPainter

from easeful.core.sheet import Paper, SheetContent
from easeful.ui.printed.design import MARGIN
from easeful.ui.printed.job import Job, Turn, write_job
from easeful.ui.printed.pages import Pages, laid_out


def job_of(content: SheetContent) -> Job:
    """Return the sheet as something to be printed."""

    def paint(painter: QPainter, paper: Paper, turn: Turn) -> None:
        paint_pages(painter, laid_out(content, paper), turn)

    return Job(content.title, content.by, paint)


def paint_pages(painter: QPainter, pages: Pages, turn: Turn) -> None:
    """Paint all pages; ``painter`` is in points, ``turn`` begins the next sheet of paper."""
    for number, page in enumerate(pages.pages):
        if number:
            turn()
        for y, block in page.blocks:
            block.paint(painter, MARGIN, MARGIN + y)


def write_sheet(path: Path, content: SheetContent, paper: Paper) -> str:
    """Write the sheet, in place of what is there; return "", or why that cannot be in words."""
    return write_job(path, job_of(content), paper)
