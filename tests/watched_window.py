"""A window that is none, its real watcher, and their journal: a test starts, stops and kills them.

with WatchedWindow(tmp_path, seconds=900) as window:
    window.kill()
    ...
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import stand_in_window
from sound_server import wait_until

from easeful.adapters.boot import boot_id
from easeful.adapters.clock import SystemClock
from easeful.adapters.journal import Journal
from easeful.core.heat import HeatPlan, OpenHeat, Pack

OWNER: Final = "the-window"


class WatchedWindow:
    """The window's process (``stand_in_window``) and what became of it; its pad is on."""

    def __init__(self, home: Path, seconds: float, *, is_written: bool = True) -> None:
        """Be ready to start; the pad is written down as on unless ``is_written`` says otherwise."""
        self.home = home
        self._clock = SystemClock()
        plan = HeatPlan(Pack.PAD, "neck", seconds, 300.0)
        self.record = self.journal().begin(plan, self._clock.now()) if is_written else 0
        words = (str(home), OWNER, str(self.record), str(seconds))
        self._command = [sys.executable, stand_in_window.__file__, *words]
        self._watchers: list[int] = []

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            text=True,
            bufsize=1,
        )
        self._hear()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for watcher in self._watchers:
            if runs(watcher):
                os.kill(watcher, signal.SIGKILL)
        self._process.kill()
        self._process.communicate()

    @property
    def watcher(self) -> int:
        """Return the process id of the watcher that was started last."""
        return self._watchers[-1]

    @property
    def is_watched(self) -> bool:
        """Say whether that watcher runs."""
        return runs(self.watcher)

    @property
    def log(self) -> str:
        """Return what the watcher wrote down."""
        path = self.home / "easeful.log"
        return path.read_text() if path.exists() else ""

    def is_logged(self, words: str) -> bool:
        """Say whether the watcher wrote these words down."""
        return words in self.log

    def say(self, word: str) -> None:
        """Have the window say a phase from now on, ``end`` or ``quit``."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._hear()

    def kill(self) -> None:
        """End the window as a crash would."""
        self._process.kill()
        self._process.wait()

    def freeze(self) -> None:
        """Let the window hang."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._process.send_signal(signal.SIGCONT)

    def journal(self, owner: str = OWNER) -> Journal:
        """Open the journal as ``owner``."""
        return Journal.open(self.home / "journal.db", owner, boot_id())

    def open_record(self) -> OpenHeat | None:
        """Return what the journal has open."""
        return self.journal().find_open()

    def close_record(self) -> None:
        """Write down that the pad is off."""
        self.journal().end(self.record, 60.0, self._clock.now())

    def _hear(self) -> None:
        assert self._process.stdout is not None
        self._watchers.append(int(self._process.stdout.readline()))


def runs(process: int) -> bool:
    """Say whether a process runs; one that nobody waits for does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return process > 0 and state.split()[0] not in {"Z", "X"}


def wait_for_end(window: WatchedWindow, seconds: float) -> None:
    """Wait until the watcher has left."""
    wait_until(lambda: not window.is_watched, seconds)
