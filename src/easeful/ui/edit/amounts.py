"""Amounts that plus and minus change: in steps that feel even, written as they were written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from easeful.core.words import SECONDS_A_MINUTE, _, clock
from easeful.library.amounts import WHOLE, read_seconds
from easeful.library.dose_writing import step_up

FINE_BELOW: Final = 5
COARSE_FROM: Final = 60
COARSER_FROM: Final = 300
"""Seconds: a second counts in a short hold, and nobody presses sixty times for five minutes."""


class Unit(StrEnum):
    """What is counted."""

    TIMES = "times"
    SECONDS = "seconds"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number between minus and plus.

    ``written`` is "" where the file says nothing; ``value`` is then what is usual, if it
    ``has_usual``. ``also`` are fields that have to be written with it to keep the rest as it was.
    ``fades``: at zero the field goes. ``size`` is how much a press adds where that is always the
    same. ``more`` and ``fewer`` are what a screen reader says of the buttons.
    """

    key: str
    name: str
    value: int
    more: str
    fewer: str
    written: str = ""
    unit: Unit = Unit.SECONDS
    least: int = 1
    most: int = 3600
    also: tuple[tuple[str, str], ...] = ()
    fades: bool = False
    size: int = 0
    has_usual: bool = True

    @property
    def words(self) -> str:
        """Return the number as it is read."""
        return in_words(self.value, self.unit)

    def stepped(self, sign: int) -> int:
        """Return the next value up (1) or down (-1), within the limits."""
        by = _step(self.value, sign, self.unit, self.size)
        return min(self.most, max(self.least, self.value + by))

    def text(self, value: int) -> str:
        """Return how ``value`` is to be written: as the old one was, where there was one."""
        known = _read(self.written, self.unit)
        if known is None:
            return str(value) if self.unit is Unit.TIMES else as_written(value)
        return step_up(self.written, value - known)


def in_words(value: int, unit: Unit) -> str:
    """Return an amount as it is read: 8, 15 s, 1:30."""
    if unit is Unit.TIMES:
        return str(value)
    if not value:
        return _("none")
    if value < SECONDS_A_MINUTE:
        return _("{seconds} s").format(seconds=value)
    if value % SECONDS_A_MINUTE:
        return clock(value)
    return _("{n} min").format(n=value // SECONDS_A_MINUTE)


def as_written(seconds: int) -> str:
    """Return a length of time as a routine says it: 15 s, 2 min, 1 min 30 s."""
    minutes, rest = divmod(seconds, SECONDS_A_MINUTE)
    parts = [f"{minutes} min"] if minutes else []
    return " ".join([*parts, f"{rest} s"] if rest or not parts else parts)


def _read(text: str, unit: Unit) -> int | None:
    text = text.strip()
    if unit is Unit.TIMES:
        return int(text) if WHOLE.fullmatch(text) else None
    return read_seconds(text)


def _step(value: int, sign: int, unit: Unit, size: int) -> int:
    """Return what is added: to the next whole step, so that 12 s becomes 15 s or 10 s."""
    if unit is Unit.TIMES:
        return sign
    size = size or (SECONDS_A_MINUTE if unit is Unit.MINUTES else _size(value, sign))
    over = value % size
    if sign > 0:
        return size - over
    return -(over or size)


def _size(value: int, sign: int) -> int:
    """Return the step at ``value``; on a border it is that of where one goes."""
    at = value if sign > 0 else value - 1
    if at < FINE_BELOW:
        return 1
    if at < COARSE_FROM:
        return 5
    return 15 if at < COARSER_FROM else SECONDS_A_MINUTE
