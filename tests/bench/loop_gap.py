"""The longest gap of the event loop while 1,000 files are read behind the window, in ms."""

from __future__ import annotations

import os
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from easeful.adapters.clock import SystemClock
from easeful.adapters.settings_file import SettingsFile
from easeful.behind import Doors
from easeful.doors import open_doors
from easeful.places import find_places
from easeful.whole import build

gaps: list[float] = []
last = time.perf_counter()


def look() -> None:
    """Note how long the loop was away."""
    global last  # noqa: PLW0603 - a probe of twenty lines
    now = time.perf_counter()
    gaps.append(now - last)
    last = now


def begin() -> None:
    """Watch the loop from the first paint on."""
    global last  # noqa: PLW0603
    last = time.perf_counter()
    watch.start(0)


app = QApplication([])
places = find_places(os.environ)
clock = SystemClock()
doors = Doors(clock, SettingsFile(places.settings), open_doors(places, clock, QIcon()))
parts = build(app, places, doors)
watch = QTimer()
watch.timeout.connect(look)
parts.begin(None)
parts.window.painted.connect(begin)
parts.reader.done.connect(app.quit)
parts.window.show()
app.exec()
print(max(gaps) * 1000, sum(gaps) * 1000)
