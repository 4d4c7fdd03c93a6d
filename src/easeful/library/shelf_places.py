"""Where the shelf finds its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ShelfPlaces:
    """Folders that make the shelf: ``assets`` and ``routines`` are shipped, ``home`` is hers."""

    assets: Path
    routines: Path
    home: Path

    @property
    def exercises(self) -> Path:
        """Return the folder of the shipped exercises."""
        return self.assets / "exercises"

    @property
    def groups(self) -> Path:
        """Return the file of the muscle groups."""
        return self.assets / "groups.yaml"

    @property
    def poses(self) -> Path:
        """Return the file of the poses that all motions may name."""
        return self.assets / "poses.yaml"

    @property
    def ways(self) -> Path:
        """Return the file of the ways from one position to another."""
        return self.assets / "ways.yaml"

    @property
    def own_exercises(self) -> Path:
        """Return the folder of a person's own exercises."""
        return self.home / "exercises"

    @property
    def own_routines(self) -> Path:
        """Return the folder of a person's own routines."""
        return self.home / "routines"
