"""Finds what a command names: a routine on the shelf or in any file, an exercise by its id."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from easeful.adapters.settings_file import SettingsFile
from easeful.core.exercise import Exercise
from easeful.core.plan import Catalogue
from easeful.core.routine import Routine
from easeful.library.catalogue import catalogue_of
from easeful.library.check import Checker
from easeful.library.files import read_bytes
from easeful.library.known import known_in
from easeful.library.problem import Problem, shortened
from easeful.library.routine_file import read_routine
from easeful.library.schema import Kind, schema_text
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


@dataclass(frozen=True, slots=True)
class FoundExercise:
    """An exercise that a command named, or what is wrong with it, or which others there are."""

    exercise: Exercise | None
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


def exercise_of(name: str, places: Places) -> FoundExercise:
    """Return the exercise with the id ``name``, the person's own before the shipped one."""
    folders = (places.shelf.exercises, places.shelf.own_exercises)
    read = catalogue_of(places.shelf, folders)
    exercises = read.catalogue.exercises
    wrong = [each for path, found in read.problems.items() if path.stem == name for each in found]
    others = {*exercises, *(path.stem for path in read.problems)}
    return FoundExercise(exercises.get(name), shortened(tuple(wrong)), tuple(sorted(others)))


def schema_of(kind: Kind, places: Places) -> str:
    """Return the schema of a format, with the ids that are there now as examples."""
    folders = (places.shelf.exercises, places.shelf.own_exercises)
    return schema_text(kind, known_in(catalogue_of(places.shelf, folders).catalogue))


def open_shelf(places: Places) -> Shelf:
    """Return the shelf as it is on the disk; a home that does not exist is not made for this."""
    cache = places.cache / "shelf.db" if places.home.is_dir() else None
    shelf = Shelf(places.shelf, ShelfCache.open(cache))
    shelf.suit(SettingsFile(places.settings, only_reads=True).load().profile)
    shelf.refresh_all()
    return shelf
