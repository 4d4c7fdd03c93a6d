"""The shelf: all routines that are there, shipped and a person's own, and all their problems.

Rule 1: one bad file hides no other.
Rule 2: a file that was good before stays usable in its last good version, across restarts.
Rule 3: no file is ever written, moved or deleted here.
Rule 4: reading is cut into small turns, so that a window can go on painting meanwhile.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zlib import crc32

from easeful import __version__
from easeful.core.plan import Catalogue
from easeful.core.routine import Routine
from easeful.core.summary import Summary, summarise
from easeful.library.catalogue import reading_catalogue
from easeful.library.files import read_bytes, yaml_files
from easeful.library.problem import TOP, Problem, quoted
from easeful.library.routine_file import RoutineRead, read_routine
from easeful.library.shelf_cache import Remembered, ShelfCache

WRITTEN_AT_ONCE: Final = 200
"""Files that are remembered in one transaction."""


@dataclass(frozen=True, slots=True)
class ShelfPlaces:
    """Folders and files that make the shelf. ``home`` is the person's."""

    groups: Path
    exercises: Path
    routines: Path
    home: Path

    @property
    def own_exercises(self) -> Path:
        """Return the folder of a person's own exercises."""
        return self.home / "exercises"

    @property
    def own_routines(self) -> Path:
        """Return the folder of a person's own routines."""
        return self.home / "routines"


@dataclass(frozen=True, slots=True)
class FileProblems:
    """A file that needs a look."""

    path: Path
    problems: tuple[Problem, ...]


class Shelf:
    """All routines. What it offers is what was known last; ``refresh`` looks at the disk."""

    def __init__(self, places: ShelfPlaces, cache: ShelfCache) -> None:
        """Know nothing yet."""
        self._places = places
        self._cache = cache
        self._known: Mapping[Path, Remembered] = MappingProxyType({})
        self._summaries: tuple[Summary, ...] = ()
        self._catalogue: Catalogue | None = None
        self._exercise_problems: Mapping[Path, tuple[Problem, ...]] = MappingProxyType({})

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """Return the usable routines by name; an own one takes a shipped one's place."""
        return self._summaries

    @property
    def problems(self) -> tuple[FileProblems, ...]:
        """Return the files that need a look."""
        routines = {each.path: each.problems for each in self._known.values() if each.problems}
        everything = {**self._exercise_problems, **routines}
        return tuple(FileProblems(path, found) for path, found in sorted(everything.items()))

    @property
    def catalogue(self) -> Catalogue:
        """Return the exercises and muscle groups, reading them now if that was not done yet."""
        if self._catalogue is None:
            for _turn in self._read_catalogue():
                """Read to the end."""
        if self._catalogue is None:
            raise AssertionError
        return self._catalogue

    def load_shipped(self) -> None:
        """Know the shipped routines as they were remembered, without a look at the disk."""
        self._know({each.path: each for each in self._cache.shipped()})

    def routine(self, routine_id: str) -> Routine | None:
        """Read one routine now; its last good version if the file has got problems since."""
        summary = next((each for each in self.summaries if each.id == routine_id), None)
        if summary is None:
            return None
        path = Path(summary.path)
        data = read_bytes(path)
        read = None if isinstance(data, Problem) else self._read(path, data)
        if read is not None and read.routine is not None:
            return read.routine
        last_good = self._cache.last_good(path)
        return None if last_good is None else self._read(path, last_good).routine

    def refresh(self) -> Generator[None, None, None]:
        """Look at the disk, a little a turn; at the end everything is known as it is now."""
        yield from self._read_catalogue()
        signature = self._signature()
        known: dict[Path, Remembered] = {}
        fresh: list[Remembered] = []
        for path, own in self._files():
            remembered = self._cache.get(path)
            stamp = f"{signature} {_stamp(path)}"
            if remembered is None or remembered.stamp != stamp:
                remembered = self._looked_at(path, stamp, own=own)
                fresh.append(remembered)
            known[path] = remembered
            if len(fresh) >= WRITTEN_AT_ONCE:
                self._cache.put(fresh)
                fresh = []
            yield
        self._cache.put(fresh)
        self._cache.forget_all_but(known)
        self._know(_without_twins(known))

    def refresh_all(self) -> None:
        """Look at the disk to the end at once."""
        for _turn in self.refresh():
            """Go on."""

    def _files(self) -> Iterator[tuple[Path, bool]]:
        for path in yaml_files(self._places.routines):
            yield path, False
        for path in yaml_files(self._places.own_routines):
            yield path, True

    def _read_catalogue(self) -> Generator[None, None, None]:
        folders = (self._places.exercises, self._places.own_exercises)
        read = yield from reading_catalogue(self._places.groups, folders)
        self._catalogue = read.catalogue
        self._exercise_problems = MappingProxyType(read.problems)

    def _know(self, known: dict[Path, Remembered]) -> None:
        self._known = MappingProxyType(known)
        by_id: dict[str, Summary] = {}
        for own in (False, True):
            for each in known.values():
                if each.own == own and each.summary is not None:
                    by_id[each.summary.id] = each.summary
        by_name = sorted(by_id.values(), key=lambda each: each.name.casefold())
        self._summaries = tuple(by_name)

    def _signature(self) -> str:
        """Return a word that changes when all files must be read again though they did not change.

        That is when the app, or an exercise that they may name, is another than last time.
        """
        folders = (self._places.exercises, self._places.own_exercises)
        paths = [self._places.groups, *(path for folder in folders for path in yaml_files(folder))]
        stamps = "".join(f"{path} {_stamp(path)} " for path in paths)
        return f"{crc32(f'{__version__} {stamps}'.encode()):x}"

    def _looked_at(self, path: Path, stamp: str, *, own: bool) -> Remembered:
        data = read_bytes(path)
        if isinstance(data, Problem):
            return Remembered(path, own, stamp, self._stale(path), (data,))
        read = self._read(path, data)
        if read.routine is None:
            return Remembered(path, own, stamp, self._stale(path), read.problems)
        summary = summarise(read.routine, self.catalogue, path, own=own)
        return Remembered(path, own, stamp, summary, good=data if own else None)

    def _stale(self, path: Path) -> Summary | None:
        last_good = self._cache.last_good(path)
        routine = None if last_good is None else self._read(path, last_good).routine
        if routine is None:
            return None
        return replace(summarise(routine, self.catalogue, path, own=True), stale=True)

    def _read(self, path: Path, data: bytes) -> RoutineRead:
        return read_routine(str(path), data, self.catalogue)


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return "gone"
    return f"{found.st_mtime_ns}-{found.st_size}"


def _without_twins(known: dict[Path, Remembered]) -> dict[Path, Remembered]:
    """Let the first of two own files with one stem count, and note a problem at the second."""
    first: dict[str, Path] = {}
    result = dict(known)
    for path, each in known.items():
        if each.own and first.setdefault(path.stem, path) != path:
            words = f"{quoted(path.stem)} is the name of {first[path.stem].name} too; rename one"
            problem = Problem(str(path), TOP.line, TOP.column, words)
            result[path] = replace(each, summary=None, problems=(problem, *each.problems))
    return result
