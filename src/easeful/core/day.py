"""The kinds of day, from the gentlest on."""

from __future__ import annotations

from enum import StrEnum


class Day(StrEnum):
    """How the body is today."""

    FLARE = "flare"
    SORE = "sore"
    ORDINARY = "ordinary"


def gentler(one: Day, other: Day) -> Day:
    """Return that of two kinds of day on which less is done."""
    order = list(Day)
    return min(one, other, key=order.index)
