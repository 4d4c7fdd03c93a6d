"""What the journal's pictures are made of, from the finest to the coarsest that can be read.

Each session by itself where there is room for each; else a band for each week, or each month.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from easeful.core.counting import FEWEST_WEEKS, number_words
from easeful.core.diary import Measure
from easeful.core.month_names import month_of
from easeful.core.overview import Overview
from easeful.core.overview_points import Point
from easeful.core.overview_words import week_words
from easeful.core.overview_years import Years
from easeful.core.weeks import DAYS_A_WEEK, Week, median_of
from easeful.core.words import _, ngettext
from easeful.ui.pages.journal_points import each_point, since
from easeful.ui.widgets.chart_card import Shown, Way
from easeful.ui.widgets.chart_marks import Mark
from easeful.ui.widgets.chart_spread import least_plot
from easeful.ui.widgets.chart_table import Rows
from easeful.ui.widgets.week_chart import LEAST_WIDE, Band, BandPicture

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


def pain_ways(seen: Overview | Years, words: str, *, is_all: bool) -> tuple[Way, ...]:
    """Return the ways to show pain; ``words`` say it all at once.

    ``is_all``: nothing was told before these days, so no week is cut where they begin.
    """
    weeks, days = seen.weeks[Measure.PAIN], seen.span
    told = [week for week in weeks if week.median is not None]
    speaks = len(told) >= FEWEST_WEEKS
    by_week, by_month = _("Pain, week by week"), _("Pain, month by month")

    def weekly() -> Shown:
        return _bands([_of_week(each, days[1]) for each in told], days, words, by_week)

    def monthly() -> Shown:
        return _bands(months_of(seen.trend), days, words, by_month)

    ways = (Way(len(weeks) * LEAST_WIDE + BESIDE, weekly), Way(0, monthly))
    if not seen.points:
        return ways
    about, room = (ABOUT, words), _room_of(seen.points, days)
    if speaks:
        each = partial(each_point, seen.points, told, days, about, is_cut=not is_all)
        return (Way(room, each), *ways)
    # Of fewer weeks no middle is said, and what was only told after is in none of them.
    return tuple(
        Way(least, partial(each_point, seen.points, (), those, about))
        for least, those in ((room, days), (0, _lived(seen.points, days)))
    )


def _lived(points: Sequence[Point], days: tuple[date, date]) -> tuple[date, date]:
    """Return the days from the first point on, a week at least: a beginning fills the picture."""
    first = min(each.when.date() for each in points)
    a_week = date.fromordinal(days[1].toordinal() - DAYS_A_WEEK + 1)
    return max(days[0], min(first, a_week)), days[1]


def _room_of(points: Sequence[Point], days: tuple[date, date]) -> float:
    """Return from how many pixels on each point can be told from the next in its own day."""
    ats = sorted(since(days[0], each.when) for each in points)
    return least_plot(ats, (days[1] - days[0]).days + 1) + BESIDE


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
        month=month_of(first),
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
    begin = f"{each.first.day} {month_of(each.first)}"
    return (begin, str(each.low), number_words(each.median), str(each.high), str(each.noted))
