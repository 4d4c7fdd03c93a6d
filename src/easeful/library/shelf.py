"""The shelf: all routines that are there, shipped and a person's own, and all their problems.

Rule 1: one bad file hides no other.
Rule 2: a file that was good before stays usable in its last good version, across restarts.
Rule 3: no file is ever written, moved or deleted here.
Rule 4: reading is cut into small turns, so that a window can go on painting meanwhile.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.summary import Summary
from easeful.library.problem import Problem
from easeful.library.shelf_cache import Remembered, ShelfCache
from easeful.library.shelf_places import ShelfPlaces

if TYPE_CHECKING:
    from easeful.core.plan import Catalogue
    from easeful.core.routine import Routine
    from easeful.library.shelf_reading import Progress, Reading, ShelfReading


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
        self._profile = NO_PROFILE

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """Return the usable routines by name; an own one takes a shipped one's place."""
        return self._summaries

    @property
    def problems(self) -> tuple[FileProblems, ...]:
        """Return the files that need a look."""
        routines = {each.path: each.problems for each in self._known.values() if each.problems}
        everything = {**self._reading.exercise_problems, **routines}
        return tuple(FileProblems(path, found) for path, found in sorted(everything.items()))

    @property
    def catalogue(self) -> Catalogue:
        """Return the exercises and muscle groups, reading them now if that was not done yet."""
        return self._reading.catalogue

    def load_shipped(self) -> None:
        """Know the shipped routines as they were remembered, without a look at the disk."""
        self._know({each.path: each for each in self._cache.shipped()})

    def routine(self, routine_id: str) -> Routine | None:
        """Read one routine now; its last good version if the file has got problems since."""
        summary = next((each for each in self.summaries if each.id == routine_id), None)
        return None if summary is None else self._reading.routine(Path(summary.path))

    def suit(self, profile: Profile) -> bool:
        """Say of each routine what it is for this person, from the next look at the disk on.

        Return whether that is something new.
        """
        is_new, self._profile = profile != self._profile, profile
        return is_new

    def refresh(self) -> Generator[Progress | None, None, None]:
        """Look at the disk, a little a turn; at the end everything is known as it is now."""
        yield from self._looking(self._reading.read(self._profile))

    def refresh_files(self, paths: Collection[Path]) -> Generator[Progress | None, None, None]:
        """Look at those files of a person's own only, of which it is known that they changed."""
        yield from self._looking(self._reading.read_again(paths))

    def refresh_all(self) -> None:
        """Look at the disk to the end at once."""
        for _turn in self.refresh():
            """Go on."""

    def _looking(self, reading: Reading) -> Generator[Progress | None, None, None]:
        while True:
            try:
                progress = next(reading)
            except StopIteration as done:
                yield None
                self._know(done.value)
                yield None
                return
            if progress is not None and progress.known is not None:
                self._know(progress.known)
            yield progress

    @cached_property
    def _reading(self) -> ShelfReading:
        # Not at the top: a window that opens must not wait for all that reads YAML.
        from easeful.library.shelf_reading import ShelfReading  # noqa: PLC0415

        return ShelfReading(self._places, self._cache)

    def _know(self, known: dict[Path, Remembered]) -> None:
        self._known = MappingProxyType(known)
        by_id: dict[str, Summary] = {}
        for own in (False, True):
            for each in known.values():
                if each.own == own and each.summary is not None:
                    by_id[each.summary.id] = each.summary
        by_name = sorted(by_id.values(), key=lambda each: each.name.casefold())
        self._summaries = tuple(by_name)
