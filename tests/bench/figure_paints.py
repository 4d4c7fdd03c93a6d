"""How often the figure is painted in a session: while it moves, paused, minimised and hidden.

Prints four counts of paints in some seconds.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from easeful.adapters.clock import SystemClock
from easeful.adapters.settings_file import SettingsFile
from easeful.behind import Doors
from easeful.core.start import StartRequest
from easeful.doors import open_doors
from easeful.places import find_places
from easeful.ui.widgets.figure_view import FigureView
from easeful.whole import build

READY = 12.0
"""Seconds until the movement has begun."""

LONG = 4.0
SETTLED = 1.5

paints = 0
really = FigureView.paintEvent


def counted(view: FigureView, event: QPaintEvent) -> None:
    """Count, and paint."""
    global paints  # noqa: PLW0603 - a probe of fifty lines
    paints += 1
    really(view, event)


def wait(seconds: float) -> None:
    """Let the app live."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def count() -> int:
    """Return the paints of a while, once what was done before has settled."""
    wait(SETTLED)
    before = paints
    wait(LONG)
    return paints - before


setattr(FigureView, "paintEvent", counted)  # noqa: B010 - a method, and of a class of Qt
app = QApplication([])
places = find_places(os.environ)
clock = SystemClock()
doors = Doors(clock, SettingsFile(places.settings), open_doors(places, clock, QIcon()))
parts = build(app, places, doors)
parts.window.show()
parts.begin(StartRequest(sys.argv[1]))
parts.reader.read()
wait(READY)
moving = count()
QTest.keyClick(parts.window.focusWidget(), Qt.Key.Key_Space)
paused = count()
QTest.keyClick(parts.window.focusWidget(), Qt.Key.Key_Space)
parts.window.showMinimized()
minimised = count()
parts.window.hide()
hidden = count()
print(moving, paused, minimised, hidden)
