"""The hours of the night, which may lie across midnight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Final

A_DAY: Final = 24 * 60
SHORTEST: Final = 6 * 60
"""Minutes. A night may be moved, but not made shorter (HEAT-08)."""


@dataclass(frozen=True, slots=True)
class Night:
    """From ``begin`` to ``end``, local time; at least six hours, whatever was written."""

    begin: time = time(21, 30)
    end: time = time(7)

    def __post_init__(self) -> None:
        """Let a night that is too short last six hours from its begin."""
        begin = _minutes(self.begin)
        if (_minutes(self.end) - begin) % A_DAY < SHORTEST:
            hour, minute = divmod((begin + SHORTEST) % A_DAY, 60)
            object.__setattr__(self, "end", time(hour, minute))

    def holds(self, moment: time) -> bool:
        """Say whether ``moment`` lies in the night."""
        if self.begin <= self.end:
            return self.begin <= moment < self.end
        return moment >= self.begin or moment < self.end


def _minutes(moment: time) -> int:
    return 60 * moment.hour + moment.minute
