"""What becomes of each file of a bundle beside what the person has.

Rule 1: nothing of hers is ever replaced, nor hidden: a file that is different gets a name of its
own, also beside a shipped one, and every file of the bundle names it by that.
Rule 2: what she has already, to the byte, is used and not written once more.
Rule 3: names that are one on some disk are one everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Final

from easeful.library.files import yaml_files
from easeful.library.package_bundle import Bundle, Member
from easeful.library.package_names import LARGEST_OF, Kind, alike
from easeful.library.package_references import Named, renamed
from easeful.library.pictures import PICTURES
from easeful.library.shelf_places import ShelfPlaces

EARLY_TURNS: Final = 4
"""So often a name may be given up again, or be that of a file with a number that is the same."""


class Fate(StrEnum):
    """What becomes of a file."""

    NEW = "new"
    SAME = "same"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file of a package; ``path`` is where it is to stand, or stands already."""

    member: Member
    fate: Fate
    path: Path
    data: bytes


class Neighbours:
    """The files of one kind that are there already."""

    def __init__(self, kind: Kind, folder: Path, paths: Sequence[Path]) -> None:
        """``folder`` is where a new one goes; of two with one name the later counts."""
        self.folder = folder
        self._kind = kind
        self._by_name = {self._name(each): each for each in paths}
        names = {*self._by_name, *(self._name(Path(each)) for each in _names_in(folder))}
        self._taken = {alike(each) for each in names}

    def is_free(self, name: str) -> bool:
        """Say whether no file has this name, nor one that some disk takes for it."""
        return alike(name) not in self._taken

    def same(self, name: str, data: bytes) -> Path | None:
        """Return the file of this name if it is these bytes."""
        path = self._by_name.get(name)
        return path if path is not None and _content(path, self._kind) == data else None

    def _name(self, path: Path) -> str:
        return path.name if self._kind is Kind.PICTURE else path.stem


def neighbours_in(places: ShelfPlaces) -> Mapping[Kind, Neighbours]:
    """Return what is there, hers after the shipped."""
    routines = [*yaml_files(places.routines), *_first_last(places.own_routines)]
    exercises = [*yaml_files(places.exercises), *_first_last(places.own_exercises)]
    # Where ``picture_at`` looks, what it would find first last.
    folders = (places.home / PICTURES, places.own_routines / PICTURES, places.own_routines)
    pictures = [folder / name for folder in folders for name in _names_in(folder)]
    return {
        Kind.ROUTINE: Neighbours(Kind.ROUTINE, places.own_routines, routines),
        Kind.EXERCISE: Neighbours(Kind.EXERCISE, places.own_exercises, exercises),
        Kind.PICTURE: Neighbours(Kind.PICTURE, folders[0], pictures),
    }


def incoming(bundle: Bundle, around: Mapping[Kind, Neighbours]) -> tuple[Incoming, ...]:
    """Return what becomes of each file, in the order of the bundle.

    A name that changes changes other texts, which may then be what is there, or not any more; so
    all are looked at again until nothing changes. After a few turns a changed name is never given
    up, so that ends.
    """
    names: dict[Named, str] = {}
    for turn in count():
        settling = _Settling(bundle, around, names, is_early=turn < EARLY_TURNS)
        found = [settling.fate_of(member) for member in bundle.files]
        new = {_named(each.member): _name_of(each) for each in found if _is_renamed(each)}
        if new == names:
            return tuple(found)
        names = new
    raise AssertionError


class _Settling:
    """Finds a place for each file, given which names are changed so far."""

    def __init__(
        self,
        bundle: Bundle,
        around: Mapping[Kind, Neighbours],
        names: Mapping[Named, str],
        *,
        is_early: bool,
    ) -> None:
        self._files = bundle.files
        self._around = around
        self._names = names
        self._is_early = is_early
        self._own = {(each.kind, alike(_plain_name(each))) for each in bundle.files}

    def fate_of(self, member: Member) -> Incoming:
        """Return what becomes of one file."""
        kind, around = member.kind, self._around[member.kind]
        is_text = kind is not Kind.PICTURE
        data = self._files[member]
        data = renamed(kind, data, self._names) if is_text else data
        own = _plain_name(member)
        if self._is_early or _named(member) not in self._names:
            same = around.same(own, data)
            if same is not None:
                return Incoming(member, Fate.SAME, same, data)
            if around.is_free(own):
                return Incoming(member, Fate.NEW, around.folder / member.file, data)
        for file in _numbered(member.file):
            name = _plain_name(Member(kind, file))
            same = around.same(name, data) if self._is_early else None
            if same is not None:
                return Incoming(member, Fate.SAME, same, data)
            if around.is_free(name) and (kind, alike(name)) not in self._own:
                return Incoming(member, Fate.RENAMED, around.folder / file, data)
        raise AssertionError


def _numbered(file: str) -> Iterator[str]:
    """Yield "back-2.yaml", "back-3.yaml" and so on."""
    path = PurePosixPath(file)
    return (f"{path.stem}-{number}{path.suffix}" for number in count(2))


def _plain_name(member: Member) -> str:
    """Return what other files call it: a picture has its ending, a text has not."""
    return member.file if member.kind is Kind.PICTURE else member.stem


def _named(member: Member) -> Named:
    return member.kind, _plain_name(member)


def _name_of(found: Incoming) -> str:
    return _plain_name(Member(found.member.kind, found.path.name))


def _is_renamed(found: Incoming) -> bool:
    return _name_of(found) != _plain_name(found.member)


def _first_last(folder: Path) -> list[Path]:
    """Return the files of a folder; of two with one stem the first counts, so it comes last."""
    return list(yaml_files(folder))[::-1]


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(each.name for each in folder.iterdir())
    except OSError:
        return []


def _content(path: Path, kind: Kind) -> bytes | None:
    """Return what is in a file, no more of it than a package could hold."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(LARGEST_OF[kind] + 1)
    except OSError:
        return None
