"""Where a file of hers goes that comes back from a backup: never in the place of another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path, PurePosixPath

from easeful.library.files import ENDINGS
from easeful.library.home_names import DRAFTS, alike


def place_for(home: Path, name: PurePosixPath, data: bytes) -> Path | None:
    """Return where the file ``name`` of a backup goes, ``None`` if she has it already.

    One that differs from hers gets a number behind its name; of two texts with one stem in a folder
    only one would be read, whatever their endings. A draft belongs to a file by its name alone, so
    of drafts what is there counts.
    """
    folder = _folder_for(home, name)
    here = _names_in(folder)
    if name.parts[0] == DRAFTS:
        return None if name.name in here else folder / name.name
    if any(_is(folder / each, data) for each in here if _may_be_the_same(each, name)):
        return None
    taken = {_taken_by(each) for each in here}
    return next(folder / each for each in _numbered(name) if _taken_by(each) not in taken)


def _folder_for(home: Path, name: PurePosixPath) -> Path:
    """Return the folder for a file; hers may be a link, but none further in is followed."""
    top = home / name.parts[0]
    folder = home / name.parent
    if folder.resolve().is_relative_to(top.resolve()):
        return folder
    return top


def _names_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(each.name for each in folder.iterdir())
    except FileNotFoundError:
        return frozenset()


def _may_be_the_same(other: str, name: PurePosixPath) -> bool:
    """Say whether ``other`` is this name, or this name with a number behind it."""
    return (
        re.fullmatch(rf"{re.escape(name.stem)}(-[0-9]+)?{re.escape(name.suffix)}", other)
        is not None
    )


def _is(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _taken_by(name: str) -> str:
    """Return what a file takes away from others: its name, or if it is read by stem, that."""
    path = PurePosixPath(name)
    return alike(path.stem if path.suffix.lower() in ENDINGS else name)


def _numbered(name: PurePosixPath) -> Iterator[str]:
    """Yield "back.yaml", "back-2.yaml", "back-3.yaml" and so on."""
    yield name.name
    for number in count(2):
        yield f"{name.stem}-{number}{name.suffix}"
