"""A process that tests kill while it keeps drafts: of a text that grows, on a base that changes.

Each draft says its number, and how often it was based anew. After each the number is printed.
"""

import sys
from itertools import count
from pathlib import Path
from typing import Final

from easeful.library.drafts import Drafts

FILLING: Final = b"# filling\n" * 2000
CHANGES: Final = 3
"""Drafts on one base."""


def base_of(number: int) -> bytes:
    """Return the file that this draft is based on."""
    return b"name: base %d\n" % (number // CHANGES) + FILLING


def data_of(number: int) -> bytes:
    """Return the draft."""
    return b"name: draft %d\n" % number + FILLING + b"# end %d\n" % number


def write(folder: Path, path: Path) -> None:
    """Keep drafts for ever."""
    drafts = Drafts(folder)
    for number in count(1):
        complaint = drafts.keep(path, base_of(number), data_of(number))
        print(complaint or number, flush=True)  # noqa: T201 (the report)


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))
