"""Days in words: short ones for a list, with their time, and the day of a month.

A year is said where it is not the one of today.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from easeful.core.heat_reasons import time_words
from easeful.core.month_names import MONTHS, SHORT_MONTHS
from easeful.core.words import _

WEEKDAYS: Final = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def day_words(day: date, today: date) -> str:
    """Return a day with its weekday: "Tue 3 Mar", "Tue 3 Mar 2020"."""
    return _("{weekday} {day} {month}{year}").format(
        weekday=WEEKDAYS[day.weekday()],
        day=day.day,
        month=SHORT_MONTHS[day.month - 1],
        year=_year(day, today),
    )


def moment_words(moment: datetime, today: date) -> str:
    """Return a day and the time on it: "Tue 3 Mar, 8:05"."""
    words = _("{day}, {time}")
    return words.format(day=day_words(moment.date(), today), time=time_words(moment))


def month_words(day: date, today: date) -> str:
    """Return the day of a month: "3 March", "3 March 2020"."""
    return f"{day.day} {MONTHS[day.month - 1]}{_year(day, today)}"


def date_words(day: date, today: date) -> str:
    """Return the same where there is little room: "3 Mar", "3 Mar 2020"."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}{_year(day, today)}"


def _year(day: date, today: date) -> str:
    return "" if day.year == today.year else f" {day.year}"
