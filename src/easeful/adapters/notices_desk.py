"""Where wishes for notes are carried out, in a thread of its own: wishes in, answers out.

It sleeps until a wish or a word comes. The line to the bus is opened for a note, and again for the
first note after the bus went.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from selectors import EVENT_READ, DefaultSelector
from typing import assert_never

from easeful.adapters.notices_board import Board
from easeful.adapters.notices_dbus import Line
from easeful.adapters.notices_letters import Letters
from easeful.adapters.notices_words import Leave, Show, Wish, Withdraw
from easeful.core.ports import Clock

log = logging.getLogger(__name__)


class Desk:
    """Works until it is told to leave; what fails is lost and logged, and the work goes on."""

    def __init__(
        self, letters: Letters, clock: Clock, icon: str, tell: Callable[[str, str], None]
    ) -> None:
        """Open no line before it is needed."""
        self._letters = letters
        self._clock = clock
        self._icon = icon
        self._tell = tell
        self._selector = DefaultSelector()
        self._open: tuple[Line, Board] | None = None
        self._is_leaving = False

    def work(self) -> None:
        """Work until it is time to leave."""
        self._selector.register(self._letters, EVENT_READ)
        while not self._is_leaving:
            ready = [key.fileobj for key, _events in self._selector.select(self._seconds())]
            if self._open is not None and self._open[0].socket in ready:
                self._listen(*self._open)
            if self._letters in ready:
                for wish in self._letters.take():
                    self._carry_out(wish)
            if self._open is not None:
                self._open[1].give_up(self._clock.now().steady)
        self._hang_up()
        self._selector.close()

    def _seconds(self) -> float | None:
        """Return how long nothing is to be done, ``None`` for as long as nobody wants anything."""
        deadline = None if self._open is None else self._open[1].deadline
        return None if deadline is None else max(0.0, deadline - self._clock.now().steady)

    def _listen(self, line: Line, board: Board) -> None:
        try:
            for word in line.read():
                board.hear(word)
        except OSError as error:
            log.info("Notes have lost the desktop: %s", error)
            self._hang_up()
        except Exception:
            log.exception("What the desktop said of notes was not understood")
            self._hang_up()

    def _carry_out(self, wish: Wish) -> None:
        try:
            match wish:
                case Show():
                    self._board().show(wish)
                case Withdraw(key):
                    if self._open is not None:
                        self._open[1].withdraw(key)
                case Leave():
                    self._is_leaving = True
                case _:
                    assert_never(wish)
        except OSError as error:
            log.info("Nobody shows notes: %s", error)
            self._fail(wish)
        except Exception:
            log.exception("A note could not be shown")
            self._fail(wish)

    def _fail(self, wish: Wish) -> None:
        self._hang_up()
        if isinstance(wish, Show):
            wish.lose()

    def _board(self) -> Board:
        """Return the board, with an open line."""
        if self._open is None:
            line = Line()
            self._open = line, Board(line, self._icon, self._tell)
            self._selector.register(line.socket, EVENT_READ)
        return self._open[1]

    def _hang_up(self) -> None:
        if self._open is None:
            return
        (line, board), self._open = self._open, None
        self._selector.unregister(line.socket)
        line.close()
        board.give_up()
