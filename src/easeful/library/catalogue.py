"""Reads exercises and muscle groups into one catalogue; later folders win over earlier ones."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from easeful.core.exercise import Exercise, Instead
from easeful.core.plan import Catalogue
from easeful.library.exercise_file import ExerciseRead, read_exercise, read_groups
from easeful.library.fields import id_of
from easeful.library.files import read_bytes, yaml_files
from easeful.library.problem import Problem, Report, quoted


@dataclass(frozen=True, slots=True)
class CatalogueRead:
    """The catalogue, and the problems of each file that has any."""

    catalogue: Catalogue
    problems: dict[Path, tuple[Problem, ...]]


def catalogue_of(groups: Path, folders: Sequence[Path]) -> CatalogueRead:
    """Read everything at once."""
    reading = reading_catalogue(groups, folders)
    while True:
        try:
            next(reading)
        except StopIteration as done:
            read: CatalogueRead = done.value
            return read


def reading_catalogue(
    groups: Path, folders: Sequence[Path]
) -> Generator[None, None, CatalogueRead]:
    """Read one file a turn, and return the whole at the end."""
    reads: dict[Path, ExerciseRead] = {}
    for folder in folders:
        for path in yaml_files(folder):
            data = read_bytes(path)
            reads[path] = (
                ExerciseRead(None, (data,))
                if isinstance(data, Problem)
                else read_exercise(str(path), data)
            )
            yield
    problems = _all_problems(reads)
    exercises = {
        read.exercise.id: read.exercise
        for path, read in reads.items()
        if read.exercise and not problems[path]
    }
    muscle_groups = read_groups(str(groups), _or_empty(read_bytes(groups)))
    catalogue = Catalogue(exercises, {group.id: group for group in muscle_groups.groups})
    bad = {path: found for path, found in problems.items() if found}
    if muscle_groups.problems:
        bad[groups] = muscle_groups.problems
    return CatalogueRead(catalogue, bad)


def _all_problems(reads: dict[Path, ExerciseRead]) -> dict[Path, tuple[Problem, ...]]:
    """Return the problems of every file; an exercise that names a broken one is broken too."""
    stems = {path.stem for path in reads}
    good = {read.exercise.id: read.exercise for read in reads.values() if read.exercise}
    while True:
        problems = {path: problems_of(str(path), read, good, stems) for path, read in reads.items()}
        still_good = {
            path.stem: good[path.stem]
            for path, found in problems.items()
            if not found and path.stem in good
        }
        if len(still_good) == len(good):
            return problems
        good = still_good


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
    if read.exercise is not None and not report.count and _goes_round(read.exercise, known):
        word = read.named[0]
        report.note(word, f"{quoted(word.text)} leads back to this exercise on a flare day")
    return tuple(sorted((*read.problems, *report.problems)))


def _goes_round(exercise: Exercise, known: Mapping[str, Exercise]) -> bool:
    """Say whether following ``instead`` from here never ends."""
    return len(list(_replacements(exercise, known))) > len(known)


def _replacements(exercise: Exercise, known: Mapping[str, Exercise]) -> Iterator[Exercise]:
    for _turn in range(len(known) + 1):
        if not isinstance(exercise.flare, Instead) or exercise.flare.exercise not in known:
            return
        exercise = known[exercise.flare.exercise]
        yield exercise


def _or_empty(data: bytes | Problem) -> bytes:
    return b"" if isinstance(data, Problem) else data
