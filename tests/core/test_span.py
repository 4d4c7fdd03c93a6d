"""How far back the journal looks."""

from datetime import date, timedelta

import pytest

from easeful.core.span import Span, bounds

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(("span", "weeks"), [(Span.SIX_WEEKS, 6), (Span.SIX_MONTHS, 26)])
def test_a_span_has_whole_weeks_and_ends_today(span: Span, weeks: int) -> None:
    first, last = bounds(span, TODAY, date(2026, 2, 28))
    assert (last, last - first) == (TODAY, timedelta(days=7 * weeks - 1))


def test_all_begins_with_the_very_first_day() -> None:
    assert bounds(Span.ALL, TODAY, date(2021, 3, 9)) == (date(2021, 3, 9), TODAY)


def test_all_of_nothing_is_today() -> None:
    assert bounds(Span.ALL, TODAY, None) == (TODAY, TODAY)


def test_a_first_day_that_is_still_to_come_is_a_clock_that_was_set_back() -> None:
    assert bounds(Span.ALL, TODAY, date(2027, 1, 1)) == (TODAY, TODAY)
