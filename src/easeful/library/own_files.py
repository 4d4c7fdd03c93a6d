"""A person's own folder: made when it is first opened, and hers from then on."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from easeful.core.words import _
from easeful.library.edited_file import save_edited
from easeful.library.own_names import free_path, stem_of
from easeful.library.own_routine import FIRST, READ_ME, new_routine, own_version
from easeful.library.pictures import PICTURES
from easeful.library.shelf_places import ShelfPlaces
from easeful.library.yaml_places import EditRefusedError

__all__ = ["free_path", "make_folder", "new_routine", "own_version", "stem_of"]

SCHEMAS: Final = "schemas"
EXAMPLE: Final = "my-first-routine.yaml"


def make_folder(places: ShelfPlaces, schemas: Mapping[str, str], *, example: bool = True) -> str:
    """Make what is missing of a person's folder; return "" or, in words, why that cannot be.

    The example and the read-me come with the folders that they stand in, and never again; the
    ``example`` only where the folder is opened. The ``schemas``, text by kind of file, are ours:
    what differs is written anew.
    """
    try:
        if _is_made(places.own_routines) and example:
            save_edited(places.own_routines / EXAMPLE, b"", FIRST.encode())
        if _is_made(places.own_exercises):
            save_edited(places.own_exercises / "README.txt", b"", READ_ME.encode())
        _is_made(places.home / PICTURES)
        for kind, text in schemas.items():
            _renew(places.home / SCHEMAS / f"{kind}.json", text.encode())
    except EditRefusedError as error:
        return str(error)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return _("Your folder cannot be made: {reason}.").format(reason=reason)
    return ""


def _is_made(folder: Path) -> bool:
    """Make a folder; say whether it was not there."""
    if folder.is_dir():
        return False
    folder.mkdir(parents=True)
    return True


def _renew(path: Path, data: bytes) -> None:
    before = b""
    with suppress(FileNotFoundError):
        before = path.read_bytes()
    save_edited(path, before, data)
