"""Reads the texts of a bundle, with what the app and the person have; all must be faultless."""

from __future__ import annotations

from dataclasses import dataclass

from easeful.core.plan import Catalogue
from easeful.core.routine import Routine
from easeful.core.words import _
from easeful.library.catalogue import problems_of
from easeful.library.exercise_file import read_exercise
from easeful.library.package_bundle import UPDATE, Bundle
from easeful.library.package_names import Kind
from easeful.library.package_refused import RefusedError
from easeful.library.pose_file import poses_at
from easeful.library.problem import Problem, Report, shortened
from easeful.library.routine_file import format_is_newer, read_routine
from easeful.library.shelf_places import ShelfPlaces
from easeful.library.yaml_tree import Fields, read_tree


@dataclass(frozen=True, slots=True)
class BundleRead:
    """The routine of a bundle, and the exercises that it may name, its own among them."""

    routine: Routine
    catalogue: Catalogue


def read_bundle(bundle: Bundle, places: ShelfPlaces, known: Catalogue) -> BundleRead:
    """Read everything; raise ``RefusedError`` with the problems if there are any."""
    for member, data in bundle.files.items():
        if member.kind is not Kind.PICTURE and _is_newer(data):
            raise RefusedError(UPDATE)
    poses = poses_at(places.poses).poses
    reads = {
        member: read_exercise(str(member), data, poses)
        for member, data in bundle.of(Kind.EXERCISE).items()
    }
    own = {each.exercise.id: each.exercise for each in reads.values() if each.exercise}
    broken = {member.stem for member, each in reads.items() if each.exercise is None}
    exercises = {**known.exercises, **own}
    problems: list[Problem] = []
    for member, each in reads.items():
        problems += problems_of(str(member), each, exercises, broken)
    catalogue = Catalogue(exercises, known.groups, known.ways)
    if problems:
        raise _mistakes(problems)
    read = read_routine(str(bundle.routine), bundle.files[bundle.routine], catalogue)
    if read.routine is None:
        raise _mistakes(list(read.problems))
    return BundleRead(read.routine, catalogue)


def _is_newer(data: bytes) -> bool:
    tree, _problems = read_tree("", data)
    return isinstance(tree, Fields) and format_is_newer(tree, Report(""))


def _mistakes(problems: list[Problem]) -> RefusedError:
    """Return the refusal of texts with mistakes: the first in full, the others counted."""
    first = problems[0]
    words = _("{path} in it has a mistake in line {line}: {words}.")
    reason = words.format(path=first.path, line=first.line, words=first.words)
    return RefusedError(reason, shortened(tuple(sorted(problems))))
