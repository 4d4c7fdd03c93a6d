"""One life of Easeful, to be killed: the app with real doors but no screen, no sound and no shelf.

``live`` is for a process of its own. It first says whether it asks if the pad is off, and then does
what it hears, saying what it does right before and right after: what was said before it was killed
has happened.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Final

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from easeful.adapters.clock import SystemClock
from easeful.adapters.settings_file import SettingsFile
from easeful.core.heat_words import ALL_TRUE, IS_OFF
from easeful.core.pack import Pack
from easeful.doors import open_doors
from easeful.front import build_front
from easeful.places import find_places
from easeful.whole import App, complete

ASKS, CALM = "asks", "calm"
BEGIN, END, LEAVE = "begin", "end", "leave"
"""What it is told."""

PRESSED, DONE = "pressed", "done"
"""What it says of that."""

BUTTONS: Final = {BEGIN: ALL_TRUE[Pack.PAD], END: IS_OFF[Pack.PAD]}
LOOK_MS: Final = 2
NOWHERE: Final = {
    "QT_QPA_PLATFORM": "offscreen",
    "PULSE_SERVER": "unix:/nowhere/sound",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere/bus",
}


def live(home: str, ear: Connection, mouth: Connection) -> None:
    """Live until told otherwise."""
    os.environ.update(NOWHERE, EASEFUL_HOME=home, PYTHONPATH=os.pathsep.join(sys.path))
    logging.getLogger("easeful").addHandler(logging.NullHandler())
    qt = QApplication([])
    places, clock = find_places(os.environ), SystemClock()
    front = build_front(qt, places, SettingsFile(places.settings), clock)
    doors = open_doors(places, clock, front.icons.application())
    app = complete(qt, front, doors)
    app.begin(None)
    front.window.show()
    mouth.send(ASKS if asks(app) else CALM)
    notifier = QSocketNotifier(ear.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: obey(ear.recv(), mouth, app, qt.quit))
    qt.exec()
    doors.close()


def asks(app: App) -> bool:
    """Say whether the window asks if the pad is off."""
    if not app.heat.is_on:
        return False
    page = app.heat.way.page
    return app.window.page is page and page.seen in {page.taken_up, page.alarm}


def obey(word: str, mouth: Connection, app: App, leave: Callable[[], None]) -> None:
    if word == LEAVE:
        leave()
        return
    if word == BEGIN:
        app.heat.start_heat()
    press_once_seen(mouth, app, BUTTONS[word])


def press_once_seen(mouth: Connection, app: App, words: str) -> None:
    buttons = app.window.findChildren(QAbstractButton)
    for button in buttons:
        if button.text() == words and button.isVisible():
            mouth.send(PRESSED)
            button.click()
            mouth.send(DONE)
            return
    QTimer.singleShot(LOOK_MS, app.window, lambda: press_once_seen(mouth, app, words))
