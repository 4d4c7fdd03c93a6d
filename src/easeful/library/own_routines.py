"""Writes new routines into a person's own folder, and never over a file that is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from easeful.library.edited_file import save_edited
from easeful.library.files import read_bytes, yaml_files
from easeful.library.own_files import free_path, make_folder, new_routine, own_version, stem_of
from easeful.library.problem import Problem
from easeful.library.schema import schema_text
from easeful.library.shelf_places import ShelfPlaces
from easeful.library.yaml_places import EditRefusedError

SCHEMAS: Final = ("routine", "exercise")


class OwnRoutines:
    """Each writes one file and returns its path, or raises ``EditRefusedError`` with a sentence."""

    def __init__(self, places: ShelfPlaces) -> None:
        self._places = places

    def make_folder(self, *, example: bool = True) -> str:
        """Make what is missing of her folder; return "" or, in words, why that cannot be."""
        schemas = {kind: schema_text(kind) for kind in SCHEMAS}
        return make_folder(self._places, schemas, example=example)

    def make(self, name: str, place: str, exercises: Sequence[str]) -> Path:
        """Write a new routine."""
        return self._written(name, new_routine(name, place, exercises))

    def copy_of(self, path: Path, name: str) -> Path:
        """Write her own version of the routine at ``path``, called ``name``."""
        data = read_bytes(path)
        if isinstance(data, Problem):
            raise EditRefusedError(data.words)
        return self._written(name, own_version(data, name))

    def _written(self, name: str, data: bytes) -> Path:
        trouble = self.make_folder(example=False)
        if trouble:
            raise EditRefusedError(trouble)
        # Not the id of a shipped one, which a file of that name would hide.
        shipped = [each.stem for each in yaml_files(self._places.routines)]
        path = free_path(self._places.own_routines, stem_of(name), shipped)
        save_edited(path, b"", data)
        return path
