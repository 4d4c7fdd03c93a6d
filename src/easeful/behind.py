"""Every door to the machine that the app needs, as one value: a test replaces them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from easeful.adapters.tray import Tray
from easeful.core.desktop_ports import FileType, Notices
from easeful.core.diary_ports import Diary
from easeful.core.ports import (
    Chimes,
    Clock,
    Editor,
    FolderWatch,
    MediaKeys,
    SettingsStore,
    Speaker,
    Voices,
    WakeLock,
)
from easeful.library.home_care import HomeCare
from easeful.ui.data_doors import Errand
from easeful.ui.file_dialogs import Dialogs
from easeful.ui.heat_run import HeatDoors
from easeful.ui.recorder import Recorder
from easeful.ui.reminding import ReminderDoors


@dataclass(frozen=True, slots=True)
class Doors:
    """The doors to the machine that a test replaces."""

    clock: Clock
    settings: SettingsStore
    behind: Behind


@dataclass(frozen=True, slots=True)
class Behind:
    """The doors that nothing needs before the first paint; ``close`` lets go of the machine.

    ``release`` lets go of the journal alone, and of what waits for it: all is to be deleted.
    """

    wake_lock: WakeLock
    editor: Editor
    folder: FolderWatch
    speaker: Speaker
    voices: Voices
    chimes: Chimes
    media_keys: MediaKeys
    recorder: Recorder
    dialogs: Dialogs
    file_type: FileType | None
    diary: Diary
    heat: HeatDoors
    reminders: ReminderDoors
    notices: Notices
    tray: Tray
    care: HomeCare
    errand: Errand
    release: Callable[[], None]
    close: Callable[[], None]
