"""From rows of the journal to records of heat and back.

A row may hold what only a newer Easeful knows. A record that is closed may then be left out; an
open one never, for somebody must be asked whether the pad is off.
"""

from __future__ import annotations

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
    """Return the record of one of ``ROWS``; ``None`` for a closed one that is not understood."""
    number, pack, area, seconds, every, began, on_seconds, ended, alarm, skin = row[:10]
    known, start, end = one_of(Pack, pack), time_of(began), time_of(ended)
    if ended is not None and (known is None or start is None or end is None):
        return None
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


def open_of(row: Row) -> OpenHeat | None:
    """Return the open record of one of ``ROWS``; one that is not understood as the worst case."""
    record = record_of(row)
    if record is None:
        return None
    steady, wall, boot = row[10:]
    # Seen long ago, it counts as on for too long.
    return OpenHeat(record, Moment(float(steady or 0), time_of(wall) or LONG_AGO), str(boot))
