"""Sets a damaged journal aside and puts a new one in its place, with all that can be saved of it.

Each step is one change of a name, so that after a crash anywhere between the next one to open the
journal goes on. Whoever still has the old file open notices that it stands there no more.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from easeful.adapters.journal_salvage import save_into
from easeful.adapters.journal_schema import migrate
from easeful.adapters.private import close_to_others, make_file_private

NOTE: Final = "INSERT INTO mended (kept, saved) VALUES (?, ?)"
ENDINGS: Final = ("-wal", "-shm")


def aside_of(path: Path) -> Path:
    """Return where a damaged journal stands until what it holds is saved."""
    return path.with_name(f"{path.stem}-aside{path.suffix}")


def set_aside(path: Path) -> None:
    """Make a new journal of the damaged one; the caller keeps others from opening it.

    Raise ``OSError`` or ``sqlite3.Error`` if there is no room; then ``go_on`` does it later.
    """
    path.rename(aside_of(path))
    go_on(path)


def go_on(path: Path) -> None:
    """End what was begun; nothing, where nothing was."""
    aside = aside_of(path)
    if not aside.exists():
        return
    kept = _free_name(path)
    if not path.exists():
        for ending in ENDINGS:
            with suppress(FileNotFoundError):
                _beside(path, ending).rename(_beside(aside, ending))
        _replace(path, aside, kept.name)
    for ending in ENDINGS:
        with suppress(FileNotFoundError):
            _beside(aside, ending).rename(_beside(kept, ending))
    aside.rename(kept)
    close_to_others(kept)


def _replace(path: Path, aside: Path, kept: str) -> None:
    """Put a new journal at ``path``, whole or not at all."""
    half = path.with_name(f".{path.stem}-saved.part")
    try:
        half.unlink(missing_ok=True)
        make_file_private(half)
        with closing(sqlite3.connect(half, isolation_level=None)) as new:
            migrate(new)
            saved = save_into(new, aside)
            new.execute(NOTE, (kept, saved))
        with half.open("rb+") as written:
            os.fsync(written.fileno())
        half.rename(path)
    except (OSError, sqlite3.Error):
        with suppress(OSError):
            half.unlink()
        raise


def _free_name(path: Path) -> Path:
    """Return a name that no file has, with the day on which the folder was last changed: today."""
    when = datetime.fromtimestamp(path.parent.stat().st_mtime, UTC).astimezone()
    stem = f"{path.stem}-damaged-{when.date().isoformat()}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    places = (path.with_name(f"{name}{path.suffix}") for name in names)
    return next(place for place in places if not place.exists())


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")
