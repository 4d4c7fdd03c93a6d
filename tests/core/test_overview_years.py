"""Years put together from their parts say the same as one look at all of them."""

from datetime import date, timedelta
from functools import reduce
from itertools import pairwise

from diary_lives import A_DAY, CUTS, FIRST, LAST, LIVES
from diary_samples import entry, on
from hypothesis import given

from easeful.core.diary import Measure, Records, Told
from easeful.core.overview import Overview, overview
from easeful.core.overview_done import DoneDay
from easeful.core.overview_years import FEW, DoneAgain, Years, years_of


def part(known: Records, first: date, last: date) -> Overview:
    """Return what a page reads of some days: a day more on both sides."""

    def is_in(day: date) -> bool:
        return first - A_DAY <= day <= last + A_DAY

    some = Records(
        tuple(each for each in known.sessions if is_in(each.began.date())),
        tuple(each for each in known.entries if is_in(each.told.date())),
        tuple(each for each in known.heats if is_in(each.began.date())),
        {day: each for day, each in known.days.items() if is_in(day)},
        {day: each for day, each in known.afters.items() if is_in(day)},
    )
    return overview(some, (first, last), LAST)


def cut(known: Records, days: list[date]) -> Years:
    """Return the years of ``known``, in parts that begin on these days."""
    edges = [FIRST, *days, LAST + A_DAY]
    parts = [years_of(part(known, one, other - A_DAY)) for one, other in pairwise(edges)]
    return reduce(Years.then, parts)


@given(LIVES, CUTS)
def test_parts_say_what_a_look_at_all_says(known: Records, days: list[date]) -> None:
    every, years = overview(known, (FIRST, LAST), LAST), cut(known, days)
    assert years.span == every.span
    assert years.sentences == every.sentences
    assert years.weeks[Measure.PAIN] == every.weeks[Measure.PAIN]
    assert years.days == every.days
    assert years.points == every.points
    assert (years.many_points, sorted(years.trend)) == (every.many_points, sorted(every.trend))
    assert years.done_on == tuple(day.on for day in every.done)
    assert years.is_empty == every.is_empty


def test_of_many_points_only_the_number_and_the_scores_are_kept() -> None:
    noon = on("3-19 12:00")
    told = [entry(noon + timedelta(minutes=n), Told.NOW, n % 11) for n in range(FEW)]
    later = [entry(noon + A_DAY, Told.NOW, 4)]
    few = cut(Records(entries=tuple(told)), [date(2026, 3, 20)])
    many = cut(Records(entries=(*told, *later)), [date(2026, 3, 20)])
    assert (few.many_points, len(few.points)) == (FEW, FEW)
    assert (many.many_points, many.points, len(many.trend)) == (FEW + 1, (), FEW + 1)


def test_a_day_is_read_again_only_when_it_is_asked_for() -> None:
    read: list[date] = []

    def again(day: date) -> DoneDay:
        read.append(day)
        return DoneDay(day, (), None, None, None, LAST)

    days = DoneAgain([LAST, FIRST], again)
    later = days[1:]
    assert (len(days), len(later), read) == (2, 1, [])
    assert (later[0].on, read) == (FIRST, [FIRST])
