"""The diary on the disk (``diary_ports.Diary``): written and read by one thread of its own.

The window never waits for what is written: what is kept is put down and written behind its back,
what follows closely in one go, and laid over whatever is read meanwhile. What cannot be written is
tried again every few seconds, and with whatever comes next. While a write does not end, another
thread reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Final, NamedTuple, TypeVar
from uuid import uuid4

from easeful.adapters.diary_changes import Forgotten, laid_over, with_changes
from easeful.adapters.diary_orders import forget_order, order_of, plain
from easeful.adapters.diary_reading import RecentReading, read_papers, read_records
from easeful.adapters.diary_waiting import Waiting, changes_in
from easeful.adapters.diary_worker import DiaryWorker
from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_orders import Order
from easeful.adapters.journal_schema import FOR_DIARY
from easeful.adapters.journal_use import Use
from easeful.core.diary import (
    NOTHING_YET,
    UNREAD,
    DayAfter,
    DayTold,
    Entry,
    Fact,
    HelpTold,
    Paper,
    PaperKey,
    Recent,
    Records,
    SessionRecord,
    Slept,
)
from easeful.core.words import _

Answer = TypeVar("Answer")

DIARY: Final = Use(
    FOR_DIARY,
    _("Your journal cannot be opened: {reason}, so what you tell me waits until it can be."),
    _("Your journal cannot be written: {reason}, so what you tell me waits until it can be."),
    _("Your journal is from a newer Easeful and is left alone. What you tell me now is not kept."),
)

AT_ONCE: Final = 0.04
"""Seconds that Today may wait for the disk; once, until that has answered."""

SOON: Final = 0.15
"""Seconds for which a write may hold up a page before another thread reads."""

PATIENT: Final = 1.5
"""Seconds that a page may wait for what it shows."""

GOODBYE: Final = (1.2, 0.4, 0.2)
"""Seconds at the end: to write the last facts, else to keep them for the next start, and to go."""


class Known(NamedTuple):
    """What was read last, and how many changes had been written until then."""

    recent: Recent
    written: int


class Change(NamedTuple):
    """One change and its number."""

    number: int
    what: Fact | Forgotten


class DiaryFile:
    """Keeps facts in the journal at ``path``; nothing is opened before the first verb."""

    def __init__(
        self,
        path: Path,
        post: Callable[[Callable[[], None]], None],
        waiting: Waiting | None = None,
    ) -> None:
        """Use the file at ``path``; ``post`` has something run in the window's thread.

        ``waiting`` keeps what cannot be written; without it, that is kept beside the journal.
        """
        self._waiting = Waiting(path) if waiting is None else waiting
        self._worker = DiaryWorker(JournalFile(path, DIARY), post, self._waiting)
        self._reader = DiaryWorker(JournalFile(path, DIARY), post)
        self._reading = RecentReading()
        self._is_answered = True
        self._known = Known(NOTHING_YET, 0)
        self._papers: Mapping[PaperKey, str] | None = None
        self._changes: dict[object, Change] = {}
        self._kept = 0

    def new_id(self) -> str:
        """Return an id that no session and no entry has."""
        return uuid4().hex

    def keep(self, fact: Fact) -> None:
        """Write ``fact`` down, in place of the one with the same key; return at once."""
        if isinstance(fact, Entry):
            fact = fact._replace(words=plain(fact.words))
        elif isinstance(fact, Paper):
            fact = Paper(fact.key, plain(fact.words))
        self._note(key_of(fact), fact)
        self._worker.write(order_of(fact))

    def forget(self, entry: str) -> None:
        """Take back the entry with this id; return at once."""
        self._note((Entry, entry), Forgotten(entry))
        self._worker.write(forget_order(entry))

    def recent(self, today: date) -> Recent:
        """Return what is known of the days up to ``today``, as far as the disk answers at once."""
        seconds = AT_ONCE if self._is_answered else 0.0
        self._is_answered = False
        self._worker.ask(partial(self._learn, today, self._worker.written), seconds)
        known = self._known
        changes = {key: each for key, each in self._changes.items() if each.number > known.written}
        self._changes = changes
        left = changes_in(self._worker.left)
        told = (each.what for each in changes.values())
        return with_changes(known.recent, (*left, *told), today)

    def records(self, first: date | None, last: date | None) -> Records:
        """Return what is known from ``first`` to ``last``; ``None`` for no bound on that side.

        Where the disk does not answer within about a second, they are not ``is_known``.
        """
        changes = self._pending()
        found = self._read(partial(read_records, first=first, last=last))
        known = UNREAD if found is None else found
        return laid_over(known, changes, first, last)

    def papers(self) -> Mapping[PaperKey, str]:
        """Return what she wrote for her doctor. Nobody else writes it: it is read once.

        Only what the writing thread read is kept: by then it knows what an earlier run had left.
        """
        changes = self._pending()
        told = {each.key: each.words for each in changes if isinstance(each, Paper)}
        if self._papers is None:
            self._papers = self._read_first(read_papers)
        if self._papers is None:
            found = self._reader.ask(_seen(read_papers), PATIENT)
            return {**(found or {}), **told}
        self._papers = {**self._papers, **told}
        return self._papers

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
        """Try once more to write what waits, and let go of the file; in two seconds at most."""
        to_write, to_keep, to_go = GOODBYE
        for each in (self._worker, self._reader):
            each.leave()
        if not self._worker.join(to_write):
            self._keep_waiting(to_keep)
            self._worker.join(to_go)
        self._reader.join(to_go)

    def _keep_waiting(self, seconds: float) -> None:
        """Keep what was told for the next start, away from a disk that may not answer."""
        orders: tuple[Order, ...] = (*self._worker.left, *map(_order_of, self._told()))
        if orders and self.complaint != DIARY.newer:
            keep = partial(self._waiting.keep, orders, elsewhere_first=True)
            keeping = Thread(target=keep, name="diary-waiting", daemon=True)
            keeping.start()
            keeping.join(seconds)

    def _note(self, key: object, what: Fact | Forgotten) -> None:
        """Remember what is not yet on the disk; of each fact what was told last."""
        self._kept += 1
        self._changes.pop(key, None)
        self._changes[key] = Change(self._kept, what)

    def _pending(self) -> tuple[Fact | Forgotten, ...]:
        """Return what whoever reads from now on may not find, in the order in which it was told."""
        told = self._told()
        return (*changes_in(self._worker.left), *told)

    def _told(self) -> tuple[Fact | Forgotten, ...]:
        written = self._worker.written
        return tuple(each.what for each in self._changes.values() if each.number > written)

    def _read(self, read: Callable[[JournalFile], Answer]) -> Answer | None:
        """Return what is read; ``None`` if the disk does not answer, or nothing can be read."""
        found = self._read_first(read)
        return self._reader.ask(_seen(read), PATIENT) if found is None else found

    def _read_first(self, read: Callable[[JournalFile], Answer]) -> Answer | None:
        """Return what the writing thread reads; ``None`` if it is held up."""
        return None if self._worker.is_stuck else self._worker.ask(_seen(read), PATIENT, SOON)

    def _learn(self, today: date, written: int, file: JournalFile) -> None:
        """Read it, in the thread of the file."""
        try:
            self._known = Known(self._reading.read(file, today), written)
        finally:
            self._is_answered = True


def key_of(fact: Fact) -> tuple[type, object]:
    """Return what no two facts share that are kept beside each other."""
    match fact:
        case SessionRecord() | Entry():
            return type(fact), fact.id
        case Paper():
            return Paper, fact.key
        case DayTold() | DayAfter() | Slept() | HelpTold():
            return type(fact), fact.on


def _order_of(change: Fact | Forgotten) -> Order:
    return forget_order(change.entry) if isinstance(change, Forgotten) else order_of(change)


def _seen(read: Callable[[JournalFile], Answer]) -> Callable[[JournalFile], Answer | None]:
    """Return ``read``, which answers ``None`` where there is a file and nothing can be read."""

    def seen(file: JournalFile) -> Answer | None:
        found = read(file)
        return None if file.is_blind else found

    return seen
