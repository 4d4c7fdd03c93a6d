"""The files that "delete everything" takes away, and where links among them lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from easeful.core.words import _
from easeful.library.files import ENDINGS
from easeful.library.home_names import (
    ASIDE,
    BESIDE_A_JOURNAL,
    JOURNAL,
    OURS,
    OURS_IN,
    OWN,
    files_in,
    listed,
)
from easeful.library.own_routine import READ_ME
from easeful.library.step_kinds import PICTURES

READ_ME_NAME: Final = "README.txt"
OF_THE_JOURNAL: Final = (JOURNAL, *(f"{JOURNAL}{each}" for each in BESIDE_A_JOURNAL), ASIDE)


def cleared_files(home: Path, *, own_too: bool) -> Iterator[Path]:
    """Yield what is ours but the journal; links themselves, never what they lead to."""
    for each in sorted(files_of(home)):
        if OURS.fullmatch(each.name) and each.name not in OF_THE_JOURNAL:
            yield each
    for name, ours in OURS_IN.items():
        if not (home / name).is_symlink():
            yield from (each for each in files_of(home / name) if ours.fullmatch(each.name))
    if own_too:
        for name in OWN:
            yield from (home / each for each in files_in(home, name) if _is_own(home / each))


def files_of(folder: Path) -> list[Path]:
    """Return the files of a folder, not the folders in it."""
    try:
        return [each for each in folder.iterdir() if each.is_symlink() or each.is_file()]
    except OSError:
        return []


def led_to(home: Path, *, own_too: bool) -> tuple[Path, ...]:
    """Return what links among the files of ours lead to: it is not ours, so it will stay."""
    folders = (home / name for name in OURS_IN)
    every = (home / JOURNAL, *cleared_files(home, own_too=own_too), *folders)
    return tuple(there for each in every if each.is_symlink() and (there := _end_of(each)))


def led_words(paths: Iterable[Path]) -> str:
    """Say that it is still there, and where: after the link is gone nobody could find it."""
    words = _("Still there, as your Easeful folder only had a link to it: {names}.")
    return words.format(names=listed(map(str, paths)))


def _end_of(link: Path) -> Path | None:
    """Return what a link leads to, ``None`` if nothing; what cannot be asked may well be there."""
    try:
        return link.resolve() if link.exists() else None
    except (OSError, RuntimeError):
        return link.parent / link.readlink()


def _is_own(path: Path) -> bool:
    """Say whether a file is one of those that the shelf reads or shows, or our own word on them."""
    if path.name == READ_ME_NAME:
        with suppress(OSError):
            return path.read_bytes() == READ_ME.encode()
    return path.suffix.lower() in (*ENDINGS, *PICTURES)
