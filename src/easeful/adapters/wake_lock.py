"""Keeps the screen awake, by wakepy.

A desktop may take seconds to answer, or never do so. The asking happens in a thread of its own,
which ends with the app; a hold that the app leaves behind is dropped by the desktop then.
"""

from __future__ import annotations

import logging
from enum import Enum
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wakepy import Mode

log = logging.getLogger(__name__)


class Wish(Enum):
    """What the screen should do."""

    STAY_AWAKE = "stay awake"
    SLEEP = "sleep"


class ScreenWakeLock:
    """Keeps the screen from going dark (``ports.WakeLock``)."""

    def __init__(self) -> None:
        """Hold nothing; nothing is started before the first hold."""
        self._wishes: SimpleQueue[Wish] = SimpleQueue()
        self._thread: Thread | None = None
        self._held = False

    def hold(self, reason: str) -> None:  # noqa: ARG002 (as the port has it)
        """Keep the screen awake from now on. wakepy names its own reason to the desktop."""
        if self._held:
            return
        log.info("The screen stays awake")
        self._held = True
        if self._thread is None:
            self._thread = Thread(target=_carry_out, args=(self._wishes,), daemon=True)
            self._thread.start()
        self._wishes.put(Wish.STAY_AWAKE)

    def release(self) -> None:
        """Let the screen sleep again."""
        if self._held:
            self._held = False
            self._wishes.put(Wish.SLEEP)


def _carry_out(wishes: SimpleQueue[Wish]) -> None:
    """Hold or let go, as the last wish says. wakepy wants to stay in one thread."""
    mode: Mode | None = None
    while True:
        wished = wishes.get()
        while not wishes.empty():
            wished = wishes.get()
        try:
            if wished is Wish.STAY_AWAKE and mode is None:
                mode = _entered()
            elif wished is Wish.SLEEP and mode is not None:
                leaving, mode = mode, None
                leaving.__exit__(None, None, None)
        except Exception:
            log.exception("The desktop did not take the wish to keep the screen awake")


def _entered() -> Mode:
    from wakepy import keep  # noqa: PLC0415 (50 ms that no start of the app should pay)

    mode = keep.presenting(on_fail="pass")
    mode.__enter__()
    if not mode.active:
        log.warning("Nothing here can keep the screen awake")
        log.debug("%s", mode.result.get_failure_text())
    return mode
