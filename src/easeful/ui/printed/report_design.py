"""How large everything on the page for the doctor is: from generous to close, always one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ReportDesign:
    """One way to lay the page out. Points.

    ``rows`` is how many lines of a part are shown at most, and ``long`` how many rows of text
    each of them may take; ``asked`` is the same for a question. ``medicines`` is the size of her
    list; ``listed`` puts each on a line of its own, and ``doses`` is how many rows they may take.
    """

    body: float
    chart: float
    rows: int
    long: int
    asked: int
    medicines: float
    doses: int
    listed: bool = False

    @property
    def heading(self) -> float:
        """Return the size of a heading."""
        return self.body + 1.5

    @property
    def gap(self) -> float:
        """Return the room between two parts."""
        return self.body * 0.9


DESIGNS: Final = (
    ReportDesign(11, 150, 12, 6, 16, 11, 30, listed=True),
    ReportDesign(10.5, 130, 10, 5, 16, 10.5, 30, listed=True),
    ReportDesign(10, 115, 9, 4, 16, 10, 30, listed=True),
    ReportDesign(9.5, 105, 8, 4, 16, 9.5, 40, listed=True),
    ReportDesign(9, 95, 8, 3, 14, 9, 40, listed=True),
    ReportDesign(9, 85, 6, 3, 12, 9, 40, listed=True),
    ReportDesign(9.5, 105, 8, 4, 16, 9.5, 40),
    ReportDesign(9, 95, 8, 3, 14, 9, 40),
    ReportDesign(9, 80, 5, 3, 12, 9, 40, listed=True),
    ReportDesign(9, 75, 5, 2, 12, 9, 40),
    ReportDesign(9, 90, 7, 3, 12, 8.5, 40),
    ReportDesign(9, 85, 6, 3, 8, 8.5, 36),
    ReportDesign(9, 75, 4, 2, 12, 8.5, 40),
    ReportDesign(9, 65, 3, 1, 12, 8.5, 40),
    ReportDesign(9, 80, 5, 2, 5, 8.5, 30),
    ReportDesign(9, 75, 4, 2, 4, 8.5, 22),
    ReportDesign(9, 70, 3, 2, 3, 8.5, 14),
    ReportDesign(9, 60, 3, 1, 2, 8.5, 8),
)
"""Where room is short, lines that were counted go before lines that she typed herself, and smaller
type comes before medicines that run on: a dose is read wrong more easily there.

The last one fits whatever is on it: then hardly more than the first line of a part is left."""
