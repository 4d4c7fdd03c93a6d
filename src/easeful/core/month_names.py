"""The months by name: those of the system would stand in its language among words of ours."""

from __future__ import annotations

from datetime import date
from typing import Final

from easeful.core.words import _

MONTHS: Final = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
SHORT_MONTHS: Final = tuple(
    _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()  # one row, for short and narrow
)


def month_of(day: date) -> str:
    """Return the month of a day, with its year: "March 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_month_of(day: date) -> str:
    """Return the same in short: "Mar 2026"."""
    return f"{SHORT_MONTHS[day.month - 1]} {day.year}"
