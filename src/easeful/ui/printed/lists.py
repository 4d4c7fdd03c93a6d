"""Steps that are lists: what is imagined, line by line, and tables of muscle groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from easeful.core.sheet_step import SheetStep
from easeful.ui.printed import ink
from easeful.ui.printed.block import Block, Placed, Rule, loose
from easeful.ui.printed.design import Design, Talk
from easeful.ui.printed.type import SEMI, Run, Style, Written, written
from easeful.ui.printed.words import heading, paragraphs, told

TALLEST = 430.0
"""What is higher may go on on the next page, line by line."""


def long_step(step: SheetStep, design: Design) -> list[Block]:
    """Return a list of lines, or a table of muscle groups."""
    head, end = heading(step, (0, 0), design.width, design)
    if step.rows:
        rows = _table(step, design)
    elif design.talk is Talk.FULL:
        rows = _lines(step, design)
    else:
        style = Style(design.body)
        rows = loose([Run(" ".join(step.lines))], style, design.width, 0)
    last = paragraphs(replace(step, lines=(), start=""), design.talk)
    placed, under = told(last, (0, 0), design.width, design.body)
    tail = [Block(under, tuple(placed), design.body * 0.3)] if placed else []
    first, *others = [*rows, *tail] or [Block(0, ())]
    moved = tuple(replace(each, y=each.y + end + first.gap) for each in first.placed)
    opening = Block(end + first.gap + first.height, (*head, *moved), design.gap)
    return [opened(step, opening, design), *others]


def _lines(step: SheetStep, design: Design) -> list[Block]:
    style = Style(design.body)
    inside = design.name * 1.92
    texts = [written(Run(line), style, design.width - inside) for line in step.lines]
    if sum(text.height for text in texts) > 4 * TALLEST or _has_giant(texts):
        return loose([Run(line) for line in step.lines], style, design.width, design.body * 0.3)
    return [Block(text.height, (Placed(text, inside, 0),), design.body * 0.2) for text in texts]


def _has_giant(texts: Sequence[Written]) -> bool:
    return any(text.height > TALLEST for text in texts)


def _table(step: SheetStep, design: Design) -> list[Block]:
    """Return a row for each muscle group: its name, how to tense it, how to let it go."""
    tensing = any(row.tense for row in step.rows)
    full = design.talk is Talk.FULL and tensing and not design.is_close
    name_width = design.width * 0.22
    rest = design.width - name_width
    blocks: list[Block] = []
    for row in step.rows:
        care = row.care if design.talk <= Talk.RUN_ON else ""
        first = " ".join(filter(None, (row.tense or row.release, care)))
        cells = [(Run(row.name), 0.0, name_width - 8)]
        if full:
            cells += [
                (Run(first), name_width, rest * 0.56 - 10),
                (Run(row.release), name_width + rest * 0.56, rest * 0.44),
            ]
        else:
            cells.append((Run(first), name_width, rest))
        blocks.append(_row(cells, design))
    return blocks


def _row(cells: Sequence[tuple[Run, float, float]], design: Design) -> Block:
    pad = design.body * 0.22
    placed = [Placed(Rule(design.width, ink.FRAME), 0, 0)]
    high = 0.0
    for n, (run, x, width) in enumerate(cells):
        style = Style(design.body) if n else Style(design.body, SEMI)
        text = written(run, style, width)
        placed.append(Placed(text, x, pad))
        high = max(high, text.height)
    return Block(high + 2 * pad, tuple(placed))


def opened(step: SheetStep, block: Block, design: Design) -> Block:
    """Return ``block`` with what its rounds say before it."""
    if not step.rounds:
        return block
    style = Style(design.body + 0.5, SEMI, ink.ACCENT)
    texts = [written(Run(words), style, design.width) for words in step.rounds]
    placed: list[Placed] = [Placed(Rule(design.width, ink.ACCENT), 0, 0)]
    y = design.body * 0.3
    for text in texts:
        placed.append(Placed(text, 0, y))
        y += text.height
    y += design.body * 0.5
    moved = tuple(replace(each, y=each.y + y) for each in block.placed)
    return Block(block.height + y, (*placed, *moved), block.gap)
