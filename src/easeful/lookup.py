"""Finds the routine that a command names: on the shelf, or in a file of any folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from easeful.core.plan import Catalogue
from easeful.core.routine import Routine
from easeful.library.check import Checker
from easeful.library.files import read_bytes
from easeful.library.problem import Problem
from easeful.library.routine_file import read_routine
from easeful.library.shelf import Shelf
from easeful.library.shelf_cache import ShelfCache
from easeful.places import Places


@dataclass(frozen=True, slots=True)
class Found:
    """A routine that a command named, or what is wrong with it, or which others there are."""

    routine: Routine | None
    catalogue: Catalogue
    problems: tuple[Problem, ...]
    others: tuple[str, ...] = ()


def in_file(path: Path, name: str, places: Places) -> Found:
    """Return the routine in the file at ``path``, which the person calls ``name``."""
    catalogue, data = Checker(places.shelf).catalogue_for(path), read_bytes(path, name)
    if isinstance(data, Problem):
        return Found(None, catalogue, (data,))
    read = read_routine(name, data, catalogue)
    return Found(read.routine, catalogue, read.problems)


def on_shelf(name: str, places: Places) -> Found:
    """Return the routine with the id ``name``."""
    shelf = open_shelf(places)
    problems = next((each.problems for each in shelf.problems if each.path.stem == name), ())
    ids = tuple(each.id for each in shelf.summaries)
    return Found(shelf.routine(name), shelf.catalogue, problems, ids)


def open_shelf(places: Places) -> Shelf:
    """Return the shelf as it is on the disk; a home that does not exist is not made for this."""
    cache = places.cache / "shelf.db" if places.home.is_dir() else None
    shelf = Shelf(places.shelf, ShelfCache.open(cache))
    shelf.refresh_all()
    return shelf
