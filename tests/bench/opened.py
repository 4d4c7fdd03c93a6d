"""The whole app in the folder that the environment names, for probes that drive it."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from easeful.adapters.clock import SystemClock
from easeful.adapters.settings_file import SettingsFile
from easeful.behind import Doors
from easeful.doors import open_doors
from easeful.places import find_places
from easeful.whole import App, build

PATIENCE = 60.0
"""Seconds after which a probe gives up."""


def opened(app: QApplication) -> App:
    """Return the app with its window shown; nothing has been read yet."""
    places, clock = find_places(os.environ), SystemClock()
    doors = Doors(clock, SettingsFile(places.settings), open_doors(places, clock, QIcon()))
    parts = build(app, places, doors)
    parts.begin(None)
    parts.window.resize(1280, 800)
    parts.window.show()
    gc.freeze()  # as the program's own start does
    return parts


def until(app: QApplication, is_so: Callable[[], bool]) -> None:
    """Let the event loop turn until ``is_so``."""
    began = time.perf_counter()
    while not is_so():
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError
        app.processEvents()
