"""Notes on the desktop, by ``org.freedesktop.Notifications``. No Qt: the watcher shows them too.

Windows and macOS have no such bus: there each note is lost at once, and the message of the tray is
the way. That is written from the documentation, and untested.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Final

from easeful.adapters.notices_letters import Letters
from easeful.adapters.notices_words import Leave, Show, Withdraw
from easeful.core.notice import Notice
from easeful.core.ports import Clock

log = logging.getLogger(__name__)

PATIENCE: Final = 3.0
"""Seconds in which a desktop shows a note; after them it counts as lost."""

GOODBYE: Final = 0.5
"""Seconds that what was asked for last has to go out before the app ends."""

WITHOUT_A_BUS: Final = frozenset({"win32", "darwin"})


class DesktopNotices:
    """Shows notes (``desktop_ports.Notices``); ``post`` runs a call where it belongs."""

    def __init__(
        self, post: Callable[[Callable[[], None]], None], clock: Clock, icon: str = ""
    ) -> None:
        """Start nothing before the first note; ``icon`` is the path of a picture."""
        self._post = post
        self._clock = clock
        self._icon = icon
        self._answered: Callable[[str, str], None] = _hear_nothing
        self._letters: Letters | None = None
        self._thread: Thread | None = None
        self._is_closed = False

    def listen(self, answered: Callable[[str, str], None]) -> None:
        """Hand the note's key and the id of the pressed button to ``answered``, by ``post``."""
        self._answered = answered

    def show(self, notice: Notice, lost: Callable[[], None]) -> None:
        """Show ``notice``, in place of the one with its key; post ``lost`` if nobody shows it."""
        is_lost = partial(self._later, lost)
        letters = None if sys.platform in WITHOUT_A_BUS else self._opened()
        if letters is None or self._is_closed:
            is_lost()
            return
        letters.put(Show(notice, is_lost, self._clock.now().steady + PATIENCE))
        if letters.is_closed:
            _lose(letters)

    def withdraw(self, key: str) -> None:
        """Take the note away, if it is still there."""
        if self._letters is not None:
            self._letters.put(Withdraw(key))

    def close(self) -> None:
        """Send what was asked for, and leave. What is shown stays for as long as it may."""
        self._is_closed = True
        if self._letters is not None and self._thread is not None:
            self._letters.put(Leave())
            self._thread.join(GOODBYE)

    def _opened(self) -> Letters | None:
        """Return the way to the thread, which starts for the first note."""
        if self._letters is None and not self._is_closed:
            letters = Letters()
            words = (letters, self._clock, self._icon, self._tell)
            self._thread = Thread(target=_work, args=words, name="notices", daemon=True)
            try:
                self._thread.start()
            except RuntimeError:  # the system gives no more threads
                log.exception("Notes cannot be shown")
                letters.close()
                return None
            self._letters = letters
        return self._letters

    def _tell(self, key: str, answer: str) -> None:
        """Hand an answer on, from the thread."""
        self._later(lambda: self._answered(key, answer))

    def _later(self, call: Callable[[], None]) -> None:
        try:
            self._post(call)
        except Exception:  # what went wrong there must not end the thread
            log.exception("What became of a note was not heard")


def _work(letters: Letters, clock: Clock, icon: str, tell: Callable[[str, str], None]) -> None:
    try:
        from easeful.adapters.notices_desk import Desk  # noqa: PLC0415 (jeepney takes 20 ms)

        Desk(letters, clock, icon, tell).work()
    except Exception:
        log.exception("Notes are not shown any more")
    finally:
        letters.close()
        _lose(letters)


def _lose(letters: Letters) -> None:
    """Lose what nobody will read."""
    for wish in letters.take():
        if isinstance(wish, Show):
            wish.lose()


def _hear_nothing(_key: str, _answer: str) -> None:
    """Stand in for a listener that has not come yet."""
