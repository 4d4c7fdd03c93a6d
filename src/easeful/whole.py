"""The composition root: every part behind the window, wired to it.

With ``main`` the only module that names concrete classes of both ``ui`` and ``adapters``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from easeful.core.awake import Awake
from easeful.core.ports import (
    Chimes,
    Clock,
    Editor,
    MediaKeys,
    SettingsStore,
    Speaker,
    Voices,
    WakeLock,
)
from easeful.core.remote import Remote
from easeful.core.session import Verb
from easeful.front import Front, build_front
from easeful.places import Places
from easeful.ui.all_pages import AllPages, Room
from easeful.ui.appearance import Appearance
from easeful.ui.audition import Audition
from easeful.ui.main_window import MainWindow
from easeful.ui.memory import Memory
from easeful.ui.pages.take_along import AskFile
from easeful.ui.recorder import Recorder
from easeful.ui.run import Around, Runs
from easeful.ui.shelf_reader import ShelfReader
from easeful.ui.silence import Silence
from easeful.ui.stage import Stage
from easeful.ui.starter import Starter
from easeful.ui.way import Way
from easeful.ui.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Doors:
    """The doors to the machine that a test replaces."""

    clock: Clock
    settings: SettingsStore
    behind: Behind


@dataclass(frozen=True, slots=True)
class Behind:
    """The doors that nothing needs before the first paint; ``close`` lets go of the machine."""

    wake_lock: WakeLock
    editor: Editor
    speaker: Speaker
    voices: Voices
    chimes: Chimes
    media_keys: MediaKeys
    recorder: Recorder
    ask_file: AskFile
    close: Callable[[], None]


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
    remote: Remote
    silence: Silence


def build(app: QApplication, places: Places, doors: Doors) -> App:
    """Build everything at once; the shelf is read after the first paint."""
    front = build_front(app, places, doors.settings, doors.clock)
    whole = complete(front, doors.behind)
    whole.window.painted.connect(whole.reader.read)
    return whole


def complete(front: Front, doors: Behind) -> App:
    """Build what stands behind a window that is there already."""
    memory, shelf, window = front.memory, front.shelf, front.window
    window.setWindowIcon(front.icons.application())
    reader, awake = ShelfReader(shelf), Awake(doors.wake_lock)
    silence = Silence(doors.speaker, doors.chimes, memory)
    remote = Remote(doors.media_keys, front.clock, window.come_forward)
    room = Room(
        shelf,
        memory,
        front.clock,
        doors.editor,
        front.places.shelf.own_routines,
        Audition(doors.speaker, doors.chimes),
        doors.voices,
        doors.recorder,
        doors.ask_file,
    )
    wishes = Wishes()
    stage = Stage(window, AllPages(room, wishes, front.page), room)

    def obey(verb: Verb) -> None:
        stage.pages.session.obey(verb)

    listeners = (awake.hear, silence.hear)
    around = Around(doors.speaker, doors.chimes, remote, obey, listeners)
    runs = Runs(shelf, memory, front.clock, around)
    way = Way(stage, wishes, Starter(stage, runs), reader)
    memory.changed.connect(front.appearance.follow)
    front.appearance.changed.connect(window.take_look)
    silence.told.connect(stage.tell)
    return App(window, way, stage, memory, front.appearance, reader, runs, awake, remote, silence)
