"""Checks files for a person at a command line, or for an editor: every problem, sorted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from easeful.core.plan import Catalogue
from easeful.library.catalogue import CatalogueRead, catalogue_of, problems_of
from easeful.library.exercise_file import read_exercise
from easeful.library.files import files_at, read_bytes
from easeful.library.group_file import read_groups
from easeful.library.pose_fields import Poses
from easeful.library.pose_file import poses_at, read_poses
from easeful.library.problem import Problem, shortened
from easeful.library.routine_file import read_routine
from easeful.library.shelf_places import ShelfPlaces
from easeful.library.yaml_tree import Fields, read_tree


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
        self._reads: dict[Path, CatalogueRead] = {}

    def check(self, given: Sequence[str]) -> tuple[Checked, ...]:
        """Return every file among ``given``, and in the folders among them, once and by name."""
        names = {Path(name): name for each in reversed(given) for name in files_at(each)}
        files = sorted(names.values())
        return tuple(Checked(name, shortened(self._problems(name))) for name in files)

    def catalogue_for(self, path: Path) -> Catalogue:
        """Return the exercises that the file at ``path`` may name."""
        return self._known_to(path).catalogue

    @cached_property
    def _shared(self) -> Poses:
        return poses_at(self._places.poses).poses

    def _known_to(self, path: Path) -> CatalogueRead:
        beside = path.parent.resolve().parent / "exercises"
        if beside not in self._reads:
            folders = dict.fromkeys((self._places.exercises, self._places.own_exercises, beside))
            self._reads[beside] = catalogue_of(self._places, tuple(folders))
        return self._reads[beside]

    def _problems(self, name: str) -> tuple[Problem, ...]:
        path = Path(name)
        data = read_bytes(path, name)
        if isinstance(data, Problem):
            return (data,)
        keys = _top_keys(name, data)
        if _is_exercise(path, keys):
            return self._exercise_problems(name, data)
        if "groups" in keys and "steps" not in keys:
            return read_groups(name, data).problems
        if "poses" in keys and "steps" not in keys:
            return read_poses(name, data).problems
        return read_routine(name, data, self.catalogue_for(path)).problems

    def _exercise_problems(self, name: str, data: bytes) -> tuple[Problem, ...]:
        known, read = self._known_to(Path(name)), read_exercise(name, data, self._shared)
        own = {} if read.exercise is None else {read.exercise.id: read.exercise}
        broken = {path.stem for path in known.problems}
        return problems_of(name, read, {**known.catalogue.exercises, **own}, broken)


def _top_keys(path: str, data: bytes) -> frozenset[str]:
    tree, _problems = read_tree(path, data)
    if not isinstance(tree, Fields):
        return frozenset()
    return frozenset(field.key.text for field in tree.fields)


def _is_exercise(path: Path, keys: frozenset[str]) -> bool:
    """Say whether a file is an exercise: by its folder, or by what stands in it."""
    folders = reversed(path.parent.resolve().parts)
    if next((each for each in folders if each in {"exercises", "routines"}), "") == "exercises":
        return True
    return "steps" not in keys and bool(keys & {"motion", "start"})
