"""The composition root: every part behind the window, wired to it.

With ``main`` the only module that names concrete classes of both ``ui`` and ``adapters``.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from easeful.core.awake import Awake
from easeful.core.ports import Clock, Editor, SettingsStore, WakeLock
from easeful.front import Front, build_front
from easeful.places import Places
from easeful.ui.all_pages import AllPages, Room
from easeful.ui.appearance import Appearance
from easeful.ui.main_window import MainWindow
from easeful.ui.memory import Memory
from easeful.ui.run import Runs
from easeful.ui.shelf_reader import ShelfReader
from easeful.ui.stage import Stage
from easeful.ui.starter import Starter
from easeful.ui.way import Way
from easeful.ui.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Doors:
    """The doors to the machine that a test replaces."""

    clock: Clock
    wake_lock: WakeLock
    editor: Editor
    settings: SettingsStore


@dataclass(frozen=True, slots=True)
class App:
    """Every part. Whoever holds it keeps them alive; a listener that nobody keeps falls silent."""

    window: MainWindow
    way: Way
    stage: Stage
    memory: Memory
    appearance: Appearance
    reader: ShelfReader
    runs: Runs
    awake: Awake


def build(app: QApplication, places: Places, doors: Doors) -> App:
    """Build everything at once; the shelf is read after the first paint."""
    front = build_front(app, places, doors.settings, doors.clock)
    whole = complete(front, doors.wake_lock, doors.editor)
    whole.window.painted.connect(whole.reader.read)
    return whole


def complete(front: Front, wake_lock: WakeLock, editor: Editor) -> App:
    """Build what stands behind a window that is there already."""
    memory, shelf, window = front.memory, front.shelf, front.window
    window.setWindowIcon(front.icons.application())
    reader, awake = ShelfReader(shelf), Awake(wake_lock)
    room = Room(shelf, memory, front.clock, editor, front.places.shelf.own_routines)
    wishes = Wishes()
    stage = Stage(window, AllPages(room, wishes, front.page), room)
    runs = Runs(shelf, memory, front.clock, (awake.hear,))
    way = Way(stage, wishes, Starter(stage, runs), reader)
    memory.changed.connect(front.appearance.follow)
    front.appearance.changed.connect(window.take_look)
    return App(window, way, stage, memory, front.appearance, reader, runs, awake)
