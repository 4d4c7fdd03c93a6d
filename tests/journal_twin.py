"""A diary in memory and one on the disk that are told the same, and must know the same."""

from datetime import date
from pathlib import Path

from diary_fakes import MemoryDiary
from heat_fakes import HeatStore

from easeful.adapters.diary import DiaryFile
from easeful.core.diary import Fact, Recent, Records
from easeful.core.heat import HeatRecord

SOON = 30.0
"""Seconds within which a busy machine has written everything."""


class HeatedDiary(MemoryDiary):
    """Knows of heat what the log of heat knows."""

    def __init__(self, heat: HeatStore) -> None:
        super().__init__()
        self._heat = heat

    def heats_now(self) -> tuple[HeatRecord, ...]:
        """Return heat that has ended."""
        every = (entry.heat.record for entry in self._heat.entries.values())
        return tuple(each for each in every if each.ended is not None)

    def records(self, first: date | None, last: date | None) -> Records:
        self.heats = self.heats_now()
        return super().records(first, last)


class TwinDiary(HeatedDiary):
    """What is kept in memory stands in the file at ``path`` too, whenever that is opened."""

    def __init__(self, heat: HeatStore, path: Path) -> None:
        super().__init__(heat)
        self._path = path
        self.file = self._open()

    def new_id(self) -> str:
        return self.file.new_id()

    def keep(self, fact: Fact) -> None:
        super().keep(fact)
        self.file.keep(fact)

    def forget(self, entry: str) -> None:
        super().forget(entry)
        self.file.forget(entry)

    def open_anew(self) -> None:
        """Let another process have the file."""
        self.file.close()
        self.file = self._open()

    def recent(self, today: date) -> Recent:
        remembered, found = super().recent(today), self.file.recent(today)
        if self.file.settle(SOON) and found.first is not None:  # it is never read at all at first
            assert without_heat(found.records) == without_heat(remembered.records)
        return remembered

    def is_as_remembered(self) -> bool:
        """Say whether the file has all that was told, and nothing else."""
        assert self.file.settle(SOON)
        found = self.file.records(None, None)
        return without_heat(found) == without_heat(self.records(None, None))

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()

    def _open(self) -> DiaryFile:
        return DiaryFile(self._path, lambda call: call())


def without_heat(records: Records) -> tuple[object, ...]:
    """Return what a diary itself keeps; days have no order where they are told."""
    return (
        sorted(records.sessions),
        sorted(records.entries, key=lambda each: each.id),
        dict(records.days),
        dict(records.afters),
        dict(records.nights),
        dict(records.helps),
    )
