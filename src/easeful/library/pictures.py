"""Finds the picture that a step names: beside its routine, or in pictures/ there or one above."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Final

PICTURES: Final = "pictures"


def picture_at(routine: Path, name: str) -> Path | None:
    """Return where the picture ``name`` of the routine in this file is, if it is there."""
    folder, bare = routine.parent, PurePath(name).name
    places = (folder / name, folder / PICTURES / bare, folder.parent / PICTURES / bare)
    return next((place for place in places if place.is_file()), None)
