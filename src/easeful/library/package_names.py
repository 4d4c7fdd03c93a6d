"""What a package may hold: the names of its members, and how large each may be.

A name is looked at as a text only; no path is ever made of one that is not a bare file name in
one of three folders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final
from unicodedata import normalize

from easeful.core.words import _
from easeful.library.files import ENDINGS
from easeful.library.package_refused import RefusedError
from easeful.library.plain_text import LARGEST
from easeful.library.problem import quoted
from easeful.library.step_kinds import PICTURES

ENDING: Final = ".easeful"
MANIFEST: Final = "easeful.json"

MIB: Final = 1024 * 1024
LARGEST_MANIFEST: Final = 1024
LARGEST_PICTURE: Final = 10 * MIB
LARGEST_TEXTS: Final = MIB
LARGEST_ALL: Final = 40 * MIB
"""Bytes, unpacked. Texts take time to read: all together are a thousand times what is usual."""

MOST_MEMBERS: Final = 100
LONGEST_NAME: Final = 120
"""Bytes of a bare file name; every disk takes these, and a number behind them."""

DEVICES: Final = re.compile(
    r"(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE
)
"""Names that mean a device on Windows, whatever ending follows."""

NOT_IN_NAMES: Final = frozenset('<>:"|?*')
"""Signs that a name cannot have on Windows."""

CODE: Final = frozenset(
    (
        *(".py", ".pyw", ".pyc", ".pyd", ".so", ".dll", ".dylib", ".exe", ".com", ".bat", ".cmd"),
        *(".sh", ".ps1", ".vbs", ".js", ".mjs", ".jar", ".class", ".msi", ".scr", ".app", ".apk"),
        *(".desktop", ".lnk", ".url", ".html", ".htm", ".php", ".pl", ".rb", ".lua", ".wasm"),
        *(".deb", ".rpm", ".appimage", ".pkg", ".dmg", ".reg", ".hta", ".jse", ".wsf", ".command"),
    )
)
PACKED: Final = frozenset(
    (".zip", ENDING, ".gz", ".tgz", ".xz", ".bz2", ".7z", ".rar", ".tar", ".zst", ".cab", ".iso")
)


class Kind(StrEnum):
    """What a member is; the word is its folder."""

    ROUTINE = "routines"
    EXERCISE = "exercises"
    PICTURE = "pictures"


LARGEST_OF: Final = {
    Kind.ROUTINE: LARGEST,
    Kind.EXERCISE: LARGEST,
    Kind.PICTURE: LARGEST_PICTURE,
}
"""Bytes that a member may have."""


def kind_of(name: str) -> Kind:
    """Return what the member ``name`` is; raise ``RefusedError`` if it can be none."""
    _look_at_place(name)
    folder, _slash, bare = name.rpartition("/")
    look_at_bare(bare, name)
    ending = PurePosixPath(bare).suffix.lower()
    if ending in CODE:
        raise RefusedError(_("{name} in it is a program.").format(name=quoted(name)))
    if ending in PACKED:
        raise RefusedError(_("{name} in it is packed once more.").format(name=quoted(name)))
    kind = next((each for each in Kind if each == folder), None)
    if kind is None or not bare.lower().endswith(_endings(kind)):
        words = _("{name} in it is no routine, exercise or picture.")
        raise RefusedError(words.format(name=quoted(name)))
    return kind


def look_at_bare(bare: str, name: str) -> None:
    """Raise ``RefusedError`` for a file name that not every disk can have."""
    stem = bare.partition(".")[0].rstrip(" ")
    if DEVICES.fullmatch(stem):
        raise RefusedError(_("{name} is the name of a device.").format(name=quoted(name)))
    if len(bare.encode(errors="replace")) > LONGEST_NAME:
        raise RefusedError(_("The name {name} is too long.").format(name=quoted(name)))
    odd = bare.startswith((".", " ")) or bare.endswith((".", " ")) or not stem
    if odd or not bare.isprintable() or not NOT_IN_NAMES.isdisjoint(bare):
        words = _("{name} is a name that not every computer can have.")
        raise RefusedError(words.format(name=quoted(name)))


def look_for_twins(names: Iterable[str]) -> None:
    """Raise ``RefusedError`` for two names that are one on some disk, or one id."""
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(alike(name.removesuffix(_yaml_ending(name))), name)
        if other is not name:
            words = _("{one} and {other} are the same name on some computers.")
            raise RefusedError(words.format(one=quoted(other), other=quoted(name)))


def alike(name: str) -> str:
    """Return what all names have in common that some disk takes for one."""
    return normalize("NFKC", normalize("NFKC", name).casefold())


def _look_at_place(name: str) -> None:
    """Raise ``RefusedError`` for a name that leads anywhere else."""
    parts = name.replace("\\", "/").split("/")
    drive = re.match(r"[A-Za-z]:", name)
    if name.startswith(("/", "\\", "~")) or drive or ".." in parts:
        words = _("{name} in it would be written outside your Easeful folder.")
        raise RefusedError(words.format(name=quoted(name)))
    if "\\" in name or "." in parts or "" in parts:
        words = _("{name} in it is not a name that Easeful writes.")
        raise RefusedError(words.format(name=quoted(name)))


def _endings(kind: Kind) -> tuple[str, ...]:
    return PICTURES if kind is Kind.PICTURE else ENDINGS


def _yaml_ending(name: str) -> str:
    return next((each for each in ENDINGS if name.endswith(each)), "")
