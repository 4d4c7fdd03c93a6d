"""Easeful as it really starts. Prints when its window was painted, and its resident KiB.

app_window.py leave            ends after the first paint
app_window.py idle             stays on Today
app_window.py ROUTINE          starts a routine and stays
app_window.py ROUTINE hidden   the same with the window minimised
app_window.py ROUTINE sixty    the same with sixty frames a second instead of thirty
app_window.py idle hidden      stays for its reminders, with the window out of sight
"""

from __future__ import annotations

import gc
import os
import sys
import time

gc.disable()  # as the program's own start does, and in the same order: its own modules first
# isort: split
from easeful import main
from easeful.core.start import StartRequest
from easeful.places import find_places

# isort: split
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bench.resident import resident_kib

what, *more = sys.argv[1:]
SETTLED = 2000


def be_twice_as_smooth() -> None:
    """Look, and draw, sixty times a second; as late as this, for a start imports neither."""
    from easeful.core import act  # noqa: PLC0415
    from easeful.ui import driver  # noqa: PLC0415

    act.FRAMES = 60  # type: ignore[misc]
    driver.FRAME = 1 / 60  # type: ignore[misc]


class Reporting(main.Opening):
    """Reports the first paint."""

    def go_on(self) -> None:
        """Report, and then leave or go on."""
        print(time.monotonic(), resident_kib("self"), flush=True)
        if what == "leave":
            QApplication.quit()
            return
        super().go_on()
        if "sixty" in more:
            be_twice_as_smooth()
        if "hidden" in more:
            QTimer.singleShot(SETTLED, self._front.window.showMinimized)


main.Opening = Reporting  # type: ignore[misc]
start = None if what in {"leave", "idle"} else StartRequest(what)
sys.exit(main.open_window(find_places(os.environ), start, hidden=False))
