"""Wishes on their way to a thread, which sleeps until one comes."""

from __future__ import annotations

from contextlib import suppress
from queue import Empty, SimpleQueue
from socket import socketpair

from easeful.adapters.notices_words import Wish


class Letters:
    """A queue with a bell that a selector can hear."""

    def __init__(self) -> None:
        self._wishes: SimpleQueue[Wish] = SimpleQueue()
        self._ear, self._bell = socketpair()
        self._ear.settimeout(0)
        self._bell.settimeout(0)
        self.is_closed = False

    def fileno(self) -> int:
        """Return what becomes readable when a wish comes."""
        return self._ear.fileno()

    def put(self, wish: Wish) -> None:
        """Send a wish."""
        self._wishes.put(wish)
        with suppress(OSError):  # the bell rings already, or nobody hears it any more
            self._bell.send(b"!")

    def take(self) -> list[Wish]:
        """Return what has come, in its order."""
        with suppress(OSError):
            self._ear.recv(4096)
        wishes: list[Wish] = []
        with suppress(Empty):
            while True:
                wishes.append(self._wishes.get_nowait())
        return wishes

    def close(self) -> None:
        """Let go of the bell. What is put in from now on, the one who put it in takes out."""
        self.is_closed = True
        self._bell.close()
        self._ear.close()
