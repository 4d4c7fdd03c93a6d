"""A world for the heat guard: true time, two clocks that may lie, and records that stay.

Everything happens at eighths of a second, so that sums are exact.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from easeful.core.heat import Alarm, HeatPlan, HeatRecord, OpenHeat, Pack, Skin
from easeful.core.ports import Moment

NOON: Final = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CAPS: Final = {Pack.PAD: 1200, Pack.DAMP: 900, Pack.WRAP: 1200, Pack.BATH: 1200, Pack.COLD: 900}
"""Written once more: who changes the cap in the code must change it here too."""


def longest(plan: HeatPlan) -> float:
    """Return after how many seconds a pad must come off."""
    cap = CAPS[plan.pack]
    return plan.seconds if 0 <= plan.seconds <= cap else cap


@dataclass
class Row:
    """A record as it lies on the disk; ``truth`` is how long the pad really was on when seen."""

    record: HeatRecord
    seen: Moment
    boot: str
    owner: int
    truth: float = 0.0


@dataclass
class World:
    """What is so, and what the clocks make of it."""

    counts_sleep: bool
    """Whether the steady clock does."""
    seconds: float = 0.0
    shifts: int = 0
    """How often somebody has set the clock on the wall."""
    boots: int = 1
    rows: list[Row] = field(default_factory=list)
    put_on: float | None = None
    plan: HeatPlan | None = None
    _steady: float = 64.0
    _shift: float = 0.0
    _zone: tzinfo = UTC

    def now(self) -> Moment:
        wall = NOON + timedelta(seconds=self.seconds + self._shift)
        return Moment(self._steady, wall.astimezone(self._zone))

    def gap(self, earlier: Moment) -> float:
        """Return how long ago ``earlier`` seems to be, by the clock that says more."""
        now = self.now()
        wall = (now.wall.astimezone(UTC) - earlier.wall.astimezone(UTC)).total_seconds()
        return max(now.steady - earlier.steady, wall, 0.0)

    def pass_seconds(self, seconds: float) -> None:
        self.seconds += seconds
        self._steady += seconds

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds
        self._steady += seconds if self.counts_sleep else 0.0

    def set_clock(self, seconds: float) -> None:
        self._shift += seconds
        self.shifts += 1

    def travel(self, zone: tzinfo) -> None:
        self._zone = zone

    def start_again(self, seconds: float) -> None:
        self.seconds += seconds
        self._steady = 8.0
        self.boots += 1

    @property
    def is_on(self) -> bool:
        return self.put_on is not None

    @property
    def on_for(self) -> float:
        """Return how long the pad has really been on."""
        return 0.0 if self.put_on is None else self.seconds - self.put_on

    def take_off(self) -> None:
        self.put_on = None

    @property
    def open_rows(self) -> list[Row]:
        return [row for row in self.rows if row.record.ended is None]


class WorldLog:
    """The records (``heat_ports.HeatLog``) as one process sees them; they outlive it."""

    def __init__(self, world: World, owner: int) -> None:
        self._world = world
        self._owner = owner

    def begin(self, plan: HeatPlan, now: Moment) -> int:
        record = HeatRecord(len(self._world.rows) + 1, plan, now.wall)
        self._world.rows.append(Row(record, now, self.boot, self._owner))
        return record.id

    def is_ours(self, record: int) -> bool:
        row = self._world.rows[record - 1]
        return row.record.ended is None and row.owner == self._owner

    def see(self, record: int, on_seconds: float, now: Moment) -> bool:
        row = self._world.rows[record - 1]
        if not self.is_ours(record):
            return False
        row.record = replace(row.record, on_seconds=on_seconds)
        row.seen, row.boot, row.truth = now, self.boot, self._world.on_for
        return True

    def ring(self, record: int, why: Alarm) -> None:
        row = self._world.rows[record - 1]
        row.record = replace(row.record, alarm=why)

    def end(self, record: int, on_seconds: float, now: Moment) -> None:
        row = self._world.rows[record - 1]
        if row.record.ended is None:
            row.record = replace(row.record, on_seconds=on_seconds, ended=now.wall)

    def tell_skin(self, record: int, skin: Skin) -> None:
        row = self._world.rows[record - 1]
        row.record = replace(row.record, skin=skin)

    def find_open(self) -> OpenHeat | None:
        rows = self._world.open_rows
        return OpenHeat(rows[-1].record, rows[-1].seen, rows[-1].boot) if rows else None

    def take_up(self, record: int) -> None:
        self._world.rows[record - 1].owner = self._owner

    @property
    def boot(self) -> str:
        return f"boot {self._world.boots}"

    @property
    def complaint(self) -> str:
        return ""
