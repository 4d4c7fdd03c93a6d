"""Months are called as we call them, whatever language the system speaks."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from easeful.core.date_words import date_words
from easeful.core.heat_reasons import until_words
from easeful.core.month_names import MONTHS, SHORT_MONTHS, month_of, short_month_of
from easeful.core.report_words import day_words, span_words
from easeful.core.sheet_words import printed_in_words

SOURCE = Path(__file__).parents[2] / "src"
OF_THE_SYSTEM = re.compile(r"%[aAbBcpxX](?![A-Za-z])")


class Elsewhere(date):
    """A day whose names the system would give in its own language."""

    def strftime(self, _form: str) -> NoReturn:
        pytest.fail("the system was asked")

    __format__ = strftime


DAY = Elsewhere(2026, 3, 7)


def test_a_day_and_a_month_have_our_names() -> None:
    assert day_words(DAY, with_year=True) == "7 Mar 2026"
    assert span_words(Elsewhere(2025, 10, 1), DAY) == "1 Oct 2025 to 7 Mar 2026"
    assert printed_in_words(DAY) == "Printed on 7 March 2026"
    assert date_words(DAY, date(2026, 5, 3)) == "7 Mar"
    assert date_words(DAY, date(2027, 1, 3)) == "7 Mar 2026"
    assert (month_of(DAY), short_month_of(DAY)) == ("March 2026", "Mar 2026")
    then, now = datetime(2026, 5, 7, 9, 5, tzinfo=UTC), datetime(2026, 5, 3, tzinfo=UTC)
    assert until_words(then, now) == "Possible again on 7 May at 9:05"


def test_short_names_are_those_of_the_long_ones() -> None:
    assert tuple(name[:3] for name in MONTHS) == SHORT_MONTHS
    assert len(MONTHS) == 12


def test_the_system_is_never_asked_for_a_name() -> None:
    asking = {
        path.name: found
        for path in SOURCE.rglob("*.py")
        if (found := OF_THE_SYSTEM.findall(path.read_text(encoding="utf-8")))
    }
    assert asking == {}
