"""Something that is to be read from the diary."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import Generic, TypeVar

from easeful.adapters.journal_faults import FAULTS
from easeful.adapters.journal_file import JournalFile

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")


@dataclass(slots=True)
class Question(Generic[Answer]):
    """Something to be read, and whether it was."""

    read: Callable[[JournalFile], Answer]
    answer: Answer | None = None
    begun: Event = field(default_factory=Event)
    answered: Event = field(default_factory=Event)
    is_dropped: bool = False

    def put_to(self, file: JournalFile) -> None:
        """Have it answered, unless nobody waits for it any more."""
        self.begun.set()
        if not self.is_dropped:
            safely(partial(self._read, file))
        self.answered.set()

    def _read(self, file: JournalFile) -> None:
        self.answer = self.read(file)


def safely(call: Callable[[], object]) -> None:
    """Call; no fault of the file ends the thread of the diary."""
    try:
        call()
    except FAULTS:
        log.warning("The diary cannot use its file")
    except Exception:
        log.exception("The diary has made a mistake")
