"""The way from any thread to the window's."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

log = logging.getLogger(__name__)


class QtPost(QObject):
    """Runs what is posted in the thread that it was made in, in order, by the event loop."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Have ``call`` run soon, and return at once."""
        try:
            self._posted.emit(call)
        except RuntimeError:  # the app has ended, and its objects with it
            log.debug("Posted after the end")

    def _deliver(self, call: Callable[[], None]) -> None:
        call()
