"""Lays the page for the doctor out: always one page, the largest type with which all fits.

Rule 1: her questions stand first, in a box; without any, there are lines to write them on.
Under them stands a sign that may be new, before anything that was counted.
Rule 2: no type is smaller than 9 points, but for a long list of medicines: 8.5.
Rule 3: before the type gets smaller than that, lines are left out, and it is said how many.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QPainter

from easeful.core.report import MEDICINES, Report, Section
from easeful.core.sheet import Paper
from easeful.core.words import _
from easeful.ui.printed import ink
from easeful.ui.printed.block import Block, Placed, Rule
from easeful.ui.printed.design import MARGIN, SIZES
from easeful.ui.printed.job import Job, Turn
from easeful.ui.printed.report_design import DESIGNS, ReportDesign
from easeful.ui.printed.report_head import chart_of, foot_of, head_of, questions_of
from easeful.ui.printed.report_text import JOINT, fit, more_words, run_on, seen
from easeful.ui.printed.type import BOLD, Style

BETWEEN: Final = 24.0
"""From one column to the other."""

NOTES: Final = 24.0
"""From one line to write on to the next."""

FEWEST_NOTES: Final = 3
LAST: Final = 12.0
"""What stays free under the last line to write on."""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """The page, laid out: blocks with their places below and right of the margins."""

    placed: tuple[tuple[float, float, Block], ...]
    design: ReportDesign


def job_of_report(report: Report) -> Job:
    """Return the page as something to be printed."""

    def paint(painter: QPainter, paper: Paper, _turn: Turn) -> None:
        for x, y, block in laid_out(report, paper).placed:
            block.paint(painter, MARGIN + x, MARGIN + y)

    return Job(report.title, seen(report.name), paint)


def laid_out(report: Report, paper: Paper) -> ReportPage:
    """Return the page in the largest design with which everything fits."""
    size = SIZES[paper]
    width, height = size.width() - 2 * MARGIN, size.height() - 2 * MARGIN
    foot = foot_of(report, width)
    room = height - foot.height - 8
    best = _best(report, width, room)
    notes = _notes(best.height, room, width)
    last = (0.0, height - foot.height, foot)
    return ReportPage((*best.placed, *notes, last), best.design)


def _best(report: Report, width: float, room: float) -> _Try:
    """Return the largest that fits with all that she typed, else the largest that fits at all."""
    fitting: list[_Try] = []
    for design in DESIGNS:
        tried = _Try(report, design, width)
        if tried.height <= room and tried.has_all_she_typed:
            return tried
        if tried.height <= room or design is DESIGNS[-1]:
            fitting.append(tried)
    return fitting[0]


class _Try:
    """The page in one design: its blocks, how high it is, and whether her own words are whole."""

    def __init__(self, report: Report, design: ReportDesign, width: float) -> None:
        self.design = design
        self.placed: list[tuple[float, float, Block]] = []
        self.height = 0.0
        questions, asks_all = questions_of(report, design, width)
        first = [_section(each, design, width) for each in report.sections if each.is_first]
        chart = chart_of(report, design, width)
        self._stack((head_of(report, width), questions, *first, chart))
        wide = (width - BETWEEN) / 2
        medicines, names_all = _medicines(report.medicines, design, wide)
        parts = [_section(each, design, wide) for each in report.sections if not each.is_first]
        self._columns([*parts, *medicines], wide)
        self.has_all_she_typed = asks_all and names_all

    def _stack(self, blocks: Sequence[Block | None]) -> None:
        for block in blocks:
            if block is not None:
                self.placed.append((0.0, self.height, block))
                self.height += block.height + self.design.gap * 1.2

    def _columns(self, parts: Sequence[Block], wide: float) -> None:
        begin, gap = self.height, self.design.gap
        for x, blocks in zip((0.0, wide + BETWEEN), _halves(parts, gap), strict=True):
            level = begin
            for block in blocks:
                self.placed.append((x, level, block))
                level += block.height + gap
            self.height = max(self.height, level - gap)


def _halves(blocks: Sequence[Block], gap: float) -> tuple[Sequence[Block], Sequence[Block]]:
    """Return both columns, in order and as even as can be."""

    def height(part: Sequence[Block]) -> float:
        return sum(each.height + gap for each in part)

    cuts = range(len(blocks) + 1)
    cut = min(cuts, key=lambda at: (max(height(blocks[:at]), height(blocks[at:])), -at))
    return blocks[:cut], blocks[cut:]


def _section(section: Section, design: ReportDesign, width: float) -> Block:
    """Return a part; of too many lines the first, and how many more there are."""
    style = Style(design.body, colour=ink.TEXT)
    placed, y = _heading(section.heading, design, width)
    fits = len(section.lines) <= design.rows
    shown = section.lines if fits else section.lines[: design.rows - 1]
    for line in shown:
        lead = f"{line.lead}:" if line.lead else ""
        text = fit(line.words, style, width, design.long, lead)
        placed.append(Placed(text, 0, y))
        y += text.height + design.body * 0.2
    if not fits:
        quiet = Style(design.body, colour=ink.QUIET)
        text = fit(more_words(len(section.lines) - len(shown)), quiet, width, 2)
        placed.append(Placed(text, 0, y))
        y += text.height
    return Block(y, tuple(placed))


def _medicines(
    items: Sequence[str], design: ReportDesign, width: float
) -> tuple[list[Block], bool]:
    """Return her list, if there is one, and whether all of it is there."""
    if not items:
        return [], True
    style = Style(design.medicines, colour=ink.TEXT)
    placed, y = _heading(MEDICINES, design, width)
    if design.listed and len(items) <= design.doses:
        texts = [fit(item, style, width, design.doses) for item in items]
        is_whole = all(text.text == seen(item) for text, item in zip(texts, items, strict=True))
    else:
        texts = [run_on(items, style, width, design.doses)]
        is_whole = not design.listed and texts[0].text == seen(JOINT.join(items))
    for text in texts:
        placed.append(Placed(text, 0, y))
        y += text.height + design.body * 0.1
    return [Block(y, tuple(placed))], is_whole


def _heading(words: str, design: ReportDesign, width: float) -> tuple[list[Placed], float]:
    text = fit(words, Style(design.heading, BOLD, ink.ACCENT), width, 2)
    return [Placed(text, 0, 0)], text.height + design.body * 0.2


def _notes(under: float, room: float, width: float) -> list[tuple[float, float, Block]]:
    """Return lines to write on, where the page has room for a few."""
    title = fit(_("Notes from the visit"), Style(11, BOLD, ink.ACCENT), width, 1)
    begin = under + NOTES
    count = int((room - LAST - begin - title.height) // NOTES)
    if count < FEWEST_NOTES:
        return []
    high = title.height + count * NOTES
    rules = [Placed(Rule(width), 0, title.height + NOTES * (n + 1)) for n in range(count)]
    return [(0, room - LAST - high, Block(high, (Placed(title, 0, 0), *rules)))]
