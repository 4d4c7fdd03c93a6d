"""Writes a file of our own whole or not at all, readable by its owner alone."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from easeful.adapters.private import make_file_private, make_private


def write_whole(path: Path, text: str) -> None:
    """Put ``text`` in the place of what is at ``path``; raise ``OSError`` if that cannot be."""
    if not path.parent.is_dir():
        make_private(path.parent)
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        make_file_private(half)
        with half.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError:
        with suppress(OSError):
            half.unlink()
        raise
