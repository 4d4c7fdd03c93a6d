"""The words of the page for the doctor and of the table: short, and without judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from easeful.core.day import Day
from easeful.core.diary import Ended, Measure, News, Payback, StopReason, Told, Trigger
from easeful.core.heat_words import AREAS
from easeful.core.month_names import SHORT_MONTHS
from easeful.core.words import _

LEADS: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.PAIN: _("Pain (10 worst)"),
        Measure.FATIGUE: _("Fatigue (10 worn out)"),
        Measure.STIFFNESS: _("Stiffness (10 very stiff)"),
        Measure.MOOD: _("Mood (10 very good)"),
    }
)
"""A measure with what 10 is: of mood more is better, of the others less."""

DAYS: Final[Mapping[Day, str]] = MappingProxyType(
    {Day.FLARE: _("flare"), Day.SORE: _("sore"), Day.ORDINARY: _("ordinary")}
)
WHENS: Final[Mapping[Told, str]] = MappingProxyType(
    {Told.BEFORE: _("before"), Told.AFTER: _("after"), Told.NOW: _("by itself")}
)
ENDS: Final[Mapping[Ended, str]] = MappingProxyType(
    {
        Ended.WHOLE: _("whole"),
        Ended.STOPPED: _("stopped early"),
        Ended.CLOSED: _("window closed"),
    }
)
REASONS: Final[Mapping[StopReason, str]] = MappingProxyType(
    {
        StopReason.PAIN: _("pain"),
        StopReason.TIRED: _("tired"),
        StopReason.DIZZY: _("dizzy"),
        StopReason.TOO_MUCH: _("too much"),
        StopReason.SKIN: _("skin"),
        StopReason.INTERRUPTED: _("interrupted"),
        StopReason.ENOUGH: _("enough for that day"),
    }
)
TRIGGERS: Final[Mapping[Trigger, str]] = MappingProxyType(
    {
        Trigger.STRESS: _("stress"),
        Trigger.OVERDOING: _("overdoing"),
        Trigger.POOR_SLEEP: _("poor sleep"),
        Trigger.WEATHER: _("weather"),
    }
)
PAYBACKS: Final[Mapping[Payback, str]] = MappingProxyType(
    {
        Payback.SAME: _("the same"),
        Payback.SETTLED: _("more but settled"),
        Payback.WORSE: _("still worse"),
    }
)
NEWS: Final[Mapping[News, str]] = MappingProxyType(
    {News.NO: _("nothing new"), News.NOT_SURE: _("not sure"), News.YES: _("yes")}
)

MOST_DAYS: Final = 4
"""Days that are named one by one."""


def area_words(area: str) -> str:
    """Return the name of a place on the body; one that is not known as it stands."""
    return AREAS.get(area, area)


def day_words(day: date, *, with_year: bool = False) -> str:
    """Return "3 Mar", or "3 Mar 2026"."""
    words = f"{day.day} {SHORT_MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if with_year else words


def span_words(first: date, last: date) -> str:
    """Return "3 Mar to 14 Apr 2026", the year twice only where there are two."""
    if first == last:
        return day_words(last, with_year=True)
    begin = day_words(first, with_year=first.year != last.year)
    return _("{first} to {last}").format(first=begin, last=day_words(last, with_year=True))


def counts_words(counts: Sequence[tuple[str, int]]) -> str:
    """Return "stress 3, weather 2"."""
    return ", ".join(f"{name} {count}" for name, count in counts)


def listed_days(days: Sequence[date], *, with_year: bool) -> str:
    """Return a few days by name; of more, how many and the last."""
    if len(days) <= MOST_DAYS:
        return ", ".join(day_words(day, with_year=with_year) for day in days)
    form = _("{count} times, last on {date}")
    return form.format(count=len(days), date=day_words(max(days), with_year=with_year))


def days_words(days: Sequence[date], *, with_year: bool = False) -> str:
    """Return a row of days in words: "3 Mar", "3 to 5 Mar", "30 Mar to 2 Apr"."""
    first, last = days[0], days[-1]
    end = day_words(last, with_year=with_year)
    if first == last:
        return end
    same = (first.year, first.month) == (last.year, last.month)
    begin = str(first.day) if same else day_words(first)
    return _("{first} to {last}").format(first=begin, last=end)
