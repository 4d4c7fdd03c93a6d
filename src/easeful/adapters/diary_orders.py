"""The orders that write the facts of the diary into the journal."""

from __future__ import annotations

from typing import Final

from easeful.adapters.journal_orders import Order
from easeful.adapters.journal_rows import Value, finite, time_text
from easeful.core.diary import (
    DayAfter,
    DayTold,
    Entry,
    Fact,
    HelpTold,
    Paper,
    SessionRecord,
    Slept,
)

KEEP_SESSION: Final = "INSERT OR REPLACE INTO session VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
KEEP_ENTRY: Final = "INSERT OR REPLACE INTO entry VALUES (?,?,?,?,?,?,?,?,?,?)"
KEEP_DAY: Final = "INSERT OR REPLACE INTO day VALUES (?, ?)"
KEEP_AFTER: Final = "INSERT OR REPLACE INTO day_after VALUES (?, ?)"
KEEP_SLEEP: Final = "INSERT OR REPLACE INTO sleep VALUES (?, ?, ?)"
KEEP_HELP: Final = "INSERT OR REPLACE INTO help VALUES (?, ?)"
KEEP_PAPER: Final = "INSERT OR REPLACE INTO paper VALUES (?, ?)"
FORGET: Final = "DELETE FROM entry WHERE id = ?"

NAMES: Final = {
    KEEP_SESSION: "session",
    KEEP_ENTRY: "entry",
    KEEP_DAY: "day",
    KEEP_AFTER: "day_after",
    KEEP_SLEEP: "sleep",
    KEEP_HELP: "help",
    KEEP_PAPER: "paper",
    FORGET: "forget",
}
"""What an order is called where it waits in a file."""


def order_of(fact: Fact) -> Order:
    """Return the order that writes ``fact`` down, in place of the one with the same key."""
    match fact:
        case SessionRecord():
            return KEEP_SESSION, _session_row(fact)
        case Entry():
            return KEEP_ENTRY, _entry_row(fact)
        case DayTold():
            return KEEP_DAY, (fact.on.isoformat(), fact.day.value)
        case DayAfter():
            return KEEP_AFTER, (fact.on.isoformat(), fact.payback.value)
        case Slept():
            return KEEP_SLEEP, (fact.on.isoformat(), fact.refreshed, fact.hours)
        case HelpTold():
            return KEEP_HELP, (fact.on.isoformat(), fact.news.value)
        case Paper():
            return KEEP_PAPER, (fact.key.value, plain(fact.words))


def forget_order(entry: str) -> Order:
    """Return the order that takes an entry back."""
    return FORGET, (plain(entry),)


def plain(words: str) -> str:
    """Return ``words`` as any file takes them: half a character is none."""
    return words.encode("utf-8", "replace").decode("utf-8")


def _session_row(told: SessionRecord) -> tuple[Value, ...]:
    return (
        plain(told.id),
        plain(told.routine),
        plain(told.name),
        told.day.value,
        time_text(told.began),
        finite(told.total),
        told.steps,
        int(told.moves),
        told.step,
        finite(told.seconds),
        None if told.ended is None else time_text(told.ended),
        None if told.how is None else told.how.value,
        None if told.why is None else told.why.value,
        told.easier,
    )


def _entry_row(told: Entry) -> tuple[Value, ...]:
    return (
        plain(told.id),
        time_text(told.told),
        told.when.value,
        told.pain,
        told.fatigue,
        told.stiffness,
        told.mood,
        plain(told.words),
        plain(" ".join(told.areas)),
        " ".join(told.triggers),
    )
