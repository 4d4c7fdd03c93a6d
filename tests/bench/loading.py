"""Loads and checks 1,000 files, and reads the same with PyYAML's C loader alone."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import yaml

from easeful.library.catalogue import catalogue_of
from easeful.library.routine_file import read_routine
from easeful.places import find_places

ROUNDS = 9


def main(folder: Path) -> None:
    """Print one line a round: seconds of ours, seconds of the C loader."""
    places = find_places(os.environ).shelf
    catalogue = catalogue_of(places, (places.exercises,)).catalogue
    paths = sorted(folder.iterdir())
    for _round in range(ROUNDS):
        began = time.perf_counter()
        for path in paths:
            with path.open("rb") as file:
                yaml.load(file.read(), yaml.CSafeLoader)
        between = time.perf_counter()
        for path in paths:
            with path.open("rb") as file:
                read = read_routine(str(path), file.read(), catalogue)
            if read.routine is None:
                raise AssertionError(read.problems)
        print(time.perf_counter() - between, between - began)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
