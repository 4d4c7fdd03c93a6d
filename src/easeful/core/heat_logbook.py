"""Writes down what the heat guard reports, so that no end of the app loses a pad that is on."""

from __future__ import annotations

from collections.abc import Callable

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
from easeful.core.heat_ports import HeatLog
from easeful.core.ports import Clock


class HeatLogbook:
    """Listens to one guard. ``record`` is the id that it writes to, 0 if there is none."""

    def __init__(
        self, log: HeatLog, clock: Clock, gone: Callable[[], None], record: int = 0
    ) -> None:
        """Write to ``log``; call ``gone`` if the record was closed or taken over elsewhere.

        ``record`` is an open one that is taken up.
        """
        self._log = log
        self._clock = clock
        self._gone = gone
        self.record = record

    def hear(self, event: HeatEvent) -> None:
        """Write down what must not be lost."""
        match event:
            case HeatBegan():
                self.record = self._log.begin(event.plan, self._clock.now())
            case HeatTakenUp():
                self._log.take_up(self.record)
                self._see(event.on_seconds)
            case StillOn():
                self._see(event.on_seconds)
            case AlarmRang():
                if event.number == 1:
                    self._log.ring(self.record, event.why)
            case PadOff():
                self._log.end(self.record, event.on_seconds, self._clock.now())
            case SkinTold():
                self._log.tell_skin(self.record, event.skin)
            case SkinLineDue() | CheckAsked() | CheckLouder() | CheckAnswered() | ChecksOften():
                pass

    def _see(self, on_seconds: float) -> None:
        if self.record and not self._log.see(self.record, on_seconds, self._clock.now()):
            self._gone()
