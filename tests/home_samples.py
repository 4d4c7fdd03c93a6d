"""Homes for tests of backup, restore and deleting: with files of every kind that Easeful makes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from easeful.adapters.home_care import FileCare
from easeful.adapters.journal import Journal
from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_memory import JournalMemory
from easeful.adapters.journal_opening import opened
from easeful.adapters.settings_text import written
from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_health import Health
from easeful.core.heat_verdict import Past
from easeful.core.ports import Moment
from easeful.core.settings import Settings
from easeful.library.backup import Made, make_backup
from easeful.library.backup_look import Found, look

NOW: Final = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PLAN: Final = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)
CARE: Final = FileCare()
ROUTINE: Final = b"name: My back\nsteps:\n  - rest: 1 min\n"
SESSION: Final = """
INSERT INTO session VALUES (?, 'low-back-10', 'Low back', 'ordinary', ?, 600, 5, 1, 4, 600, ?,
                            'whole', NULL, 0)
"""


def keep_sessions(journal: Path, *ids: str) -> None:
    """Write sessions with these ids, as an app that then crashes: nothing is tidied."""
    connection = opened(journal).connection
    for each in ids:
        connection.execute(SESSION, (each, NOW.isoformat(), NOW.isoformat()))
    connection.close()


def sessions_in(journal: Path) -> set[str]:
    """Return the ids of the sessions in a journal, looked at through a copy."""
    copy = journal.with_name("looked-at.db")
    CARE.copy(journal, copy)
    with closing(sqlite3.connect(copy)) as file:
        found = {str(each) for (each,) in file.execute("SELECT id FROM session")}
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy.unlink()
    return found


def warm(journal: Path, began: datetime, *, minutes: float | None = 15, owner: str = "w") -> None:
    """Write one time of heat that began then; ``None`` for one that is still on."""
    log = Journal.open(journal, owner, "boot")
    record = log.begin(PLAN, Moment(1.0, began))
    if minutes is not None:
        ended = Moment(1.0 + minutes * 60, began + timedelta(minutes=minutes))
        log.end(record, minutes * 60, ended)
    log.close()


@contextmanager
def memory_of(journal: Path) -> Iterator[JournalMemory]:
    """Lend what the gates would ask."""
    file = JournalFile(journal)
    yield JournalMemory(file)
    file.close()


def past_of(journal: Path) -> Past:
    """Return what the gates would be told."""
    with memory_of(journal) as memory:
        return memory.past(NOW)


def health_of(journal: Path) -> Health | None:
    """Return the answers about health that count."""
    with memory_of(journal) as memory:
        return memory.health()


def fill_home(home: Path, *ids: str, settings: Settings = Settings()) -> Path:  # noqa: B008 (frozen)
    """Make a home with files of every kind."""
    texts = {
        "settings.yaml": written(settings).encode(),
        "reminders.yaml": b"reminders:\n  - remind: heat\n    at: 9:00\n",
        "routines/my-back.yaml": ROUTINE,
        "routines/sub/deep.yaml": ROUTINE,
        "exercises/towel.yaml": b"name: Towel\n",
        "pictures/sheet.png": b"\x89PNG\r\n\x1a\n...",
        "drafts/my-back.aaaaaaaaaaaa.bbbbbbbbbbbb.draft": b"name: My b",
        "drafts/my-back.aaaaaaaaaaaa.bbbbbbbbbbbb.base": ROUTINE,
        "cache/reminders.json": b"{}",
        "easeful.log": b"a line\n",
        "schemas/routine.json": b"{}",
    }
    for name, data in texts.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    keep_sessions(home / "journal.db", *ids)
    return home


def back_up(home: Path, to: Path) -> Path:
    """Make a backup that must succeed."""
    made = make_backup(home, to, NOW, CARE)
    assert isinstance(made, Made), made
    assert made.left_out == ()
    return made.path


def looked(source: Path, home: Path) -> Found:
    """Look at a backup that must be good."""
    found = look(source, home, CARE)
    assert isinstance(found, Found), found
    return found


def files_of(home: Path) -> dict[str, bytes]:
    """Return every file of a home but the journal's, by its name."""
    every = (each for each in home.rglob("*") if each.is_file())
    named = {str(each.relative_to(home)): each.read_bytes() for each in every}
    return {name: data for name, data in named.items() if not name.startswith("journal.db")}
