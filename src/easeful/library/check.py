"""Checks files for a person at a command line, or for an editor: every problem, sorted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from easeful.core.plan import Catalogue
from easeful.library.catalogue import catalogue_of, problems_of
from easeful.library.exercise_file import read_exercise, read_groups
from easeful.library.files import files_at, read_bytes
from easeful.library.problem import Problem
from easeful.library.routine_file import read_routine
from easeful.library.shelf import ShelfPlaces
from easeful.library.yaml_tree import Fields, read_tree

MOST_SHOWN: Final = 100
"""Problems of one file; beyond them only their number is of use."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked; ``shown`` is its name as the person gave it."""

    shown: str
    problems: tuple[Problem, ...]


class Checker:
    """Checks files against the shipped exercises, the home's, and those beside the file."""

    def __init__(self, places: ShelfPlaces) -> None:
        """Know no exercises yet."""
        self._places = places
        self._catalogues: dict[Path, Catalogue] = {}

    def check(self, given: Sequence[Path]) -> tuple[Checked, ...]:
        """Return every file among ``given``, and in the folders among them, by name."""
        files = sorted({path for each in given for path in files_at(each)})
        return tuple(Checked(str(path), shortened(self._problems(path))) for path in files)

    def catalogue_for(self, path: Path) -> Catalogue:
        """Return the exercises that the file at ``path`` may name."""
        beside = path.absolute().parent.parent / "exercises"
        if beside not in self._catalogues:
            folders = (self._places.exercises, self._places.own_exercises, beside)
            self._catalogues[beside] = catalogue_of(self._places.groups, folders).catalogue
        return self._catalogues[beside]

    def _problems(self, path: Path) -> tuple[Problem, ...]:
        data = read_bytes(path)
        if isinstance(data, Problem):
            return (data,)
        shown = str(path)
        keys = _top_keys(shown, data)
        if "groups" in keys:
            return read_groups(shown, data).problems
        if _is_exercise(path, keys):
            known = self.catalogue_for(path).exercises
            read = read_exercise(shown, data)
            own = {} if read.exercise is None else {read.exercise.id: read.exercise}
            return problems_of(shown, read, {**known, **own})
        return read_routine(shown, data, self.catalogue_for(path)).problems


def shortened(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return at most a hundred problems, and a last line that counts the others."""
    if len(problems) <= MOST_SHOWN:
        return problems
    first_left_out = problems[MOST_SHOWN]
    more = len(problems) - MOST_SHOWN
    last = Problem(
        first_left_out.path, first_left_out.line, first_left_out.column, f"and {more} more"
    )
    return (*problems[:MOST_SHOWN], last)


def _top_keys(path: str, data: bytes) -> frozenset[str]:
    tree, _problems = read_tree(path, data)
    if not isinstance(tree, Fields):
        return frozenset()
    return frozenset(field.key.text for field in tree.fields)


def _is_exercise(path: Path, keys: frozenset[str]) -> bool:
    """Say whether a file is an exercise: by its folder, or by what stands in it."""
    if "exercises" in path.absolute().parts[:-1]:
        return True
    return "steps" not in keys and bool(keys & {"motion", "start"})
