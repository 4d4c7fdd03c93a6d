"""Stand-ins at every door of the app at once, to be replaced one by one."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from diary_fakes import MemoryDiary
from fakes import (
    FakeAutostart,
    FakeChimes,
    FakeClock,
    FakeEditor,
    FakeFolderWatch,
    FakeHeatWatch,
    FakeMediaKeys,
    FakeNotices,
    FakeOutputs,
    FakeReminderStore,
    FakeSaveDialog,
    FakeSpeaker,
    FakeVoices,
    FakeWakeLock,
)
from heat_fakes import HeatStore, MemoryHeatLog, MemoryHeatMemory
from PySide6.QtGui import QIcon

from easeful.adapters.home_care import FileCare
from easeful.adapters.tray import Tray
from easeful.behind import Behind
from easeful.core.tray_menu import TrayMenu
from easeful.library.reminder_book import ReminderBook
from easeful.ui.heat_run import HeatDoors
from easeful.ui.recorder import Recorder
from easeful.ui.reminding import ReminderDoors

T = TypeVar("T")

RECORDS: Final = Path(__file__).parent / "recording.py"


class FakeTray(Tray):
    """Remembers its menu and what it said; there is a tray if ``exists``."""

    def __init__(self, *, exists: bool = False) -> None:
        super().__init__(QIcon())
        self.exists = exists
        self.menus: list[TrayMenu] = []
        self.said: list[str] = []

    @property
    def is_there(self) -> bool:
        return self.exists

    def show(self, menu: TrayMenu) -> None:
        self.menus.append(menu)

    def say(self, title: str, words: str) -> bool:  # noqa: ARG002 (as the tray has it)
        if self.exists:
            self.said.append(words)
        return self.exists


def fake_heat(store: HeatStore | None = None) -> HeatDoors:
    """Return what is behind heat, in memory."""
    store = store or HeatStore()
    return HeatDoors(
        log=MemoryHeatLog(store=store),
        memory=MemoryHeatMemory(store),
        watch=FakeHeatWatch(),
        lock=FakeWakeLock(),
        outputs=FakeOutputs(),
    )


def fake_behind(home: Path, clock: FakeClock) -> Behind:
    """Return fakes for everything behind the first paint; ``home`` is the person's."""
    return Behind(
        wake_lock=FakeWakeLock(),
        editor=FakeEditor(),
        folder=FakeFolderWatch(),
        speaker=FakeSpeaker(clock),
        voices=FakeVoices(),
        chimes=FakeChimes(clock),
        media_keys=FakeMediaKeys(),
        recorder=Recorder((sys.executable, str(RECORDS), "waits")),
        dialogs=FakeSaveDialog(home).dialogs,
        file_type=FakeAutostart(),
        diary=MemoryDiary(),
        heat=fake_heat(),
        reminders=ReminderDoors(
            ReminderBook(home / "reminders.yaml"), FakeReminderStore(), FakeAutostart()
        ),
        notices=FakeNotices(),
        tray=FakeTray(),
        care=FileCare(),
        errand=_at_once,
        release=_nothing,
        close=_nothing,
    )


def _at_once(work: Callable[[], T], then: Callable[[T], None]) -> None:
    """Do what may take a while, and tell it."""
    then(work())


def _nothing() -> None:
    """Stand in for letting go of a machine that nobody took hold of."""
