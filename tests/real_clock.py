"""The real clocks, which a test may shift while a process runs by them.

By how much is written in a file: a process that is stopped, or starts later, sees it too.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from easeful.adapters.clock import SystemClock
from easeful.core.ports import Moment

SHIFT: Final = struct.Struct("<dd")


@dataclass(frozen=True, slots=True)
class ShiftedClock:
    """Tells a time that goes on as the real one does (``ports.Clock``)."""

    path: Path

    def now(self) -> Moment:
        """Return both clocks."""
        steady, wall = self.shifts()
        real = SystemClock().now()
        return Moment(real.steady + steady, real.wall + timedelta(seconds=wall))

    def pass_seconds(self, seconds: float) -> None:
        """Let so much time pass at once, by both clocks."""
        self.shift(steady=seconds, wall=seconds)

    def shift(self, *, steady: float = 0.0, wall: float = 0.0) -> None:
        """Put one of the clocks on, or back, or both."""
        before = self.shifts()
        half = self.path.with_suffix(".half")
        half.write_bytes(SHIFT.pack(before[0] + steady, before[1] + wall))
        half.replace(self.path)

    def shifts(self) -> tuple[float, float]:
        """Return the seconds by which the steady and the wall clock are ahead."""
        if not self.path.exists():
            return 0.0, 0.0
        steady, wall = SHIFT.unpack(self.path.read_bytes())
        return steady, wall
