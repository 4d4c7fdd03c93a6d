"""What ships with the app, read once for all tests, and short ways to read a text with it."""

import os
from collections.abc import Generator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from easeful.core.plan import Catalogue
from easeful.core.routine import Routine
from easeful.library.catalogue import CatalogueRead, catalogue_of, reading_catalogue
from easeful.library.files import yaml_files
from easeful.library.pose_fields import Poses
from easeful.library.pose_file import poses_at
from easeful.library.routine_file import RoutineRead, read_routine
from easeful.library.shelf_places import ShelfPlaces
from easeful.places import find_places

PLACES: Final = find_places({**os.environ, "EASEFUL_HOME": os.devnull})
ROUTINES: Final = tuple(sorted(PLACES.routines.glob("*.yaml")))
EXERCISES: Final = tuple(sorted((PLACES.assets / "exercises").glob("*.yaml")))
HANDOUTS: Final = tuple(sorted((Path(__file__).parent / "handouts").glob("*.yaml")))

HEAD: Final = "name: My back\nsteps:\n"
"""Two lines that make a routine of the steps under them."""


@cache
def catalogue_read() -> CatalogueRead:
    """Return what came of the shipped exercises and muscle groups."""
    return catalogue_of(PLACES.shelf, (PLACES.shelf.exercises,))


def read_once(places: ShelfPlaces, folders: Sequence[Path]) -> Generator[None, None, CatalogueRead]:
    """Do what ``reading_catalogue`` does, where nobody adds to what ships from what is known."""
    if places.assets != PLACES.shelf.assets or any(yaml_files(places.own_exercises)):
        return (yield from reading_catalogue(places, folders))
    yield
    return catalogue_read()


def catalogue() -> Catalogue:
    """Return the shipped exercises and muscle groups."""
    return catalogue_read().catalogue


@cache
def poses() -> Poses:
    """Return the poses that all motions may name."""
    return poses_at(PLACES.shelf.poses).poses


def read(text: str | bytes, name: str = "my-back.yaml") -> RoutineRead:
    """Read a routine that may name what ships."""
    data = text.encode() if isinstance(text, str) else text
    return read_routine(name, data, catalogue())


def said(text: str | bytes) -> list[str]:
    """Return the problems of a routine, without the name of the file."""
    return [str(problem).partition(":")[2] for problem in read(text).problems]


def routine(text: str | bytes) -> Routine:
    """Return a routine that reads without a problem."""
    found = read(text)
    assert found.routine is not None, found.problems
    return found.routine
