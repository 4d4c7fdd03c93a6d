"""The hours of the night, which may lie across midnight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Night:
    """From ``begin`` to ``end``, local time; no night at all if both are the same."""

    begin: time = time(21, 30)
    end: time = time(7)

    def holds(self, moment: time) -> bool:
        """Say whether ``moment`` lies in the night."""
        if self.begin <= self.end:
            return self.begin <= moment < self.end
        return moment >= self.begin or moment < self.end
