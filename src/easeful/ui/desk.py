"""Puts notes on the desktop, and hands each answer to whoever asked."""

from __future__ import annotations

from collections.abc import Callable

from easeful.core.desktop_ports import Notices
from easeful.core.notice import Notice

Take = Callable[[str], None]


class Desk:
    """One for the whole app: the port has one listener."""

    def __init__(self, notices: Notices) -> None:
        self._notices = notices
        self._asked: dict[str, Take] = {}
        notices.listen(self._answer)

    def show(self, notice: Notice, take: Take, lost: Callable[[], None]) -> None:
        """Show ``notice``; ``take`` gets the id of its answer, ``lost`` is for nobody shows it."""
        self._asked[notice.key] = take
        self._notices.show(notice, lost)

    def withdraw(self, key: str) -> None:
        """Take the note away; an answer that is on its way counts no more."""
        if self._asked.pop(key, None) is not None:
            self._notices.withdraw(key)

    def _answer(self, key: str, answer: str) -> None:
        take = self._asked.pop(key, None)
        if take is not None:
            take(answer)
