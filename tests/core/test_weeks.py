"""Weekly medians are those of another library, and every week is there once."""

from datetime import date, timedelta

import numpy as np
import pytest
from diary_samples import NEW_YORK, entry, on
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.diary import Measure, Told
from easeful.core.weeks import Week, median_of, scored, weekly

MONDAY = date(2026, 3, 2)
DATES = st.dates(date(2025, 12, 1), date(2026, 3, 31))
VALUES = st.lists(st.tuples(DATES, st.integers(0, 10)))


def test_a_week_has_its_median_and_its_ends() -> None:
    values = [(MONDAY, 4), (MONDAY + timedelta(days=6), 7), (date(2026, 3, 4), 9)]
    assert weekly(values, MONDAY, date(2026, 3, 8)) == (Week(MONDAY, 3, 7.0, 4, 9),)


def test_the_median_of_an_even_number_is_half_way() -> None:
    assert median_of([3, 9, 4, 6]) == 5.0


def test_a_week_without_scores_is_there_and_empty() -> None:
    weeks = weekly([(MONDAY, 4)], MONDAY, date(2026, 3, 9))
    assert weeks[1] == Week(date(2026, 3, 9), 0, None, None, None)


def test_of_a_week_at_the_edge_only_the_days_of_the_span_count() -> None:
    values = [(MONDAY, 9), (date(2026, 3, 5), 2), (date(2026, 3, 6), 9)]
    weeks = weekly(values, date(2026, 3, 4), date(2026, 3, 5))
    assert weeks == (Week(MONDAY, 1, 2.0, 2, 2),)


def test_a_span_that_ends_before_it_begins_has_no_week() -> None:
    assert weekly([(MONDAY, 4)], MONDAY, MONDAY - timedelta(days=1)) == ()


def test_a_week_goes_over_the_new_year() -> None:
    values = [(date(2025, 12, 31), 2), (date(2026, 1, 1), 4)]
    assert weekly(values, date(2025, 12, 31), date(2026, 1, 1)) == (
        Week(date(2025, 12, 29), 2, 3.0, 2, 4),
    )


@given(VALUES, DATES, DATES)
def test_every_week_of_the_span_is_there_once(
    values: list[tuple[date, int]], one: date, other: date
) -> None:
    first, last = min(one, other), max(one, other)
    mondays = [week.monday for week in weekly(values, first, last)]
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    assert mondays == sorted({day - timedelta(days=day.weekday()) for day in days})


@given(VALUES, DATES, DATES)
def test_numbers_are_those_of_numpy(values: list[tuple[date, int]], one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    weeks = weekly(values, first, last)
    for week in weeks:
        end = week.monday + timedelta(days=6)
        inside = [n for day, n in values if max(first, week.monday) <= day <= min(last, end)]
        assert week.count == len(inside)
        if inside:
            assert week.median == np.median(inside)
            assert (week.low, week.high) == (np.min(inside), np.max(inside))
    assert sum(week.count for week in weeks) == sum(first <= day <= last for day, _n in values)


@given(st.lists(st.integers(0, 10), min_size=1))
def test_the_median_is_that_of_numpy(values: list[int]) -> None:
    assert median_of(values) == np.median(values)


def test_the_trend_is_made_of_what_was_told_before_or_by_itself() -> None:
    told = [entry(on("3-3 8:00"), when, n) for n, when in enumerate(Told)]
    days = {when: n for n, when in enumerate(Told)}
    assert scored(told, Measure.PAIN) == [
        (date(2026, 3, 3), days[Told.BEFORE]),
        (date(2026, 3, 3), days[Told.NOW]),
    ]
    assert scored(told, Measure.PAIN, [Told.AFTER]) == [(date(2026, 3, 3), days[Told.AFTER])]


@pytest.mark.parametrize("measure", Measure)
def test_each_measure_has_its_scores_and_what_was_not_told_is_left_out(measure: Measure) -> None:
    told = entry(on("3-3 8:00"), Told.NOW).with_score(measure, 0)
    for each in Measure:
        assert scored([told], each) == ([(date(2026, 3, 3), 0)] if each is measure else [])


def test_the_day_is_that_of_the_place_where_it_was_told() -> None:
    late = on("3-3 23:30", NEW_YORK)
    assert scored([entry(late, Told.NOW, 5)], Measure.PAIN) == [(date(2026, 3, 3), 5)]
