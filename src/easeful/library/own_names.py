"""Names of the files of a person's own routines."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from itertools import count
from pathlib import Path
from typing import Final

LONGEST: Final = 48
"""Letters of a stem; some of another alphabet take four bytes, and a name may have 255."""

NAMELESS: Final = "my-routine"
NOT_ON_WINDOWS: Final = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "123456789"}
)


def stem_of(name: str) -> str:
    """Return the stem of a file for a routine of this name: ``My lower back``, ``my-lower-back``.

    It has letters, digits and single hyphens alone; accents, which systems write differently, go.
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = (each for each in letters if not unicodedata.combining(each) and each not in "'’")
    words = "".join(each if each.isalnum() else " " for each in bare).split()
    stem = "-".join(words)[:LONGEST].strip("-")
    if stem in NOT_ON_WINDOWS:
        return f"my-{stem}"
    return stem or NAMELESS


def free_path(folder: Path, stem: str, shipped: Collection[str] = ()) -> Path:
    """Return the path of a file that is not there yet: ``stem``, or else with a number behind.

    The ids of ``shipped`` routines are not free either, because a file with one takes its place.
    """
    try:
        here = {each.stem.casefold() for each in folder.iterdir()}
    except OSError:
        here = set()
    taken = here | {each.casefold() for each in shipped}
    stems = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return folder / f"{next(each for each in stems if each.casefold() not in taken)}.yaml"
