"""What reaches the watcher: lines of the window through a pipe, and calls from other threads.

One wait for both, so that a quiet watcher is woken by nothing but its window. (By ``select``, which
knows pipes everywhere but on Windows.)
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from select import select
from socket import socketpair
from typing import Final

Call = Callable[[], None]

PIECE: Final = 65536
LONGEST: Final = 4096
"""Bytes of a line at most; what is longer no window has written."""


class HeatLine:
    """The pipe and the bell."""

    def __init__(self, pipe: int) -> None:
        """Listen on ``pipe``, until the window closes it."""
        os.set_blocking(pipe, False)
        self._pipe = pipe
        self._rest = b""
        self._kept: list[bytes] = []
        self._calls: SimpleQueue[Call] = SimpleQueue()
        self._ear, self._bell = socketpair()
        self._ear.settimeout(0)
        self._bell.settimeout(0)
        self.has_ended = False

    def post(self, call: Call) -> None:
        """Have ``call`` run by whoever waits; for other threads, and signals."""
        self._calls.put(call)
        with suppress(OSError):  # it rings already
            self._bell.send(b"!")

    def wait(self, seconds: float) -> list[bytes]:
        """Wait for something to come, run what was posted, and return the lines that came."""
        kept, self._kept = self._kept, []
        ears = [self._ear.fileno(), *([] if self.has_ended else [self._pipe])]
        ready, _, _ = select(ears, [], [], 0 if kept else seconds)
        self._run()
        return [*kept, *(self._lines() if self._pipe in ready else [])]

    def keep(self, lines: list[bytes]) -> None:
        """Let the next one who waits have these lines."""
        self._kept = lines

    def close(self) -> None:
        """Let go of the bell; nobody waits any more."""
        self._bell.close()
        self._ear.close()

    def _run(self) -> None:
        with suppress(OSError):
            self._ear.recv(PIECE)
        with suppress(Empty):
            while True:
                self._calls.get_nowait()()

    def _lines(self) -> list[bytes]:
        try:
            piece = os.read(self._pipe, PIECE)
        except BlockingIOError:
            return []
        except OSError:
            piece = b""
        self.has_ended = not piece
        *lines, rest = (self._rest + piece).split(b"\n")
        self._rest = rest[-LONGEST:]
        return lines
