"""The diary on the disk (``diary_ports.Diary``): written and read by one thread of its own.

The window never waits for the disk: what is kept is put down and written behind its back, what
follows closely in one go. What cannot be written is tried again every few seconds, and with
whatever comes next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple
from uuid import uuid4

from easeful.adapters.diary_changes import Forgotten, with_changes
from easeful.adapters.diary_orders import forget_order, order_of
from easeful.adapters.diary_reading import RecentReading, read_papers, read_records
from easeful.adapters.diary_worker import DiaryWorker
from easeful.adapters.journal_file import JournalFile, Use
from easeful.adapters.journal_schema import FOR_DIARY
from easeful.core.diary import NOTHING_YET, Fact, PaperKey, Recent, Records
from easeful.core.words import _

DIARY: Final = Use(
    FOR_DIARY,
    _("Your journal cannot be opened: {reason}, so what you tell me waits until it can be."),
    _("Your journal cannot be written: {reason}, so what you tell me waits until it can be."),
)

AT_ONCE: Final = 0.04
"""Seconds that Today may wait for the disk; once, until that has answered."""

PATIENT: Final = 10.0
"""Seconds that a page may wait that shows nothing else."""


MOST_UNREAD: Final = 1000
"""Changes that are remembered at most for a disk that does not answer."""


class Known(NamedTuple):
    """What was read last, and how many changes had been told until then."""

    recent: Recent
    kept: int


class Change(NamedTuple):
    """One change and its number."""

    number: int
    what: Fact | Forgotten


class DiaryFile:
    """Keeps facts in the journal at ``path``; nothing is opened before the first verb."""

    def __init__(self, path: Path, post: Callable[[Callable[[], None]], None]) -> None:
        """Use the file at ``path``; ``post`` has something run in the window's thread."""
        self._worker = DiaryWorker(JournalFile(path, DIARY), post)
        self._reading = RecentReading()
        self._is_answered = True
        self._known = Known(NOTHING_YET, 0)
        self._unread: list[Change] = []
        self._kept = 0

    def new_id(self) -> str:
        """Return an id that no session and no entry has."""
        return uuid4().hex

    def keep(self, fact: Fact) -> None:
        """Write ``fact`` down, in place of the one with the same key; return at once."""
        self._note(fact)
        self._worker.write(order_of(fact))

    def forget(self, entry: str) -> None:
        """Take back the entry with this id; return at once."""
        self._note(Forgotten(entry))
        self._worker.write(forget_order(entry))

    def recent(self, today: date) -> Recent:
        """Return what is known of the days up to ``today``, as far as the disk answers at once."""
        seconds = AT_ONCE if self._is_answered else 0.0
        self._is_answered = False
        self._worker.ask(partial(self._learn, today, self._kept), seconds)
        known = self._known
        self._unread = [each for each in self._unread if each.number > known.kept]
        return with_changes(known.recent, (each.what for each in self._unread), today)

    def records(self, first: date | None, last: date | None) -> Records:
        """Return what is known from ``first`` to ``last``; ``None`` for no bound on that side."""
        found = self._worker.ask(partial(read_records, first=first, last=last), PATIENT)
        return Records() if found is None else found

    def papers(self) -> Mapping[PaperKey, str]:
        """Return what she wrote for her doctor."""
        return self._worker.ask(read_papers, PATIENT) or {}

    def settle(self, seconds: float) -> bool:
        """Wait until everything is on the disk, ``seconds`` at most; say whether it is."""
        return self._worker.settle(seconds)

    def tell(self, complained: Callable[[str], None]) -> None:
        """Hand each new complaint to ``complained``, in the window's thread.

        Once also that a damaged journal was set aside.
        """
        self._worker.tell(complained)

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can."""
        return self._worker.complaint

    def close(self) -> None:
        """Try once more to write what waits, and let go of the file."""
        self._worker.close()

    def _note(self, what: Fact | Forgotten) -> None:
        """Remember what the next answer of a slow disk will not know of."""
        self._kept += 1
        self._unread.append(Change(self._kept, what))
        del self._unread[:-MOST_UNREAD]

    def _learn(self, today: date, kept: int, file: JournalFile) -> None:
        """Read it, in the thread of the file."""
        try:
            self._known = Known(self._reading.read(file, today), kept)
        finally:
            self._is_answered = True
