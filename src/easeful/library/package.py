"""One routine with all that it needs, as one file to hand on: NAME.easeful.

Rule 1: a package holds a routine, the exercises and pictures that it names, and nothing else of
the person who made it, nor of her computer.
Rule 2: opening one writes nothing; it says what would become of each file.
Rule 3: what we make we would also open: ``pack`` looks at its own work as ``open_package`` does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from easeful.core.plan import Catalogue
from easeful.core.routine import Routine
from easeful.core.summarise import summarise
from easeful.core.summary import Summary
from easeful.core.words import _
from easeful.library.package_bundle import (
    MAY_HELP,
    Bundle,
    Member,
    look_for_strangers,
    unpacked,
)
from easeful.library.package_fates import Fate, Incoming, incoming, neighbours_in
from easeful.library.package_names import ENDING, Kind
from easeful.library.package_packing import content_of, ids_in, pack
from easeful.library.package_reading import read_bundle
from easeful.library.package_refused import Refused, RefusedError
from easeful.library.package_writing import write_all
from easeful.library.package_zip import LARGEST_PACKED
from easeful.library.shelf_places import ShelfPlaces

__all__ = [
    "ENDING",
    "Contents",
    "Fate",
    "Incoming",
    "Kind",
    "Refused",
    "Taken",
    "open_package",
    "pack",
    "take_in",
]


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a package, and what would become of it.

    ``routine`` is as it will be read, its id the one that it will have; the ``catalogue`` has the
    exercises that come with it. The routine is the first of the ``files``.
    """

    routine: Routine
    summary: Summary
    catalogue: Catalogue
    files: tuple[Incoming, ...]
    made_by: str

    @property
    def is_all_there(self) -> bool:
        """Say whether there is nothing in it that the person has not."""
        return all(each.fate is Fate.SAME for each in self.files)

    def title(self, file: Incoming) -> str:
        """Return what a person calls one of the files."""
        match file.member.kind:
            case Kind.ROUTINE:
                return self.routine.name
            case Kind.EXERCISE:
                return self.catalogue.exercises[file.path.stem].name
            case Kind.PICTURE:
                return file.member.file


@dataclass(frozen=True, slots=True)
class Taken:
    """The id of a routine that was taken in, and the files that were written for it."""

    routine: str
    written: tuple[Path, ...]


def open_package(
    source: Path | bytes, places: ShelfPlaces, catalogue: Catalogue
) -> Contents | Refused:
    """Return what is in a package and what would become of it, or why it is not opened.

    ``catalogue`` has the shipped exercises and her own. Nothing is written.
    """
    try:
        data = source if isinstance(source, bytes) else content_of(source, LARGEST_PACKED)
        bundle = unpacked(data)
        _look_at_texts(bundle, places, catalogue)
        files = incoming(bundle, neighbours_in(places))
        return _contents(bundle, files, places, catalogue)
    except RefusedError as error:
        return error.refused


def take_in(contents: Contents) -> Taken | Refused:
    """Write what is new: all of it whole, or nothing. No file that is there is touched."""
    routine, *others = contents.files
    for each in contents.files:
        if each.fate is Fate.SAME and not _is_still(each):
            words = _("{name} has changed just now. Nothing was added; open the file once more.")
            return Refused(words.format(name=each.path.name))
    # The routine last: whoever looks at the folder meanwhile finds it complete.
    new = {each.path: each.data for each in (*others, routine) if each.fate is not Fate.SAME}
    try:
        write_all(new)
    except RefusedError as error:
        return error.refused
    written = tuple(each.path for each in contents.files if each.path in new)
    return Taken(contents.routine.id, written)


def _look_at_texts(bundle: Bundle, places: ShelfPlaces, catalogue: Catalogue) -> None:
    """Refuse mistakes, and names of what is neither shipped nor in the package."""
    try:
        read_bundle(bundle, places, catalogue)
        look_for_strangers(bundle, ids_in(places.exercises))
    except RefusedError as error:
        if not bundle.is_newer:
            raise
        refused = error.refused
        raise RefusedError(f"{refused.reason} {MAY_HELP}", refused.problems) from error


def _contents(
    bundle: Bundle, files: tuple[Incoming, ...], places: ShelfPlaces, catalogue: Catalogue
) -> Contents:
    """Read everything once more as it will stand in her folder."""
    as_there = {Member(each.member.kind, each.path.name): each.data for each in files}
    there = replace(bundle, files=MappingProxyType(as_there))
    read = read_bundle(there, places, catalogue)
    summary = summarise(read.routine, read.catalogue, files[0].path, own=True)
    return Contents(read.routine, summary, read.catalogue, files, bundle.made_by)


def _is_still(file: Incoming) -> bool:
    try:
        return file.path.read_bytes() == file.data
    except OSError:
        return False
