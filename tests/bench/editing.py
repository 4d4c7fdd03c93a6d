"""Typing in a routine of 300 lines: from the key to what is painted, in milliseconds.

``measured`` types 200 letters into a real text view; the problems are shown anew after each, as
the page does. Prints the median, the 95th percentile and the longest.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from easeful.core.settings import Theme
from easeful.library.completion import Known
from easeful.library.problem import Problem
from easeful.places import find_places
from easeful.ui.dress import dress
from easeful.ui.edit.manuscript import Manuscript
from easeful.ui.edit.text_view import TextView
from easeful.ui.icons import Icons
from easeful.ui.theme import PALETTES, Look, apply, load_fonts

STEPS = 74
STEP = """\
  - do: cat-cow                   # slowly
    repeat: 8
    hold: 15 s
    say: Press your low back into the mat, hold it for a while, and then let it go again.
"""
HEAD = "name: A long routine\nabout: For a bench.\nplace: floor\nsteps:\n"
WORDS = "and breathe out, "
KEYS = 200
PROBLEMS = 20


class Delays(NamedTuple):
    """Milliseconds from a key to the picture: half of them, 95 of 100, the longest."""

    half: float
    most: float
    longest: float


def delays_of(seconds: Sequence[float]) -> Delays:
    """Return what is told of many delays."""
    ordered = sorted(each * 1000 for each in seconds)
    return Delays(ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1])


def shown_view(app: QApplication) -> TextView:
    """Return a view on 300 lines, as large as it is in a window of 1280 by 800."""
    assets = find_places(os.environ).assets
    load_fonts(assets / "fonts")
    look = Look(palette=PALETTES[Theme.LIGHT], icons=Icons(assets / "icons"))
    apply(app, look)
    manuscript = Manuscript((HEAD + STEP * STEPS).encode())
    view = TextView(manuscript)
    view.show_known(Known({"cat-cow": "Cat-cow", "childs-pose": "Child's pose"}, {}, ()))
    dress(view, look)
    view.resize(600, 640)
    view.show()
    view.setFocus()
    app.processEvents()
    return view


def measured(app: QApplication) -> Delays:
    """Type in the middle of the text and return how long each letter took to be seen."""
    view = shown_view(app)
    view.go_to(152)
    problems = [
        Problem("a.yaml", line * 13, 5, f"problem {line}", "hold", "held")
        for line in range(1, PROBLEMS + 1)
    ]
    taken = []
    for at in range(KEYS):
        letter = WORDS[at % len(WORDS)]
        began = time.perf_counter()
        QTest.keyClicks(view.box, letter)
        view.show_problems(problems)
        app.processEvents()
        view.box.viewport().grab()
        taken.append(time.perf_counter() - began)
    view.close()
    return delays_of(taken)


if __name__ == "__main__":
    print(*measured(QApplication([])))
