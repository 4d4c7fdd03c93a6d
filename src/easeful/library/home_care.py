"""The door behind backup, restore and "delete everything": the journal's file and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from easeful.core.heat_joined import Patterns
from easeful.core.heat_verdict import Past


class CareError(Exception):
    """It cannot be done; the text says why, to a person, in half a sentence."""


class BrokenError(CareError):
    """The file is damaged, or none of ours; to wait does not help."""


@dataclass(frozen=True, slots=True)
class JournalFacts:
    """What is in a journal, in numbers."""

    sessions: int = 0
    entries: int = 0
    heats: int = 0


class HomeCare(Protocol):
    """Knows what stands in the files. Every verb may raise ``CareError``, and no other."""

    def copy(self, journal: Path, to: Path, *, rescue: bool = False) -> bool:
        """Write a whole copy of a journal, which may be in use, as one new file.

        Raise ``BrokenError`` if it cannot be read and never will be. To ``rescue`` it is to take
        what can be read of a damaged one, and of one that SQLite cannot open; only such a copy
        was looked through for damage. Return whether the copy is whole.
        """
        ...

    def look(self, journal: Path) -> JournalFacts:
        """Count what is in a journal that nobody uses; refuse one that is damaged or newer."""
        ...

    def merge(self, before: Path, into: Path, now: datetime) -> None:
        """Bring ``into`` up to date, and take along what heat needs to know of ``before``.

        Doing it twice is doing it once; neither file is ever half written.
        """
        ...

    def release(self, journal: Path) -> None:
        """Bring a journal into its one file, with none beside it; refuse if it is in use."""
        ...

    def has_open_heat(self, journal: Path) -> bool:
        """Say whether a pad may be on."""
        ...

    def past(self, journal: Path, now: datetime) -> Past:
        """Return what the gates of heat need to know of earlier times."""
        ...

    def anew(self, journal: Path, patterns: Patterns) -> None:
        """Write a new journal, whole on the disk, that knows only these looks at the skin."""
        ...

    def cautious(self, before: bytes, restored: bytes) -> bytes:
        """Return the ``restored`` settings, with all that asks for care in those of ``before``."""
        ...
