"""What there is to write a routine with: exercises, her own among them, and her pictures."""

from __future__ import annotations

from pathlib import Path

from easeful.core.plan import Catalogue
from easeful.core.profile import Profile
from easeful.core.profile_note import note_for
from easeful.library.completion import Known
from easeful.library.files import yaml_files
from easeful.library.pictures import PICTURES, picture_at
from easeful.library.shelf_places import ShelfPlaces
from easeful.library.step_kinds import PICTURES as ENDINGS
from easeful.ui.edit.stock import Stock


def stock_of(
    catalogue: Catalogue, places: ShelfPlaces, profile: Profile, path: Path | None = None
) -> Stock:
    """Return what the cards know; ``path`` is the routine whose pictures are looked for."""
    exercises = catalogue.exercises

    def note(exercise: str) -> str:
        known = exercises.get(exercise)
        return "" if known is None else note_for(known, profile, catalogue)

    def picture(name: str) -> str:
        found = None if path is None else picture_at(path, name)
        return "" if found is None else str(found)

    return Stock(
        catalogue,
        own=frozenset(each.stem for each in yaml_files(places.own_exercises)) & exercises.keys(),
        left_out=frozenset(each.id for each in exercises.values() if not profile.judge(each).suits),
        note_for=note,
        picture_at=picture,
    )


def known_of(catalogue: Catalogue, places: ShelfPlaces) -> Known:
    """Return what can be completed while she types."""
    return Known(
        {each.id: each.name for each in catalogue.exercises.values()},
        {each.id: each.name for each in catalogue.groups.values()},
        _pictures(places.home / PICTURES),
    )


def _pictures(folder: Path) -> tuple[str, ...]:
    try:
        names = sorted(each.name for each in folder.iterdir())
    except OSError:
        return ()
    return tuple(name for name in names if name.lower().endswith(ENDINGS))
