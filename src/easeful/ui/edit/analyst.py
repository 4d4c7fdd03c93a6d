"""Reads a text again whenever it has changed: its mistakes first, then all that it means.

Rule 1: in two turns of the event loop, so that no key waits for both.
Rule 2: only the newest text counts; what is not asked for any more is not worked out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.core.body import Side
from easeful.core.plan import Catalogue
from easeful.core.profile import Profile
from easeful.library.outline import Outline, outline_of
from easeful.library.understanding import understand

PAUSE_MS: Final = 20
"""After a key: a second one that follows at once makes one reading of both."""


class Analyst(QObject):
    """``read`` carries the ``Outline`` of a text, ``understood`` its ``Understanding``."""

    read = Signal(object)
    understood = Signal(object)

    def __init__(self, catalogue: Catalogue, first_side: Side, profile: Profile) -> None:
        super().__init__()
        self._catalogue, self._first_side, self._profile = catalogue, first_side, profile
        self._path = Path()
        self._data = b""
        self._outline: Outline | None = None
        self._first = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._second = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self._read)
        self._second.timeout.connect(self._understand)

    def know(self, catalogue: Catalogue) -> None:
        """Read with these exercises from now on."""
        self._catalogue = catalogue
        if self._outline is not None:
            self.look(self._path, self._data)

    def look(self, path: Path, data: bytes) -> None:
        """Read ``data`` soon."""
        self._path, self._data = path, data
        self._second.stop()
        self._first.start()

    def look_now(self, path: Path, data: bytes) -> None:
        """Read ``data`` at once, as a page that opens needs it."""
        self.look(path, data)
        self._read()
        self._understand()

    def _read(self) -> None:
        self._first.stop()
        self._outline = outline_of(str(self._path), self._data, self._catalogue)
        self._second.start()
        self.read.emit(self._outline)

    def _understand(self) -> None:
        self._second.stop()
        if self._outline is not None:
            person = (self._first_side, self._profile)
            self.understood.emit(understand(self._outline, self._catalogue, *person))
