"""What the journal's pictures are made of, from the finest to the coarsest that can be read.

Each session by itself where there is room for each; else a band for each week, or each month.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Final, NamedTuple

from easeful.core.counting import FEWEST_WEEKS, number_words
from easeful.core.date_words import MONTHS, moment_words
from easeful.core.diary import Measure
from easeful.core.overview import Overview
from easeful.core.overview_points import Point
from easeful.core.overview_words import week_words
from easeful.core.overview_years import Years
from easeful.core.weeks import DAYS_A_WEEK, Week, median_of
from easeful.core.words import _, ngettext
from easeful.ui.widgets.chart_card import Shown, Way
from easeful.ui.widgets.chart_marks import Mark
from easeful.ui.widgets.chart_table import Rows
from easeful.ui.widgets.pain_chart import LEAST_STEP, Level, Pair, PairPicture
from easeful.ui.widgets.week_chart import LEAST_WIDE, Band, BandPicture

SECONDS_A_DAY: Final = 86_400
ABOUT: Final = _("0 is none, 10 the worst you can imagine")
BESIDE: Final = 40
"""Pixels beside the points, for numbers and edges."""


class Stretch(NamedTuple):
    """The pain of a week or month: what stands in a band, and its words."""

    first: date
    last: date
    low: int
    high: int
    median: float
    noted: int
    words: str


def pain_ways(seen: Overview | Years, words: str) -> tuple[Way, ...]:
    """Return the ways to show pain; ``words`` say it all at once."""
    weeks, days = seen.weeks[Measure.PAIN], seen.span
    told = [week for week in weeks if week.median is not None]
    levels = told if len(told) >= FEWEST_WEEKS else ()
    by_week, by_month = _("Pain, week by week"), _("Pain, month by month")

    def weekly() -> Shown:
        return _bands([_of_week(each, days[1]) for each in told], days, words, by_week)

    def monthly() -> Shown:
        return _bands(months_of(seen.befores), days, words, by_month)

    return (
        Way(seen.many_points * LEAST_STEP + BESIDE, partial(_each, seen, levels, words)),
        Way(len(weeks) * LEAST_WIDE + BESIDE, weekly),
        Way(0, monthly),
    )


def _each(seen: Overview | Years, weeks: Sequence[Week], words: str) -> Shown:
    points, days = seen.points, seen.span
    pairs = [
        Pair(_since(days[0], each.when), each.before, each.after, alone=each.whole is None)
        for each in points
    ]
    levels = [_level(each, days) for each in weeks]
    newest, names_sessions = points[::-1], any(each.whole for each in points)
    rows = Rows(
        (_("When"), _("What"), _("Before"), _("After")),
        len(points),
        lambda at: _row(newest[at]),
    )
    return Shown(
        PairPicture(pairs, levels, days, lambda at: points[at].words),
        _legend(pairs, levels),
        rows,
        _("Pain before and after each session") if names_sessions else _("Pain as you told it"),
        ABOUT,
        words,
    )


def _legend(pairs: Sequence[Pair], levels: Sequence[Level]) -> tuple[tuple[Mark, str], ...]:
    """Return what those marks mean that are there."""
    alone = [pair for pair in pairs if pair.alone]
    there = (
        (len(alone) < len(pairs), Mark.BEFORE, _("before")),
        (len(alone) < len(pairs), Mark.AFTER, _("after")),
        (bool(alone), Mark.BY_ITSELF, _("at other times")),
        (bool(levels), Mark.MIDDLE, _("the middle of each week (median)")),
    )
    return tuple((mark, words) for is_there, mark, words in there if is_there)


def _row(point: Point) -> tuple[str, ...]:
    what = ", ".join(point.names) or _("How it was")
    scores = ("" if score is None else str(score) for score in (point.before, point.after))
    return (moment_words(point.when, point.today), what, *scores)


def _since(first: date, when: datetime) -> float:
    """Return the days since ``first`` began, by the clock where she was."""
    seconds = (when.hour * 60 + when.minute) * 60 + when.second
    return max(0.0, (when.date() - first).days + seconds / SECONDS_A_DAY)


def _level(week: Week, days: tuple[date, date]) -> Level:
    begin = (week.monday - days[0]).days
    end = min(begin + DAYS_A_WEEK, (days[1] - days[0]).days + 1)
    return Level(max(0, begin), end, week.median or 0.0)


def _of_week(week: Week, today: date) -> Stretch:
    words = f"{week_words(week, Measure.PAIN, today)}."
    last = date.fromordinal(week.monday.toordinal() + DAYS_A_WEEK - 1)
    low, high, median = week.low or 0, week.high or 0, week.median or 0.0
    return Stretch(week.monday, last, low, high, median, week.count, words)


def months_of(told: Iterable[tuple[date, int]]) -> list[Stretch]:
    """Return the pain of each month, as told before sessions and by itself."""
    months: dict[tuple[int, int], list[int]] = {}
    for on, score in told:
        months.setdefault((on.year, on.month), []).append(score)
    return [_of_month(date(*month, 1), months[month]) for month in sorted(months)]


def _of_month(first: date, scores: Sequence[int]) -> Stretch:
    low, high, median, count = min(scores), max(scores), median_of(scores), len(scores)
    form = ngettext(
        "{month}: pain {median}, noted once.",
        "{month}: pain {median} in the middle, from {low} to {high}, noted {n} times.",
        count,
    )
    words = form.format(
        month=f"{MONTHS[first.month - 1]} {first.year}",
        median=number_words(median),
        low=low,
        high=high,
        n=count,
    )
    return Stretch(first, last_of(first), low, high, median, count, words)


def last_of(month: date) -> date:
    """Return the last day of the month that begins with ``month``."""
    later = date.fromordinal(month.toordinal() + 31).replace(day=1)
    return date.fromordinal(later.toordinal() - 1)


def _bands(stretches: Sequence[Stretch], days: tuple[date, date], words: str, title: str) -> Shown:
    first = days[0].toordinal()
    bands = [
        Band(each.first.toordinal() - first, each.last.toordinal() + 1 - first, *each[2:5])
        for each in stretches
    ]
    newest = stretches[::-1]
    rows = Rows(
        (_("From"), _("Lowest"), _("Middle"), _("Highest"), _("Noted")),
        len(stretches),
        lambda at: _band_row(newest[at]),
    )
    legend = ((Mark.RANGE, _("lowest to highest")), (Mark.MIDDLE, _("the middle (median)")))
    picture = BandPicture(bands, days, lambda at: stretches[at].words)
    return Shown(picture, legend, rows, title, ABOUT, words)


def _band_row(each: Stretch) -> tuple[str, ...]:
    begin = f"{each.first.day} {MONTHS[each.first.month - 1]} {each.first.year}"
    return (begin, str(each.low), number_words(each.median), str(each.high), str(each.noted))
