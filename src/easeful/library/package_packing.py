"""Makes a package: gathers a routine and the own exercises and pictures that it needs."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from easeful.core.plan import Catalogue
from easeful.core.words import _
from easeful.library.exercise_file import read_exercise
from easeful.library.files import read_bytes, yaml_files
from easeful.library.package_bundle import Bundle, Member, look_for_strangers, packed, unpacked
from easeful.library.package_names import LARGEST_PICTURE, Kind
from easeful.library.package_reading import read_bundle
from easeful.library.package_references import Reference, references_in
from easeful.library.package_refused import Refused, RefusedError
from easeful.library.package_writing import reason_of
from easeful.library.picture_traces import NOT_CLEAN, NotCleanError, without_traces
from easeful.library.pictures import picture_at
from easeful.library.pose_file import poses_at
from easeful.library.problem import Problem, quoted
from easeful.library.routine_file import read_routine
from easeful.library.shelf_places import ShelfPlaces


def pack(path: Path, places: ShelfPlaces, catalogue: Catalogue) -> bytes | Refused:
    """Return the routine at ``path`` with all that it needs as one file, the same every time.

    ``catalogue`` has the exercises that it may name: the shipped, her own, those beside the file.
    """
    try:
        bundle = _gathered(path, places, catalogue)
        data = packed(bundle)
        again = unpacked(data)
        look_for_strangers(again, ids_in(places.exercises))
        read_bundle(again, places, catalogue)
    except RefusedError as error:
        return error.refused
    return data


def _gathered(path: Path, places: ShelfPlaces, catalogue: Catalogue) -> Bundle:
    """Return the routine with the own exercises and pictures that it needs."""
    data = _text(path)
    read = read_routine(path.name, data, catalogue)
    if read.routine is None:
        first = read.problems[0]
        words = _("{path} has a mistake in line {line}: {words}.")
        reason = words.format(path=path.name, line=first.line, words=first.words)
        raise RefusedError(reason, read.problems)
    references = references_in(Kind.ROUTINE, data)
    exercises = _exercises(path, places, references)
    pictures = _pictures(path, references)
    routine = Member(Kind.ROUTINE, path.name)
    files = {routine: data, **dict(sorted(exercises.items())), **dict(sorted(pictures.items()))}
    return Bundle(MappingProxyType(files))


def _exercises(
    routine: Path, places: ShelfPlaces, references: Iterable[Reference]
) -> Mapping[Member, bytes]:
    """Return her own exercises that are named, and those that these name."""
    beside = routine.parent.resolve().parent / "exercises"
    folders = dict.fromkeys((places.own_exercises, beside))
    own = _own_exercises([each for each in folders if each != places.exercises])
    poses = poses_at(places.poses).poses
    found: dict[Member, bytes] = {}
    waiting = [*references]
    while waiting:
        kind, name = waiting.pop().named
        file = own.pop(name, None) if kind is Kind.EXERCISE else None
        if file is None:
            continue
        text = _text(file)
        if read_exercise(file.name, text, poses).exercise is not None:  # else the shipped is used
            found[Member(Kind.EXERCISE, file.name)] = text
            waiting += references_in(Kind.EXERCISE, text)
    return found


def _pictures(routine: Path, references: Iterable[Reference]) -> Mapping[Member, bytes]:
    """Return the pictures that are named, without what a camera tells beside them.

    Two that would become one are refused.
    """
    found: dict[Member, bytes] = {}
    for reference in references:
        (kind, name), written = reference.named, reference.written
        if kind is not Kind.PICTURE:
            continue
        path = picture_at(routine, written)
        if path is None:
            words = _(
                "The picture {name} is not there. Put it back, or take it out of the routine."
            )
            raise RefusedError(words.format(name=quoted(written)))
        data = _cleaned(name, content_of(path, LARGEST_PICTURE))
        if found.setdefault(Member(kind, name), data) != data:
            words = _("Two pictures are called {name}. Give one of them another name.")
            raise RefusedError(words.format(name=quoted(name)))
    return found


def _cleaned(name: str, data: bytes) -> bytes:
    """Return a picture without what the camera wrote; what is too large is refused elsewhere."""
    try:
        return data if len(data) > LARGEST_PICTURE else without_traces(data)
    except NotCleanError as error:
        raise RefusedError(NOT_CLEAN.format(name=quoted(name))) from error


def _own_exercises(folders: Iterable[Path]) -> dict[str, Path]:
    """Return the files by id: the first of a folder, and the later folder, as they are read."""
    found: dict[str, Path] = {}
    for folder in folders:
        found |= {path.stem: path for path in reversed(list(yaml_files(folder)))}
    return found


def ids_in(folder: Path) -> frozenset[str]:
    """Return the ids of the files in a folder."""
    return frozenset(path.stem for path in yaml_files(folder))


def _text(path: Path) -> bytes:
    data = read_bytes(path)
    if isinstance(data, Problem):
        raise RefusedError(_("{path}: {words}.").format(path=path.name, words=data.words))
    return data


def content_of(path: Path, most: int) -> bytes:
    """Return what is in a file, at most one byte more than ``most``."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise RefusedError(_("{name} is not a file.").format(name=quoted(path.name)))
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        why = reason_of(error) if isinstance(error, OSError) else str(error)
        words = _("{name} cannot be read: {why}.")
        raise RefusedError(words.format(name=quoted(path.name), why=why)) from error
