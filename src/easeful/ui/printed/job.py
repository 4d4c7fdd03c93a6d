"""What can be printed, whatever it is: as a PDF file, or on the paper in a printer.

Rule 1: a file is written whole or not at all.
Rule 2: text is text, and the font is inside.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from easeful.core.sheet import Paper
from easeful.core.words import _
from easeful.ui.printed.type import FINE

INCH: Final = 72
PAGE_SIZES: Final = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}

Turn = Callable[[], object]
"""Begins the next sheet of paper."""


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be printed. ``paint`` paints all its pages in points, on one kind of paper."""

    title: str
    by: str
    paint: Callable[[QPainter, Paper, Turn], None]


def pdf_of_job(job: Job, paper: Paper) -> bytes:
    """Return it as the content of a PDF file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(job.title)
    writer.setAuthor(job.by or "Easeful")
    writer.setCreator("Easeful")
    writer.setResolution(INCH * FINE)
    writer.setPageLayout(layout_of(paper))
    painter = QPainter(writer)
    painter.scale(FINE, FINE)
    job.paint(painter, paper, writer.newPage)
    painter.end()
    buffer.close()
    return bytes(data.data())


def usual_paper() -> Paper:
    """Return the paper of the person's country."""
    inches = QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if QLocale.system().measurementSystem() is inches else Paper.A4


def layout_of(paper: Paper) -> QPageLayout:
    """Return the whole sheet of paper; the margins are ours."""
    size = QPageSize(PAGE_SIZES[paper])
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def write_job(path: Path, job: Job, paper: Paper, *, private: bool = False) -> str:
    """Write it as a PDF file, in place of what is there; return "", or why not in words.

    What is ``private`` only its owner may read.
    """
    half = path.with_name(f".{path.name}.{os.getpid()}")
    mode = 0o600 if private else 0o666
    try:
        with open(half, "wb", opener=partial(os.open, mode=mode)) as file:
            file.write(pdf_of_job(job, paper))
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink()
        form = _("“{name}” cannot be written: {reason}")
        return form.format(name=path.name, reason=error.strerror or str(error))
    return ""
