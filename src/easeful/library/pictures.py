"""Finds the picture that a step names: beside its routine, or in pictures/ there or one above."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Final

PICTURES: Final = "pictures"


def pictures_of(routine: Path, names: Iterable[str]) -> dict[str, str]:
    """Return where those of the pictures ``names`` are that are there, by name."""
    found = ((name, picture_at(routine, name)) for name in set(names) if name)
    return {name: str(path) for name, path in found if path is not None}


def picture_at(routine: Path, name: str) -> Path | None:
    """Return where the picture ``name`` of the routine in this file is, if it is there."""
    folder, bare = routine.parent, PurePath(name).name
    places = (folder / name, folder / PICTURES / bare, folder.parent / PICTURES / bare)
    return next((place for place in places if place.is_file()), None)
