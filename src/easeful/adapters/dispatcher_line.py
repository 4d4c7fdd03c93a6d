"""A line to the speech dispatcher; it starts the dispatcher where none runs."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from threading import Thread
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from easeful.adapters.ssip import Ear, address

log = logging.getLogger(__name__)

PROGRAM: Final = "speech-dispatcher"
PAUSES_MS: Final = (100, 100, 200, 200, 400, 400, 400, 400, 400, 400)
"""Between two tries; 3 s in all. A dispatcher that was started answers after 0.1 to 0.5 s."""

SPAWN_PATIENCE: Final = 30.0

Closed = QLocalSocket.LocalSocketState.UnconnectedState


class DispatcherLine(QObject):
    """Opens, and tells what it hears; a line that could not be opened has ``failed``."""

    opened = Signal()
    heard = Signal(object)
    lost = Signal()
    failed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Connect nothing yet."""
        super().__init__(parent)
        self._ear = Ear()
        self._tries = 0
        self._is_open = False
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._try)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._begin)
        self._socket.readyRead.connect(self._listen)
        self._socket.errorOccurred.connect(self._go_on)
        self._socket.disconnected.connect(self._end)

    @property
    def is_open(self) -> bool:
        """Say whether the dispatcher can be spoken to."""
        return self._is_open

    def open(self) -> None:
        """Open the line, if it is not open or being opened."""
        if not self._is_open and not self._again.isActive() and self._socket.state() is Closed:
            self._tries = 0
            self._again.start(0)

    def close(self) -> None:
        """Hang up; nothing is told of it."""
        self._again.stop()
        self._is_open = False
        self._socket.flush()
        self._socket.abort()

    def send(self, words: bytes) -> None:
        """Send ``words``, if the line is open."""
        if self._is_open:
            self._socket.write(words)

    def _try(self) -> None:
        self._ear = Ear()
        path = address(os.environ)
        if path:
            self._socket.connectToServer(path)
        else:
            self._go_on()

    def _begin(self) -> None:
        self._is_open = True
        self.opened.emit()

    def _listen(self) -> None:
        for reply in self._ear.hear(bytes(self._socket.readAll().data())):
            if self._is_open:
                self.heard.emit(reply)

    def _end(self) -> None:
        if self._is_open:
            self._is_open = False
            log.info("The speech dispatcher has hung up")
            self.lost.emit()

    def _go_on(self) -> None:
        """Try again, for a while."""
        if self._is_open:
            return
        if self._tries == len(PAUSES_MS) or (self._tries == 0 and not _is_being_started()):
            log.info("The speech dispatcher cannot be reached: %s", self._socket.errorString())
            self.failed.emit()
            return
        self._again.start(PAUSES_MS[self._tries])
        self._tries += 1


def _is_being_started() -> bool:
    """Start the dispatcher, in a thread; say whether it is installed."""
    program = shutil.which(PROGRAM)
    if program is not None:
        Thread(target=_start, args=(program,), name="spawn", daemon=True).start()
    return program is not None


def _start(program: str) -> None:
    try:
        subprocess.run(  # noqa: S603 (no word of it was written by others)
            [program, "--spawn"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SPAWN_PATIENCE,
            check=False,
            start_new_session=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        log.exception("The speech dispatcher did not start")
