"""What becomes of a dose on each kind of day (see the format, "Days")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from easeful.core.day import Day
from easeful.core.exercise import Dose, Exercise, Instead

QUARTERS: Final[Mapping[Day, int]] = MappingProxyType({Day.FLARE: 2, Day.SORE: 3, Day.ORDINARY: 4})
"""How many quarters of an ordinary dose are left."""

LEAST_REPEATS: Final = 1
LEAST_SECONDS: Final = 5
"""A hold is not cut below this, unless it was shorter as written."""


@dataclass(frozen=True, slots=True)
class Reduced:
    """A count or a length, and what a kind of day leaves of it."""

    day: Day

    def repeats(self, count: int) -> int:
        """Return whole repeats, halves down, at least one."""
        return max(LEAST_REPEATS, self._share_of(count))

    def seconds(self, length: int) -> int:
        """Return whole seconds, halves down, at least 5 or as written if less."""
        return max(min(LEAST_SECONDS, length), self._share_of(length))

    def dose(self, dose: Dose) -> Dose:
        """Return fewer repeats if there is more than one, else a shorter hold."""
        if dose.repeat > 1:
            return replace(dose, repeat=self.repeats(dose.repeat))
        return replace(dose, hold=self.seconds(dose.hold))

    def _share_of(self, amount: int) -> int:
        """Return the nearest whole amount, halves down."""
        return (amount * QUARTERS[self.day] + 1) // 4


def dose_for(exercise: Exercise, day: Day) -> Dose | Instead:
    """Return the exercise's own dose for ``day``, or what takes its place on a flare day."""
    if day is Day.FLARE and exercise.flare is not None:
        return exercise.flare
    return Reduced(day).dose(exercise.ordinary)
