"""What heat must know from one journal, taken along into another that takes its place.

So no restore makes a gap shorter, a day's limit larger, or an answer about health disappear.
``before`` is the name under which the journal of until now is attached. Nothing is deleted; to do
it twice is to do it once. Where a time cannot be reckoned with, the row is taken along.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Final, NamedTuple

from easeful.adapters.journal_memory import (
    HEALTH,
    PAST_DAYS,
    TELL_CREAM,
    TELL_HEALTH,
    TELL_PATTERN,
    health_in,
    health_row,
    past_in,
)
from easeful.adapters.journal_rows import Row, time_text
from easeful.core.heat_health import Health
from easeful.core.heat_joined import joined_creams, joined_health, joined_patterns
from easeful.core.heat_verdict import Past

HAS_OPEN: Final = "SELECT 1 FROM heat WHERE ended IS NULL LIMIT 1"

COLUMNS: Final = """
pack, area, seconds, check_every, began, on_seconds, seen_steady, seen_wall, boot, owner, alarm,
ended, skin
"""
SAME: Final = "old.began = heat.began AND old.pack = heat.pack AND old.area = heat.area"
"""Not the owner: who takes up a pad that is on becomes that."""

WORSE: Final = "CASE {skin} WHEN 'red' THEN 2 WHEN 'fine' THEN 1 ELSE 3 * ({skin} IS NOT NULL) END"
"""What cannot be read counts as burnt, as for the gates."""

LAST_ON: Final = """CASE
    WHEN old.ended IS NULL OR julianday(old.ended) IS NOT NULL THEN old.ended
    WHEN coalesce(julianday(old.seen_wall) < julianday(old.began), 0) THEN old.began
    WHEN julianday(old.seen_wall) IS NULL THEN old.began
    ELSE old.seen_wall
END"""
"""When it ended or, where that cannot be read, when it was last known to be on: as gates count."""

# Told after the backup was made: that the pad is off, and how the skin looked. An end that only the
# backup knows later counts, if it is not in the future: then its clock was wrong.
MEND: Final = f"""
UPDATE main.heat SET
    on_seconds = max(heat.on_seconds, old.on_seconds),
    alarm = coalesce(heat.alarm, old.alarm),
    ended = CASE
        WHEN heat.ended IS NULL OR old.ended IS NULL THEN coalesce(heat.ended, old.ended)
        WHEN heat.ended = old.ended OR julianday({LAST_ON}) IS NULL THEN heat.ended
        WHEN julianday(heat.ended) BETWEEN julianday({LAST_ON}) AND julianday(?) THEN heat.ended
        ELSE {LAST_ON}
    END,
    skin = CASE
        WHEN {WORSE.format(skin="old.skin")} > {WORSE.format(skin="heat.skin")} THEN old.skin
        ELSE coalesce(heat.skin, old.skin)
    END
FROM before.heat AS old WHERE {SAME}
"""  # noqa: S608 (our own words)

TAKE_HEAT: Final = f"""
INSERT INTO main.heat ({COLUMNS})
SELECT {COLUMNS} FROM before.heat AS old
WHERE coalesce(max(julianday(began), julianday(ended)) >= julianday(?) - ?, 1)
  AND NOT EXISTS (SELECT 1 FROM main.heat AS heat WHERE {SAME})
ORDER BY old.id
"""  # noqa: S608 (our own words)
"""The gates ask for so many days; 48 hours of them are gaps and limits."""


class Known(NamedTuple):
    """What one journal knows beside its records; ``row`` is the newest about health, as it is."""

    past: Past
    health: Health | None
    row: Row | None


def known_in(file: sqlite3.Connection, now: datetime) -> Known:
    """Return what a journal knows."""

    def read(query: str, values: Row = ()) -> list[Row]:
        return file.execute(query, values).fetchall()

    row = next(iter(read(HEALTH)), None)
    return Known(past_in(read, now), health_in(read), row)


def merge_heat(file: sqlite3.Connection, before: Known, now: datetime) -> None:
    """Take along what ``before`` knows, within the transaction that is under way."""
    file.execute(MEND, (time_text(now),))
    file.execute(TAKE_HEAT, (time_text(now), PAST_DAYS))
    restored = known_in(file, now)
    for area, told in joined_creams(before.past, restored.past, now).items():
        file.execute(TELL_CREAM, (area, time_text(told)))
    for area, (asked, found) in joined_patterns(before.past, restored.past).items():
        file.execute(TELL_PATTERN, (area, time_text(asked), int(found)))
    health = _health(before, restored, now)
    if health is not None and health != restored.row:
        file.execute(TELL_HEALTH, health)


def _health(before: Known, restored: Known, now: datetime) -> Row | None:
    """Return the answers that count; what cannot be read of ``before`` has to be asked again."""
    if before.health is None or restored.health is None:
        return before.row
    joined = joined_health(before.health, restored.health, now)
    return restored.row if joined == restored.health else health_row(joined)
