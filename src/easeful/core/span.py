"""How far back one looks: six weeks, six months, or all."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class Span(StrEnum):
    """How far back one looks."""

    SIX_WEEKS = "six-weeks"
    SIX_MONTHS = "six-months"
    ALL = "all"


DAYS: Final = {Span.SIX_WEEKS: 42, Span.SIX_MONTHS: 182}
"""Whole weeks, so that every weekday is in it equally often."""


def bounds(span: Span, today: date, first_ever: date | None) -> tuple[date, date]:
    """Return the first and the last day of ``span``, both in it; the last is ``today``.

    ``first_ever`` is the day of the very first record, ``None`` before it. It may lie after
    ``today`` where a clock was set back.
    """
    if span is Span.ALL:
        return min(first_ever or today, today), today
    return today - timedelta(days=DAYS[span] - 1), today
