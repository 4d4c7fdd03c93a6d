"""The kinds of day."""

from __future__ import annotations

from enum import StrEnum


class Day(StrEnum):
    """How the body is today."""

    FLARE = "flare"
    SORE = "sore"
    ORDINARY = "ordinary"
