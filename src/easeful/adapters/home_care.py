"""Care for the files of a home that only SQLite and the settings' own reader understand.

(``library.home_care``.) Used on copies, and on the journal itself when the app lets go of it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from easeful.adapters.heat_merging import HAS_OPEN, known_in, merge_heat
from easeful.adapters.journal_faults import (
    FAULTS,
    is_damage,
    is_out_of_reach,
    is_quiet_damage,
    reason,
)
from easeful.adapters.journal_in_memory import copy_of_file_alone, newest_copy, saved_of
from easeful.adapters.journal_looking import is_whole
from easeful.adapters.journal_memory import TELL_PATTERN
from easeful.adapters.journal_opening import PATIENCE
from easeful.adapters.journal_rows import time_text
from easeful.adapters.journal_schema import NotOurFileError, migrate, refuse_newer, version_of
from easeful.adapters.settings_text import read, written
from easeful.core.heat_joined import Patterns
from easeful.core.heat_verdict import Past
from easeful.core.settings import Settings
from easeful.core.words import _
from easeful.library.home_care import BrokenError, CareError, JournalFacts

MOST_PAGES: Final = 512
"""Copied at once; whoever writes meanwhile waits no longer than for these."""

IS_TABLE: Final = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
STRANGE: Final = "SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')"
COUNTED: Final = ("session", "entry", "heat")
NOT_OURS: Final = _("it is no journal of Easeful's")


class FileCare:
    """Works on files; keeps nothing open between two verbs."""

    def copy(self, journal: Path, to: Path, *, rescue: bool = False) -> bool:
        """Write a whole copy of a journal, which may be in use, as one new file.

        To ``rescue`` it is to take what can be read where it is damaged, or cannot be opened.
        """
        with _in_words():
            try:
                with closing(_connected(journal, "mode=ro")) as file:
                    _write(file, to)
                if not rescue:
                    return True
                with closing(_connected(to, "mode=ro")) as copy:
                    if _is_sound(copy):
                        return True
                journal = to  # it stands still
            except FAULTS as error:
                if not rescue or not (is_damage(error) or is_out_of_reach(error)):
                    raise
            return _rescue(journal, to)

    def look(self, journal: Path) -> JournalFacts:
        """Count what is in a journal that nobody uses; refuse one that is damaged or newer."""
        with _in_words(), closing(_connected(journal, "mode=rw")) as file:
            refuse_newer(version_of(file))
            if version_of(file) == 0 or not _has_table(file, "heat"):
                raise BrokenError(NOT_OURS)
            if file.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise BrokenError(_("the file is broken"))
            if file.execute(STRANGE).fetchone():
                raise BrokenError(NOT_OURS)
            return JournalFacts(*(_count(file, each) for each in COUNTED))

    def merge(self, before: Path, into: Path, now: datetime) -> None:
        """Bring ``into`` up to date, and take along what heat needs to know of ``before``."""
        with _in_words(), closing(_connected(before, "mode=rw")) as file:
            known = known_in(file, now) if _has_table(file, "heat") else None
        with _in_words(), closing(_connected(into, "mode=rw")) as file:
            file.execute("PRAGMA synchronous = FULL")
            migrate(file)
            if known is not None:
                file.execute("ATTACH ? AS before", (_uri(before, "mode=rw"),))
                file.execute("BEGIN IMMEDIATE")
                with file:
                    merge_heat(file, known, now)

    def past(self, journal: Path, now: datetime) -> Past:
        """Return what the gates of heat need to know of earlier times."""
        with _in_words(), closing(_connected(journal, "mode=rw")) as file:
            return known_in(file, now).past if _has_table(file, "heat") else Past()

    def anew(self, journal: Path, patterns: Patterns) -> None:
        """Write a new journal, whole on the disk, that knows only these looks at the skin."""
        with _in_words():
            journal.unlink(missing_ok=True)
            os.close(os.open(journal, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            with closing(_connected(journal, "mode=rw")) as file:
                file.execute("PRAGMA synchronous = FULL")
                migrate(file)
                file.execute("BEGIN IMMEDIATE")
                with file:
                    for area, (asked, found) in patterns.items():
                        file.execute(TELL_PATTERN, (area, time_text(asked), int(found)))

    def release(self, journal: Path) -> None:
        """Bring a journal into its one file, with none beside it; refuse if it is in use."""
        with _in_words(), closing(_connected(journal, "mode=rw")) as file:
            mode = file.execute("PRAGMA journal_mode = DELETE").fetchone()
            if mode != ("delete",):
                raise CareError(_("another program holds it"))
            file.execute("BEGIN EXCLUSIVE")
            file.execute("ROLLBACK")

    def has_open_heat(self, journal: Path) -> bool:
        """Say whether a pad may be on."""
        with _in_words(), closing(_connected(journal, "mode=rw")) as file:
            return _has_table(file, "heat") and file.execute(HAS_OPEN).fetchone() is not None

    def cautious(self, before: bytes, restored: bytes) -> bytes:
        """Return the ``restored`` settings, with all that asks for care in those of ``before``."""
        then, old = read("settings.yaml", restored).settings, read("settings.yaml", before).settings
        safe = _careful(then, old)
        return restored if safe == then else written(safe).encode()


def _careful(then: Settings, old: Settings) -> Settings:
    """Return the settings of ``then`` with what her body asked for before, where that is more.

    The day and what she put off are those of now: a restore asks nothing again, and is no reason
    to do more on a day that she had called a hard one.
    """
    return replace(
        then,
        body=then.body | old.body,
        not_for_me=then.not_for_me | old.not_for_me,
        pregnant_late=then.pregnant_late or old.pregnant_late,
        easier=then.easier | old.easier,
        growth=min(then.growth, old.growth),
        heat_gap=max(then.heat_gap, old.heat_gap),
        heat_often=then.heat_often or old.heat_often,
        day_chosen=old.day_chosen or then.day_chosen,
        help_put_off=old.help_put_off or then.help_put_off,
        growth_put_off=old.growth_put_off or then.growth_put_off,
        payback_put_off=old.payback_put_off or then.payback_put_off,
        sleep_put_off=old.sleep_put_off or then.sleep_put_off,
    )


def _write(file: sqlite3.Connection, to: Path) -> None:
    """Copy a journal that is open into one new file."""
    to.unlink(missing_ok=True)
    os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(_connected(to, "mode=rw")) as copy:
        file.backup(copy, pages=MOST_PAGES)
        copy.execute("PRAGMA journal_mode = DELETE")


def _is_sound(file: sqlite3.Connection) -> bool:
    """Look through a copy: SQLite copies broken pages unseen."""
    try:
        return is_whole(file)
    except sqlite3.DatabaseError:
        return False


def _rescue(journal: Path, to: Path) -> bool:
    """Write what can be read of a journal; say whether that is all."""
    if _is_written(newest_copy(journal), to):
        return True
    try:
        with closing(saved_of(journal)) as saved:
            _write(saved, to)
    except OSError:  # what was written ahead cannot even be saved
        if not _is_written(copy_of_file_alone(journal), to):
            raise
    return False


def _is_written(memory: sqlite3.Connection | None, to: Path) -> bool:
    """Write a copy in memory into one new file; say whether it was sound and so is written."""
    if memory is None:
        return False
    with closing(memory):
        if not _is_sound(memory):
            return False
        _write(memory, to)
    return True


def _has_table(file: sqlite3.Connection, name: str) -> bool:
    return file.execute(IS_TABLE, (name,)).fetchone() is not None


def _count(file: sqlite3.Connection, table: str) -> int:
    """Return how many rows a table of ours has; an older journal may not have it yet."""
    if not _has_table(file, table):
        return 0
    where = "WHERE seconds > 0" if table == "heat" else ""  # not what stands for lost heat
    return int(file.execute(f"SELECT count(*) FROM {table} {where}").fetchone()[0])  # noqa: S608 (ours)


def _connected(path: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(_uri(path, how), timeout=PATIENCE, isolation_level=None, uri=True)


def _uri(path: Path, how: str) -> str:
    return f"{path.absolute().as_uri()}?{how}"


@contextmanager
def _in_words() -> Iterator[None]:
    """Turn whatever goes wrong with a file into half a sentence."""
    try:
        yield
    except NotOurFileError as error:
        raise BrokenError(str(error)) from error
    except FAULTS as error:
        # What can be read of it in part is mended by who opens it: nothing is deleted before.
        kind = BrokenError if is_damage(error) and not is_quiet_damage(error) else CareError
        raise kind(reason(error)) from error
