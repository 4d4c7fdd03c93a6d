"""Reads exercises and muscle groups into one catalogue; later folders win over earlier ones.

An exercise with mistakes is left out, and the one of an earlier folder keeps its place.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from easeful.core.exercise import Exercise, Instead
from easeful.core.plan import Catalogue
from easeful.library.exercise_file import ExerciseRead, read_exercise
from easeful.library.fields import id_of
from easeful.library.files import read_bytes, same_stem, yaml_files
from easeful.library.group_file import GroupsRead, read_groups
from easeful.library.pose_fields import Poses
from easeful.library.pose_file import poses_at
from easeful.library.problem import Problem, Report, quoted
from easeful.library.shelf_places import ShelfPlaces
from easeful.library.way_file import ways_at

LONGEST_ROW: Final = 16
"""Exercises that may stand in for each other on a flare day."""


@dataclass(frozen=True, slots=True)
class CatalogueRead:
    """The catalogue, and the problems of each file that has any."""

    catalogue: Catalogue
    problems: dict[Path, tuple[Problem, ...]]


def catalogue_of(places: ShelfPlaces, folders: Sequence[Path]) -> CatalogueRead:
    """Read everything at once."""
    reading = reading_catalogue(places, folders)
    while True:
        try:
            next(reading)
        except StopIteration as done:
            read: CatalogueRead = done.value
            return read


def reading_catalogue(
    places: ShelfPlaces, folders: Sequence[Path]
) -> Generator[None, None, CatalogueRead]:
    """Read one file a turn, and return the whole at the end.

    ``places`` has the files that all share; ``folders`` are those of exercises.
    """
    exercises: dict[str, Exercise] = {}
    problems: dict[Path, tuple[Problem, ...]] = {}
    shared = poses_at(places.poses)
    if shared.problems:
        problems[places.poses] = shared.problems
    yield
    for folder in folders:
        reads: dict[Path, ExerciseRead] = {}
        for path in yaml_files(folder):
            reads[path] = _read(path, shared.poses, look=folder != places.exercises)
            yield
        good, bad = _settled(reads, exercises)
        exercises |= good
        problems |= bad
    read = _read_groups(places.groups)
    if read.problems:
        problems[places.groups] = read.problems
    groups_by_id = {each.id: each for each in read.groups}
    yield
    ways = ways_at(places.ways, shared.poses)
    if ways.problems and places.ways.exists():
        problems[places.ways] = ways.problems
    return CatalogueRead(Catalogue(exercises, groups_by_id, ways.book), problems)


def problems_of(
    path: str, read: ExerciseRead, known: Mapping[str, Exercise], stems: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Return the problems of one exercise file, those of the ids it names among them.

    ``stems`` are the ids of all files, those with mistakes included.
    """
    report = Report(path)
    for word in read.named:
        text = word.text.strip()
        if text not in known and text in stems:
            report.note(word, f"the exercise {quoted(text)} has mistakes of its own")
        else:
            id_of(word, known, "exercise", report)
    if read.exercise is not None and not report.count:
        _check_row(read, read.exercise, known, report)
    return tuple(sorted((*read.problems, *report.problems)))


def _check_row(
    read: ExerciseRead, exercise: Exercise, known: Mapping[str, Exercise], report: Report
) -> None:
    """Note exercises that stand in for each other for ever, or nearly."""
    row = [each.id for each in islice(_stand_ins(exercise, known), LONGEST_ROW + 1)]
    if exercise.id in row:
        words = f"{quoted(row[0])} leads back to this exercise on a flare day"
        report.note(read.named[0], words)
    elif len(set(row)) > LONGEST_ROW:
        words = f"more than {LONGEST_ROW} exercises stand in for each other from here on"
        report.note(read.named[0], words)


def _stand_ins(exercise: Exercise, known: Mapping[str, Exercise]) -> Iterator[Exercise]:
    while isinstance(exercise.flare, Instead) and exercise.flare.exercise in known:
        exercise = known[exercise.flare.exercise]
        yield exercise


def _settled(
    reads: Mapping[Path, ExerciseRead], before: Mapping[str, Exercise]
) -> tuple[dict[str, Exercise], dict[Path, tuple[Problem, ...]]]:
    """Return the good exercises of one folder by id, and the problems of its other files.

    What names a broken exercise is broken too, so each loss is followed up until none is left.
    ``before`` are the exercises of earlier folders.
    """
    first: dict[str, Path] = {}
    for path in reads:
        first.setdefault(path.stem, path)
    good = {stem: found for stem, path in first.items() if (found := reads[path].exercise)}
    problems: dict[Path, tuple[Problem, ...]] = {}
    while True:
        known = {**before, **good}
        lost = {
            first[stem]: noted
            for stem in good
            if (noted := problems_of(str(first[stem]), reads[first[stem]], known, first))
        }
        if not lost:
            break
        problems |= lost
        good = {stem: found for stem, found in good.items() if first[stem] not in lost}
    for path, read in reads.items():
        if read.exercise is None or first[path.stem] != path:
            twin = () if first[path.stem] == path else (same_stem(path, first[path.stem]),)
            problems[path] = (*twin, *problems_of(str(path), read, known, first))
    return good, problems


def _read(path: Path, poses: Poses, *, look: bool) -> ExerciseRead:
    data = read_bytes(path)
    if isinstance(data, Problem):
        return ExerciseRead(None, (data,))
    return read_exercise(str(path), data, poses, look=look)


def _read_groups(path: Path) -> GroupsRead:
    data = read_bytes(path)
    return GroupsRead((), (data,)) if isinstance(data, Problem) else read_groups(str(path), data)
