"""Which days the page for the doctor is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from easeful.core.words import _


class ReportSpan(StrEnum):
    """How far the page looks back; ``OWN`` is from one day to another, as she says."""

    SIX_WEEKS = "six-weeks"
    THREE_MONTHS = "three-months"
    SIX_MONTHS = "six-months"
    YEAR = "year"
    ALL = "all"
    OWN = "own"


NAMES: Final[Mapping[ReportSpan, str]] = MappingProxyType(
    {
        ReportSpan.SIX_WEEKS: _("6 weeks"),
        ReportSpan.THREE_MONTHS: _("3 months"),
        ReportSpan.SIX_MONTHS: _("6 months"),
        ReportSpan.YEAR: _("A year"),
        ReportSpan.ALL: _("All"),
        ReportSpan.OWN: _("From … to"),
    }
)

DAYS: Final[Mapping[ReportSpan, int]] = MappingProxyType(
    {
        ReportSpan.SIX_WEEKS: 42,
        ReportSpan.THREE_MONTHS: 91,
        ReportSpan.SIX_MONTHS: 182,
        ReportSpan.YEAR: 365,
    }
)
"""How many days a span has, today among them."""


def days_of(span: ReportSpan, today: date, first: date | None) -> tuple[date, date]:
    """Return the first and the last day; never from before ``first``, the day she began.

    ``OWN`` begins as six weeks do: from there she changes it.
    """
    began = min(first or today, today)
    if span is ReportSpan.ALL:
        return began, today
    length = DAYS.get(span, DAYS[ReportSpan.SIX_WEEKS])
    back = today.toordinal() - length + 1
    return max(began, date.fromordinal(max(1, back))), today


def in_order(first: date, last: date) -> tuple[date, date]:
    """Return two days as she named them, the earlier one first."""
    return min(first, last), max(first, last)


def day_count(span: tuple[date, date]) -> int:
    """Return how many days a span has, both ends among them."""
    return (span[1] - span[0]) // timedelta(days=1) + 1
