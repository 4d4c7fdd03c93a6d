"""Lists all routines: ``easeful list``."""

from __future__ import annotations

import json
import sys

from easeful.core.day import Day
from easeful.lookup import open_shelf
from easeful.places import Places


def print_list(places: Places, *, as_json: bool) -> int:
    """Print one line a routine, or all as JSON; return the exit code."""
    shelf = open_shelf(places)
    rows = [
        {
            "id": each.id,
            "minutes": each.minutes(Day.ORDINARY),
            "place": [place.value for place in each.places],
            "name": each.name,
            "own": each.own,
        }
        for each in shelf.summaries
    ]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for each in shelf.summaries:
            places_of = ",".join(place.value for place in each.places)
            row = [each.id, str(each.minutes(Day.ORDINARY)), places_of, each.name]
            print("\t".join([*row, "own"] if each.own else row))
    bad = len(shelf.problems)
    if bad:
        folder = places.shelf.own_routines
        words = "file needs" if bad == 1 else "files need"
        _tell(f'{bad} {words} a look; "easeful check {folder}" says why')
    return 0


def _tell(words: str) -> None:
    print(words, file=sys.stderr)
