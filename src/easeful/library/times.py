"""Readers of times of day, days of the week and long spans.

Like those of ``fields``, they note what is wrong at its place and go on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from types import MappingProxyType
from typing import Final

from easeful.core.reminder import EVERY_DAY, MINUTES_AN_HOUR, WEEKEND, WORKDAYS, Weekday
from easeful.library.fields import scalar_of, words_of
from easeful.library.problem import Report, did_you_mean, quoted
from easeful.library.yaml_tree import Field, Text

TIME: Final = re.compile(r"(?P<h>[01]?[0-9]|2[0-3]):(?P<m>[0-5][0-9])")
NEARLY: Final = re.compile(
    r"(?P<h>[0-9]{1,2})(?:[:.h ]?(?P<m>[0-5][0-9]))?\s*(?P<half>[ap])?\.?(?:m\.?)?", re.IGNORECASE
)
"""What people write elsewhere for a time of day: 8.00, 8pm, 8 a.m., 0800."""

SPAN: Final = re.compile(
    r"(?:(?P<h>[1-9][0-9]?)\s*(?:h|hours?))?\s*(?:(?P<m>[1-9][0-9]{0,3})\s*(?:min|minutes?))?"
)
DASH: Final = re.compile(r"\s*[-–]\s*|\s+to\s+")
HALF_A_DAY: Final = 12
HOURS_A_DAY: Final = 24

SHORTEST: Final = 5
LONGEST: Final = 12 * MINUTES_AN_HOUR
"""Minutes between two times of a reminder that repeats."""

LETTERS: Final = 3
"""Of a day's name, when it is written short."""

NAMED_DAYS: Final[Mapping[str, frozenset[Weekday]]] = MappingProxyType(
    {
        **{day.name.lower(): frozenset({day}) for day in Weekday},
        **{day.name.lower()[:LETTERS]: frozenset({day}) for day in Weekday},
        "every day": EVERY_DAY,
        "daily": EVERY_DAY,
        "weekdays": WORKDAYS,
        "weekends": WEEKEND,
        "weekend": WEEKEND,
    }
)


def time_of(field: Field, report: Report) -> time | None:
    """Return one time of day."""
    text = scalar_of(field, report)
    return None if text is None or not isinstance(field.value, Text) else _time(field.value, report)


def times_in(field: Field, report: Report) -> tuple[time, ...]:
    """Return one time of day or several, in order, each once."""
    found = [_time(word, report) for word in words_of(field, report)]
    return tuple(sorted({moment for moment in found if moment is not None}))


def minutes_of(field: Field, report: Report) -> int | None:
    """Return a span from 5 min to 12 h, in minutes."""
    text = scalar_of(field, report)
    if text is None:
        return None
    found = SPAN.fullmatch(text)
    parts = {} if found is None else found.groupdict(default="0")
    minutes = int(parts.get("h", "0")) * MINUTES_AN_HOUR + int(parts.get("m", "0"))
    if not minutes:
        report.note(field.value, f"{quoted(text)} is no length of time; write 60 min or 2 h")
        return None
    if not SHORTEST <= minutes <= LONGEST:
        report.note(field.value, f"write a time from 5 min to 12 h, not {quoted(text)}")
        return None
    return minutes


def days_of(field: Field, report: Report) -> frozenset[Weekday]:
    """Return days of the week: names, ``mon-fri``, ``weekends``, ``every day``, or a list."""
    each = (_days(word, report) for word in words_of(field, report))
    return frozenset[Weekday]().union(*each)


def _time(word: Text, report: Report) -> time | None:
    text = word.text.strip()
    found = TIME.fullmatch(text)
    if found is None:
        guess = _meant(text)
        right = did_you_mean(guess) if guess else "; write 8:00 or 20:00"
        report.note(word, f"{quoted(text)} is no time of day{right}")
        return None
    return time(int(found["h"]), int(found["m"]))


def _meant(text: str) -> str:
    """Return the time of day that was probably meant, or ""."""
    found = NEARLY.fullmatch(text)
    if found is None:
        return ""
    hour, half = int(found["h"]), (found["half"] or "").lower()
    if half and 1 <= hour <= HALF_A_DAY:
        hour = hour % HALF_A_DAY + (HALF_A_DAY if half == "p" else 0)
    if hour == HOURS_A_DAY:
        hour = 0
    return f"{hour}:{found['m'] or '00'}" if hour < HOURS_A_DAY else ""


def _days(word: Text, report: Report) -> frozenset[Weekday]:
    text = " ".join(word.text.lower().split())
    ends = [_named(end) for end in DASH.split(text)]
    match ends:
        case [frozenset() as days]:
            return days
        case [frozenset() as first, frozenset() as last] if len(first) == len(last) == 1:
            return _from_to(*first, *last)
    guess = report.nearest(text, (*NAMED_DAYS, "mon-fri"))
    right = did_you_mean(guess) if guess else "; write mon-fri, weekends or [mon, wed]"
    report.note(word, f"{quoted(word.text.strip())} is no day{right}")
    return frozenset()


def _named(text: str) -> frozenset[Weekday] | None:
    return NAMED_DAYS.get(text)


def _from_to(first: Weekday, last: Weekday) -> frozenset[Weekday]:
    """Return the days from ``first`` to ``last``, which may lie in the next week."""
    length = (last - first) % len(Weekday)
    return frozenset(Weekday((first + step) % len(Weekday)) for step in range(length + 1))
