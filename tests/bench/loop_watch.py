"""Notes how long the event loop is away, while a probe does something else."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer


class LoopWatch(QObject):
    """``longest`` is the longest time between two turns of the loop, in milliseconds."""

    def __init__(self) -> None:
        """Watch nothing yet."""
        super().__init__()
        self._gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look)

    @property
    def longest(self) -> float:
        """Return the longest gap since ``begin``."""
        return max(self._gaps, default=0.0) * 1000

    def begin(self) -> None:
        """Watch from now on."""
        self._gaps.clear()
        self._last = time.perf_counter()
        self._timer.start()

    def end(self) -> float:
        """Watch no more; return the longest gap."""
        self._look()
        self._timer.stop()
        return self.longest

    def _look(self) -> None:
        now = time.perf_counter()
        self._gaps.append(now - self._last)
        self._last = now
