"""What one may ask the window to begin with, from the command line or a second start."""

from __future__ import annotations

from dataclasses import dataclass

from easeful.core.day import Day


@dataclass(frozen=True, slots=True)
class StartRequest:
    """Start the routine of this id; ``day`` is ``None`` for the one chosen for today."""

    routine: str
    day: Day | None = None
