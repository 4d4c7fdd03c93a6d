"""What one may ask the window to begin with, from the command line or a second start."""

from __future__ import annotations

from dataclasses import dataclass

from easeful.core.day import Day


@dataclass(frozen=True, slots=True)
class StartRequest:
    """Start this routine; ``day`` is the kind of day, ``None`` the one chosen for today."""

    routine_id: str
    day: Day | None = None
