"""Chooses the largest design that fits: one page if it can be, else two, never tiny type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QSizeF

from easeful.core.sheet import Paper, SheetContent
from easeful.ui.printed.block import Block
from easeful.ui.printed.cards import blocks_of
from easeful.ui.printed.design import MARGIN, SIZES, SMALLEST, Design, Talk, designs
from easeful.ui.printed.ends import foot_of, head_of, tail_of
from easeful.ui.printed.photo import can_show
from easeful.ui.printed.type import LEADING

FOOT: Final = 10 * LEADING + 6
"""What the last line of a page takes."""

STRETCH: Final = 20.0
"""So much may be added to the room between two rows, where a page has it."""

ENOUGH: Final = 2
"""Pages that a sheet may have before words are left out."""


LONGER: Final = (Talk.FULL, Talk.RUN_ON, Talk.SHORT, Talk.SHORTEST)
"""Where more pages are needed all the same, there is room for a sentence more."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: blocks with their heights above the lower edge of the head margin."""

    blocks: tuple[tuple[float, Block], ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """A whole sheet, laid out."""

    paper: QSizeF
    pages: tuple[Page, ...]
    design: Design


def laid_out(content: SheetContent, paper: Paper) -> Pages:
    """Return the pages of ``content``. A picture that cannot be read is none."""
    content = replace(
        content,
        steps=tuple(
            replace(step, picture=step.picture if can_show(step.picture) else "")
            for step in content.steps
        ),
    )
    size = SIZES[paper]
    width = size.width() - 2 * MARGIN
    room = size.height() - 2 * MARGIN - FOOT
    one = designs(width, Talk.FULL, Talk.RUN_ON)
    two = designs(width, *Talk)
    for most, choice in ((1, one), (ENOUGH, two)):
        for design in choice:
            filled = _filled(content, design, room, most)
            if filled is not None:
                return _finished(content, *_fuller(content, design, room, filled), size)
    return _long(content, designs(width, *LONGER), room, size)


def _long(content: SheetContent, choice: Sequence[Design], room: float, size: QSizeF) -> Pages:
    """Return a sheet that needs more pages: no more than the closest design, and the best so."""
    least = _filled(content, choice[-1], room, None) or []
    for design in choice:
        filled = _filled(content, design, room, len(least))
        if filled is not None:
            return _finished(content, *_fuller(content, design, room, filled), size)
    return _finished(content, choice[-1], least, size)


def _fuller(
    content: SheetContent, design: Design, room: float, filled: list[list[Block]]
) -> tuple[Design, list[list[Block]]]:
    """Return the same; where words were left out, with all that leads as far as there is room."""
    if design.talk < Talk.SHORTEST:
        return design, filled
    for step in content.steps:
        more = replace(design, fuller=design.fuller | {step.number})
        tried = _filled(content, more, room, len(filled))
        if tried is not None:
            design, filled = more, tried
    return design, filled


def _filled(
    content: SheetContent, design: Design, room: float, most: int | None
) -> list[list[Block]] | None:
    """Return the blocks of each page, the last one with the end; none if there are too many."""
    tail = tail_of(design)
    blocks = [*head_of(content, design), *blocks_of(content, design)]
    pages: list[list[Block]] = [[]]
    used = 0.0
    for block in (*blocks, tail):
        more = block.height + (block.gap if pages[-1] else 0.0)
        if used + more > room and pages[-1]:
            if most is not None and len(pages) == most:
                return None
            pages.append([])
            used, more = 0.0, block.height
        pages[-1].append(block)
        used += more
    return pages


def _finished(
    content: SheetContent, design: Design, filled: Sequence[Sequence[Block]], size: QSizeF
) -> Pages:
    room = size.height() - 2 * MARGIN - FOOT
    pages = []
    for n, blocks in enumerate(filled, start=1):
        placed = _spread(blocks, room, is_last=n == len(filled))
        foot = foot_of(content, n, len(filled), design.width)
        pages.append(Page((*placed, (room + FOOT - foot.height, foot))))
    return Pages(size, tuple(pages), design)


def _spread(blocks: Sequence[Block], room: float, *, is_last: bool) -> list[tuple[float, Block]]:
    """Return blocks with their places: rows a little apart, the end at the very end."""
    used = sum(block.height for block in blocks) + sum(block.gap for block in blocks[1:])
    wide = [n for n, block in enumerate(blocks) if n and block.gap >= SMALLEST * 0.9]
    spare = min(STRETCH, max(0.0, room - used) / len(wide)) if wide else 0.0
    placed: list[tuple[float, Block]] = []
    y = 0.0
    for n, block in enumerate(blocks):
        y += (block.gap if n else 0.0) + (spare if n in wide else 0.0)
        placed.append((y, block))
        y += block.height
    if is_last and len(placed) > 1:
        _y, tail = placed.pop()
        placed.append((room - tail.height, tail))
    return placed
