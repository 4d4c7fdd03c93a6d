"""Keeps what the reminders remember in one JSON file, which may be lost.

Without it nothing breaks: what was to be asked later is not, and nothing counts as missed.
Written whole or not at all; on a disk that takes no more, it is just not written.
"""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from easeful.adapters.reminder_text import read, written
from easeful.adapters.whole_file import write_whole
from easeful.core.remembered import Remembered

log = logging.getLogger(__name__)

LARGEST: Final = 2 * 1024 * 1024
"""Bytes; a hundred reminders and a week are a quarter of it."""

STALE: Final = timedelta(minutes=10)
"""The last look alone is written no more often than this, so that an idle app lets the disk sleep.
Whatever falls due is written at once, so nothing lies between the look on the disk and the last.
"""

NOTHING: Final = Remembered()


class ReminderMemory:
    """Loads and saves the memory of the reminders."""

    def __init__(self, path: Path) -> None:
        """Use the file at ``path``; nothing is read yet."""
        self._path = path
        self._on_disk = NOTHING

    def load(self) -> Remembered:
        """Return what was saved; nothing, if there is no file or it is broken."""
        try:
            with self._path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except FileNotFoundError:
            return NOTHING
        except OSError as error:
            log.warning("The memory of the reminders cannot be read: %s", error.strerror)
            return NOTHING
        try:
            self._on_disk = read(json.loads(data))
        except (ValueError, RecursionError) as error:
            log.warning(
                "The memory of the reminders is broken, and begins anew: %s", type(error).__name__
            )
            return NOTHING
        return self._on_disk

    def save(self, memory: Remembered) -> None:
        """Write ``memory`` if it is news."""
        if not self._is_news(memory):
            return
        try:
            write_whole(self._path, json.dumps(written(memory)))
        except OSError as error:
            log.warning("The memory of the reminders was not saved: %s", error.strerror)
            return
        self._on_disk = memory

    def _is_news(self, memory: Remembered) -> bool:
        old, new = self._on_disk.seen, memory.seen
        if replace(memory, seen=old) != self._on_disk:
            return True
        return new is not None and (old is None or abs(new - old) >= STALE)
