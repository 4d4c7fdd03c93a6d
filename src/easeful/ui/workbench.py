"""What routines are worked on with."""

from __future__ import annotations

from dataclasses import dataclass

from easeful.library.shelf_places import ShelfPlaces
from easeful.ui.shelf_reader import ShelfReader
from easeful.ui.starter import Starter


@dataclass(frozen=True, slots=True)
class Workbench:
    """``places`` are her folders and the shipped ones."""

    places: ShelfPlaces
    reader: ShelfReader
    starter: Starter
