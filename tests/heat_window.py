"""One process of the app with its heat guard, in the world of ``heat_world``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from heat_witness import Witness
from heat_world import World, WorldLog

from easeful.core.heat import HeatPlan
from easeful.core.heat_events import HeatEvent
from easeful.core.heat_guard import HeatGuard
from easeful.core.heat_logbook import HeatLogbook
from easeful.core.heat_phase import HeatVerb


class Window:
    """One process of the app, with the guard and the logbook wired as the app wires them."""

    _owners = count(1)

    def __init__(self, world: World) -> None:
        self.log = WorldLog(world, next(self._owners))
        self.guard: HeatGuard | None = None
        self.hangs = False
        self._world = world
        self._stale_from: float | None = None

    @property
    def is_asking(self) -> bool:
        return self.guard is not None and HeatVerb.AWAKE in self.guard.allowed

    def begin(self, plan: HeatPlan, *, killed_after: int | None = None) -> None:
        """Put the pad on and say so; without a record nothing has begun, for her neither."""
        self._world.put_on, self._world.plan = self._world.seconds, plan
        self._watch(plan, 0.0, 0)
        self.do(HeatVerb.BEGIN, killed_after=killed_after)
        if killed_after == 0:
            self._world.take_off()

    def open(self) -> None:
        """Do what the app does when it starts."""
        found = self.log.find_open()
        if found is None:
            return
        now = self._world.now()
        on = found.seconds_on(now, self.log.boot)
        self._watch(found.record.plan, max(on, 0.125), found.record.id)
        events = self.do(HeatVerb.BEGIN)
        self.witness.opened(events, found.record)
        assert self.guard is not None, "the record is ours now"

    def look(self) -> None:
        """Let the guard see the clocks."""
        if self.guard is not None:
            self._tell(self.guard.advance(self._world.now()))

    def do(self, verb: HeatVerb, *, killed_after: int | None = None) -> Sequence[HeatEvent]:
        """Let a person press a button; the app may be killed before all of it is written down."""
        assert self.guard is not None
        events = self.guard.do(verb, self._world.now())
        if killed_after is None:
            self._tell(events)
            self._judge_end()
        else:
            for event in events[:killed_after]:
                self._logbook.hear(event)
            self.guard = None
        if verb is HeatVerb.PAD_OFF:
            self._world.take_off()
        return events

    def _watch(self, plan: HeatPlan, on_seconds: float, record: int) -> None:
        self.guard = HeatGuard(plan, on_seconds)
        self._logbook = HeatLogbook(self.log, self._world, self._drop, record)
        self.witness = Witness(self._world, plan)
        self._stale_from = None

    def _tell(self, events: Sequence[HeatEvent]) -> None:
        """Let the logbook hear first; what comes after it found the record gone is not said."""
        healthy = self.witness.looks()
        said = []
        for event in events:
            self._logbook.hear(event)
            if self.guard is not None:
                said.append(event)
        self.witness.hear(said, healthy=healthy)
        if self.guard is not None:
            self.witness.judge(self.guard)
            self._judge_record(healthy=healthy)

    def _judge_end(self) -> None:
        """What was said to be off is not open any more."""
        if self.guard is not None and not self.witness.is_on:
            assert all(row.record.id != self._logbook.record for row in self._world.open_rows)

    def _judge_record(self, *, healthy: bool) -> None:
        """Two windows do not watch one record for long, nor one that was closed."""
        record = self._logbook.record
        if not self.witness.is_on or not record or self.log.is_ours(record):
            self._stale_from = None
            return
        assert healthy, "after a sleep or a hang the record is looked at first"
        if self._stale_from is None:
            self._stale_from = self._world.seconds
        assert self._world.seconds - self._stale_from < 10

    def _drop(self) -> None:
        self.guard = None
