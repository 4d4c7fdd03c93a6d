"""A process that tests kill while it writes into a journal.

For each line of four words with tabs between, journal, owner, reports and how many times ("" for
ever), it forks a writer and prints its id. A writer begins a heat, sees it, ends it and begins the
next. It appends to the file of reports before it ends a record and after each verb has returned.
Of the owner "diary", it keeps sessions as they go and entries, and reports what has settled.
For a line without words all writers are waited for.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

from easeful.adapters.diary import DiaryFile
from easeful.adapters.journal import Journal
from easeful.core.day import Day
from easeful.core.diary import Entry, SessionRecord, Told
from easeful.core.heat import HeatPlan, Pack
from easeful.core.ports import Moment

PLAN: Final = HeatPlan(Pack.PAD, "neck", 900.0, 300.0)
SEEN_TIMES: Final = 4
BEGAN: Final = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class Writer:
    """Writes records, and reports each step."""

    def __init__(self, journal: Journal, reports: int) -> None:
        self._journal = journal
        self._reports = reports
        self._passed = 0.0

    def once(self) -> None:
        """Write one record from its beginning to its end."""
        record = self._journal.begin(PLAN, self._now())
        self._report("begun", record)
        for seen in range(1, SEEN_TIMES + 1):
            ours = self._journal.see(record, float(seen), self._now())
            self._report("seen" if ours else "lost", record, seen)
        self._report("ending", record)
        self._journal.end(record, SEEN_TIMES + 1.0, self._now())
        self._report("ended", record)
        if self._journal.complaint:
            self._report("complained", record)

    def _now(self) -> Moment:
        self._passed += 1.0
        return Moment(self._passed, BEGAN + timedelta(seconds=self._passed))

    def _report(self, what: str, record: int, seen: int = 0) -> None:
        os.write(self._reports, f"{what} {record} {seen}\n".encode())


def write(path: str, owner: str, reports: str, times: str) -> None:
    """Write so many records, or for ever."""
    file = os.open(reports, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    writer = Writer(Journal.open(Path(path), owner, "boot"), file)
    for _number in range(int(times)) if times else count():
        writer.once()


def write_diary(path: str, reports: str) -> None:
    """Keep one session after the other, each step of it, and report what is on the disk."""
    file = os.open(reports, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    diary = DiaryFile(Path(path), lambda call: call())
    for number in count():
        session = SessionRecord(
            diary.new_id(), "neck", "Neck", Day.SORE, BEGAN, 600.0, 3, moves=True
        )
        for step in range(3):
            diary.keep(session._replace(step=step))
            diary.keep(Entry(f"{session.id}-{step}", BEGAN, Told.NOW, number % 11, words="so" * 99))
            if diary.settle(60):
                os.write(file, f"{session.id} {step}\n".encode())


def serve() -> None:
    """Do what the lines say."""
    children: list[int] = []
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        if len(words) == 4:
            child = os.fork()
            if child == 0 and words[1] == "diary":
                write_diary(words[0], words[2])
            elif child == 0:
                write(*words)
                os._exit(0)
            children.append(child)
            print(child, flush=True)  # noqa: T201 (the answer)
        else:
            while children:
                os.waitpid(children.pop(), 0)
            print(flush=True)  # noqa: T201 (the answer)


if __name__ == "__main__":
    serve()
