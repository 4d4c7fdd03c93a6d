"""Plus and minus of a number in a routine's text, which stays written as it was.

``15 s`` becomes ``20 s``, ``1:30`` becomes ``1:35``, ``8`` becomes ``9``.
"""

from __future__ import annotations

import re
from typing import Final

from easeful.library.amounts import CLOCK, SECONDS, SECONDS_A_MINUTE, read_seconds

MOST: Final = 999_999
"""Seconds; more digits are no length of time."""

IN_MINUTES: Final = 120
"""From here on seconds are counted in minutes: 90 s is read more easily than 1 min 30 s."""

NUMBER_AND_UNIT: Final = re.compile(r"(?P<number>[0-9]+)(?P<unit>.*)")
PARTS_OF_MINUTES: Final = re.compile(
    r"(?P<minutes>[0-9]+)(?P<unit>\s*[a-z]+)(?:(?P<gap>\s+)[0-9]+(?P<small>\s*[a-z]+))?"
)
LONG_UNITS: Final = ("second", "minute")
"""Units that say whether there are many."""


def step_up(written: str, by: int, least: int = 0, most: int = MOST) -> str:
    """Return a number or a length of time ``by`` more (less, if below 0), seconds of a length.

    It goes no further than ``least`` and ``most``. What is no number stays as it is.
    """
    text = written.strip()
    now = read_seconds(text)
    if now is None:
        return written
    after = max(least, min(now + by, most))
    if after == now:
        return written
    if CLOCK.fullmatch(text):
        minutes, seconds = divmod(after, SECONDS_A_MINUTE)
        return f"{minutes}:{seconds:02}"
    if SECONDS.fullmatch(text):
        return _with_unit(text, after)
    return _minutes(text, after)


def in_seconds(seconds: int) -> str:
    """Return a length of time for a step that has none yet: ``45 s``, ``2 min``."""
    minutes, left = divmod(seconds, SECONDS_A_MINUTE)
    if (left and seconds < IN_MINUTES) or not minutes:
        return f"{seconds} s"
    return f"{minutes} min {left} s" if left else f"{minutes} min"


def _with_unit(text: str, number: int) -> str:
    found = NUMBER_AND_UNIT.fullmatch(text)
    return f"{number}{_counted(found['unit'], number)}" if found else str(number)


def _minutes(text: str, after: int) -> str:
    """Return minutes and what is left of them in the words that are there already."""
    found = PARTS_OF_MINUTES.fullmatch(text)
    unit, gap, small = (found["unit"], found["gap"], found["small"]) if found else ("", "", "")
    minutes, left = divmod(after, SECONDS_A_MINUTE)
    small = small or (" seconds" if "minute" in unit else " s")
    parts = [f"{minutes}{_counted(unit, minutes)}"] if minutes else []
    parts += [f"{left}{_counted(small, left)}"] if left or not minutes else []
    return (gap or " ").join(parts)


def _counted(unit: str, number: int) -> str:
    """Return a unit that is written out as one or many."""
    bare = unit.removesuffix("s") if unit.strip().removesuffix("s") in LONG_UNITS else ""
    if not bare:
        return unit
    return bare if number == 1 else f"{bare}s"
