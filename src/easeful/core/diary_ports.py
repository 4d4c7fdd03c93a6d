"""The door behind the journal's page: where facts are kept, and read again.

No verb waits for what is written. What cannot be written now waits, also for the next start of the
app, and is written later; ``complaint`` says why. What was kept is read back at once, also while it
waits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from easeful.core.diary import Fact, PaperKey, Recent, Records


class Diary(Protocol):
    """Keeps facts in the journal."""

    def new_id(self) -> str:
        """Return an id that no session and no entry has."""
        ...

    def keep(self, fact: Fact) -> None:
        """Write ``fact`` down, in place of the one with the same key; return at once."""
        ...

    def forget(self, entry: str) -> None:
        """Take back the entry with this id; return at once."""
        ...

    def recent(self, today: date) -> Recent:
        """Return what is known of the days up to ``today``, in 50 ms at most.

        Where the disk is slower, it is what was known when it was last read.
        """
        ...

    def records(self, first: date | None, last: date | None) -> Records:
        """Return what is known from ``first`` to ``last``; ``None`` for no bound on that side.

        Where the disk does not answer within about a second, they are not ``is_known``.
        """
        ...

    def papers(self) -> Mapping[PaperKey, str]:
        """Return what she wrote for her doctor."""
        ...

    def settle(self, seconds: float) -> bool:
        """Wait until everything is on the disk, ``seconds`` at most; say whether it is."""
        ...

    def tell(self, complained: Callable[[str], None]) -> None:
        """Hand each new complaint to ``complained``, in the window's thread."""
        ...

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can."""
        ...
