"""Scores by calendar week: how many, their median, the lowest and the highest.

Single scores are noisy; weekly medians carry the trend (content, 5.3).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Final

from easeful.core.diary import Entry, Measure, Told

BEFOREHAND: Final = (Told.BEFORE, Told.NOW)
"""What the trend is made of: what was told afterwards says how it was after a session."""

DAYS_A_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Week:
    """The scores of one calendar week. Nothing is known of one without scores."""

    monday: date
    count: int = 0
    median: float | None = None
    low: int | None = None
    high: int | None = None


def monday_of(day: date) -> date:
    """Return the Monday on which the week of ``day`` began."""
    return day - timedelta(days=day.weekday())


def mondays(first: date, last: date) -> tuple[date, ...]:
    """Return the Monday of every calendar week that touches ``first`` to ``last``."""
    if last < first:
        return ()
    days = range(monday_of(first).toordinal(), last.toordinal() + 1, DAYS_A_WEEK)
    return tuple(date.fromordinal(day) for day in days)


def weekly(values: Iterable[tuple[date, int]], first: date, last: date) -> tuple[Week, ...]:
    """Return every calendar week that touches ``first`` to ``last``, also the empty ones.

    Only values of these days are counted, so a week at the edge may be a part of one.
    """
    begin, end = first.toordinal(), last.toordinal()
    found: dict[int, list[int]] = defaultdict(list)
    for day, value in values:
        if begin <= (at := day.toordinal()) <= end:
            found[(at - 1) // DAYS_A_WEEK].append(value)
    return tuple(
        _week(monday, found.get((monday.toordinal() - 1) // DAYS_A_WEEK))
        for monday in mondays(first, last)
    )


def scored(
    entries: Iterable[Entry], measure: Measure, kinds: Collection[Told] = BEFOREHAND
) -> list[tuple[date, int]]:
    """Return each score of ``measure`` with its day, of the entries of these ``kinds``."""
    return list(each_scored(entries, measure, kinds))


def each_scored(
    entries: Iterable[Entry], measure: Measure, kinds: Collection[Told] = BEFOREHAND
) -> Iterator[tuple[date, int]]:
    """Yield the same one by one: ten years of them need not be kept at once."""
    told = tuple(entries)
    scores = map(attrgetter(measure.value), told)  # quicker than asking each entry
    for entry, score in zip(told, scores, strict=True):
        if score is not None and entry.when in kinds:
            yield entry.told.date(), score


def median_of(values: Iterable[float]) -> float:
    """Return the middle of ``values``, or the mean of the two in the middle; at least one."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return float(ordered[middle])
    return (ordered[middle - 1] + ordered[middle]) / 2


def _week(monday: date, values: list[int] | None) -> Week:
    if not values:
        return Week(monday)
    return Week(monday, len(values), median_of(values), min(values), max(values))
