"""The doors to the desktop around the window: notes, the tray, what starts with the computer.

As in ``ports``: no Qt type, and no exception that a caller must know.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from easeful.core.notice import Notice
from easeful.core.remembered import Remembered
from easeful.core.tray_menu import TrayMenu


class Notices(Protocol):
    """Shows notes on the desktop, with buttons; knows when nobody shows them."""

    def listen(self, answered: Callable[[str, str], None]) -> None:
        """Hand the note's key and the id of the button that was pressed to ``answered``, later."""
        ...

    def show(self, notice: Notice, lost: Callable[[], None]) -> None:
        """Show ``notice`` and return at once; call ``lost``, later, if nobody here shows notes."""
        ...

    def withdraw(self, key: str) -> None:
        """Take the note away, if it is still there."""
        ...


class TrayIcon(Protocol):
    """Easeful's icon among those that the desktop keeps in sight."""

    @property
    def is_there(self) -> bool:
        """Say whether there is a tray at this moment."""
        ...

    def show(self, menu: TrayMenu) -> None:
        """Show the icon, and from now on this menu."""
        ...

    def say(self, title: str, words: str) -> bool:
        """Show a message at the icon; say whether there was a tray to show it."""
        ...


class Autostart(Protocol):
    """Easeful among what starts with the computer."""

    @property
    def is_on(self) -> bool:
        """Say whether it would be started."""
        ...

    def turn_on(self) -> str:
        """Have it started from the next login on; return "" or, in words, why not."""
        ...

    def turn_off(self) -> str:
        """Have it started no more; return "" or, in words, why not."""
        ...


class ReminderStore(Protocol):
    """Keeps what the reminders remember from one start to the next; it may be lost."""

    def load(self) -> Remembered:
        """Return what was saved."""
        ...

    def save(self, memory: Remembered) -> None:
        """Keep ``memory``, if it is news."""
        ...


class FileType(Protocol):
    """Easeful as what opens ``.easeful`` files by a double click, for this person only."""

    @property
    def is_on(self) -> bool:
        """Say whether it would open them."""
        ...

    def turn_on(self) -> str:
        """Have it open them from now on; return "" or, in words, why not."""
        ...

    def turn_off(self) -> str:
        """Have it open them no more; return "" or, in words, why not."""
        ...
