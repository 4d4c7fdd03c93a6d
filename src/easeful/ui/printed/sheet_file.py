"""The sheet as a PDF file: text is text, and the font is inside.

Rule 1: a file is written whole or not at all.
Rule 2: it says nothing of the person, nor of this machine, but what her routine says.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from easeful.core.sheet import Paper, SheetContent
from easeful.core.words import _
from easeful.ui.printed.design import MARGIN
from easeful.ui.printed.pages import Pages, laid_out
from easeful.ui.printed.type import FINE

INCH: Final = 72
PAGE_SIZES: Final = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}


def pdf_of(content: SheetContent, paper: Paper) -> bytes:
    """Return the sheet as the content of a PDF file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(content.title)
    writer.setAuthor(content.by or "Easeful")
    writer.setCreator("Easeful")
    writer.setResolution(INCH * FINE)
    writer.setPageLayout(layout_of(paper))
    painter = QPainter(writer)
    painter.scale(FINE, FINE)
    paint_pages(painter, laid_out(content, paper), writer.newPage)
    painter.end()
    buffer.close()
    return bytes(data.data())


def layout_of(paper: Paper) -> QPageLayout:
    """Return the whole sheet of paper; the margins are ours."""
    size = QPageSize(PAGE_SIZES[paper])
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def paint_pages(painter: QPainter, pages: Pages, turn: Callable[[], object]) -> None:
    """Paint all pages; ``painter`` is in points, ``turn`` begins the next sheet of paper."""
    for number, page in enumerate(pages.pages):
        if number:
            turn()
        for y, block in page.blocks:
            block.paint(painter, MARGIN, MARGIN + y)


def write_sheet(path: Path, content: SheetContent, paper: Paper) -> str:
    """Write the sheet, in place of what is there; return "", or why that cannot be in words."""
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        half.write_bytes(pdf_of(content, paper))
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink()
        form = _("“{name}” cannot be written: {reason}")
        return form.format(name=path.name, reason=error.strerror or str(error))
    return ""
