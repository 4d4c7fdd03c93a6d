"""Work that may take a while, done in a thread; its result comes back to the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

log = logging.getLogger(__name__)

T = TypeVar("T")
Job = Callable[[], Callable[[], None]]


class Errands(QObject):
    """Does one thing after the other, in the order in which they were given."""

    _done = Signal(object)

    def __init__(self) -> None:
        """Start nothing before the first errand."""
        super().__init__()
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        self._thread: Thread | None = None
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def do(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do ``work`` in the thread, and ``then`` call with its result in the window's thread.

        Work that raises is logged, and nothing is told of it.
        """
        if self._thread is None:
            words = (self._jobs, self._done)
            self._thread = Thread(target=_work_off, args=words, name="errands", daemon=True)
            self._thread.start()
        self._jobs.put(lambda: partial(then, work()))

    def _deliver(self, then: Callable[[], None]) -> None:
        then()


def _work_off(jobs: SimpleQueue[Job], done: SignalInstance) -> None:
    while True:
        job = jobs.get()
        try:
            result = job()
        except Exception:
            log.exception("An errand failed")
            continue
        try:
            done.emit(result)
        except RuntimeError:  # the app has ended, and its objects with it
            return
