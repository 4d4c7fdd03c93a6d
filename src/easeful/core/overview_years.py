"""Years of the journal, added up from spans that were looked at one after the other.

Rule 1: it says the same as one look at everything would; only a whole that goes on for more than
a day in the next span is torn there.
Rule 2: no session and no word of hers is kept, so that years of them take no memory. What was done
is read again when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, overload

from easeful.core.counting import Counts, counts
from easeful.core.diary import Measure
from easeful.core.overview import Overview, Sentences, sentences_of
from easeful.core.overview_days import DayLine
from easeful.core.overview_done import DoneDay
from easeful.core.overview_points import Point
from easeful.core.weeks import Week, weekly

FEW: Final = 200
"""Points beyond which none is kept: no picture has room for each by itself."""

Scores = tuple[tuple[date, int], ...]


@dataclass(frozen=True, eq=False)
class Years:
    """What is shown of the days of ``span``, seen on ``today``. ``years_of`` makes it.

    ``trend`` are the scores that weeks and months are made of. ``done_on`` are the days with rows,
    the newest first.
    """

    span: tuple[date, date]
    today: date
    many_points: int
    points: tuple[Point, ...]
    trend: Scores
    counts: Counts
    days: tuple[DayLine, ...]
    done_on: tuple[date, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing at all is known of these days."""
        return not self.done_on

    @cached_property
    def weeks(self) -> Mapping[Measure, tuple[Week, ...]]:
        """Return every week, for pain alone."""
        return {Measure.PAIN: weekly(self.trend, *self.span)}

    @cached_property
    def sentences(self) -> Sentences:
        """Return what is said in sentences, about pain and about movement."""
        return sentences_of(self.counts, self.weeks[Measure.PAIN], self.days, self.today)

    def then(self, later: Years) -> Years:
        """Return these days and those of ``later``, which follow them."""
        many = self.many_points + later.many_points
        lower, same, higher = self.counts
        more = later.counts
        return Years(
            (self.span[0], later.span[1]),
            later.today,
            many,
            self.points + later.points if many <= FEW else (),
            self.trend + later.trend,
            (lower + more[0], same + more[1], higher + more[2]),
            self.days + later.days,
            later.done_on + self.done_on,
        )


def years_of(seen: Overview) -> Years:
    """Return what is kept of an overview."""
    many = seen.many_points
    return Years(
        seen.span,
        seen.today,
        many,
        seen.points if many <= FEW else (),
        seen.trend,
        counts(seen.wholes),
        seen.days,
        tuple([day.on for day in seen.done]),
    )


class DoneAgain(Sequence[DoneDay]):
    """Days of which is known that something was done; ``read`` returns one of them."""

    def __init__(self, days: Sequence[date], read: Callable[[date], DoneDay]) -> None:
        """``days`` begin with the newest."""
        self._days, self._read = days, read

    def __len__(self) -> int:
        """Return how many days there are."""
        return len(self._days)

    @overload
    def __getitem__(self, at: int) -> DoneDay: ...
    @overload
    def __getitem__(self, at: slice) -> DoneAgain: ...
    def __getitem__(self, at: int | slice) -> DoneDay | DoneAgain:
        """Return a day, read now; or some days, read later."""
        if isinstance(at, slice):
            return DoneAgain(self._days[at], self._read)
        return self._read(self._days[at])
