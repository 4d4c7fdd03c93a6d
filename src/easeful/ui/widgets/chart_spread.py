"""Where points stand along the days of a picture: true to their day, and apart where they can be.

Rule 1: a point never leaves its own day; where days are narrower than a mark, it never goes
further than a mark is wide. A picture of time may not say that something was weeks earlier.
Rule 2: a crowded day puts its points closer together, and moves none of another day; its marks are
smaller, so that each is seen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, islice, pairwise
from typing import Final

from easeful.ui.widgets.chart_axis import Axis
from easeful.ui.widgets.chart_marks import LEAST_RADIUS

LEAST_STEP: Final = 2 * LEAST_RADIUS + 1
"""Pixels that each point needs to be told from the next."""

WEEK: Final = 7
FEW: Final = 2
"""As many points may stand together anywhere: they can still be told apart."""


CROWD: Final = 6
"""From so many points on a day is crowded."""


def spread(axis: Axis, ats: Sequence[float], gap: float) -> list[float]:
    """Return where points stand, ``gap`` pixels apart where their days have the room for it.

    ``ats`` are in order of time, in days since the first began.
    """
    cells = max(1, min(axis.days, int(axis.plot.width() / (2 * LEAST_RADIUS))))
    wide = axis.plot.width() / cells
    homes = [min(cells - 1, int(at * cells / axis.days)) for at in ats]
    many = Counter(homes)
    steps = [min(gap, wide / max(many[one], many[other])) for one, other in pairwise(homes)]
    latest = [axis.plot.left() + (home + 1) * wide for home in homes]
    for at in reversed(range(len(steps))):
        latest[at] = min(latest[at], latest[at + 1] - steps[at])
    xs: list[float] = []
    for moment, end, step in zip(ats, latest, [0.0, *steps], strict=False):
        before = xs[-1] + step if xs else axis.plot.left()
        xs.append(min(end, max(axis.x(moment), before)))
    return xs


def gap_in(axis: Axis, ats: Sequence[float], widest: float) -> float:
    """Return how far apart points are where most of them are; ``widest`` at most."""
    a_day = axis.plot.width() / axis.days
    days = max(min(WEEK, axis.days), FEW * widest / a_day)
    return min(widest, days * a_day / max(1, most_within(days, ats)))


def rooms_in(ats: Sequence[float], middles: Sequence[float], widest: float) -> list[float]:
    """Return the pixels that each point has for itself, all of a day the same; ``widest`` at most.

    ``middles`` is where they stand.
    """
    days = [int(at) for at in ats]
    rooms = dict.fromkeys(days, widest)
    for (one, x), (other, later) in pairwise(zip(days, middles, strict=True)):
        rooms[one], rooms[other] = min(rooms[one], later - x), min(rooms[other], later - x)
    return [rooms[day] for day in days]


def least_plot(ats: Sequence[float], days: int) -> float:
    """Return from how many pixels for ``days`` on points can be told apart, true to their days.

    In no week are there more than it has room for; where weeks are narrow, a few stand alone.
    One crowded day takes the picture of all others from nobody: few of its points are counted.
    """
    a_week = min(WEEK, days)
    most = most_within(a_week, ats)
    if most > FEW:
        return most * LEAST_STEP * days / a_week
    on = _days_of(ats)
    spans = [later - first for first, later in zip(on, on[FEW:], strict=False)]
    return FEW * LEAST_STEP * days / min(spans) if spans else 0.0


def most_within(days: float, ats: Sequence[float]) -> int:
    """Return how many points there are at most in so many days that follow each other."""
    on = _days_of(ats)
    return max((bisect_left(on, day + days, at) - at for at, day in enumerate(on)), default=0)


def _days_of(ats: Sequence[float]) -> list[int]:
    """Return the day of each point, of a crowded day only some times."""
    by_day = groupby(int(at) for at in ats)
    return [day for _day, those in by_day for day in islice(those, CROWD)]
