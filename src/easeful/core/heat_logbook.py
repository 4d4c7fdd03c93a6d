"""Writes down what the heat guard reports, so that no end of the app loses a pad that is on."""

from __future__ import annotations

from collections.abc import Callable

from easeful.core.heat import HeatPlan
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
        self._plan: HeatPlan | None = None
        self._is_ended = False

    def hear(self, event: HeatEvent) -> None:
        """Write down what must not be lost."""
        match event:
            case HeatBegan():
                self._plan = event.plan
                self.record = self._log.begin(event.plan, self._clock.now())
            case HeatTakenUp():
                self._take_up(event)
            case StillOn():
                self._see(event.on_seconds)
            case AlarmRang():
                if event.number == 1:
                    self._log.ring(self.record, event.why)
            case PadOff():
                self._log.end(self.record, event.on_seconds, self._clock.now())
                self._is_ended = True
            case SkinTold():
                self._log.tell_skin(self.record, event.skin)
            case SkinLineDue() | CheckAsked() | CheckLouder() | CheckAnswered() | ChecksOften():
                pass

    def _take_up(self, event: HeatTakenUp) -> None:
        """Go on with the record; one that was closed by a slip is followed by another."""
        if self._is_ended:
            self._plan, self.record, self._is_ended = event.plan, 0, False
        else:
            self._log.take_up(self.record)
        self._see(event.on_seconds)

    def _see(self, on_seconds: float) -> None:
        if not self.record and self._plan is not None:  # it could not be written at first
            self.record = self._log.begin(self._plan, self._clock.now())
        if self.record and not self._log.see(self.record, on_seconds, self._clock.now()):
            self._gone()
