"""A folder of many files in the whole window, with its list in sight.

Prints milliseconds: from the first paint until the list is there, until the first word of how far
it has come, until every file is read, the longest gap of the window meanwhile; with ``change``
also from saving a file until its new name is in the list, the longest gap then, and how many files
were read for it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bench.loop_watch import LoopWatch
from bench.opened import opened, until
from easeful.library import shelf_reading
from easeful.library.files import read_bytes
from easeful.library.problem import Problem
from easeful.ui.routes import Route

CHANGED = f"A name that no other file has, {time.time_ns()}"
read: list[Path] = []


def counted(path: Path, shown: str = "") -> bytes | Problem:
    """Note that a file is read."""
    read.append(path)
    return read_bytes(path, shown)


vars(shelf_reading)["read_bytes"] = counted
app = QApplication([])
parts = opened(app)
watch = LoopWatch()
told: list[float] = []
done: list[float] = []
painted: list[float] = []
parts.window.painted.connect(lambda: painted.append(time.perf_counter()))
parts.reader.progress.connect(lambda _far: told.append(time.perf_counter()))
parts.reader.done.connect(lambda: done.append(time.perf_counter()))
until(app, lambda: bool(painted))
parts.window.route_chosen.emit(Route.ROUTINES)
app.processEvents()
usable = time.perf_counter()
watch.begin()
until(app, lambda: bool(done))
longest = watch.end()
far = told[0] if told else done[0]
print(*(1000 * (moment - painted[0]) for moment in (usable, far, done[0])), longest)

if "change" in sys.argv[1:]:
    shelf = parts.stage.room.shelf
    file = next(Path(each.path) for each in shelf.summaries if each.own)
    settled = time.perf_counter() + 1
    until(app, lambda: time.perf_counter() > settled)
    read.clear()
    watch.begin()
    saved = time.perf_counter()
    file.write_text(f"name: {CHANGED}\nsteps:\n  - rest: 30 s\n", encoding="utf-8")
    until(app, lambda: any(each.name == CHANGED for each in shelf.summaries))
    seen = time.perf_counter()
    print(1000 * (seen - saved), watch.end(), len(read))
parts.window.close()
