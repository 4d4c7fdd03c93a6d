"""What stands across the page for the doctor: whose it is, her questions, the chart, the foot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt

from easeful.core.report import FOOTER, MY_QUESTIONS, PAIN_BY_WEEK, TITLE, Report
from easeful.core.words import _
from easeful.ui.printed import ink
from easeful.ui.printed.block import Block, Frame, Placed, Rule
from easeful.ui.printed.report_chart import FEW, SIZE, Chart, grouped
from easeful.ui.printed.report_design import ReportDesign
from easeful.ui.printed.report_marks import Sample
from easeful.ui.printed.report_text import fit, seen
from easeful.ui.printed.type import BOLD, SEMI, Run, Style, written

TITLE_SIZE: Final = 20.0
NAME_SIZE: Final = 12.0
DATES_SIZE: Final = 10.5
FOOT_SIZE: Final = 9.0
PAD: Final = 10.0
WRITING: Final = 24.0
"""The room for a question that is written by hand."""

WASH: Final = "#F5F4F0"


def head_of(report: Report, width: float) -> Block:
    """Return title and name, and under them which days these are."""
    title = fit(TITLE, Style(TITLE_SIZE, BOLD, ink.ACCENT), width * 0.45, 1)
    right = Style(NAME_SIZE, SEMI, ink.TEXT, Qt.AlignmentFlag.AlignRight)
    name = fit(report.name, right, width * 0.52, 1)
    dates = fit(report.covered, Style(DATES_SIZE, colour=ink.TEXT), width, 2, f"{report.dates}.")
    level = title.height * 0.76 - name.height * 0.76
    placed = [Placed(title, 0, 0), Placed(dates, 0, title.height + 2)]
    if report.name:
        placed.append(Placed(name, width * 0.48, level))
    return Block(title.height + 2 + dates.height, tuple(placed))


def questions_of(report: Report, design: ReportDesign, width: float) -> tuple[Block, bool]:
    """Return her questions in a box, and whether they are whole.

    Where she has typed none there are lines to write on.
    """
    inside = width - 2 * PAD
    heading = fit(MY_QUESTIONS, Style(design.heading, BOLD, ink.ACCENT), inside, 1)
    placed = [Placed(heading, PAD, PAD * 0.7)]
    y = PAD * 0.7 + heading.height + design.body * 0.25
    asked = [question for question in report.questions if question]
    style = Style(design.body + 1, colour=ink.TEXT)
    is_whole = True
    for number, question in enumerate(asked, start=1):
        mark = written(Run(f"{number}."), Style(design.body + 1, SEMI, ink.TEXT), 20)
        text = fit(question, style, inside - 18, design.asked)
        is_whole = is_whole and text.text == seen(question)
        placed += [Placed(mark, PAD, y), Placed(text, PAD + 18, y)]
        y += text.height + design.body * 0.25
    for number in range(0 if asked else len(report.questions)):
        mark = written(Run(f"{number + 1}."), style, 20)
        y += WRITING
        placed += [Placed(mark, PAD, y - mark.height), Placed(Rule(inside - 18), PAD + 18, y)]
    y += PAD * (0.5 if asked else 1)
    box = Placed(Frame(width, y, ink.ACCENT, WASH, 1.0), 0, 0)
    return Block(y, (box, *placed)), is_whole


def chart_of(report: Report, design: ReportDesign, width: float) -> Block | None:
    """Return the chart of pain with its legend; nothing without a score."""
    if not report.is_charted:
        return None
    heading = fit(PAIN_BY_WEEK, Style(design.heading, BOLD, ink.ACCENT), width * 0.5, 1)
    scale = Style(SIZE, colour=ink.QUIET, align=Qt.AlignmentFlag.AlignRight)
    ends = fit(_("0 none, 10 worst you can imagine"), scale, width * 0.48, 1)
    weeks, every = grouped(report.weeks)
    chart = Chart(weeks, report.flares, width, design.chart, every)
    top = heading.height + 3
    placed = [
        Placed(heading, 0, 0),
        Placed(ends, width * 0.52, heading.height - ends.height),
        Placed(chart, 0, top),
    ]
    names = _names(every)
    x, y = 20.0, top + design.chart + 2
    for mark in chart.marks:
        text = written(Run(names[mark]), Style(SIZE, colour=ink.QUIET), width / 3)
        placed += [Placed(Sample(mark, SIZE), x, y), Placed(text, x + 14, y)]
        x += 14 + text.wide + 18
    return Block(y + SIZE * 1.28, tuple(placed))


def _names(every: int) -> Mapping[str, str]:
    """Return what each mark of the chart is called, of which one is so many weeks."""
    median = _("Median of the week")
    reach = _("Lowest to highest")
    if every > 1:
        median = _("Median of {weeks} weeks").format(weeks=every)
        reach = _("Lowest to highest week")
    few = _("Of fewer than {n} scores").format(n=FEW)
    flare = _("Flare day")
    return {
        "dot": median,
        "line": median,
        "few": few,
        "bar": reach,
        "flare": flare,
        "stroke": flare,
    }


def foot_of(report: Report, width: float) -> Block:
    """Return who wrote this down, and when it was printed."""
    style = Style(FOOT_SIZE, colour=ink.QUIET)
    left = fit(FOOTER, style, width * 0.64, 1)
    right = Style(FOOT_SIZE, colour=ink.QUIET, align=Qt.AlignmentFlag.AlignRight)
    printed = fit(f"{report.written} · Easeful", right, width * 0.35, 1)
    placed = (
        Placed(Rule(width, ink.FRAME), 0, 0),
        Placed(left, 0, 5),
        Placed(printed, width * 0.65, 5),
    )
    return Block(5 + left.height, placed)
