"""What the journal knows of earlier heat, and what was told about health, the alarm and the skin.

Nothing is overwritten: what is told anew is a new row, and the newest counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final, Protocol

from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_rows import ROWS, Row, for_gates, one_of, time_of, time_text
from easeful.core.heat import Pack
from easeful.core.heat_health import Condition, Health
from easeful.core.heat_verdict import Past

PAST_DAYS: Final = 30
"""Days of records that the gates are given; they ask for 28."""

CREAM_DAYS: Final = 2
"""Days for which a cream is told; it counts for one."""

# A time that SQLite cannot reckon with is taken in: rather a record too many than one too few.
RECORDS: Final = f"""
{ROWS}
WHERE ended IS NULL
   OR coalesce(max(julianday(began), julianday(ended)) >= julianday(?) - ?, 1)
ORDER BY id
"""
CREAMS: Final = """
SELECT area, told FROM cream WHERE coalesce(julianday(told) >= julianday(?) - ?, 1) ORDER BY id
"""
PATTERNS: Final = "SELECT area, asked, found FROM pattern ORDER BY id"
HAD_COLD: Final = "SELECT 1 FROM heat WHERE pack = ? AND ended IS NOT NULL AND seconds > 0 LIMIT 1"
HEALTH: Final = "SELECT told, conditions, agreed FROM heat_health ORDER BY id DESC LIMIT 1"
HEARD: Final = "SELECT heard, output FROM alarm_heard ORDER BY id DESC LIMIT 1"

TELL_HEALTH: Final = "INSERT INTO heat_health (told, conditions, agreed) VALUES (?, ?, ?)"
TELL_HEARD: Final = "INSERT INTO alarm_heard (heard, output) VALUES (?, ?)"
TELL_CREAM: Final = "INSERT INTO cream (area, told) VALUES (?, ?)"
TELL_PATTERN: Final = "INSERT INTO pattern (area, asked, found) VALUES (?, ?, ?)"


class Read(Protocol):
    """Asks a journal."""

    def __call__(self, query: str, values: Row = ()) -> Iterable[Row]:
        """Return the rows that it has."""
        ...


class JournalMemory:
    """Remembers in the journal's file (``heat_ports.HeatMemory``)."""

    def __init__(self, file: JournalFile) -> None:
        """Use ``file``, as the records do."""
        self._file = file

    def past(self, now: datetime) -> Past:
        """Return what the gates need to know of earlier times."""
        return past_in(self._file.read, now)

    def health(self) -> Health | None:
        """Return the answers of last time, ``None`` if it was never asked.

        ``None`` as well for a condition that only a newer Easeful knows: it is asked again.
        """
        return health_in(self._file.read)

    def tell_health(self, health: Health) -> None:
        """Keep the answers."""
        self._file.keep(TELL_HEALTH, health_row(health))

    def alarm_heard(self) -> tuple[datetime, str] | None:
        """Return when, and on which sound output, the alarm was last heard."""
        for heard, output in self._file.read(HEARD):
            when = time_of(heard)
            if when is not None:
                return when, str(output)
        return None

    def tell_alarm_heard(self, when: datetime, output: str) -> None:
        """Keep that the alarm was heard."""
        self._file.keep(TELL_HEARD, (time_text(when), output))

    def tell_cream(self, area: str, when: datetime) -> None:
        """Keep that there was cream or a patch on ``area``."""
        self._file.keep(TELL_CREAM, (area, time_text(when)))

    def tell_pattern(self, area: str, when: datetime, *, found: bool) -> None:
        """Keep that the skin of ``area`` was looked at for a pattern."""
        self._file.keep(TELL_PATTERN, (area, time_text(when), int(found)))


def past_in(read: Read, now: datetime) -> Past:
    """Return what a journal knows of earlier times, as far as the gates ask."""
    records = (for_gates(row) for row in read(RECORDS, (time_text(now), PAST_DAYS)))
    creams = (
        (str(area), time_of(told)) for area, told in read(CREAMS, (time_text(now), CREAM_DAYS))
    )
    patterns = ((str(area), time_of(asked), bool(found)) for area, asked, found in read(PATTERNS))
    return Past(
        records=tuple(record for each in records for record in each),
        creams={area: told for area, told in creams if told is not None},
        patterns={area: (asked, found) for area, asked, found in patterns if asked is not None},
        had_cold=bool(list(read(HAD_COLD, (Pack.COLD.value,)))),
    )


def health_in(read: Read) -> Health | None:
    """Return the answers that a journal has, as ``JournalMemory.health`` does."""
    for told, conditions, agreed in read(HEALTH):
        when, ticked = time_of(told), str(conditions).split()
        known = _conditions(ticked)
        if when is not None and len(known) == len(ticked):
            return Health(known, _conditions(str(agreed).split()), when)
    return None


def health_row(health: Health) -> tuple[str, str, str]:
    """Return the answers as they are written down."""
    conditions, agreed = (" ".join(sorted(each)) for each in (health.conditions, health.agreed))
    return time_text(health.told), conditions, agreed


def _conditions(words: Iterable[str]) -> frozenset[Condition]:
    known = (one_of(Condition, word) for word in words)
    return frozenset(each for each in known if each is not None)
