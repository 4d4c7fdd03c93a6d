"""Where things are: the one module that knows a checkout from an installation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from easeful.library.shelf_places import ShelfPlaces

PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Places:
    """Folders: what is shipped (``assets``, ``routines``) and the person's ``home``."""

    assets: Path
    routines: Path
    home: Path

    @property
    def settings(self) -> Path:
        """Return the file of the settings."""
        return self.home / "settings.yaml"

    @property
    def journal(self) -> Path:
        """Return the file of the records."""
        return self.home / "journal.db"

    @property
    def cache(self) -> Path:
        """Return the folder of what may be lost."""
        return self.home / "cache"

    @property
    def shelf(self) -> ShelfPlaces:
        """Return what the shelf reads."""
        return ShelfPlaces(self.assets, self.routines, self.home)


def find_places(environment: Mapping[str, str]) -> Places:
    """Return where things are; ``$EASEFUL_HOME`` moves the person's home."""
    installed = PACKAGE / "data"
    shipped = installed if installed.is_dir() else PACKAGE.parents[1]
    own = environment.get("EASEFUL_HOME", "")
    home = Path(own).expanduser() if own else user_data_path("easeful", appauthor=False)
    return Places(shipped / "assets", shipped / "routines", home)
