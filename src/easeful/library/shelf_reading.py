"""Reads the shelf from the disk, a little a turn, remembering what did not change.

Apart from ``shelf``, because a window that opens needs what is remembered at once, and this, with
all that reads YAML, only after its first paint.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zlib import crc32

from easeful import __version__
from easeful.core.plan import Catalogue
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.routine import Routine
from easeful.core.summarise import Summaries
from easeful.core.summary import Summary
from easeful.library.catalogue import reading_catalogue
from easeful.library.files import read_bytes, same_stem, yaml_files
from easeful.library.problem import Problem, shortened
from easeful.library.routine_file import RoutineRead, read_routine
from easeful.library.shelf_cache import Remembered, ShelfCache
from easeful.library.shelf_places import ShelfPlaces

WRITTEN_AT_ONCE: Final = 50
"""Files that are remembered in one transaction; more would hold the window up."""

SHOWN_AT_ONCE: Final = 500
"""Files after which a long look tells what it has found so far."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a look at the disk has come: ``done`` files ``of`` so many.

    ``known`` is what there is to show so far, ``None`` if that is no news.
    """

    done: int
    of: int
    known: dict[Path, Remembered] | None = None


Reading = Generator[Progress | None, None, dict[Path, Remembered]]


class ShelfReading:
    """Reads exercises and routines; keeps the catalogue that the routines are read with."""

    def __init__(self, places: ShelfPlaces, cache: ShelfCache) -> None:
        """Have read nothing yet."""
        self._places = places
        self._cache = cache
        self._catalogue: Catalogue | None = None
        self._catalogue_is_of = ""
        self._profile = NO_PROFILE
        self._summaries: Summaries | None = None
        self._found: dict[Path, Remembered] = {}
        self.exercise_problems: Mapping[Path, tuple[Problem, ...]] = MappingProxyType({})

    @property
    def catalogue(self) -> Catalogue:
        """Return the exercises and muscle groups, reading them now if that was not done yet."""
        if self._catalogue is None:
            for _turn in self._read_catalogue():
                """Read to the end."""
        if self._catalogue is None:
            raise AssertionError
        return self._catalogue

    def routine(self, path: Path) -> Routine | None:
        """Read one routine now; its last good version if the file has got problems since."""
        data = read_bytes(path)
        read = None if isinstance(data, Problem) else self._read(path, data)
        if read is not None and read.routine is not None:
            return read.routine
        last_good = self._cache.last_good(path)
        return None if last_good is None else self._read(path, last_good).routine

    def read(self, profile: Profile = NO_PROFILE) -> Reading:
        """Look at the disk, a little a turn; return everything as it is now for one person."""
        self._profile, self._summaries = profile, None
        yield from self._read_catalogue()
        files = tuple(self._files())
        before, found = self._found, dict[Path, Remembered]()
        fresh: list[Remembered] = []
        for done, (path, own) in enumerate(files):
            found[path], is_new = self._as_it_is(path, before, own=own)
            if is_new:
                fresh.append(found[path])
            if len(fresh) >= WRITTEN_AT_ONCE:
                self._cache.put(fresh)
                fresh = []
            shows = is_new and done % SHOWN_AT_ONCE == SHOWN_AT_ONCE - 1
            so_far = _without_twins({**before, **found}) if shows else None
            yield Progress(done, len(files), so_far)
        self._cache.put(fresh)
        yield None
        self._cache.forget_all_but(found)
        yield None
        self._found = found
        return _without_twins(found)

    def read_again(self, paths: Collection[Path]) -> Reading:
        """Look at those files of a person's own that have changed, and at no others.

        What routines name is looked at as a whole: an exercise may be in any of them.
        """
        routines = self._places.own_routines
        if self._catalogue is None or not all(path.is_relative_to(routines) for path in paths):
            return (yield from self.read(self._profile))
        found = dict(self._found)
        for path in paths:
            found.pop(path, None)
            if path.is_file():
                found[path], is_new = self._as_it_is(path, {}, own=True)
                self._cache.put([found[path]] if is_new else ())
            yield None
        if not found.keys() >= self._found.keys():
            self._cache.forget_all_but(found)
        # By name, as a folder is read: the first of two files with one stem counts.
        self._found = dict(sorted(found.items(), key=lambda each: (each[1].own, each[0])))
        return _without_twins(self._found)

    def _as_it_is(
        self, path: Path, before: Mapping[Path, Remembered], *, own: bool
    ) -> tuple[Remembered, bool]:
        """Return what the file is now, and whether it had to be read for that."""
        stamp = f"{self._catalogue_is_of} {_word_of(self._profile)} {_stamp(path)}"
        remembered = before.get(path) or self._cache.get(path)
        if remembered is not None and remembered.stamp == stamp:
            return remembered, False
        return self._looked_at(path, stamp, own=own), True

    def _files(self) -> Iterator[tuple[Path, bool]]:
        for path in yaml_files(self._places.routines):
            yield path, False
        for path in yaml_files(self._places.own_routines):
            yield path, True

    def _read_catalogue(self) -> Generator[None, None, None]:
        """Read what routines may name, unless none of those files has changed."""
        signature = self._signature()
        if self._catalogue is not None and self._catalogue_is_of == signature:
            return
        folders = (self._places.exercises, self._places.own_exercises)
        read = yield from reading_catalogue(self._places, folders)
        self._catalogue, self._catalogue_is_of = read.catalogue, signature
        self._summaries = None
        problems = {path: shortened(found) for path, found in read.problems.items()}
        self.exercise_problems = MappingProxyType(problems)

    def _signature(self) -> str:
        """Return a word that changes when all files must be read again though they did not change.

        That is when the app, or an exercise that they may name, is another than last time.
        """
        folders = (self._places.exercises, self._places.own_exercises)
        files = (path for folder in folders for path in yaml_files(folder))
        places = self._places
        paths = [places.groups, places.poses, places.ways, *files]
        stamps = "".join(f"{path} {_stamp(path)} " for path in paths)
        return f"{crc32(f'{__version__} {stamps}'.encode(errors='surrogateescape')):x}"

    def _looked_at(self, path: Path, stamp: str, *, own: bool) -> Remembered:
        data = read_bytes(path)
        if isinstance(data, Problem):
            return Remembered(path, own, stamp, self._stale(path), (data,))
        read = self._read(path, data)
        if read.routine is None:
            return Remembered(path, own, stamp, self._stale(path), shortened(read.problems))
        summary = self._summary(read.routine, path, own=own)
        return Remembered(path, own, stamp, summary, good=data if own else None)

    def _stale(self, path: Path) -> Summary | None:
        last_good = self._cache.last_good(path)
        routine = None if last_good is None else self._read(path, last_good).routine
        if routine is None:
            return None
        return replace(self._summary(routine, path, own=True), stale=True)

    def _summary(self, routine: Routine, path: Path, *, own: bool) -> Summary:
        if self._summaries is None:
            self._summaries = Summaries(self.catalogue, self._profile)
        return self._summaries.of(routine, path, own=own)

    def _read(self, path: Path, data: bytes) -> RoutineRead:
        return read_routine(str(path), data, self.catalogue)


def _word_of(profile: Profile) -> str:
    """Return a word that changes with what was told, and does not tell it."""
    marks = f"{sorted(profile.not_for_me)} {sorted(profile.easier)} {profile.growth}"
    told = f"{sorted(profile.flags)} {profile.late} {marks}"
    return f"{crc32(told.encode(errors='surrogateescape')):x}" if profile != NO_PROFILE else "-"


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return "gone"
    return f"{found.st_mtime_ns}-{found.st_size}-{found.st_ino}"


def _without_twins(known: dict[Path, Remembered]) -> dict[Path, Remembered]:
    """Let the first of two own files with one stem count, and note a problem at the second."""
    first: dict[str, Path] = {}
    result = dict(known)
    for path, each in known.items():
        if each.own and first.setdefault(path.stem, path) != path:
            problem = same_stem(path, first[path.stem])
            result[path] = replace(each, summary=None, problems=(problem, *each.problems))
    return result
