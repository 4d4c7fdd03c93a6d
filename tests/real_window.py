"""Easeful as ``python -m easeful`` opens it, with a clock that a test may shift, and a peephole.

    python tests/real_window.py CLOCK [open FILE]

Each line that it reads is words; it answers with the middle of the button or label that bears them,
"x y" on the screen, or with an empty line where none is seen, or it may not be pressed. Of a card
the name is enough, of lines the first one up to its comma.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from real_clock import ShiftedClock

from easeful import main
from easeful.adapters.troubles import make_application
from easeful.cli import OpenWindow, run
from easeful.places import find_places


def make_watched_application(before_leaving: Callable[[], None]) -> QApplication:
    """Return the application, which answers what the test asks."""
    app = make_application(before_leaving)
    ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    ear.activated.connect(lambda: answer(ear))
    return app


def answer(ear: QSocketNotifier) -> None:
    words = sys.stdin.readline()
    if words:
        print(where(words.rstrip("\n")), flush=True)  # noqa: T201 (to the test)
    else:
        ear.setEnabled(False)


def where(words: str) -> str:
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    buttons = [part for window in windows for part in window.findChildren(QAbstractButton)]
    labels = [part for window in windows for part in window.findChildren(QLabel)]
    parts: list[QAbstractButton | QLabel] = [*buttons, *labels]
    for part in parts:
        seen = part.visibleRegion().boundingRect()
        name = part.accessibleName()
        line = part.text().partition("\n")[0]
        known = {part.text(), name, name.partition(",")[0], line.partition(",")[0]}
        is_it = words in known and part.isEnabled()
        middle = part.mapToGlobal(seen.center())
        if is_it and not seen.isEmpty() and part.screen().geometry().contains(middle):
            return f"{middle.x()} {middle.y()}"
    return ""


if __name__ == "__main__":
    # The product has no door for a clock here, and needs none but for this.
    vars(main)["SystemClock"] = partial(ShiftedClock, Path(sys.argv[1]))
    vars(main)["make_application"] = make_watched_application
    home = find_places(os.environ)
    wish = run(sys.argv[2:], home)
    assert isinstance(wish, OpenWindow)
    sys.exit(main.open_window(home, wish.start, hidden=wish.hidden))
