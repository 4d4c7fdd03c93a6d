"""Media keys and headset buttons, by way of the desktop. On Linux only: by MPRIS.

Elsewhere nothing is shown and no key is heard: Windows and macOS have doors of their own for it,
which Qt does not open.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from easeful.core.now_playing import MediaKey, NowPlaying

if TYPE_CHECKING:
    from easeful.adapters.mpris import Player

log = logging.getLogger(__name__)


class DesktopMediaKeys:
    """Shows what plays and hands keys on (``ports.MediaKeys``)."""

    def __init__(self) -> None:
        """Show nothing; the bus is not spoken to before the first session."""
        self._asked: Callable[[MediaKey], None] = _hear_nothing
        self._position: Callable[[], float] = _stand_at_the_start
        self._player: Player | None = None
        self._has_tried = False

    def listen(self, asked: Callable[[MediaKey], None], position: Callable[[], float]) -> None:
        """Hand each key to ``asked`` from now on, by the event loop."""
        self._asked, self._position = asked, position

    def show(self, playing: NowPlaying, *, jumped: bool) -> None:
        """Show ``playing``; the first time in a session, become a player on the bus."""
        if not self._has_tried:
            self._has_tried = True
            self._player = self._on_the_bus(playing)
        elif self._player is not None:
            self._player.show(playing, jumped=jumped)

    def release(self) -> None:
        """Leave the bus."""
        if self._player is not None:
            self._player.close()
        self._player, self._has_tried = None, False

    def _on_the_bus(self, playing: NowPlaying) -> Player | None:
        if sys.platform != "linux":
            return None
        from easeful.adapters.mpris import join  # noqa: PLC0415 (not before it is needed)

        player = join(playing, self._asked, self._position)
        if player is None:
            log.info("There is no session bus, so media keys are not heard")
        return player


def _hear_nothing(_key: MediaKey) -> None:
    """Stand in for a listener that has not come yet."""


def _stand_at_the_start() -> float:
    return 0.0
