"""The kinds of day, and what becomes of a dose on each (see the format, "Days")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from math import ceil
from types import MappingProxyType
from typing import Final

from easeful.core.exercise import Dose, Exercise, Instead


class Day(StrEnum):
    """How the body is today."""

    FLARE = "flare"
    SORE = "sore"
    ORDINARY = "ordinary"


SHARE: Final[Mapping[Day, Fraction]] = MappingProxyType(
    {Day.FLARE: Fraction(1, 2), Day.SORE: Fraction(3, 4), Day.ORDINARY: Fraction(1)}
)
"""How much of an ordinary dose is left."""

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
        return ceil(amount * SHARE[self.day] - Fraction(1, 2))


def dose_for(exercise: Exercise, day: Day) -> Dose | Instead:
    """Return the exercise's own dose for ``day``, or what takes its place on a flare day."""
    if day is Day.FLARE and exercise.flare is not None:
        return exercise.flare
    return Reduced(day).dose(exercise.ordinary)
