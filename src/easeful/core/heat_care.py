"""While a pad may be on, the machine does not fall asleep, and a second process watches."""

from __future__ import annotations

from easeful.core.heat_events import (
    AlarmRang,
    CheckAnswered,
    CheckAsked,
    CheckLouder,
    ChecksOften,
    HeatBegan,
    HeatEvent,
    HeatTakenUp,
    PadOff,
    SkinLineDue,
    SkinTold,
    StillOn,
)
from easeful.core.heat_guard import HeatGuard
from easeful.core.heat_logbook import HeatLogbook
from easeful.core.heat_phase import WATCHED
from easeful.core.heat_ports import HeatWatch
from easeful.core.ports import Moment, WakeLock
from easeful.core.words import _


class HeatCare:
    """Listens to one guard, after the logbook that knows the record's id."""

    def __init__(
        self, guard: HeatGuard, logbook: HeatLogbook, watch: HeatWatch, lock: WakeLock
    ) -> None:
        self._guard = guard
        self._logbook = logbook
        self._watch = watch
        self._lock = lock

    def hear(self, event: HeatEvent) -> None:
        """Begin and end with the pad."""
        match event:
            case HeatBegan():
                self._begin(0.0)
            case HeatTakenUp():
                self._begin(event.on_seconds)
            case PadOff():
                self.end()
            case (
                StillOn()
                | SkinLineDue()
                | CheckAsked()
                | CheckLouder()
                | CheckAnswered()
                | ChecksOften()
                | AlarmRang()
                | SkinTold()
            ):
                pass

    def beat(self, now: Moment) -> None:
        """Tell the watcher that somebody looked."""
        if self._guard.phase in WATCHED:
            self._watch.beat(self._guard.phase, self._guard.on_for(now))

    def end(self) -> None:
        """Let go: the pad is off, or watched elsewhere."""
        self._watch.end()
        self._lock.release()

    def _begin(self, on_seconds: float) -> None:
        self._lock.hold(_("Heat is on"))
        self._watch.begin(self._logbook.record, self._guard.plan, on_seconds)
