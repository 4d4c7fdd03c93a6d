"""Each session by itself, and what was told between them, as a picture and as a list.

The middle of a week is said with each point of it, and stands in the list above the week.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from easeful.core.counting import number_words
from easeful.core.date_words import date_words, moment_words
from easeful.core.overview_points import Point
from easeful.core.weeks import DAYS_A_WEEK, Week, monday_of
from easeful.core.words import _
from easeful.ui.widgets.chart_card import Shown
from easeful.ui.widgets.chart_legend import Legend
from easeful.ui.widgets.chart_marks import Mark
from easeful.ui.widgets.chart_table import Rows
from easeful.ui.widgets.pain_chart import Level, Pair, PairPicture

SECONDS_A_DAY: Final = 86_400


def each_point(
    points: Sequence[Point],
    weeks: Sequence[Week],
    days: tuple[date, date],
    about: tuple[str, str],
    *,
    is_cut: bool = False,
) -> Shown:
    """Return ``points`` and the middles of ``weeks``; ``about`` is said of the marks and of all.

    ``is_cut``: there may be more before ``days``. Then the middle of a week that begins before them
    is only that of a part: it is drawn, and not said.
    """
    points = sorted(points, key=lambda each: since(days[0], each.when))
    pairs = [
        Pair(since(days[0], each.when), each.before, each.after, alone=each.whole is None)
        for each in points
    ]
    levels = [_level(each, days) for each in weeks]
    whole = [each for each in weeks if not is_cut or each.monday >= days[0]]
    middles = {week.monday: week for week in whole}
    with_sessions = any(each.whole for each in points)
    return Shown(
        PairPicture(pairs, levels, days, lambda at: _words(points[at], middles)),
        _legend(pairs, levels),
        _rows(points, whole, days[1], with_sessions=with_sessions),
        _("Pain before and after each session") if with_sessions else _("Pain as you told it"),
        *about,
    )


def since(first: date, when: datetime) -> float:
    """Return the days since ``first`` began, by the clock where she was."""
    seconds = (when.hour * 60 + when.minute) * 60 + when.second
    return max(0.0, (when.date() - first).days + seconds / SECONDS_A_DAY)


def _words(point: Point, middles: Mapping[date, Week]) -> str:
    week = middles.get(monday_of(point.when.date()))
    if week is None:
        return point.words
    form = _("{point} The middle of that week: {median}.")
    return form.format(point=point.words, median=number_words(week.median or 0.0))


def _legend(pairs: Sequence[Pair], levels: Sequence[Level]) -> Legend:
    """Return what those marks mean that are there."""
    there = (
        (any(one.before is not None and not one.alone for one in pairs), Mark.BEFORE, _("before")),
        (any(one.after is not None for one in pairs), Mark.AFTER, _("after")),
        (any(one.alone for one in pairs), Mark.BY_ITSELF, _("at other times")),
        (bool(levels), Mark.MIDDLE, _("the middle of each week (median)")),
    )
    return tuple((mark, words) for is_there, mark, words in there if is_there)


def _rows(
    points: Sequence[Point], weeks: Sequence[Week], today: date, *, with_sessions: bool
) -> Rows:
    """Return the newest first, each week above what was in it."""
    lines: list[Point | Week] = [*weeks, *reversed(points)]
    lines.sort(key=_monday, reverse=True)
    header = (_("When"), _("What"), _("Before"), _("After"))
    many = len(header) if with_sessions else 2
    return Rows(header[:many], len(lines), lambda at: _row(lines[at], today)[:many])


def _monday(line: Point | Week) -> date:
    return line.monday if isinstance(line, Week) else monday_of(line.when.date())


def _row(line: Point | Week, today: date) -> tuple[str, ...]:
    """Return the cells of a row; a score that is neither before nor after stands in words."""
    if isinstance(line, Week):
        when = _("Week of {day}").format(day=date_words(line.monday, today))
        middle = _("Pain {n} in the middle").format(n=number_words(line.median or 0.0))
        return when, middle, "", ""
    when = moment_words(line.when, line.today)
    if line.whole is None:
        return when, _("How it was: pain {n}").format(n=line.before), "", ""
    scores = ("" if score is None else str(score) for score in (line.before, line.after))
    return when, ", ".join(line.names), *scores


def _level(week: Week, days: tuple[date, date]) -> Level:
    begin = (week.monday - days[0]).days
    end = min(begin + DAYS_A_WEEK, (days[1] - days[0]).days + 1)
    return Level(max(0, begin), end, week.median or 0.0)
