"""What belongs to some days: by its own day, or with the whole that began on them.

Rule 1: a whole counts on the day on which it began, with all that was told before and after it.
Rule 2: to know it whole, what is read reaches a day further on both sides (``wider``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final, TypeAlias

from easeful.core.diary import Records
from easeful.core.wholes import grouped

Days: TypeAlias = tuple[date, date]

A_DAY: Final = timedelta(days=1)


def wider(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Return the days to read: one more on each side, as far as there are days."""
    return (
        first if first in {None, date.min} else first - A_DAY,
        last if last in {None, date.max} else last + A_DAY,
    )


def part_of(records: Records, span: Days) -> Records:
    """Return what belongs to the days from the first to the last of ``span``, each by its own."""
    first, last = span
    days = _days_of(records, span)
    return replace(
        days,
        sessions=tuple(each for each in records.sessions if first <= each.began.date() <= last),
        entries=tuple(each for each in records.entries if first <= each.told.date() <= last),
        heats=tuple(each for each in records.heats if first <= each.began.date() <= last),
    )


def whole_part_of(records: Records, span: Days) -> Records:
    """Return the same with every whole that began in ``span``, and with no part of another."""
    first, last = span
    wholes, alone = grouped(records)
    kept = [whole for whole in wholes if first <= whole.began.date() <= last]
    told = {each.id for whole in kept for each in (whole.before, whole.after) if each is not None}
    told |= {each.id for each in alone if first <= each.told.date() <= last}
    sessions = {each.id for whole in kept for each in whole.sessions}
    heats = {each.id for whole in kept for each in whole.heats}
    return replace(
        _days_of(records, span),
        sessions=tuple(each for each in records.sessions if each.id in sessions),
        entries=tuple(each for each in records.entries if each.id in told),
        heats=tuple(each for each in records.heats if each.id in heats),
    )


def _days_of(records: Records, span: Days) -> Records:
    first, last = span
    return Records(
        days={day: each for day, each in records.days.items() if first <= day <= last},
        afters={day: each for day, each in records.afters.items() if first <= day <= last},
        nights={day: each for day, each in records.nights.items() if first <= day <= last},
        helps={day: each for day, each in records.helps.items() if first <= day <= last},
        is_known=records.is_known,
    )
