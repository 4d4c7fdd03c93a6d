"""Opens the window and runs the event loop until it closes.

The window is painted first; whatever it does not need for that is imported and built behind it,
before the first key or click is heard.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from easeful.adapters.clock import SystemClock
from easeful.adapters.private import make_home_private
from easeful.adapters.settings_file import SettingsFile
from easeful.core import suggest
from easeful.core.start import Request, read, written
from easeful.heat_news import tell_of_heat
from easeful.library import shelf
from easeful.library.home_waits import something_waits
from easeful.places import Places
from easeful.ui import paint, palette, routes

# What knows no Qt comes before it: Qt's import hook reads the source of every later module.
# isort: split
from PySide6.QtCore import QDir, QObject, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication

from easeful.adapters.single_instance import SingleInstance
from easeful.adapters.troubles import Troubles, make_application
from easeful.front import Front, build_front

if TYPE_CHECKING:
    from easeful.whole import App


KNOWN_BEFORE_QT = (paint, palette, routes, shelf, suggest)

INSIST_MS: Final = 200
TRIES: Final = 50
BETWEEN_TRIES_MS: Final = 100
"""Five seconds: who starts it twice in a hurry still gets one window."""


def open_window(places: Places, start: Request | None, *, hidden: bool) -> int:
    """Open the window, or raise the one that is open already; return the exit code.

    ``hidden``: it stays in the tray, or where there is none minimised, until it is needed.
    """
    instance = SingleInstance(places.home, _runtime_folder())
    if not instance.is_first and (hidden or _hand_over(instance, written(start))):
        return 0
    make_home_private(places.home)
    trouble = _settled(places) if instance.is_first else ""
    troubles = Troubles(places.home / "easeful.log")
    qt = make_application(lambda: tell_of_heat(places))
    qt.setQuitOnLastWindowClosed(False)
    front = build_front(qt, places, SettingsFile(places.settings), SystemClock())
    sys.excepthook = troubles.catch
    opening = Opening(qt, front, instance, troubles)
    opening.start, opening.trouble = start, trouble
    front.window.painted.connect(opening.go_on)
    front.window.closing.connect(qt.quit, Qt.ConnectionType.QueuedConnection)
    if hidden:
        QTimer.singleShot(0, opening.stay_hidden)
    else:
        front.window.show()
    gc.enable()
    code = qt.exec()
    opening.close()
    if instance.is_first:
        _settled(places)
    instance.close()
    return code


class Opening(QObject):
    """Builds the rest once the window has been painted, and keeps it alive."""

    def __init__(
        self, qt: QApplication, front: Front, instance: SingleInstance, troubles: Troubles
    ) -> None:
        """Wait for the first paint; ``start`` and ``trouble`` may be set until then."""
        super().__init__()
        self._qt = qt
        self._front = front
        self._instance = instance
        self._troubles = troubles
        self.start: Request | None = None
        self.trouble = ""
        self._app: App | None = None
        self._close: Callable[[], None] | None = None

    def stay_hidden(self) -> None:
        """Be there for reminders and for heat, and show nothing before it is needed."""
        self.go_on()
        if self._app is not None:
            self._app.tray.refresh()
            if not (self._front.window.isVisible() or self._app.window.has_tray()):
                self._app.window.showMinimized()

    def go_on(self) -> None:
        """Build the rest, begin, and look at the disk."""
        if self._app is not None:
            return
        # Not at the top: most of the app, and none of it is needed to paint the first page.
        from easeful.doors import open_doors  # noqa: PLC0415
        from easeful.whole import complete  # noqa: PLC0415

        doors = open_doors(self._front.places, self._front.clock, self._front.icons.application())
        self._close = doors.close
        self._app = complete(self._qt, self._front, doors)
        self._troubles.say = self._app.stage.tell
        self._app.begin(self.start)
        for trouble in (self._app.memory.complaint, self.trouble):
            if trouble:
                self._app.stage.tell_surely(trouble)
        self._instance.asked.connect(self._take_wish)
        self._instance.listen()
        self._app.reader.done.connect(self._settle, Qt.ConnectionType.SingleShotConnection)
        self._settle()
        self._app.reader.read()

    def _settle(self) -> None:
        """Let no later look for garbage go through what stays for good; it takes 50 ms."""
        gc.freeze()

    def close(self) -> None:
        """Let go of the machine."""
        if self._close is not None:
            self._close()

    def _take_wish(self, wish: str) -> None:
        """Come forward, and start what a second start asked for."""
        if self._app is not None:
            self._app.way.come_forward(read(wish))
            QTimer.singleShot(INSIST_MS, self, self._insist)

    def _insist(self) -> None:
        """Come forward once more if the desktop took the wish for an old one, and put it aside."""
        window = self._front.window
        if window.isVisible() and not window.isActiveWindow():
            window.come_forward()


def _hand_over(instance: SingleInstance, wish: str) -> bool:
    """Give ``wish`` to the first start, which may only just be starting; say whether it took it."""
    for _try in range(TRIES):
        if instance.hand_over(wish):
            return True
        if instance.other_hangs:
            return False
        QThread.msleep(BETWEEN_TRIES_MS)
    return False


def _settled(places: Places) -> str:
    """Do what waits in her home while nobody uses it; return "" or, in words, why it waits on."""
    if not something_waits(places.home):
        return ""
    # Not at the top: hardly any start needs it.
    from easeful.adapters.home_settling import settle_home  # noqa: PLC0415

    return settle_home(places.home, SystemClock().now().wall)


def _runtime_folder() -> Path:
    """Return where this user's running programs keep their sockets."""
    return Path(os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath())
