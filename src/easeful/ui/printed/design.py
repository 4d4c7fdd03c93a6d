"""How large everything on a sheet is, and how much of the words: from generous to close."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QSizeF

from easeful.core.sheet import Paper

MARGIN: Final = 15 / 25.4 * 72
"""15 mm, which every printer can do."""

SIZES: Final = {Paper.A4: QSizeF(595.276, 841.89), Paper.LETTER: QSizeF(612, 792)}
"""In points."""


class Talk(IntEnum):
    """How many of a step's words are printed.

    All, each on its line; all, run on; without how it feels; one sentence to begin and one to move;
    the movement alone. The warning is always there.
    """

    FULL = 0
    RUN_ON = 1
    SHORT = 2
    SHORTEST = 3
    FEWEST = 4


@dataclass(frozen=True, slots=True)
class Design:
    """One way to lay out a sheet. Points; ``figure`` is the height of a step's figure.

    ``fuller`` are the numbers of steps that may say one degree more than the others.
    """

    columns: int
    figure: float
    body: float
    talk: Talk = Talk.FULL
    width: float = 510.0
    fuller: frozenset[int] = frozenset()

    def talk_of(self, number: int) -> Talk:
        """Return how much the step with this number says."""
        return Talk(self.talk - 1) if number in self.fuller else self.talk

    @property
    def is_close(self) -> bool:
        """Say whether room is short: doses follow the names, what only lasts has no figure."""
        return self.figure < CLOSE_FIGURE

    @property
    def gap(self) -> float:
        """Return the room between two rows."""
        if self.figure < CLOSEST_FIGURE:
            return self.body * 0.66
        return self.body * (0.95 if self.is_close else 1.2)

    @property
    def gutter(self) -> float:
        """Return the room between two columns, and between a figure and its words."""
        return 16.0

    @property
    def column(self) -> float:
        """Return the width of one of two columns."""
        return (self.width - self.gutter) / 2

    @property
    def name(self) -> float:
        """Return the size of a step's name."""
        return max(14.0, self.body + 2.0)


CLOSE_FIGURE: Final = 86
CLOSEST_FIGURE: Final = 58
SMALLEST: Final = 11.5
"""No words that tell what to do are smaller than this."""

ROOMY: Final = (
    (1, 168, 14),
    (1, 128, 14),
    (1, 116, 13.5),
    (1, 104, 13),
    (1, 92, 12.5),
    (1, 82, 12),
)
CLOSE: Final = ((2, 104, 12.5), (2, 92, 12), (1, 72, 11.5), (2, 84, 11.5), (2, 72, 11.5))
CLOSEST: Final = ((2, 62, 11.5), (1, 62, 11.5), (2, 56, 11.5), (2, 50, 11.5))


def designs(width: float, *talks: Talk) -> list[Design]:
    """Return the designs for these amounts of words, the best ones first."""
    return [
        Design(columns, figure, body, talk, width)
        for talk in talks
        for columns, figure, body in (*ROOMY, *CLOSE, *(CLOSEST if talk > Talk.RUN_ON else ()))
    ]
