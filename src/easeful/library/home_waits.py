"""Whether something waits to be done in a home before anything there is read.

It knows nothing else, for every start asks.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

HALF: Final = "restore.half"
"""A backup that is being unpacked, or of which she has not said yet that she wants it."""

RESTORE: Final = "restore"
"""A whole backup that is to take the place of what is there."""

DELETE: Final = "delete.json"
"""She wants everything deleted; what is still there goes when nobody uses it."""


def something_waits(home: Path) -> bool:
    """Say whether a backup is to be restored, or everything to be deleted."""
    return any((home / each).exists() for each in (RESTORE, DELETE, HALF))
