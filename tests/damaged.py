"""A journal with a little of everything, and ways to spoil it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from ten_years import facts_of

from easeful.adapters.diary import DiaryFile
from easeful.adapters.journal import Journal
from easeful.core.diary import Entry, Fact, Told
from easeful.core.heat import HeatPlan, Pack
from easeful.core.ports import Moment

PAGE: Final = 4096
PLAN: Final = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)
BEGAN: Final = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
ENTRIES: Final = 400
HEATS: Final = 5


@dataclass(frozen=True, slots=True)
class Held:
    """What a journal held: its bytes, the words of its entries, and its open heat."""

    data: bytes
    words: tuple[str, ...]
    open_heat: int

    def page_of(self, words: str) -> int:
        """Return on which page words stand, from 0."""
        return self.data.index(words.encode()) // PAGE


def words_of(number: int) -> str:
    """Return words that stand nowhere else."""
    return f"({number:05d}) {'so it was. ' * 8}"


def fill(path: Path) -> Held:
    """Make a journal at ``path`` with heats, of which one is open, and facts of every kind."""
    with closing(DiaryFile(path, lambda call: call())) as diary:
        facts: list[Fact] = list(facts_of(days=30, sessions=60))
        for number in range(ENTRIES):
            told = BEGAN + timedelta(minutes=number)
            facts.append(Entry(f"e{number}", told, Told.NOW, number % 11, words=words_of(number)))
        for fact in facts:
            diary.keep(fact)
        assert diary.settle(30)
    with closing(Journal.open(path, "window", "boot")) as journal:
        record = 0
        for number in range(HEATS + 1):
            now = Moment(number, BEGAN + timedelta(hours=number))
            record = journal.begin(PLAN, now)
            if number < HEATS:
                journal.end(record, 60.0, now)
        journal.memory.tell_cream("neck", BEGAN)
        journal.memory.tell_alarm_heard(BEGAN, "Speakers")
        journal.memory.tell_pattern("neck", BEGAN, found=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("DELETE FROM heat WHERE id = 2")  # so that numbers are not just counted
    return Held(path.read_bytes(), tuple(map(words_of, range(ENTRIES))), record)
