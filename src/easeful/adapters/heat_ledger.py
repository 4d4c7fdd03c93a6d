"""The journal as the watcher uses it: in a thread, as a disk that hangs must not hush the alarm.

Nothing is opened, and no database loaded, before the first question.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Final

from easeful.core.heat import Alarm
from easeful.core.heat_ports import HeatLog
from easeful.core.ports import Clock

log = logging.getLogger(__name__)

Task = Callable[[HeatLog], None]

GOODBYE: Final = 2.0
"""Seconds that the last entry has to be written before the watcher leaves."""


class HeatLedger:
    """Knows of one record whether it is open and ours. Record 0 stands for none: then always."""

    def __init__(self, open_log: Callable[[], HeatLog], record: int, clock: Clock) -> None:
        """Start nothing."""
        self._open_log = open_log
        self._record = record
        self._clock = clock
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._answered = Event()
        self._answered.set()
        self._is_ours = True

    @property
    def is_ours(self) -> bool:
        """Say whether the record was open, and nobody had taken it up, when last asked."""
        return self._is_ours

    def see(self, on_seconds: float, patience: float = 0.0) -> None:
        """Note that the pad is still on, and ask; wait ``patience`` seconds for the answer."""
        if self._record and self._answered.is_set():
            self._answered.clear()
            self._do(lambda heat_log: self._see(heat_log, on_seconds))
        self._answered.wait(patience)

    def ring(self, why: Alarm) -> None:
        """Note that the alarm went off."""
        self._do(lambda heat_log: heat_log.ring(self._record, why))

    def end(self, on_seconds: float) -> None:
        """Close the record: somebody said that the pad is off."""
        now = self._clock.now()
        self._do(lambda heat_log: heat_log.end(self._record, on_seconds, now))

    def close(self) -> None:
        """Wait a moment until everything is written."""
        if self._thread is not None:
            self._tasks.put(None)
            self._thread.join(GOODBYE)

    def _see(self, heat_log: HeatLog, on_seconds: float) -> None:
        try:
            self._is_ours = heat_log.see(self._record, on_seconds, self._clock.now())
        finally:
            self._answered.set()

    def _do(self, task: Task) -> None:
        if not self._record:
            return
        if self._thread is None:
            self._thread = Thread(target=self._work, name="heat-ledger", daemon=True)
            self._thread.start()
        self._tasks.put(task)

    def _work(self) -> None:
        heat_log: HeatLog | None = None
        while (task := self._tasks.get()) is not None:
            try:
                heat_log = heat_log or self._open_log()
                task(heat_log)
            except Exception:
                log.exception("The watcher cannot use the journal")
                self._answered.set()
