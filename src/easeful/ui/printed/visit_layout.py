"""The checklist for the visit on paper: a box to tick before each line, and room to write."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainter

from easeful.core.sheet import Paper
from easeful.core.visit import NOTE, PARTS, TITLE
from easeful.ui.printed import ink
from easeful.ui.printed.block import Block, Frame, Placed, Rule
from easeful.ui.printed.design import MARGIN, SIZES
from easeful.ui.printed.job import Job, Turn
from easeful.ui.printed.report_text import fit
from easeful.ui.printed.type import BOLD, Style

BODY: Final = 12.0
HEADING: Final = 14.0
BOX: Final = 9.0
INSIDE: Final = 20.0
WRITING: Final = 24.0
"""The room for a line that is written by hand."""


def job_of_visit() -> Job:
    """Return the checklist as something to be printed."""
    return Job(TITLE, "", _paint)


def blocks_of_visit(paper: Paper) -> list[tuple[float, Block]]:
    """Return the blocks with their places under the margin; the last one fills the page."""
    size = SIZES[paper]
    width, room = size.width() - 2 * MARGIN, size.height() - 2 * MARGIN
    title = fit(TITLE, Style(20, BOLD, ink.ACCENT), width, 1)
    placed = [(0.0, Block(title.height, (Placed(title, 0, 0),)))]
    y = title.height + 12
    for part in PARTS:
        block = _part(part.heading, part.lines, width)
        placed.append((y, block))
        y += block.height + (BODY if part is not NOTE else 0)
    count = int((room - y) // WRITING)
    rules = tuple(Placed(Rule(width), 0, WRITING * (n + 1)) for n in range(count))
    return [*placed, (y, Block(count * WRITING, rules))]


def _part(heading: str, lines: tuple[str, ...], width: float) -> Block:
    head = fit(heading, Style(HEADING, BOLD, ink.ACCENT), width, 2)
    placed = [Placed(head, 0, 0)]
    y = head.height + 4
    for line in lines:
        text = fit(line, Style(BODY, colour=ink.TEXT), width - INSIDE, 3)
        box = Frame(BOX, BOX, ink.QUIET, "", 0.9, 1.5)
        placed += [Placed(box, 0, y + BODY * 0.28), Placed(text, INSIDE, y)]
        y += text.height + 4
    return Block(y, tuple(placed))


def _paint(painter: QPainter, paper: Paper, _turn: Turn) -> None:
    for y, block in blocks_of_visit(paper):
        block.paint(painter, MARGIN, MARGIN + y)
