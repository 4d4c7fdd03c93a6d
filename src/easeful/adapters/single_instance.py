"""One window for one home: a second start hands its wish to the first, and leaves.

The name of lock and socket holds the home, so a trial home has a window of its own. However a home
is spelled, through links or not, it is the same one: two windows would write over each other.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

PATIENCE_MS: Final = 1000
"""The first instance answers at once, unless it is only just starting."""

ANSWER_MS: Final = 3000
"""One that takes the wish but does not say so in this time hangs, and cannot be waited for."""

TAKEN: Final = b"taken\n"
LONGEST_WISH: Final = 4096


class SingleInstance(QObject):
    """Knows whether this is the first start; ``asked`` carries the wish of a later one.

    ``other_hangs`` once the first was reached and did not answer.
    """

    asked = Signal(object)

    def __init__(self, home: Path, folder: Path) -> None:
        """Take the lock for ``home`` in ``folder``, if nobody has it."""
        super().__init__()
        name = f"{crc32(os.fsencode(os.path.realpath(home))):08x}"
        self._socket_name = str(folder / f"easeful-{name}.socket")
        self._lock = QLockFile(str(folder / f"easeful-{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self.other_hangs = False
        taken = not self._lock.tryLock(0)
        self.is_first = not (taken and self._lock.error() is QLockFile.LockError.LockFailedError)

    def listen(self) -> None:
        """Hear later starts from now on. Called after the first paint: the network costs time."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 (see above)

        QLocalServer.removeServer(self._socket_name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(self._socket_name):
            log.warning("A second start will not find this one: %s", self._server.errorString())

    def hand_over(self, wish: str) -> bool:
        """Give ``wish`` to the first instance; say whether it took it. One that hangs does not."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 (only a second start needs it)

        socket = QLocalSocket()
        socket.connectToServer(self._socket_name)
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        socket.write(wish.encode() + b"\n")
        taken = socket.waitForBytesWritten(PATIENCE_MS) and socket.waitForReadyRead(ANSWER_MS)
        self.other_hangs = not taken
        socket.disconnectFromServer()
        return taken

    def close(self) -> None:
        """Give the name back."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            if socket.canReadLine():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            line = bytes(socket.readLine(LONGEST_WISH).data())
            socket.write(TAKEN)
            socket.flush()
            self.asked.emit(line.decode(errors="replace").strip())
