"""Looks at the disk while the window goes on painting: a few milliseconds a turn."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from easeful.library.shelf import Shelf

if TYPE_CHECKING:  # what reads YAML is not there before the first paint
    from easeful.library.shelf_reading import Progress

TURN_MS: Final = 8
"""Less than half a frame of an ordinary screen."""

TELL_MS: Final = 250
"""Between two words of how far a long look has come."""


class ShelfReader(QObject):
    """``done`` tells that the shelf knows everything as it is now.

    ``progress`` carries a ``Progress`` now and then while it takes long.
    """

    done = Signal()
    progress = Signal(object)

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._work: Iterator[Progress | None] | None = None
        self._waiting: frozenset[Path] = frozenset()
        self._told = QElapsedTimer()
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
        self._waiting = frozenset()
        self._begin(self._shelf.refresh())

    def read_again(self, paths: Collection[Path]) -> None:
        """Look at files of which it is known that they changed, after what is read already."""
        if self._work is not None:
            self._waiting |= frozenset(paths)
        else:
            self._begin(self._shelf.refresh_files(paths))

    def finish(self) -> None:
        """Read the rest at once."""
        while self._work is not None:
            self._go_on()

    def _begin(self, work: Iterator[Progress | None]) -> None:
        self._work = work
        self._told.start()
        self._timer.start()
        self._go_on()

    def _take_turn(self) -> None:
        turn = QElapsedTimer()
        turn.start()
        while self._work is not None and turn.elapsed() < TURN_MS:
            self._go_on()

    def _go_on(self) -> None:
        work, self._work = self._work, None
        over, progress = True, None
        try:
            if work is not None:
                progress = next(work)
                over = False
        except StopIteration:
            """Everything is known."""
        finally:
            if over:
                self._timer.stop()
        if over:
            self._end()
            return
        self._work = work
        if progress is not None and self._told.elapsed() >= TELL_MS:
            self._told.restart()
            self.progress.emit(progress)

    def _end(self) -> None:
        self.done.emit()
        waiting, self._waiting = self._waiting, frozenset()
        if waiting and self._work is None:
            self.read_again(waiting)
