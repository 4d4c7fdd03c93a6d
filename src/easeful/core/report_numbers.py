"""The numbers on the page for the doctor: only counted, summed up and put in order.

Rule 1: what was told before a whole or by itself carries the trend, never what was told after.
Rule 2: weeks are compared only where at least four of them have scores.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import fmean, median
from typing import Final, NamedTuple

from easeful.core.counting import LONGEST_SIDE, sides
from easeful.core.day import Day
from easeful.core.diary import Measure, Records, SessionRecord, Trigger
from easeful.core.heat import HeatRecord
from easeful.core.lately import BARELY
from easeful.core.report_span import day_count
from easeful.core.weeks import DAYS_A_WEEK, Week, scored, weekly
from easeful.core.wholes import Whole, sound

FEWEST_TIMES: Final = 5
"""A routine done less often has no average: of whole numbers, fewer say nothing."""

WEEKS_TO_AVERAGE: Final = 2
"""Of a shorter span minutes are summed up: a few days say nothing of a week."""

A_MINUTE: Final = 60


class Changed(NamedTuple):
    """One measure over the span; ``first`` and ``last`` are those of ``compared`` weeks each.

    ``gaps``: there are weeks without scores, not only one that the span cuts.
    """

    measure: Measure
    scores: int
    median: float
    low: int
    high: int
    compared: int = 0
    first: float = 0.0
    last: float = 0.0
    gaps: bool = False


class ByRoutine(NamedTuple):
    """What pain did from before to after one routine, on average."""

    name: str
    times: int
    change: float


class Amounts(NamedTuple):
    """What was done. Minutes a week are those of all weeks of the span, also the quiet ones.

    Of a span too short for weeks ``weeks`` is 0, and the minutes are those of all of it.
    """

    sessions: int
    days_moved: int
    moving: float
    resting: float
    routines: tuple[tuple[str, int], ...]
    weeks: float = 0.0


def changed(records: Records, measure: Measure, span: tuple[date, date]) -> Changed | None:
    """Return what a measure did; ``None`` where it was never told."""
    values = scored(records.entries, measure)
    values = [(day, score) for day, score in values if span[0] <= day <= span[1]]
    if not values:
        return None
    scores = [score for _day, score in values]
    found = Changed(measure, len(scores), median(scores), min(scores), max(scores))
    all_weeks = weekly(values, *span)
    weeks = [week for week in all_weeks if week.count]
    both = sides(weeks)
    if both is None:
        return found
    compared = min(LONGEST_SIDE, len(weeks) // 2)
    gaps = not all(week.count for week in all_weeks if _is_within(week, span))
    return found._replace(compared=compared, first=both[0], last=both[1], gaps=gaps)


def _is_within(week: Week, span: tuple[date, date]) -> bool:
    """Say whether all of its days are in the span: at its ends a week may be a day long."""
    last = week.monday + timedelta(days=DAYS_A_WEEK - 1)
    return span[0] <= week.monday and last <= span[1]


def by_routine(wholes: Iterable[Whole]) -> tuple[ByRoutine, ...]:
    """Return each routine that was done by itself often enough, the most frequent first."""
    names: dict[str, str] = {}
    changes: dict[str, list[int]] = {}
    for whole in wholes:
        told = whole.change(Measure.PAIN)
        ids = {session.routine for session in whole.sessions}
        if told is None or len(ids) != 1 or whole.heats:
            continue
        (session, *_others) = whole.sessions
        names[session.routine] = session.name
        changes.setdefault(session.routine, []).append(told[1] - told[0])
    often = ((key, each) for key, each in changes.items() if len(each) >= FEWEST_TIMES)
    rows = (ByRoutine(names[key], len(each), fmean(each)) for key, each in often)
    return tuple(sorted(rows, key=lambda row: (-row.times, row.name)))


def amounts(sessions: Sequence[SessionRecord], span: tuple[date, date]) -> Amounts:
    """Return how much was done."""
    weeks = day_count(span) / DAYS_A_WEEK
    weeks = weeks if weeks >= WEEKS_TO_AVERAGE else 0.0
    moving = sum(sound(each.seconds) for each in sessions if each.moves) / A_MINUTE
    resting = sum(sound(each.seconds) for each in sessions if not each.moves) / A_MINUTE
    names = {each.routine: each.name for each in sessions}
    counts = Counter(each.routine for each in sessions)
    often = sorted(counts.items(), key=lambda each: (-each[1], names[each[0]]))
    return Amounts(
        len(sessions),
        _days_moved(sessions),
        moving / (weeks or 1),
        resting / (weeks or 1),
        tuple((names[key], count) for key, count in often),
        weeks,
    )


def _days_moved(sessions: Iterable[SessionRecord]) -> int:
    """Return on how many days there was movement, of more than a few seconds."""
    moved: dict[date, float] = {}
    for each in sessions:
        if each.moves:
            day = each.began.date()
            moved[day] = moved.get(day, 0.0) + sound(each.seconds)
    return sum(seconds >= BARELY for seconds in moved.values())


def in_rows(days: Iterable[date]) -> tuple[tuple[date, ...], ...]:
    """Return days, those that follow each other as one row."""
    rows: list[list[date]] = []
    for day in sorted(days):
        if rows and day - rows[-1][-1] == timedelta(days=1):
            rows[-1].append(day)
        else:
            rows.append([day])
    return tuple(map(tuple, rows))


def triggers(records: Records) -> dict[date, tuple[Trigger, ...]]:
    """Return what may have brought a flare, by the flare day on which it was told."""
    found: dict[date, dict[Trigger, None]] = {}
    for entry in records.entries:
        if not entry.triggers or records.days.get(entry.told.date()) is not Day.FLARE:
            continue
        for trigger in entry.triggers:
            found.setdefault(entry.told.date(), {})[trigger] = None
    return {day: tuple(each) for day, each in found.items()}


def longest_day(heats: Iterable[HeatRecord]) -> tuple[date, float] | None:
    """Return the day with the most minutes on the skin, the latest of equal ones."""
    minutes: dict[date, float] = {}
    for heat in heats:
        day = heat.began.date()
        minutes[day] = minutes.get(day, 0.0) + heat.on_seconds / A_MINUTE
    return max(minutes.items(), key=lambda each: (each[1], each[0])) if minutes else None


def days_with_entries(records: Records) -> frozenset[date]:
    """Return the days on which anything was written down."""
    return frozenset(
        (
            *(each.began.date() for each in records.sessions),
            *(each.told.date() for each in records.entries),
            *(each.began.date() for each in records.heats),
            *records.days,
            *records.afters,
            *records.nights,
            *records.helps,
        )
    )
