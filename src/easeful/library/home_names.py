"""What Easeful keeps in a person's home, by name; each file that it makes there is known here.

Rule 1: what is not known here is somebody else's: it is neither deleted nor replaced.
Rule 2: no path is made of a name in a backup that did not come through ``kind_of``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final
from unicodedata import normalize

from easeful.core.words import _
from easeful.library.package_names import DEVICES, MIB, NOT_IN_NAMES
from easeful.library.package_refused import RefusedError
from easeful.library.problem import quoted

JOURNAL: Final = "journal.db"
ASIDE: Final = "journal-aside.db"
"""A damaged journal, until what it holds is saved."""

ANEW: Final = ".journal-anew.part"
"""A new journal that takes the place of the one that is deleted."""

SETTINGS: Final = "settings.yaml"
REMINDERS: Final = "reminders.yaml"
ABOUT: Final = "backup.json"
LOG: Final = "easeful.log"
CACHE: Final = "cache"
DRAFTS: Final = "drafts"
SCHEMAS: Final = "schemas"

OWN: Final = ("routines", "exercises", "pictures")
"""The folders of what she wrote."""

TEXTS: Final = 256 * 1024
LARGEST_OWN: Final = 64 * MIB
LARGEST_JOURNAL: Final = 1024 * MIB
LARGEST_ALL: Final = 2048 * MIB
MOST: Final = 20_000
LONGEST: Final = 200
DEEPEST: Final = 6
"""Bytes of a file, and of all; files; bytes of one name; folders within each other."""

BESIDE_A_JOURNAL: Final = ("-wal", "-shm", "-journal")
BESIDE: Final = "(-wal|-shm|-journal)?"
OURS: Final = re.compile(
    "|".join(
        (
            rf"journal\.db{BESIDE}",
            rf"journal-(before|damaged)-[0-9a-z-]+\.db{BESIDE}",
            rf"journal-aside\.db{BESIDE}",
            r"\.?journal-waiting\.json(\.[0-9]+)?",
            r"(settings|reminders)\.yaml",
            r"(settings|reminders)\.broken-[0-9]+\.yaml",
            r"(settings|reminders)-before-restore-[0-9-]+\.yaml",
            re.escape(LOG),
            r"\.(settings\.yaml|reminders\.yaml|delete\.json)\.[0-9]+",
            rf"\.journal-[a-z]+\.part{BESIDE}",
        )
    )
)
"""The files in the home itself."""

OURS_IN: Final = {
    CACHE: re.compile(rf"shelf\.db{BESIDE}|\.?reminders\.json(\.[0-9]+)?"),
    DRAFTS: re.compile(r"\.?[^/]+\.(draft|base)(\.[0-9]+)?"),
    SCHEMAS: re.compile(r"\.?(routine|exercise)\.json(\.[0-9]+)?"),
}


class Kind(StrEnum):
    """What a file of a backup is."""

    ABOUT = "about"
    JOURNAL = "journal"
    TEXT = "text"
    DRAFT = "draft"
    OWN = "own"


LARGEST_OF: Final = {
    Kind.ABOUT: 4096,
    Kind.JOURNAL: LARGEST_JOURNAL,
    Kind.TEXT: TEXTS,
    Kind.DRAFT: MIB,
    Kind.OWN: LARGEST_OWN,
}
"""Bytes that a file may have."""

ALONE: Final = {
    ABOUT: Kind.ABOUT,
    JOURNAL: Kind.JOURNAL,
    SETTINGS: Kind.TEXT,
    REMINDERS: Kind.TEXT,
}


def kind_of(name: str) -> Kind:
    """Return what the file ``name`` of a backup is; raise ``RefusedError`` if it can be none."""
    if name in ALONE:
        return ALONE[name]
    parts = name.split("/")
    folder, rest = parts[0], parts[1:]
    if name.startswith(("/", "\\", "~")) or ".." in re.split(r"[/\\]", name):
        words = _("{name} in it would be written outside your Easeful folder.")
        raise RefusedError(words.format(name=quoted(name)))
    known = rest and len(rest) <= DEEPEST and all(map(is_plain, rest))
    if known and folder in OWN:
        return Kind.OWN
    if known and folder == DRAFTS and len(rest) == 1 and OURS_IN[DRAFTS].fullmatch(rest[0]):
        return Kind.DRAFT
    raise RefusedError(
        _("{name} in it is not a name that Easeful writes.").format(name=quoted(name))
    )


def is_plain(part: str) -> bool:
    """Say whether every disk can have a file of this name, in plain sight."""
    return (
        bool(part)
        and not part.startswith((".", " "))
        and not part.endswith((".", " "))
        and part.isprintable()
        and "\\" not in part
        and NOT_IN_NAMES.isdisjoint(part)
        and not DEVICES.fullmatch(part.partition(".")[0].rstrip(" "))
        and len(part.encode(errors="surrogateescape")) <= LONGEST
    )


def files_in(home: Path, folder: str) -> Iterator[PurePosixPath]:
    """Yield the files under a folder of the home, named from there: no dot-files, no links."""
    left = [PurePosixPath(folder)]
    while left:
        at = left.pop(0)
        for entry in _entries(home / at):
            if entry.is_symlink() or entry.name.startswith("."):
                continue
            if entry.is_dir():
                left.append(at / entry.name)
            elif entry.is_file():
                yield at / entry.name


def free_name(home: Path, pattern: str) -> str:
    """Return ``pattern`` with "" for ``{n}``, or "-2", "-3", so that no file has the name yet."""
    tried = (pattern.format(n="" if number == 1 else f"-{number}") for number in range(1, 10_000))
    return next(name for name in tried if not os.path.lexists(home / name))


def alike(name: str) -> str:
    """Return what all names have in common that some disk takes for one."""
    return normalize("NFKC", normalize("NFKC", name).casefold())


def listed(names: Iterable[str], most: int = 3) -> str:
    """Return a few names for a sentence, and how many more there are."""
    every = list(names)
    more = len(every) - most
    if more <= 0:
        return ", ".join(every)
    return _("{names} and {count} more").format(names=", ".join(every[:most]), count=more)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        return sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return []
