"""From rows of the journal to records of heat and back.

A row may hold what only a newer Easeful knows, or what a broken disk made of it. Of one that is
closed the gates of heat are then told the worst that it may have been, and nobody else anything;
an open one is never left out, for somebody must be asked whether the pad is off.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from enum import StrEnum
from typing import Final, TypeVar

from easeful.core.heat import Alarm, HeatPlan, HeatRecord, OpenHeat, Pack, Skin
from easeful.core.heat_guard import CAP
from easeful.core.heat_marks import CHECK_OFTEN
from easeful.core.ports import Moment

Listed = TypeVar("Listed", bound=StrEnum)

Value = str | float | int | None
Row = tuple[Value, ...]

ROWS: Final = """
SELECT id, pack, area, seconds, check_every, began, on_seconds, ended, alarm, skin,
       seen_steady, seen_wall, boot
FROM heat
"""

LONGEST: Final = 86400.0
"""Seconds. A longer time is no figure but a fault, and SQLite turns what is no number into NULL."""

FIRST: Final = MINYEAR + 1
LAST: Final = MAXYEAR - 1
"""Years whose times can be moved to another zone, and by a day."""

EITHER: Final = (Pack.PAD, Pack.COLD)
"""Which it may have been, where nobody can say."""

LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for a time that cannot be read."""


def finite(seconds: float) -> float:
    """Return ``seconds`` as it can be written down; what cannot be true counts as very long."""
    return seconds if 0 <= seconds <= LONGEST else LONGEST


def time_text(when: datetime) -> str:
    """Return ``when`` as it is written down, with its offset."""
    return when.isoformat()


def time_of(text: object) -> datetime | None:
    """Return the time that was written down, ``None`` if it is none or has no zone.

    One at the end of all calendars, beside which no other can be reckoned, is moved by a year:
    no gate of heat tells it from what it was.
    """
    try:
        when = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    if when.utcoffset() is None:
        return None
    if FIRST <= when.year <= LAST:
        return when
    return when.replace(year=min(max(FIRST, when.year), LAST))


def one_of(listed: type[Listed], text: object) -> Listed | None:
    """Return the value of ``listed`` that was written down, ``None`` if it has none such."""
    if not isinstance(text, str):
        return None
    try:
        return listed(text)
    except ValueError:
        return None


def record_of(row: Row) -> HeatRecord | None:
    """Return the record of one of ``ROWS``.

    One that is closed and not understood lasts no seconds: it only stands for what was, as in
    ``journal_lost``. ``None`` if no time in it can be read.
    """
    if not is_understood(row):
        return _stand_in(row)
    number, pack, area, seconds, every, began, on_seconds, ended, alarm, skin = row[:10]
    known, start, end = one_of(Pack, pack), time_of(began), time_of(ended)
    plan = (
        HeatPlan(Pack.PAD, "", CAP, CHECK_OFTEN)
        if known is None
        else HeatPlan(known, str(area), float(seconds or 0), float(every or 0))
    )
    return HeatRecord(
        id=int(number or 0),
        plan=plan,
        began=start or LONG_AGO,
        on_seconds=finite(float(on_seconds or 0)),
        ended=end,
        alarm=one_of(Alarm, alarm),
        skin=one_of(Skin, skin),
    )


def is_understood(row: Row) -> bool:
    """Say whether one of ``ROWS`` is open, or what it says of pack and times can be read."""
    _number, pack, _area, _seconds, _every, began, _on, ended = row[:8]
    times = (time_of(began), time_of(ended))
    return ended is None or (one_of(Pack, pack) is not None and None not in times)


def for_gates(row: Row) -> tuple[HeatRecord, ...]:
    """Return what heat's gates count of one of ``ROWS``: of what cannot be read, the worst."""
    record, skin = record_of(row), row[9]
    if record is None:
        return ()
    if skin is not None and record.skin is None:
        record = replace(record, skin=Skin.BURNT)
    if record.ended is None or one_of(Pack, row[1]) is not None:
        return (record,)
    return tuple(replace(record, plan=replace(record.plan, pack=each)) for each in EITHER)


def _stand_in(row: Row) -> HeatRecord | None:
    """Return what stands for a closed one: it ended when it was last known to be on, or later."""
    start, end = time_of(row[5]), time_of(row[7])
    end = end or max(filter(None, (start, time_of(row[11]))), default=None)
    if end is None:
        return None
    plan = HeatPlan(one_of(Pack, row[1]) or Pack.PAD, str(row[2]), 0.0, 0.0)
    record = HeatRecord(int(row[0] or 0), plan, start or end, ended=end)
    return replace(record, skin=one_of(Skin, row[9]))


def open_of(row: Row) -> OpenHeat | None:
    """Return the open record of one of ``ROWS``; one that is not understood as the worst case."""
    record = record_of(row)
    if record is None:
        return None
    steady, wall, boot = row[10:]
    # Seen long ago, it counts as on for too long.
    return OpenHeat(record, Moment(float(steady or 0), time_of(wall) or LONG_AGO), str(boot))
