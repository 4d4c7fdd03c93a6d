"""All that the journal's page shows for a span of days, as one value without a screen.

Rule 1: nothing outside the span is counted. A whole counts on the day on which it began, so the
records may reach a day further on both sides: then no whole at the edge is torn.
Rule 2: words are made when they are asked for, and so is what is only scrolled to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from easeful.core.counting import NO_PROOF, Counts, counts, counts_words, trend
from easeful.core.diary import Entry, Measure, Records
from easeful.core.overview_days import DayLine, days_of, moved_words
from easeful.core.overview_done import DoneDay, done_of
from easeful.core.overview_points import Point, points_of
from easeful.core.weeks import Week, each_scored, scored, weekly
from easeful.core.wholes import Whole, grouped


class Sentences(NamedTuple):
    """What is said about a span; each is "" where there is nothing to say.

    ``no_proof`` belongs to ``counted``: one is never shown without the other.
    """

    counted: str = ""
    no_proof: str = ""
    trend: str = ""
    moved: str = ""


@dataclass(frozen=True, eq=False)
class Overview:
    """A span of days, both ends in it, seen on ``today``. ``overview`` makes it.

    ``alone`` are the entries that belong to no whole.
    """

    span: tuple[date, date]
    today: date
    records: Records
    wholes: tuple[Whole, ...]
    alone: tuple[Entry, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing at all is known of the span."""
        return not self.done

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Return pain before and after each whole, and told by itself, oldest first."""
        return points_of(self.wholes, self.alone, Measure.PAIN, self.today)

    @property
    def many_points(self) -> int:
        """Return how many points there are."""
        return len(self.points)

    @property
    def trend(self) -> tuple[tuple[date, int], ...]:
        """Return the scores of pain that weeks and months are made of, never one told after."""
        told = scored(self.records.entries, Measure.PAIN)
        return tuple([each for each in told if self.span[0] <= each[0] <= self.span[1]])

    @cached_property
    def weeks(self) -> Mapping[Measure, tuple[Week, ...]]:
        """Return every week of the span for pain, and for each other measure that was told."""
        return _weeks(self.records.entries, self.wholes, self.span)

    @cached_property
    def days(self) -> tuple[DayLine, ...]:
        """Return every day of the span."""
        return days_of(self.records, self.span, self.today)

    @cached_property
    def sentences(self) -> Sentences:
        """Return what is said in sentences, about pain and about movement."""
        weeks = self.weeks[Measure.PAIN]
        return sentences_of(counts(self.wholes), weeks, self.days, self.today)

    @cached_property
    def done(self) -> tuple[DoneDay, ...]:
        """Return what was done and told, by day, the newest first."""
        return done_of(self.records, self.wholes, self.alone, self.span, self.today)


def overview(records: Records, span: tuple[date, date], today: date) -> Overview:
    """Return ``records`` from the first to the last day of ``span``, seen on ``today``."""
    first, last = span
    wholes, alone = grouped(records)
    return Overview(
        span,
        today,
        records,
        tuple([whole for whole in wholes if first <= whole.began.date() <= last]),
        tuple([entry for entry in alone if first <= entry.told.date() <= last]),
    )


def sentences_of(
    counted: Counts, weeks: Iterable[Week], days: Sequence[DayLine], today: date
) -> Sentences:
    """Return what is said of these numbers."""
    words = counts_words(counted)
    return Sentences(words, NO_PROOF if words else "", trend(weeks), moved_words(days, today))


def _weeks(
    entries: Iterable[Entry], wholes: Iterable[Whole], span: tuple[date, date]
) -> Mapping[Measure, tuple[Week, ...]]:
    """Return the weeks of pain, and of each other measure that was told at all."""
    weeks = {each: weekly(each_scored(entries, each), *span) for each in Measure}
    afters = [whole.after for whole in wholes if whole.after is not None]
    return {
        measure: found
        for measure, found in weeks.items()
        if measure is Measure.PAIN
        or any(week.count for week in found)
        or any(entry.score(measure) is not None for entry in afters)
    }
