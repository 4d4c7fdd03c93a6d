"""Where the shelf finds its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ShelfPlaces:
    """Folders and files that make the shelf. ``home`` is the person's."""

    groups: Path
    exercises: Path
    routines: Path
    home: Path

    @property
    def own_exercises(self) -> Path:
        """Return the folder of a person's own exercises."""
        return self.home / "exercises"

    @property
    def own_routines(self) -> Path:
        """Return the folder of a person's own routines."""
        return self.home / "routines"
