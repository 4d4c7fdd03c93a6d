"""The steps of a sheet as blocks: figure and words beside or under each other."""

from __future__ import annotations

from dataclasses import replace

from easeful.core.plan import Breaths
from easeful.core.sheet import SheetContent
from easeful.core.sheet_step import Part, SheetStep
from easeful.ui.printed.block import Block, Item, Placed, loose
from easeful.ui.printed.design import Design
from easeful.ui.printed.figures import Breath, Panel
from easeful.ui.printed.lists import TALLEST, long_step, opened
from easeful.ui.printed.photo import photo_at
from easeful.ui.printed.type import Style
from easeful.ui.printed.words import heading, in_one_line, paragraphs, told

LARGE = frozenset({Part.MOVE})
LONG = frozenset({Part.IMAGINE, Part.LET_GO})
"""What is a list of lines, and goes across the whole sheet."""

WORDS_ONLY = LONG | {Part.TALK}
TALL_PHOTO = 1.8
"""A photograph of a sheet needs to be read: so much higher than a figure it may be."""

GROWING = 1.45
"""So many times higher than planned a figure may be, where its words leave it room."""

SMALL = 0.56
"""The height of a figure that only rests, as a share of one that moves."""

LONGEST_NAME = 900
"""Letters of a name that are printed, for a page has an end."""


def blocks_of(content: SheetContent, design: Design) -> list[Block]:
    """Return everything that is done, in order."""
    blocks: list[Block] = []
    left: SheetStep | None = None
    for step in content.steps:
        if left is not None and _go_together(left, step):
            blocks += _pair(left, step, design, content)
            left = None
            continue
        blocks += _alone(left, design, content)
        left = step if design.columns > 1 and step.part not in LONG else None
        if left is None:
            blocks += _alone(step, design, content)
    return blocks + _alone(left, design, content)


def _go_together(left: SheetStep, right: SheetStep) -> bool:
    same = (left.part in LARGE) is (right.part in LARGE)
    return same and right.part not in LONG and not right.rounds


def _alone(step: SheetStep | None, design: Design, content: SheetContent) -> list[Block]:
    """Return a step across the whole sheet, the figure beside its words."""
    if step is None:
        return []
    if step.part in LONG:
        return long_step(step, design)
    wide = _figure_width(design, content)
    aside = wide + design.gutter if wide else 0.0
    is_dense = design.columns > 1 or design.is_close
    is_small = not wide or (is_dense and not _is_large(step))
    small = _figure(step, wide or design.column, design.figure, content)
    if is_small and design.is_close and step.part not in LARGE | {Part.HEAT}:
        small = None
    if is_small:
        aside = 0.0 if small is None else small[1] + design.gutter
    short = in_one_line(step, design.width, design) if is_small and design.is_close else None
    words, end = short or _words(step, (aside, 0), design.width - aside, design)
    if end > TALLEST:
        return _torn(step, design, content)
    high = min(max(end, design.figure), design.figure * GROWING)
    panel = small if is_small else _figure(step, wide, high, content)
    placed: list[Placed] = []
    if panel is not None:
        item, width, high = panel
        placed.append(Placed(item, 0.0 if is_small else (wide - width) / 2, 0))
        end = max(end, high)
    return [opened(step, Block(end, (*placed, *words), design.gap), design)]


def _pair(left: SheetStep, right: SheetStep, design: Design, content: SheetContent) -> list[Block]:
    """Return two steps beside each other."""
    columns = [_narrow(step, design, content) for step in (left, right)]
    if max(high for _placed, high in columns) > TALLEST:
        return [*_torn(left, design, content), *_torn(right, design, content)]
    aside = design.column + design.gutter
    moved = [replace(each, x=each.x + aside) for each in columns[1][0]]
    high = max(columns[0][1], columns[1][1])
    return [opened(left, Block(high, (*columns[0][0], *moved), design.gap), design)]


def _narrow(step: SheetStep, design: Design, content: SheetContent) -> tuple[list[Placed], float]:
    """Return a step in one of two columns: the figure over the words, a small one beside them."""
    panel = _figure(step, design.column, design.figure, content)
    if panel is None:
        return _words(step, (0, 0), design.column, design)
    item, width, high = panel
    placed = [Placed(item, 0, 0)]
    if width >= design.column:
        words, end = _words(step, (0, high + design.body * 0.5), design.column, design)
        return [*placed, *words], end
    aside = width + design.body * 0.8
    words, end = _words(step, (aside, 0), design.column - aside, design)
    return [*placed, *words], max(high, end)


def _words(
    step: SheetStep, corner: tuple[float, float], width: float, design: Design
) -> tuple[list[Placed], float]:
    head, end = heading(step, corner, width, design)
    body, end = told(
        paragraphs(step, design.talk_of(step.number)), (corner[0], end), width, design.body
    )
    return [*head, *body], end


def _torn(step: SheetStep, design: Design, content: SheetContent) -> list[Block]:
    """Return a step with more words than fit beside a figure: these follow, line by line."""
    head, end = heading(replace(step, name=step.name[:LONGEST_NAME]), (0, 0), design.width, design)
    panel = _figure(step, design.column, design.figure, content)
    if panel is not None:
        head.append(Placed(panel[0], 0, end))
        end += panel[2]
    runs = [para.run for para in paragraphs(step, design.talk)]
    first = opened(step, Block(end, tuple(head), design.gap), design)
    return [first, *loose(runs, Style(design.body), design.width, design.body * 0.3)]


def _figure_width(design: Design, content: SheetContent) -> float:
    """Return how wide the column of figures is where there is one step after the other."""
    if design.columns > 1:
        return design.column
    parts = {each.part for each in content.steps if each.moments.shown or each.picture}
    if parts & LARGE:
        return design.width * 0.4
    is_mixed = any(each.part in LONG for each in content.steps)
    return 0.0 if is_mixed or not parts else design.width * 0.22


def _figure(
    step: SheetStep, width: float, height: float, content: SheetContent
) -> tuple[Item, float, float] | None:
    """Return what shows a step, with its size."""
    if step.picture:
        photo = photo_at(step.picture, width, height * TALL_PHOTO)
        return photo, width, photo.height
    if _is_large(step):
        return Panel(step.moments, content.person, width, height), width, height
    return None if step.part in WORDS_ONLY else _small(step, width, height, content)


def _is_large(step: SheetStep) -> bool:
    """Say whether a picture shows what is done; a body at rest only shows in which position."""
    return bool(step.picture) or (step.planned.motion is not None and bool(step.moments.shown))


def _small(
    step: SheetStep, width: float, height: float, content: SheetContent
) -> tuple[Item, float, float] | None:
    """Return a breath as a line, or a body that rests."""
    high = height * SMALL
    wide = min(width, high * 1.5)
    body = step.planned.body
    if isinstance(body, Breaths):
        return Breath(body.pattern, wide, high), wide, high
    if not step.moments.shown:
        return None
    return Panel(step.moments, content.person, wide, high), wide, high
