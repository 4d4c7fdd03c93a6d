"""Stand-ins for ``core/heat_ports.py``: records and memory of heat that end with the test."""

import math
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from easeful.core.heat import Alarm, HeatPlan, HeatRecord, OpenHeat, Pack, Skin
from easeful.core.heat_health import Health
from easeful.core.heat_verdict import Past
from easeful.core.ports import Moment

REMEMBERS: Final = timedelta(days=30)


@dataclass
class Entry:
    """One record, and who watches it."""

    heat: OpenHeat
    owner: str


@dataclass
class HeatStore:
    """What outlives a log and its owner, as a file does."""

    entries: dict[int, Entry] = field(default_factory=dict)
    healths: list[Health] = field(default_factory=list)
    heard: list[tuple[datetime, str]] = field(default_factory=list)
    creams: dict[str, datetime] = field(default_factory=dict)
    patterns: dict[str, tuple[datetime, bool]] = field(default_factory=dict)

    def change(self, record: int, **changes: object) -> None:
        """Change the record, if there is one."""
        entry = self.entries.get(record)
        if entry is not None:
            changed = replace(entry.heat.record, **changes)  # type: ignore[arg-type]
            entry.heat = replace(entry.heat, record=changed)

    def is_open(self, record: int) -> bool:
        entry = self.entries.get(record)
        return entry is not None and entry.heat.record.ended is None


class MemoryHeatLog:
    """Keeps records as one owner. ``complaint`` may be set: then nothing is written."""

    def __init__(
        self, owner: str = "window", boot: str = "boot", store: HeatStore | None = None
    ) -> None:
        self.store = HeatStore() if store is None else store
        self.owner = owner
        self.boot = boot
        self.complaint = ""

    @property
    def records(self) -> tuple[HeatRecord, ...]:
        """Return all records, the oldest first."""
        return tuple(entry.heat.record for entry in self.store.entries.values())

    def begin(self, plan: HeatPlan, now: Moment) -> int:
        if self.complaint:
            return 0
        number = len(self.store.entries) + 1
        heat = OpenHeat(HeatRecord(number, plan, now.wall), now, self.boot)
        self.store.entries[number] = Entry(heat, self.owner)
        return number

    def see(self, record: int, on_seconds: float, now: Moment) -> bool:
        entry = self.store.entries.get(record)
        if self.complaint or entry is None:
            return True
        if not self.store.is_open(record) or entry.owner != self.owner:
            return False
        longer = max(entry.heat.record.on_seconds, on_seconds)
        self.store.change(record, on_seconds=longer)
        entry.heat = replace(entry.heat, seen=now, boot=self.boot)
        return True

    def ring(self, record: int, why: Alarm) -> None:
        if self.store.is_open(record) and self.store.entries[record].heat.record.alarm is None:
            self.store.change(record, alarm=why)

    def end(self, record: int, on_seconds: float, now: Moment) -> None:
        if self.store.is_open(record):
            before = self.store.entries[record].heat.record.on_seconds
            longer = max(before, on_seconds if on_seconds < math.inf else before)
            self.store.change(record, on_seconds=longer, ended=now.wall)

    def tell_skin(self, record: int, skin: Skin) -> None:
        self.store.change(record, skin=skin)

    def find_open(self) -> OpenHeat | None:
        numbers = [number for number in self.store.entries if self.store.is_open(number)]
        return self.store.entries[numbers[-1]].heat if numbers else None

    def take_up(self, record: int) -> None:
        if self.store.is_open(record):
            self.store.entries[record].owner = self.owner


class MemoryHeatMemory:
    """Remembers what was told, and knows the records of the same store."""

    def __init__(self, store: HeatStore | None = None) -> None:
        self.store = HeatStore() if store is None else store

    def past(self, now: datetime) -> Past:
        records = [entry.heat.record for entry in self.store.entries.values()]
        return Past(
            records=tuple(
                each
                for each in records
                if each.ended is None or now - max(each.began, each.ended) <= REMEMBERS
            ),
            creams={
                area: told
                for area, told in self.store.creams.items()
                if now - told <= timedelta(days=2)
            },
            patterns=dict(self.store.patterns),
            had_cold=any(each.plan.pack is Pack.COLD and each.ended for each in records),
        )

    def health(self) -> Health | None:
        return self.store.healths[-1] if self.store.healths else None

    def tell_health(self, health: Health) -> None:
        self.store.healths.append(health)

    def alarm_heard(self) -> tuple[datetime, str] | None:
        return self.store.heard[-1] if self.store.heard else None

    def tell_alarm_heard(self, when: datetime, output: str) -> None:
        self.store.heard.append((when, output))

    def tell_cream(self, area: str, when: datetime) -> None:
        self.store.creams[area] = when

    def tell_pattern(self, area: str, when: datetime, *, found: bool) -> None:
        self.store.patterns[area] = (when, found)
