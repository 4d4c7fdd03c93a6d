"""Lets one at a time open the journal's file or put it in another's place.

What is locked is the folder itself, so nothing is left in it, and no crash leaves it locked. Where
a folder cannot be locked, as on Windows and some networks, at least no two threads of one process
do it at once.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Lock
from typing import Final

from easeful.adapters.journal_faults import SQLITE_REASONS

WAIT: Final = 0.01
PATIENT: Final = 5.0
"""Seconds: a journal of ten years is saved out of a damaged one in less."""

_threads: Final[dict[str, Lock]] = {}


@contextmanager
def alone(folder: Path, seconds: float = PATIENT) -> Iterator[None]:
    """Keep other processes and threads out that do the same.

    Raise ``OSError`` if one is in for longer than ``seconds``.
    """
    ours = _threads.setdefault(str(folder.resolve()), Lock())
    if not ours.acquire(timeout=seconds):
        raise held()
    try:
        with _locked(folder, seconds):
            yield
    finally:
        ours.release()


def held() -> OSError:
    """Return what is raised where another is in."""
    return TimeoutError(0, SQLITE_REASONS[sqlite3.SQLITE_BUSY])


@contextmanager
def _locked(folder: Path, seconds: float) -> Iterator[None]:
    """Keep other processes out; where a folder cannot be locked, SQLite has locks of its own."""
    if sys.platform == "win32":
        yield
        return
    lock = os.open(folder, os.O_RDONLY)
    try:
        _take(lock, seconds)
        yield
    finally:
        os.close(lock)


def _take(lock: int, seconds: float) -> None:
    # Not at the top: Windows has none.
    import fcntl  # noqa: PLC0415

    for _try in range(max(1, round(seconds / WAIT))):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            Event().wait(WAIT)
        except OSError:
            return
        else:
            return
    raise held()
