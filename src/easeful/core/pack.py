"""What warms or cools."""

from __future__ import annotations

from enum import StrEnum


class Pack(StrEnum):
    """What warms or cools. A bath is none, and keeps the same rules."""

    PAD = "pad"
    DAMP = "damp"
    WRAP = "wrap"
    BATH = "bath"
    COLD = "cold"

    @property
    def warms(self) -> bool:
        """Say whether this is heat."""
        return self is not Pack.COLD
