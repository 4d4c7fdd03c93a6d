"""The journal's file: opened at the first verb, and never a reason to stop.

A file that cannot be used is left as it is. What must not be lost waits in memory meanwhile, and
is read from there, so that within one run of the program nothing is asked twice. A file that is
damaged, or in whose place another stands, is changed for a sound one in the middle of a verb.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, TypeVar

from easeful.adapters.journal_faults import FAULTS, PASSING, NoCopyError, code_of, is_damage, reason
from easeful.adapters.journal_in_memory import copy_at, copy_of, empty, saved_of
from easeful.adapters.journal_lock import PATIENT as ALONE
from easeful.adapters.journal_looking import look_through
from easeful.adapters.journal_mending import mend_within
from easeful.adapters.journal_opening import (
    PATIENT,
    Opened,
    Patience,
    data_version,
    is_there,
    opened,
    stamp_of,
)
from easeful.adapters.journal_orders import HARMLESS, Order, answer_of, carry_out
from easeful.adapters.journal_rows import Row, Value
from easeful.adapters.journal_schema import NewerFileError, damage
from easeful.adapters.journal_use import HEAT, Use

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")
State = tuple[int, int, int]

TRIES: Final = 8
"""A file that is changed under us more often than that is no file to work with."""


class JournalFile:
    """One SQLite file. For one thread, the one that made the first verb."""

    def __init__(self, path: Path, use: Use = HEAT) -> None:
        """Use the file at ``path``; nothing is opened yet."""
        self._path = path
        self._use = use
        self._opened: Opened | None = None
        self._openings = 0
        self._waiting: list[Order] = []
        self._complaint = ""
        self._is_blind = False

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can, or was not tried yet."""
        return self._complaint

    @property
    def waiting(self) -> Sequence[Order]:
        """Return the orders that wait to be carried out."""
        return tuple(self._waiting)

    @property
    def is_left_alone(self) -> bool:
        """Say whether nothing will be written, for the file is a newer Easeful's."""
        return self._use.newer != "" and self._complaint == self._use.newer

    @property
    def is_blind(self) -> bool:
        """Say whether there is a file of which nothing could be read when it was last read."""
        return self._is_blind

    def write(
        self, order: str, values: Sequence[Value], later: Order | None = None
    ) -> sqlite3.Cursor | None:
        """Carry out ``order``, safely on the disk; ``None`` if that is not possible now.

        Then ``later`` is carried out before the next verb that is.
        """
        try:
            cursor = self._tried(lambda file: file.execute(order, values), self._use.patience)
        except FAULTS as error:
            self._complain(error)
            if later is not None:
                self._waiting.append(later)
            return None
        self._complaint = ""
        return cursor

    def keep(self, order: str, values: Sequence[Value]) -> None:
        """Carry out ``order`` now or, where that is not possible, before the next verb that is."""
        self.write(order, values, (order, values))

    def keep_all(self, orders: Iterable[Order] = ()) -> bool:
        """Carry out what waits, and ``orders`` after it, in one go; say whether all is done."""
        self._waiting += orders
        if not self._waiting:
            return True
        try:
            self._tried(lambda _file: None, self._use.patience)
        except FAULTS as error:
            self._complain(error)
            return False
        self._complaint = ""
        return True

    def read(self, query: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return the rows that are known. A file that is not there is not made for it."""
        self._is_blind = False
        try:
            if self._opened is None and not self._waiting and not is_there(self._path):
                return []
            return self._tried(lambda file: file.execute(query, values).fetchall())
        except FAULTS as error:
            self._complain(error)
            return self._read_copy(query, values)

    def state(self) -> State | None:
        """Return what is another after every change, by whomever; ``None`` if nobody can say."""
        if self._opened is None and not is_there(self._path):
            return None
        with suppress(*FAULTS):
            return self._tried(
                lambda file: (self._openings, data_version(file), file.total_changes)
            )
        return None

    def look(self, is_wanted: Callable[[], bool] = lambda: False) -> bool:
        """Look through the whole file, and change it for a sound one if it is damaged.

        ``False``, with nothing found, as soon as the file ``is_wanted`` for something else.
        """
        if is_there(self._path):
            try:
                self._tried(lambda file: look_through(file, is_wanted))
            except FAULTS as error:
                return code_of(error) != sqlite3.SQLITE_INTERRUPT
        return True

    def close(self) -> None:
        """Let go of the file; the next verb opens it again."""
        if self._opened is not None:
            self._opened.connection.close()
            self._opened = None

    def _tried(
        self, call: Callable[[sqlite3.Connection], Answer], patience: Patience = PATIENT
    ) -> Answer:
        """Call with the file; again where it was damaged, or another had taken its place."""
        for _try in range(TRIES):
            file = None
            try:
                file = self._ready(patience.opening)
                answer = call(file)
            except FAULTS as error:
                if not is_damage(error):
                    if file is not None and code_of(error) in HARMLESS:
                        self._settle()
                    raise
                self._mend(error, patience.opening)
            else:
                if self._settle():
                    return answer
                self.close()
        raise damage()

    def _ready(self, seconds: float = ALONE) -> sqlite3.Connection:
        """Return the file, with all that waited written into it."""
        if self._has_moved():
            self.close()
        if self._opened is None:
            patience = self._use.patience._replace(opening=seconds)
            self._opened = opened(self._path, self._use.version, patience)
            self._openings += 1
            self._complaint = ""
        connection = self._opened.connection
        if self._waiting:
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                carry_out(connection, self._waiting)
        return connection

    def _settle(self) -> bool:
        """Let what was written wait no longer; ``False`` if the file is no longer the journal."""
        if self._has_moved():
            return False
        if self._waiting:
            self._waiting.clear()
            self._complaint = ""
        return True

    def _has_moved(self) -> bool:
        """Say whether the file that is open is no longer the journal."""
        return self._opened is not None and stamp_of(self._path) != self._opened.stamp

    def _mend(self, error: Exception, seconds: float) -> None:
        """Have the damaged file set aside; raise what is wrong where nothing can be done."""
        if self._opened is None:
            raise error
        stamp = self._opened.stamp
        self.close()
        mend_within(seconds, self._path, stamp)

    def _read_copy(self, query: str, values: Sequence[Value]) -> list[Row]:
        for copied in (self._copy, self._saved, self._left):
            try:
                with closing(copied()) as memory:
                    return answer_of(memory, self._waiting, query, values)
            except FAULTS as error:
                if not is_damage(error):
                    break
        self._is_blind = True
        with closing(empty()) as memory, suppress(*FAULTS):
            return answer_of(memory, self._waiting, query, values)
        return []

    def _saved(self) -> sqlite3.Connection:
        return saved_of(self._path)

    def _left(self) -> sqlite3.Connection:
        self._is_blind = True
        return saved_of(self._path, least=0)

    def _copy(self) -> sqlite3.Connection:
        if self._opened is not None:
            try:
                return copy_of(self._opened.connection)
            except FAULTS:
                self.close()
        return copy_at(self._path)

    def _complain(self, error: Exception) -> None:
        if isinstance(error, sqlite3.ProgrammingError):
            raise error
        words = self._use.unopened if self._opened is None else self._use.unwritten
        complaint = words.format(reason=reason(error))
        if isinstance(error, NoCopyError):
            complaint = str(error)
        if isinstance(error, NewerFileError) and self._use.newer:
            complaint = self._use.newer
        if complaint != self._complaint:
            log.warning("%s (%s)", complaint, type(error).__name__)
        self._complaint = complaint
        if code_of(error) not in PASSING:
            self.close()
