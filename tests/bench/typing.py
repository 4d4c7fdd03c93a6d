"""Writing in a routine of 300 lines in the whole window: from the key to what follows it.

Prints milliseconds from a key in the text until its problems, and what the routine is now beside
it, are shown: half of them, 95 of 100, and the longest gap of the window. Then the same for keys
that make a mistake and mend it, and for "plus" and "minus" on a card.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.editing import HEAD, STEP, STEPS, delays_of
from bench.loop_watch import LoopWatch
from bench.opened import opened, until
from easeful.core.settings import EditAs
from easeful.places import find_places
from easeful.ui.edit.edit_page import EditPage
from easeful.ui.edit.edits import SetField
from easeful.whole import App

WORDS = "and breathe out, "
KEYS = 120
PRESSES = 20
MISTAKES = 10
SPOKEN = 4 + 4 * 37
"""A line in the middle with words that are spoken; the exercise stands three lines above."""


def shown_page(parts: App) -> EditPage:
    """Return the page on which a routine is changed."""
    page = parts.window.page
    if not isinstance(page, EditPage):
        raise TypeError
    return page


app = QApplication([])
file = find_places(os.environ).shelf.own_routines / "long.yaml"
SHORTER = STEP.replace("repeat: 8", "repeat: 3")  # else it lasts longer than a routine may
file.write_text(HEAD + SHORTER * STEPS, encoding="utf-8")
parts = opened(app)
until(app, lambda: not parts.reader.reads)
parts.making._mend(file)  # noqa: SLF001 - as the page of problems does
page = shown_page(parts)
watch = LoopWatch()
box = page._text.box  # noqa: SLF001 - what a person types into
working = (page.editing._analyst, page._preview)  # noqa: SLF001 - who still has something to do


def is_shown() -> bool:
    """Say whether the newest text is understood, and all of it is shown."""
    timers = (timer for each in working for timer in each.findChildren(QTimer))
    return not any(timer.isActive() for timer in timers)


def delays(act: Callable[[int], None], times: int) -> tuple[float, float, float]:
    """Return half, 95 of 100, and the longest gap of the loop."""
    taken = []
    longest = 0.0
    for at in range(times):
        watch.begin()
        began = time.perf_counter()
        act(at)
        until(app, is_shown)
        app.processEvents()
        taken.append(time.perf_counter() - began)
        longest = max(longest, watch.end())
    half, most, _longest = delays_of(taken)
    return half, most, longest


def write(at: int) -> None:
    """Type a letter of words that are spoken, and now and then one that is a mistake."""
    if at % MISTAKES == MISTAKES - 1:
        QTest.keyClick(box, Qt.Key.Key_Backspace)
    else:
        QTest.keyClicks(box, WORDS[at % len(WORDS)])


def misspell(at: int) -> None:
    """Break the name of an exercise, and mend it again."""
    if at % 2:
        QTest.keyClick(box, Qt.Key.Key_Backspace)
    else:
        QTest.keyClicks(box, "x")


def press(at: int) -> None:
    """Ask for one repeat more, or one less, as the buttons of a card do."""
    page._cards.wanted.emit(SetField(("steps", STEPS // 2), "repeat", str(3 + at % 2)))  # noqa: SLF001


def stand_at(line: int) -> None:
    """Put the cursor to the end of the word that begins the value on ``line``."""
    page.go_to_line(line)
    text = page.editing.manuscript.lines[line - 1]
    ends = text.find(" ", text.find(": ") + 2)
    cursor = box.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=ends if ends > 0 else len(text))
    box.setTextCursor(cursor)
    until(app, is_shown)


stand_at(SPOKEN)
print(*delays(write, KEYS))
stand_at(SPOKEN - 3)
print(*delays(misspell, PRESSES * 2))
page._choose_view(EditAs.CARDS)  # noqa: SLF001
until(app, is_shown)
print(*delays(press, PRESSES))
parts.window.close()
