"""What stands round the steps: title and the rule to stop before them, four weeks after them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from easeful.core import sheet_words as say
from easeful.core.sheet import SheetContent
from easeful.core.words import _
from easeful.ui.printed import ink
from easeful.ui.printed.block import Block, Frame, Placed, Rule, column, loose
from easeful.ui.printed.design import Design
from easeful.ui.printed.type import BOLD, SEMI, Run, Style, written

TITLE = 25.0
LONGEST_TITLE = 110.0
MOST_LINES = 8
"""Of what the sheet says about itself; more goes on line by line."""

PAD = 9.0
WEEKS = 4
DAYS = 7
BOX = 15.0
WEEK = 21.0
"""How high a week is: a box, and room for a pen."""

FOOT = 10.0
"""The size of what only says where the sheet comes from."""


def head_of(content: SheetContent, design: Design) -> list[Block]:
    """Return title, facts and the rule to stop."""
    width, body = design.width, design.body
    title = written(Run(content.title), Style(TITLE, BOLD, ink.ACCENT), width)
    facts = written(Run(content.facts), Style(body + 1, SEMI, ink.QUIET), width)
    if title.height > LONGEST_TITLE:
        blocks = loose([Run(content.title)], Style(design.name, BOLD, ink.ACCENT), width, 0)
        blocks.append(Block(facts.height, (Placed(facts, 0, 0),), 4))
    else:
        placed, end = column([title, facts], 0, 0, 3)
        blocks = [Block(end, tuple(placed))]
    runs = [Run(content.about), *_said(content)]
    style = Style(body, colour=ink.TEXT)
    texts = [written(run, style, width) for run in runs if run.words]
    if sum(text.lines for text in texts) > MOST_LINES:
        blocks += loose([run for run in runs if run.words], style, width, 4)
    elif texts:
        placed, end = column(texts, 0, 0, 3)
        blocks.append(Block(end, tuple(placed), 6))
    return [*blocks, _stop(design)]


def _said(content: SheetContent) -> list[Run]:
    return [
        Run(", ".join(content.ready), _("Have ready:")),
        Run(content.by, _("From:")),
        *(Run(note, _("Please note:")) for note in content.notes),
    ]


def _stop(design: Design) -> Block:
    """Return the rule to stop, and when to get help, in one box."""
    inner = (design.width - 2 * PAD - design.gutter) / 2
    big, body = Style(design.body + 2.5, BOLD, ink.STOP), Style(max(12.0, design.body))
    placed: list[Placed] = []
    end = 0.0
    for n, (head, words) in enumerate(
        ((say.STOP_HEADING, say.STOP_WORDS), (say.HELP_HEADING, say.HELP_WORDS))
    ):
        texts = [written(Run(head), big, inner), written(Run(words), body, inner)]
        x = PAD + n * (inner + design.gutter)
        found, under = column(texts, x, PAD * 0.7, 1)
        placed += found
        end = max(end, under)
    high = end + PAD * 0.8
    frame = Frame(design.width, high, ink.STOP, ink.STOP_WASH, 1.1, 7)
    return Block(high, (Placed(frame, 0, 0), *placed), 9)


@dataclass(frozen=True, slots=True)
class Boxes:
    """A week of boxes to tick."""

    size: float
    step: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint seven in a row."""
        for day in range(DAYS):
            box = Frame(self.size, self.size, ink.QUIET, ink.WHITE, 0.9, 2.5)
            box.paint(painter, x + day * self.step, y)


def tail_of(design: Design) -> Block:
    """Return the four weeks, and what the sheet is not."""
    width = design.width
    placed: list[Placed] = [Placed(Rule(width), 0, 0)]
    title = written(Run(say.WEEKS_HEADING), Style(14, BOLD, ink.TEXT), width)
    hint = written(Run(say.WEEKS_WORDS), Style(11.5, colour=ink.QUIET), width)
    y = 7.0
    placed.append(Placed(title, 0, y))
    if title.wide + hint.wide + 14 <= width:
        placed.append(Placed(hint, title.wide + 14, y + (title.height - hint.height) * 0.62))
        y += title.height + 5
    else:
        placed.append(Placed(hint, 0, y + title.height))
        y += title.height + hint.height + 5
    for week in range(1, WEEKS + 1):
        placed += _week(week, y, width)
        y += WEEK
    honest = written(Run(say.HONEST), Style(FOOT, colour=ink.QUIET), width)
    placed.append(Placed(honest, 0, y + 4))
    return Block(y + 4 + honest.height, tuple(placed), design.gap)


def _week(number: int, y: float, width: float) -> list[Placed]:
    style = Style(11.5, colour=ink.TEXT)
    name = written(Run(_("Week {number}").format(number=number)), style, 80)
    level = y + (BOX - name.height) / 2
    placed: list[Placed] = [Placed(name, 0, level)]
    start = max(58.0, name.wide + 10)
    step = BOX + 10
    placed.append(Placed(Boxes(BOX, step), start, y))
    x = start + DAYS * step + 12
    line = 46.0
    for words in (_("Pain before"), _("after")):
        text = written(Run(words), style, width)
        if x + text.wide + line + 6 > width:
            break
        placed += [
            Placed(text, x, level),
            Placed(Rule(line, ink.QUIET), x + text.wide + 5, y + BOX),
        ]
        x += text.wide + line + 17
    return placed


def foot_of(content: SheetContent, page: int, pages: int, width: float) -> Block:
    """Return the last line of a page: whose it is, when it was printed, which page."""
    style = Style(FOOT, colour=ink.QUIET)
    number = _("Page {page} of {pages}").format(page=page, pages=pages)
    right = written(Run(number), style, width)
    form = _("Easeful · {title} · {printed}")
    title = content.title if len(content.title) <= 40 else f"{content.title[:39]}…"  # noqa: PLR2004
    left = written(Run(form.format(title=title, printed=content.printed)), style, width)
    return Block(right.height, (Placed(left, 0, 0), Placed(right, width - right.wide - 0.5, 0)))
