"""The window's side of the watcher: starts it with the pad, tells it once a second, lets it go.

Rule 1: no verb waits or raises, whatever became of the watcher. A line that does not fit into a
full pipe is left out; the watcher takes silence for a fault, and is right.
Rule 2: it is never killed. It leaves when it hears that the pad is off, and the end of its pipe
without that word is what it rings for.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from math import inf
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Thread
from typing import Final

from easeful.core.heat import HeatPlan
from easeful.core.heat_phase import WATCHED, Phase
from easeful.core.heat_watch_lines import Beat, Charge, beat_line, charge_line
from easeful.core.ports import Clock

log = logging.getLogger(__name__)

EVERY: Final = 0.9
"""Seconds between two beats at least. Whoever calls twice a second tells it once a second."""

ANEW: Final = 5.0
"""Seconds between two new starts: a watcher that cannot run is not started at every beat."""

PROGRAM: Final = (sys.executable, "-P", "-m", "easeful.heat_watch")
"""Looks for nothing in the folder that we were started in."""

OFF: Final = beat_line(Beat(Phase.OFF, 0.0))


def watcher_command(home: Path, owner: str, app: Sequence[str]) -> tuple[str, ...]:
    """Return how the watcher is started.

    ``owner`` is the window's name in the journal, and ``app`` what opens another window.
    """
    return (*PROGRAM, "--home", str(home), "--owner", owner, "--", *app)


class HeatWatcher:
    """Starts the watcher, and is watched by it."""

    def __init__(self, command: tuple[str, ...], clock: Clock) -> None:
        """Start nothing; ``command`` is that of ``easeful.heat_watch``."""
        self._command = command
        self._clock = clock
        self._process: Popen[bytes] | None = None
        self._watched: tuple[int, HeatPlan] | None = None
        self._phase = Phase.READY
        self._told_at = 0.0
        self._anew_at = -inf

    @property
    def is_watching(self) -> bool:
        """Say whether the watcher runs."""
        return self._process is not None and self._process.poll() is None

    def begin(self, record: int, plan: HeatPlan, on_seconds: float) -> None:
        """Have ``plan`` watched, which is written down as ``record``; one at a time."""
        self.end()
        self._watched = record, plan
        self._start(on_seconds)

    def beat(self, phase: Phase, on_seconds: float) -> None:
        """Say where the guard stands, as often as one likes; start the watcher anew if it died."""
        if self._watched is None:
            return
        if phase not in WATCHED:
            self.end()
            return
        now = self._clock.now().steady
        if not self.is_watching and not 0 <= now - self._anew_at < ANEW:
            log.warning("The watcher of heat has ended, and is started anew")
            self._anew_at = now
            self._start(on_seconds)
        if phase is not self._phase or not 0 <= now - self._told_at < EVERY:
            self._phase, self._told_at = phase, now
            self._tell(beat_line(Beat(phase, on_seconds)))

    def end(self) -> None:
        """Say that the pad is off, and let the watcher go."""
        self._watched = None
        process, self._process = self._process, None
        if process is not None:
            is_told = _written(process, OFF)
            # A daemon, so that the window may end while a watcher hangs.
            Thread(target=_let_go, args=(process, is_told), name="watcher", daemon=True).start()

    def _start(self, on_seconds: float) -> None:
        if self._watched is None:
            return
        record, plan = self._watched
        self._forget()
        self._phase, at = Phase.READY, self._clock.now()
        if sys.platform == "win32":  # pipes that never wait are another matter there
            log.warning("Heat has no watcher here")
            return
        try:
            # In a session of its own: neither Ctrl+C nor the end of the window's ends it.
            process = Popen(  # noqa: S603 (our own command)
                self._command,
                bufsize=0,
                stdin=PIPE,
                stdout=DEVNULL,
                stderr=DEVNULL,
                start_new_session=True,
            )
        except OSError:
            log.exception("Heat has no watcher")
            return
        self._process = process
        if process.stdin is not None:
            os.set_blocking(process.stdin.fileno(), False)
        self._tell(charge_line(Charge(record, plan, on_seconds, at)))

    def _tell(self, line: bytes) -> None:
        if self._process is not None:
            _written(self._process, line)

    def _forget(self) -> None:
        """Let go of a watcher that has ended."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
        self._process = None


def _written(process: Popen[bytes], line: bytes) -> bool:
    """Write a line if that is possible at once; say whether it was."""
    with suppress(OSError, ValueError):
        return process.stdin is not None and os.write(process.stdin.fileno(), line) == len(line)
    return False


def _let_go(process: Popen[bytes], is_told: bool) -> None:  # noqa: FBT001 (a thread's argument)
    """Wait until the watcher has left; if its pipe was full, for it to hear why as well."""
    if process.stdin is not None:
        with suppress(OSError, ValueError):
            if not is_told:
                os.set_blocking(process.stdin.fileno(), True)
                os.write(process.stdin.fileno(), OFF)
        process.stdin.close()
    process.wait()
