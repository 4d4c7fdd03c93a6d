"""Easeful as a person has it: a process with a window that is clicked, frozen and killed.

    with Easeful(home, environment) as easeful:
        easeful.click("Start heat")
        ...

It runs by a clock that the test may shift; the watcher beside it runs by the machine's own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from select import select
from types import TracebackType
from typing import Final, Self

import real_window
from real_home import Home, end_all
from sound_server import program, wait_until

from easeful.adapters.clock import SystemClock

PATIENCE: Final = 30.0
"""Seconds to wait for the window: the machine may be busy."""

AT_REST: Final = 0.55
"""Seconds that a button must have stood still: what is pressed sooner counts as a slip."""


class Easeful:
    """The window's process, and what became of it."""

    def __init__(
        self, home: Home, environment: Mapping[str, str], words: Sequence[str] = ()
    ) -> None:
        """Be ready to start; ``words`` follow ``easeful`` on its command line."""
        self._home = home
        self._words = words
        self._environment = {
            **os.environ,
            **environment,
            "EASEFUL_HOME": str(home.path),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        self._processes: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for process in self._processes:
            process.kill()
            process.communicate()
        end_all(self._home.path)

    @property
    def process_id(self) -> int:
        """Return the id of the window that is used: the one that was started last."""
        return self._processes[-1].pid

    @property
    def window(self) -> str:
        """Return the desktop's name for the window, "" where none is seen."""
        return asked("search", "--onlyvisible", "--pid", str(self.process_id))

    def start(self) -> None:
        """Open a window, and use it from now on; return at once."""
        self._processes.append(self.start_again())

    def start_again(self) -> subprocess.Popen[str]:
        """Start it as somebody does who does not see the window; return at once."""
        return subprocess.Popen(
            [sys.executable, real_window.__file__, str(self._home.clock.path), *self._words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment,
            text=True,
            bufsize=1,
        )

    def kill(self) -> None:
        """End the window as a crash would."""
        self._processes[-1].kill()
        self._processes[-1].communicate()

    def quit(self) -> None:
        """End it as a person does; return when it has ended."""
        hand("key", "ctrl+q")
        self.wait_for_the_end()

    def wait_for_the_end(self) -> None:
        """Wait until it has ended by itself, as it should."""
        assert self._processes[-1].wait(PATIENCE) == 0

    def freeze(self) -> int:
        """Let the window hang, and return its id."""
        os.kill(self.process_id, signal.SIGSTOP)
        return self.process_id

    def thaw(self) -> None:
        """Let the window go on that was opened first."""
        os.kill(self._processes[0].pid, signal.SIGCONT)

    def wait_for(self, words: str, seconds: float = PATIENCE) -> None:
        """Wait until a button or a label with these words is seen."""
        wait_until(lambda: self._where(words), seconds)

    def shows(self, words: str) -> bool:
        """Say whether a button or a label with these words is seen."""
        return bool(self._where(words))

    def click(self, words: str) -> None:
        """Click the button with these words, once it is there and stands still."""
        place, since = "", 0.0

        def stands() -> bool:
            nonlocal place, since
            now, found = SystemClock().now().steady, self._where(words)
            if found != place:
                place, since = found, now
            return bool(place) and now - since > AT_REST

        wait_until(self._has_focus, PATIENCE)
        wait_until(stands, PATIENCE)
        hand("mousemove", *place.split(), "click", "1")

    def turn_down_to(self, words: str) -> None:
        """Turn the wheel, with the mouse in the middle of the page, until the words are seen.

        What is filled in above them meanwhile may push them out again, so it is looked twice.
        """
        width, height = (int(each) for each in asked("getdisplaygeometry").split())
        since = SystemClock().now().steady

        def is_seen() -> bool:
            nonlocal since
            now = SystemClock().now().steady
            if not self.shows(words):
                hand("mousemove", str(width // 2), str(height // 2), "click", "5")
                since = now
            return now - since > AT_REST

        wait_until(is_seen, PATIENCE)

    def _has_focus(self) -> bool:
        return asked("getactivewindow", "getwindowpid") == str(self.process_id)

    def _where(self, words: str) -> str:
        process = self._processes[-1]
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.poll() is None, "the window has ended"
        process.stdin.write(f"{words}\n")
        assert select([process.stdout], [], [], PATIENCE)[0], "the window does not answer"
        return process.stdout.readline().strip()


def hand(*words: str) -> None:
    """Move the mouse, press a key, or do something to a window."""
    subprocess.run([program("xdotool"), *words], check=True, timeout=PATIENCE)


def asked(*words: str) -> str:
    """Return what the desktop says; "" where it does not know."""
    command = [program("xdotool"), *words]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=PATIENCE)
    return done.stdout.strip()
