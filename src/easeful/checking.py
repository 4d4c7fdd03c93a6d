"""Checks files at a shell, once or again and again as they change."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from easeful.library.check import Checked, Checker
from easeful.library.shelf_places import ShelfPlaces
from easeful.library.watch import changes

EXERCISES: Final = "exercises"
"""A folder whose files others name, so that a change in it is a change for all."""


def check_and_tell(paths: Sequence[str], places: ShelfPlaces, *, watch: bool) -> bool:
    """Print every problem; say whether there was none in what was checked last.

    ``watch``: go on until the person has seen enough.
    """
    later = changes(paths) if watch else ()
    well = False
    try:
        for concerned in chain((paths,), later):
            again = paths if any(map(_is_named_by_others, concerned)) else concerned
            checked = Checker(places).check(again)
            well = not any(each.problems for each in checked)
            _tell(checked)
    except KeyboardInterrupt:
        """She has; if nothing was checked to its end, nothing is well."""
    return well


def _is_named_by_others(name: str) -> bool:
    return Path(name).resolve().parent.name == EXERCISES


def _tell(checked: Sequence[Checked]) -> None:
    """Print every problem, and in a line what came of it."""
    for each in checked:
        for problem in each.problems:
            sys.stdout.write(f"{problem}\n")
    sys.stdout.flush()
    bad = sum(bool(each.problems) for each in checked)
    result = "all is well" if not bad else f"{bad} {'needs' if bad == 1 else 'need'} a look"
    files = "file" if len(checked) == 1 else "files"
    sys.stderr.write(f"{len(checked)} {files} checked, {result}\n")
