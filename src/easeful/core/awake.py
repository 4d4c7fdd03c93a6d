"""Keeps the screen awake exactly while a session runs, or waits at a step for the person."""

from __future__ import annotations

from easeful.core.events import (
    CueDue,
    EasierTaken,
    Event,
    Finished,
    LineRepeated,
    Paused,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.ports import WakeLock
from easeful.core.words import _


class Awake:
    """Listens to a session and holds the screen's wake lock."""

    def __init__(self, lock: WakeLock) -> None:
        """Hold nothing yet."""
        self._lock = lock

    def hear(self, event: Event) -> None:
        """Hold or release the lock as the event asks."""
        match event:
            case Started() | Resumed() | Waiting():
                self._lock.hold(_("A session is running"))
            case Paused() | Finished():
                self._lock.release()
            case StepEntered() | CueDue() | EasierTaken() | LineRepeated():
                pass
