"""``easeful journal``: the journal as a table or as data, in a file of her own. Knows no Qt.

Rule: the journal is only read. An older one is brought up to date in memory, a newer or a damaged
one is left to the window, which knows what to do with it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from easeful.adapters.diary_reading import read_papers, read_records
from easeful.adapters.journal_faults import FAULTS, is_damage, reason
from easeful.adapters.journal_glimpse import read_only
from easeful.adapters.journal_in_memory import copy_of
from easeful.adapters.journal_looking import is_whole
from easeful.adapters.journal_opening import is_there
from easeful.adapters.journal_pages import real
from easeful.adapters.journal_rows import Row, Value
from easeful.adapters.journal_schema import NotOurFileError, damage
from easeful.core.diary import PaperKey, Records
from easeful.core.report_data import data_of
from easeful.core.report_part import whole_part_of, wider
from easeful.core.report_table import table_of
from easeful.library.home_names import BESIDE_A_JOURNAL, OURS
from easeful.library.package_writing import save_package

WELL: Final = 0
CANNOT: Final = 1
WRONG: Final = 2

Make = Callable[[Records, Mapping[PaperKey, str]], bytes]


@dataclass(frozen=True, slots=True)
class JournalAsked:
    """What stood on the command line; ``None`` is no bound."""

    csv: Path | None = None
    json: Path | None = None
    first: date | None = None
    last: date | None = None
    replace: bool = False

    @property
    def files(self) -> tuple[tuple[Path, Make], ...]:
        """Return what is to be written where, and what makes it."""
        both = ((self.csv, table_of), (self.json, data_of))
        return tuple((path, make) for path, make in both if path is not None)


@dataclass(frozen=True, slots=True)
class Answer:
    """The exit code, and a sentence if there is something to say."""

    code: int
    words: str = ""


class CannotReadError(Exception):
    """The journal cannot be read; the text says why, to a person."""


def write_journal(asked: JournalAsked, journal: Path) -> Answer:
    """Write what was asked for, or say why that cannot be."""
    wrong = _why_not(asked, journal)
    if wrong:
        return Answer(WRONG, wrong)
    if not is_there(journal):
        return Answer(WRONG, f'there is no journal yet in "{journal.parent}"')
    try:
        records, papers = read_journal(journal, asked.first, asked.last)
    except CannotReadError as error:
        return Answer(CANNOT, str(error))
    for path, make in asked.files:
        trouble = save_package(path, make(records, papers), replace=asked.replace, private=True)
        if trouble:
            return Answer(CANNOT, trouble)
    return Answer(WELL)


def read_journal(
    path: Path, first: date | None, last: date | None
) -> tuple[Records, Mapping[PaperKey, str]]:
    """Return what the journal knows of these days, and her papers: no whole is torn."""
    try:
        with closing(_copy(path)) as memory:
            file = _Copy(memory)
            records = read_records(file, *wider(first, last))
            days = first or date.min, last or date.max
            return whole_part_of(records, days), read_papers(file)
    except FAULTS as error:
        raise CannotReadError(_said(error)) from error


class _Copy:
    """A journal in memory, for reading."""

    def __init__(self, memory: sqlite3.Connection) -> None:
        self._memory = memory

    def read(self, query: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return the rows."""
        return self._memory.execute(query, values).fetchall()


def _copy(path: Path) -> sqlite3.Connection:
    """Return the journal in memory; raise one of ``FAULTS``."""
    with closing(read_only(path)) as file:
        if not is_whole(file):
            raise damage()
        return copy_of(file)


def _said(error: Exception) -> str:
    if is_damage(error):
        return "the journal is damaged; open Easeful, which saves what can be read of it"
    if isinstance(error, NotOurFileError):
        return f"the journal cannot be read: {error}"
    return f"the journal cannot be read: {reason(error)}"


def _why_not(asked: JournalAsked, journal: Path) -> str:
    """Say why nothing can be written there, "" if it can; before anything is read."""
    if not asked.files:
        return "say what to write: --csv FILE.csv, --json FILE.json, or both"
    if asked.first and asked.last and asked.last < asked.first:
        return f"{asked.last} is before {asked.first}"
    if asked.csv and asked.csv == asked.json:
        return f'"{asked.csv}" cannot be both'
    for path, _make in asked.files:
        if not path.parent.is_dir():
            return f'there is no folder "{path.parent}"'
        if path.is_dir():
            return f'"{path}" is a folder'
        if _is_ours(real(path), real(journal), real(journal.parent)):
            return f'"{path}" is a file that Easeful itself needs; name another'
        if path.exists() and not asked.replace:
            return f'"{path}" is there already; name another file, or add --replace'
    return ""


def _is_ours(path: Path, journal: Path, home: Path) -> bool:
    """Say whether it is the journal, wherever that is, or another file of the home's own."""
    of_journal = {f"{journal.name}{ending}" for ending in ("", *BESIDE_A_JOURNAL)}
    if path.parent == journal.parent and path.name in of_journal:
        return True
    return path.parent == home and OURS.fullmatch(path.name) is not None
