"""What heat must know from one journal, taken along into another that takes its place.

So no restore makes a gap shorter, a day's limit larger, or an answer about health disappear.
``before`` is the name under which the journal of until now is attached. Nothing is deleted; to do
it twice is to do it once. Where a time cannot be reckoned with, the row is taken along.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Final

from easeful.adapters.journal_memory import PAST_DAYS
from easeful.adapters.journal_rows import time_text

HAS_OPEN: Final = "SELECT 1 FROM heat WHERE ended IS NULL LIMIT 1"

COLUMNS: Final = """
pack, area, seconds, check_every, began, on_seconds, seen_steady, seen_wall, boot, owner, alarm,
ended, skin
"""
SAME: Final = "old.began = heat.began AND old.owner = heat.owner AND old.area = heat.area"
KEEPS: Final = f"SELECT 1 FROM before.heat AS old WHERE {SAME}"  # noqa: S608 (our own words)

# A backup may have been made while a pad was on that has long been said to be off.
CLOSE: Final = f"""
UPDATE main.heat SET (on_seconds, alarm, ended, skin) =
    (SELECT old.on_seconds, old.alarm, old.ended, old.skin FROM before.heat AS old WHERE {SAME})
WHERE ended IS NULL AND EXISTS ({KEEPS} AND old.ended IS NOT NULL)
"""  # noqa: S608 (our own words)

TAKE_HEAT: Final = f"""
INSERT INTO main.heat ({COLUMNS})
SELECT {COLUMNS} FROM before.heat AS old
WHERE coalesce(max(julianday(began), julianday(ended)) >= julianday(?) - ?, 1)
  AND NOT EXISTS (SELECT 1 FROM main.heat AS heat WHERE {SAME})
ORDER BY old.id
"""  # noqa: S608 (our own words)
"""The gates ask for so many days; 48 hours of them are gaps and limits."""

TAKE_HEALTH: Final = """
INSERT INTO main.heat_health (told, conditions, agreed)
SELECT old.told, old.conditions, old.agreed FROM before.heat_health AS old
WHERE coalesce(julianday(old.told) > (SELECT max(julianday(told)) FROM main.heat_health), 1)
  AND NOT EXISTS (
    SELECT 1 FROM main.heat_health AS new
    WHERE (new.told, new.conditions, new.agreed) = (old.told, old.conditions, old.agreed)
  )
ORDER BY old.id
"""
TAKE_CREAM: Final = """
INSERT INTO main.cream (area, told)
SELECT old.area, old.told FROM before.cream AS old
WHERE coalesce(julianday(old.told) >
      (SELECT max(julianday(told)) FROM main.cream AS new WHERE new.area = old.area), 1)
  AND NOT EXISTS (
    SELECT 1 FROM main.cream AS new WHERE (new.area, new.told) = (old.area, old.told)
  )
ORDER BY old.id
"""
TAKE_PATTERN: Final = """
INSERT INTO main.pattern (area, asked, found)
SELECT old.area, old.asked, old.found FROM before.pattern AS old
WHERE coalesce(julianday(old.asked) >
      (SELECT max(julianday(asked)) FROM main.pattern AS new WHERE new.area = old.area), 1)
  AND NOT EXISTS (
    SELECT 1 FROM main.pattern AS new
    WHERE (new.area, new.asked, new.found) = (old.area, old.asked, old.found)
  )
ORDER BY old.id
"""


def merge_heat(file: sqlite3.Connection, now: datetime) -> None:
    """Take along what ``before`` knows, within the transaction that is under way."""
    file.execute(CLOSE)
    file.execute(TAKE_HEAT, (time_text(now), PAST_DAYS))
    for order in (TAKE_HEALTH, TAKE_CREAM, TAKE_PATTERN):
        file.execute(order)
