"""The machine's clocks. The only module that may ask for the time."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

from easeful.core.ports import Moment


class SystemClock:
    """Tells the time (``ports.Clock``)."""

    def now(self) -> Moment:
        """Return both clocks, read at once."""
        return Moment(_steady(), datetime.now(UTC).astimezone())


if sys.platform == "linux":

    def _steady() -> float:
        """Return seconds that go on while the machine sleeps; the monotonic ones stand still."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

else:

    def _steady() -> float:
        return time.monotonic()
