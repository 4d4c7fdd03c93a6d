"""The days with movement as grids: a column a week, or over years a column a month."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final, NamedTuple

from easeful.core.date_words import WEEKDAYS, day_words
from easeful.core.day import Day
from easeful.core.lately import BARELY
from easeful.core.month_names import SHORT_MONTHS, month_of
from easeful.core.overview_days import DayLine
from easeful.core.overview_words import KINDS, length_words
from easeful.core.weeks import monday_of
from easeful.core.words import SECONDS_A_MINUTE, _, ngettext
from easeful.ui.widgets.chart_card import Shown, Way
from easeful.ui.widgets.chart_legend import Legend
from easeful.ui.widgets.chart_marks import LEVELS, Mark
from easeful.ui.widgets.chart_table import Rows
from easeful.ui.widgets.day_grid import Cell, Grid, GridPicture

TITLE: Final = _("Days you moved")
ABOUT: Final = _("The stronger the colour, the more")
MINUTES: Final = (10, 20)
"""From how many minutes on a day is of the second level, and of the third."""

OF_MONTH: Final = (8, 16)
"""The same for a month, in days with movement."""

LEAST_WIDE: Final = 14
BESIDE: Final = 60

OF_A_DAY: Final = (
    _("none noted"),
    _("under {some} minutes"),
    _("{some} to {less} minutes"),
    _("{more} minutes or more"),
)
OF_A_MONTH: Final = (
    _("none noted"),
    _("on fewer than {some} days"),
    _("on {some} to {less} days"),
    _("on {more} days or more"),
)


class Month(NamedTuple):
    """The days of a month that are in the span."""

    first: date
    moved: int
    seconds: float
    flares: int

    @property
    def words(self) -> str:
        """Return it as it is read."""
        parts = []
        if self.moved:
            days = ngettext("you moved on {n} day", "you moved on {n} days", self.moved)
            parts += [days.format(n=self.moved), length_words(self.seconds)]
        if self.flares:
            flares = ngettext("{n} flare day", "{n} flare days", self.flares)
            parts.append(flares.format(n=self.flares))
        what = ", ".join(parts) or _("nothing noted")
        return f"{self.name}: {what}"

    @property
    def name(self) -> str:
        """Return "March 2021"."""
        return month_of(self.first)


def day_ways(days: Sequence[DayLine], words: str) -> tuple[Way, ...]:
    """Return the ways to show ``days``; ``words`` say it all at once."""
    columns = (days[-1].on - monday_of(days[0].on)).days // 7 + 1
    wide = float(columns * LEAST_WIDE + BESIDE)
    return (
        Way(wide, partial(_by_weeks, days, words)),
        Way(0, partial(_by_months, days, words)),
    )


def has_moved(day: DayLine) -> bool:
    """Say whether there was movement, of more than a few seconds, as the sentence above has it.

    A grid without any says nothing kind.
    """
    return day.moved >= BARELY


def months_of(days: Sequence[DayLine]) -> list[Month]:
    """Return the sums of each month."""
    found = []
    for first, those in groupby(days, key=lambda day: day.on.replace(day=1)):
        month = list(those)
        moved = [day.moved for day in month if has_moved(day)]
        flares = sum(day.day is Day.FLARE for day in month)
        found.append(Month(first, len(moved), sum(moved), flares))
    return found


def _by_weeks(days: Sequence[DayLine], words: str) -> Shown:
    begin = monday_of(days[0].on).toordinal()
    cells = tuple(
        Cell(*divmod(day.on.toordinal() - begin, 7), _level(day), day.day is Day.FLARE)
        for day in days
    )
    grid = Grid(cells, _week_names(begin, cells[-1].column + 1), WEEKDAYS)
    newest = days[::-1]
    rows = Rows(
        (_("Day"), _("Moved"), _("How the day was")), len(days), lambda at: _day_row(newest[at])
    )
    picture = GridPicture(grid, lambda at: days[at].words)
    legend = _legend(OF_A_DAY, MINUTES)
    if any(cell.flare for cell in cells):
        legend = (*legend, (Mark.FLARE, _("flare day")))
    return Shown(picture, legend, rows, TITLE, ABOUT, words)


def _by_months(days: Sequence[DayLine], words: str) -> Shown:
    months = months_of(days)
    top = months[0].first.year
    cells = tuple(
        Cell(month.first.month - 1, month.first.year - top, step_of(month.moved, OF_MONTH))
        for month in months
    )
    years = tuple(str(year) for year in range(top, months[-1].first.year + 1))
    newest = months[::-1]
    rows = Rows(
        (_("Month"), _("Days you moved"), _("Flare days")),
        len(months),
        lambda at: (newest[at].name, str(newest[at].moved), str(newest[at].flares or "")),
    )
    picture = GridPicture(Grid(cells, SHORT_MONTHS, years), lambda at: months[at].words)
    return Shown(picture, _legend(OF_A_MONTH, OF_MONTH), rows, TITLE, ABOUT, words)


def _week_names(begin: int, columns: int) -> tuple[str, ...]:
    """Return the Mondays above the columns; those that do not fit are left out there."""
    mondays = [date.fromordinal(begin + 7 * column) for column in range(columns)]
    return tuple(f"{monday.day} {SHORT_MONTHS[monday.month - 1]}" for monday in mondays)


def _level(day: DayLine) -> int:
    return step_of(day.moved / SECONDS_A_MINUTE, MINUTES) if has_moved(day) else 0


def step_of(amount: float, steps: tuple[int, int]) -> int:
    """Return the level of an amount: 0 for none, then as many as ``steps`` are reached, and 1."""
    return 1 + bisect_right(steps, amount) if amount > 0 else 0


def _legend(forms: Sequence[str], steps: tuple[int, int]) -> Legend:
    some, more = steps
    words = (form.format(some=some, less=more - 1, more=more) for form in forms)
    return tuple(zip(LEVELS, words, strict=True))


def _day_row(day: DayLine) -> tuple[str, ...]:
    kind = "" if day.day is None else KINDS[day.day]
    return day_words(day.on, day.today), length_words(day.moved) if day.moved else "", kind
