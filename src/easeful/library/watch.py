"""Watches files and folders for changes, by looking at them now and then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Final

from easeful.library.files import files_at

Stamp = tuple[int, int, int]
"""When a file was written, its size, and which file it is.

The last, because one that takes the place of another may be as old and as large.
"""

EVERY: Final = 0.5
"""Seconds between two looks: quick for a person who saves and looks up, nothing for a machine."""


def changes(given: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Return the files that are written or come from now on, look by look, for ever.

    From now on, and not from the first look on: so nothing is missed by who asks before reading.
    """
    return _changes(given, _stamps(given), Event())


def _changes(
    given: Sequence[str], before: dict[str, Stamp], never: Event
) -> Iterator[tuple[str, ...]]:
    while True:
        never.wait(EVERY)
        now = _stamps(given)
        changed = tuple(path for path, stamp in now.items() if before.get(path) != stamp)
        before = now
        if changed:
            yield changed


def _stamps(given: Sequence[str]) -> dict[str, Stamp]:
    stamps: dict[str, Stamp] = {}
    for name in (file for each in given for file in files_at(each)):
        try:
            found = Path(name).stat()
        except OSError:
            continue
        stamps[name] = (found.st_mtime_ns, found.st_size, found.st_ino)
    return stamps
