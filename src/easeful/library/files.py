"""Finding and reading the files of a folder, whatever lies in it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from easeful.library.problem import TOP, Problem
from easeful.library.yaml_tree import LARGEST

ENDINGS: Final = (".yaml", ".yml")


def yaml_files(folder: Path) -> Iterator[Path]:
    """Yield the YAML files under ``folder`` by name: no dot-files, no links followed.

    A folder whose name ends like a file's is yielded too, so that it can be complained of.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.name.endswith(ENDINGS):
            yield Path(entry.path)
        elif entry.is_dir():
            yield from yaml_files(Path(entry.path))


def files_at(given: Path) -> Iterator[Path]:
    """Yield the YAML files of a folder, or the one file that was given."""
    if given.is_dir():
        yield from yaml_files(given)
    else:
        yield given


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


def _unreadable(path: Path, shown: str, words: str) -> Problem:
    return Problem(shown or str(path), TOP.line, TOP.column, words)
