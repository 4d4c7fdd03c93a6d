"""Looks at the disk while the window goes on painting: a few milliseconds a turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from easeful.library.shelf import Shelf

TURN_MS: Final = 8
"""Less than half a frame of an ordinary screen."""


class ShelfReader(QObject):
    """``done`` tells that the shelf knows everything as it is now."""

    done = Signal()

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_turn)

    @property
    def reads(self) -> bool:
        """Say whether there is still something to be read."""
        return self._work is not None

    def read(self) -> None:
        """Begin to look at the disk, from the start.

        The first step is taken at once: it imports what reads, and belongs to the start.
        """
        self._work = iter(self._shelf.refresh())
        self._timer.start()
        self._go_on()

    def finish(self) -> None:
        """Read the rest at once."""
        while self._work is not None:
            self._go_on()

    def _take_turn(self) -> None:
        turn = QElapsedTimer()
        turn.start()
        while self._work is not None and turn.elapsed() < TURN_MS:
            self._go_on()

    def _go_on(self) -> None:
        work, self._work = self._work, None
        over = True
        try:
            over = work is None or next(work, self) is self
        finally:
            if over:
                self._timer.stop()
        if over:
            self.done.emit()
        else:
            self._work = work
