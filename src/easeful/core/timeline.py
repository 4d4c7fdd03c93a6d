"""A plan on a line of seconds: spans that follow each other, and sorted marks for every cue.

Rule 1: spans are without gap or overlap from 0 to the end; a wait is a span of no length.
Rule 2: whatever a person must be told is a mark; a new cue changes ``layout``, not the session.
Rule 3: nothing here knows which day it is or what the clock says.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from easeful.core.body import Breath, Position, Side
from easeful.core.plan import Plan

HALF_WAY_FROM: Final = 20
"""Shorter holds need no half-way cue."""

COUNT_FROM: Final = 10
"""Holds shorter than this are not counted out."""

READY_COUNT_FROM: Final = 5
COUNTED: Final = (3, 2, 1)


class Kind(StrEnum):
    """What a mark tells; the value is the word of the command line."""

    READY = "ready"
    BEGIN = "begin"
    IN = "in"
    HOLD = "hold"
    OUT = "out"
    TENSE = "tense"
    LET_GO = "let-go"
    REST = "rest"
    COUNT = "count"
    HALF = "half"
    SIDE = "side"
    LINE = "line"
    WAIT = "wait"
    HEAT = "heat"
    COLD = "cold"
    END = "end"


STOPS: Final = frozenset({Kind.WAIT, Kind.HEAT, Kind.COLD})
"""Marks at which the session stands still until a person, or another machine, goes on."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment at which something is said or shown. ``step`` counts from 0."""

    at: float
    kind: Kind
    step: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """What goes on from ``start`` to ``end`` (seconds). ``repeat`` is (which, of how many)."""

    kind: Kind
    start: float
    end: float
    step: int
    words: str = ""
    side: Side | None = None
    repeat: tuple[int, int] | None = None
    breath: Breath | None = None

    @property
    def seconds(self) -> float:
        """Return the length of the span."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Extent:
    """Where one step lies: its get-ready starts, its body begins, it ends. Seconds."""

    start: float
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """A plan with its seconds. ``positions`` has the position of the body in each step."""

    plan: Plan
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...]
    extents: tuple[Extent, ...]
    positions: tuple[Position | None, ...]
    seconds: float

    def span_at(self, position: float, step: int) -> Span | None:
        """Return the span of ``step`` under way, at a border the later; ``None`` if it has none."""
        first = bisect_left(self.spans, step, key=lambda span: span.step)
        past = bisect_right(self.spans, step, first, key=lambda span: span.step)
        after = bisect_right(self.spans, position, first, past, key=lambda span: span.start)
        return self.spans[max(first, after - 1)] if first < past else None

    def first_mark(self, step: int) -> int:
        """Return the index of the first mark of ``step``, the end's for a step past the last."""
        if step >= len(self.plan):
            return len(self.marks) - 1
        return bisect_left(self.marks, step, key=lambda mark: mark.step)
