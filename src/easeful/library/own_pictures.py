"""Takes a picture into the person's own folder, beside her routines."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from easeful.core.words import _
from easeful.library.edited_file import REASONS
from easeful.library.own_names import stem_of
from easeful.library.picture_traces import NOT_CLEAN, NotCleanError, without_traces
from easeful.library.step_kinds import PICTURES as ENDINGS

LARGEST: Final = 30 * 1024 * 1024
"""Bytes; more than any telephone makes of a sheet."""


class PictureRefusedError(Exception):
    """Why a picture was not taken, as a sentence."""


def keep_picture(source: Path, folder: Path) -> str:
    """Copy ``source`` into ``folder`` under a free name, and return that name.

    What the camera wrote into it, such as the place, is left behind.

    The same picture is not copied twice. Raise ``PictureRefusedError`` if that cannot be.
    """
    ending = source.suffix.lower()
    if ending not in ENDINGS:
        words = _("{name} is no picture that Easeful can show. Save it as JPEG or PNG first.")
        raise PictureRefusedError(words.format(name=source.name))
    try:
        if source.stat().st_size > LARGEST:
            words = _("{name} is larger than 30 MB. Save a smaller copy of it first.")
            raise PictureRefusedError(words.format(name=source.name))
        data = without_traces(source.read_bytes())
        folder.mkdir(parents=True, exist_ok=True)
        return _kept(data, folder, f"{stem_of(source.stem)}", ending)
    except NotCleanError as error:
        raise PictureRefusedError(NOT_CLEAN.format(name=source.name)) from error
    except OSError as error:
        why = REASONS.get(error.errno or errno.EIO) or (error.strerror or str(error)).lower()
        words = _("{name} could not be copied: {why}.")
        raise PictureRefusedError(words.format(name=source.name, why=why)) from error


def _kept(data: bytes, folder: Path, stem: str, ending: str) -> str:
    number = 1
    while True:
        path = folder / (f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}")
        try:
            file = path.open("xb")
        except FileExistsError:
            if path.is_file() and path.read_bytes() == data:
                return path.name
            number += 1
            continue
        try:
            with file:
                file.write(data)
        except OSError:
            path.unlink(missing_ok=True)  # half a picture is none
            raise
        return path.name
