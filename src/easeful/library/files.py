"""Finding and reading the files of a folder, whatever lies in it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from easeful.library.plain_text import LARGEST
from easeful.library.problem import TOP, Problem, quoted

ENDINGS: Final = (".yaml", ".yml")


def yaml_files(folder: Path) -> Iterator[Path]:
    """Yield the YAML files under ``folder`` by name: no dot-files, no links followed.

    A folder whose name ends like a file's is yielded too, so that it can be complained of.
    """
    yield from map(Path, _names_under(str(folder)))


def _names_under(folder: str) -> Iterator[str]:
    left = _entries(folder)
    while left:
        entry = left.pop()
        if entry.name.endswith(ENDINGS):
            yield entry.path
        elif entry.is_dir():
            left += _entries(entry.path)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """Return what may be looked at in a folder, the first name last."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name, reverse=True)
    except OSError:
        return []
    return [each for each in entries if not (each.name.startswith(".") or each.is_symlink())]


def files_at(given: str) -> Iterator[str]:
    """Yield the YAML files of a folder, or the one file that was given, named as it was given."""
    if is_there(given) and Path(given).is_dir():
        yield from _names_under(given)
    else:
        yield given


def is_there(given: str) -> bool:
    """Say whether a person's ``given`` names anything, be it a link that leads nowhere."""
    try:
        os.lstat(given)
    except (OSError, ValueError):
        return False
    return True


def read_bytes(path: Path, shown: str = "") -> bytes | Problem:
    """Return the content, at most one byte more than a routine may have, or why it cannot be read.

    ``shown`` is what the problem calls the file.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return _unreadable(path, shown, "this is not a file; move it elsewhere")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        return _unreadable(path, shown, "this file is not there any more")
    except PermissionError:
        return _unreadable(path, shown, "this file may not be read; look at its permissions")
    except OSError as error:
        return _unreadable(path, shown, f"this file cannot be read ({error.strerror})")


def same_stem(path: Path, first: Path) -> Problem:
    """Return the problem of a file that has the same id as another one."""
    words = f"{quoted(path.stem)} is the name of {first.name} too; rename one"
    return Problem(str(path), TOP.line, TOP.column, words)


def _unreadable(path: Path, shown: str, words: str) -> Problem:
    return Problem(shown or str(path), TOP.line, TOP.column, words)
