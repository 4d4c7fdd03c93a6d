"""Puts an edited file in the place of the one that was read: wholly, or not at all.

It refuses rather than lose what somebody else has written meanwhile.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Final

from easeful.library.settled import settle_names
from easeful.library.yaml_places import EditRefusedError

REASONS: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOSPC: "the disk is full",
        errno.EFBIG: "the disk is full",
        errno.EDQUOT: "the disk is full",
        errno.EROFS: "the disk is read-only",
        errno.EACCES: "the folder is closed to writing",
        errno.EPERM: "the folder is closed to writing",
        errno.EISDIR: "there is a folder in its place",
        errno.ELOOP: "it is a link that leads to itself",
    }
)
NEW_FILE: Final = 0o666
"""What a new file may be to others, less what the person's umask takes away."""

WRITABLE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def save_edited(path: Path, before: bytes, after: bytes) -> None:
    """Write ``after`` where ``before`` was read; raise ``EditRefusedError`` if that cannot be.

    A missing file counts as an empty one. A link is followed, and stays; so do the permissions.
    """
    if before == after:
        return
    try:
        _replace(path, before, after)
    except (OSError, RuntimeError) as error:  # the second for a link to itself, before Python 3.13
        raise EditRefusedError(f"{path.name} could not be saved: {_reason(error)}.") from error


def _replace(path: Path, before: bytes, after: bytes) -> None:
    real = path.resolve()
    mode = _mode(real, path.name)
    if mode is None:
        real.parent.mkdir(parents=True, exist_ok=True)
    half = real.with_name(f".{real.name}.{os.getpid()}")
    try:
        _write(half, after, mode)
        _look_again(real, path.name, before)
        half.replace(real)
    except (OSError, EditRefusedError):
        with suppress(OSError):
            half.unlink()
        raise
    settle_names(real.parent)


def _write(half: Path, after: bytes, mode: int | None) -> None:
    """Write the new file, never open to more people than the old one was."""

    def create(name: str, flags: int) -> int:
        return os.open(name, flags, NEW_FILE if mode is None else mode)

    with open(half, "wb", opener=create) as file:
        file.write(after)
        file.flush()
        if mode is not None:
            half.chmod(mode)
        os.fsync(file.fileno())


def _mode(real: Path, name: str) -> int | None:
    """Return the permissions of the file that is to be replaced, ``None`` if there is none."""
    try:
        mode = real.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise EditRefusedError(f"{name} could not be saved: there is no file in its place.")
    if not mode & WRITABLE or not os.access(real, os.W_OK):
        raise EditRefusedError(f"{name} could not be saved: it is closed to writing.")
    return stat.S_IMODE(mode)


def _look_again(real: Path, name: str, before: bytes) -> None:
    """Refuse if the file is not what was read."""
    try:
        now = real.read_bytes()
    except FileNotFoundError:
        now = b""
    if now != before:
        words = "was changed by another program just now, so nothing was saved. Try it again"
        raise EditRefusedError(f"{name} {words}.")


def _reason(error: OSError | RuntimeError) -> str:
    if isinstance(error, OSError):
        return REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
    return REASONS[errno.ELOOP]
