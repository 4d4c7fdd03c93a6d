"""Writes new files: all of them whole, or none; and never in the place of another."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from easeful.core.words import _
from easeful.library.edited_file import NEW_FILE, REASONS, save_edited
from easeful.library.package_refused import RefusedError
from easeful.library.yaml_places import EditRefusedError

PRIVATE: Final = 0o600
OTHERS: Final = 0o077


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write the files in their order; raise ``RefusedError``, with nothing left, if one cannot."""
    made: list[Path] = []
    path = Path()
    try:
        for path, data in files.items():
            made += _with_folders(path.parent)
            _write_new(path, data)
            made.append(path)
    except FileExistsError:
        _take_back(made)
        words = _("{name} has come into your folder just now. Nothing was added; try it again.")
        raise RefusedError(words.format(name=path.name)) from None
    except OSError as error:
        _take_back(made)
        words = _("{name} could not be written: {why}. Nothing was added.")
        why = reason_of(error)
        raise RefusedError(words.format(name=path.name, why=why)) from error
    except BaseException:  # somebody ends the program: leave nothing half done
        _take_back(made)
        raise


def save_package(path: Path, data: bytes, *, replace: bool, private: bool = False) -> str:
    """Write one file; return "" or, in words, why that was not possible.

    What is ``private`` only its owner may read, also where others could read what it replaces.
    """
    try:
        if replace and path.exists():
            if private:
                _close_to_others(path)
            save_edited(path, path.read_bytes(), data)
        else:
            _write_new(path, data, PRIVATE if private else NEW_FILE)
    except FileExistsError:
        return _("There is a {name} already.").format(name=path.name)
    except EditRefusedError as refused:
        return str(refused)
    except OSError as error:
        words = _("{name} could not be saved: {why}.")
        return words.format(name=path.name, why=reason_of(error))
    return ""


def reason_of(error: OSError) -> str:
    """Return in words why the machine would not."""
    return REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()


def _close_to_others(path: Path) -> None:
    with suppress(OSError):
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~OTHERS)


def _write_new(path: Path, data: bytes, mode: int = NEW_FILE) -> None:
    """Write a file that is not there yet; raise ``FileExistsError`` if it is."""
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with open(half, "wb", opener=partial(os.open, mode=mode)) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(half, path)  # unlike renaming, this replaces nothing
        except FileExistsError:
            raise
        except OSError:  # a disk that knows no links
            _copy_new(path, data, mode)
    finally:
        with suppress(OSError):
            half.unlink()


def _copy_new(path: Path, data: bytes, mode: int) -> None:
    with open(path, "xb", opener=partial(os.open, mode=mode)) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            path.unlink()
            raise


def _with_folders(folder: Path) -> list[Path]:
    """Make a folder and what is missing above it; return those that were made."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
    for each in missing:
        each.mkdir()
    return missing


def _take_back(made: list[Path]) -> None:
    """Remove what was made, the last first; a folder only if nobody else put anything there."""
    for path in reversed(made):
        with suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()
