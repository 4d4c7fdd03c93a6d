"""Where the rows of a routine's text begin and end, in lines and columns that count from 1."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from easeful.library.plain_text import plain_text
from easeful.library.problem import Place, Problem, Report
from easeful.library.yaml_tree import Node

DASHES: Final = re.compile(r"[ \t]*(?:-[ \t]+)*-[ \t]*")
LONE_DASH: Final = re.compile(r"[ \t]*(?:-[ \t]+)*-[ \t]*(?:#.*)?")
NOTHING: Final = re.compile(r"[ \t\]},]*(?:#.*)?")
"""A line that ends nothing: empty, a remark, or what closes brackets."""

DOCUMENT_ENDS: Final = re.compile(r"(?:---|\.\.\.)(?:[ \t].*)?")


class Spot(NamedTuple):
    """A place; line and column count from 1."""

    line: int
    column: int


class Stretch(NamedTuple):
    """What belongs to one row: from its dash to where the next thing begins."""

    start: Spot
    stop: Spot
    last_line: int

    @property
    def first_line(self) -> int:
        """Return the line of its dash."""
        return self.start.line


class Stretches:
    """Finds where rows begin and end in a text, and which problems lie in them."""

    def __init__(self, data: bytes, problems: tuple[Problem, ...]) -> None:
        """Know the lines of ``data``, and its ``problems`` by their place."""
        self._lines = (plain_text(data, Report("")) or "").split("\n")
        self._problems = problems
        self._places = [(each.line, each.column) for each in problems]

    def end_after(self, key: Place, after: Place | None, within: Spot | None) -> Spot:
        """Return where what stands at ``key`` ends: at the next key, or with what it is in."""
        if after is not None:
            return Spot(after.line, after.column)
        if within is not None:
            return within
        further = range(key.line + 1, len(self._lines) + 1)
        ends = (line for line in further if DOCUMENT_ENDS.fullmatch(self._line(line)))
        return Spot(next(ends, len(self._lines) + 1), 1)

    def of(self, items: Sequence[Node], end: Spot) -> Iterator[Stretch]:
        """Yield the stretch of each item of a list that ends at ``end``."""
        starts = [self._begin(item) for item in items]
        for start, stop in zip(starts, [*starts, end][1:], strict=True):
            yield Stretch(start, stop, self._last(start, stop))

    def problems_in(self, stretch: Stretch) -> tuple[Problem, ...]:
        """Return the problems that lie in a stretch."""
        first, last = (
            bisect_left(self._places, stretch.start),
            bisect_left(self._places, stretch.stop),
        )
        return self._problems[first:last]

    def _begin(self, item: Node) -> Spot:
        """Return the place of an item's dash; of the item itself if that stands in brackets."""
        before = self._line(item.line)[: item.column - 1]
        if DASHES.fullmatch(before):
            return Spot(item.line, before.rindex("-") + 1)
        line = item.line
        while line > 1 and not before.strip():
            line -= 1
            above = self._line(line)
            if LONE_DASH.fullmatch(above):
                return Spot(line, above.partition("#")[0].rindex("-") + 1)
            before = above.partition("#")[0]
        return Spot(item.line, item.column)

    def _last(self, start: Spot, stop: Spot) -> int:
        """Return the last line of a row: remarks further in than its dash are its own."""
        behind = self._line(stop.line)[: stop.column - 1].strip(" \t-")
        last = limit = max(start.line, stop.line if behind else stop.line - 1)
        while last > start.line and NOTHING.fullmatch(self._line(last)):
            last -= 1
        while last < limit and self._remark_column(last + 1) > start.column:
            last += 1
        return last

    def _remark_column(self, line: int) -> int:
        words = self._line(line)
        bare = words.lstrip()
        return len(words) - len(bare) + 1 if bare.startswith("#") else 0

    def _line(self, line: int) -> str:
        return self._lines[line - 1] if 0 < line <= len(self._lines) else ""
