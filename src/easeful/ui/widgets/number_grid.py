"""How eleven numbers stand: in one row where there is room, else in two even ones."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect

from easeful.core.diary import LEAST, MOST

SMALLEST: Final = 48
"""Pixels that a number is wide and high, whatever the room."""

WIDER: Final = 1.85
"""How much wider than high a number may become, to fill its row."""

GAP: Final = 8
ONE_ROW: Final = MOST - LEAST + 1
HALF: Final = 6


class NumberGrid(NamedTuple):
    """How many numbers are in a row, and how large each is. Pixels."""

    columns: int
    wide: float
    high: int

    @property
    def width(self) -> int:
        """Return how wide all are together."""
        return round(self.columns * (self.wide + GAP)) - GAP

    @property
    def height(self) -> int:
        """Return how high all are together."""
        rows = -(-ONE_ROW // self.columns)
        return rows * (self.high + GAP) - GAP

    def place(self, number: int) -> QRect:
        """Return where ``number`` stands."""
        row, column = divmod(number - LEAST, self.columns)
        left, after = (round(each * (self.wide + GAP)) for each in (column, column + 1))
        return QRect(left, row * (self.high + GAP), after - left - GAP, self.high)


def grid_for(width: int, usual: int, least: int) -> NumberGrid:
    """Return numbers ``usual`` high; in one row only where each is at least ``least`` wide."""
    columns = ONE_ROW if width >= ONE_ROW * (least + GAP) - GAP else HALF
    widest = (width + GAP) / columns - GAP
    return NumberGrid(columns, max(SMALLEST, min(usual * WIDER, widest)), usual)
