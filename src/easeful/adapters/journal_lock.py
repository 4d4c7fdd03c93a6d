"""Lets one at a time open the journal's file or put it in another's place.

What is locked is the folder itself, so nothing is left in it, and no crash leaves it locked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from typing import Final

WAIT: Final = 0.01
TRIES: Final = 500
"""Five seconds: a journal of ten years is saved out of a damaged one in less."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other processes and threads out that do the same; raise ``OSError`` if one stays long.

    Where a folder cannot be locked, go on without: SQLite has locks of its own.
    """
    if sys.platform == "win32":
        yield
        return
    lock = os.open(folder, os.O_RDONLY)
    try:
        _take(lock)
        yield
    finally:
        os.close(lock)


def _take(lock: int) -> None:
    # Not at the top: Windows has none.
    import fcntl  # noqa: PLC0415

    for _try in range(TRIES):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            Event().wait(WAIT)
        except OSError:
            return
        else:
            return
    with suppress(OSError):
        fcntl.flock(lock, fcntl.LOCK_UN)
    raise TimeoutError(0, "another program holds it")
