"""Writing what has to survive a power cut."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_settled(path: Path, data: bytes) -> None:
    """Write a file for its owner alone, and have it on the disk; raise ``OSError``."""
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def settle_names(folder: Path) -> None:
    """Have the new names in ``folder`` on the disk, where a folder can be synchronised."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
