"""The real thing behind every door that nothing needs before the first paint."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import gettempdir
from uuid import uuid4

from platformdirs import user_cache_path
from PySide6.QtGui import QIcon

from easeful.adapters.autostart import find_autostart
from easeful.adapters.boot import boot_id
from easeful.adapters.chimes import ChimePlayer
from easeful.adapters.diary import DiaryFile
from easeful.adapters.diary_waiting import Waiting
from easeful.adapters.editor import DesktopEditor
from easeful.adapters.errands import Errands
from easeful.adapters.file_type import find_file_type
from easeful.adapters.folder_watch import FolderWatch
from easeful.adapters.heat_watcher import HeatWatcher, watcher_command
from easeful.adapters.home_care import FileCare
from easeful.adapters.journal import Journal
from easeful.adapters.journal_use import HEAT_IN_WINDOW
from easeful.adapters.media_keys import DesktopMediaKeys
from easeful.adapters.notices import DesktopNotices
from easeful.adapters.player import Player
from easeful.adapters.qt_post import QtPost
from easeful.adapters.reminder_memory import ReminderMemory
from easeful.adapters.sound_outputs import SoundOutputs
from easeful.adapters.tray import Tray
from easeful.adapters.voice import Voice, engines
from easeful.adapters.wake_lock import ScreenWakeLock
from easeful.behind import Behind
from easeful.core.ports import Clock
from easeful.library.reminder_book import ReminderBook
from easeful.places import Places
from easeful.ui.file_dialogs import desktop_dialogs
from easeful.ui.heat_run import HeatDoors
from easeful.ui.recorder import Recorder, command
from easeful.ui.reminding import ReminderDoors

OPENS_A_WINDOW = (sys.executable, "-P", "-m", "easeful")


def open_doors(places: Places, clock: Clock, icon: QIcon) -> Behind:
    """Return the doors of this machine; each opens when it is first used."""
    player = Player(clock)
    voice = Voice(engines(player))
    post = QtPost()
    notices = DesktopNotices(post.post, clock, _icon(places))
    owner = f"{os.getpid()}-{uuid4().hex[:12]}"
    journal = Journal.open(places.journal, owner, boot_id(), HEAT_IN_WINDOW)

    elsewhere = (user_cache_path("easeful", appauthor=False), Path(gettempdir()))
    waiting = Waiting(places.journal, elsewhere)
    diary = DiaryFile(places.journal, post.post, waiting)
    tray = Tray(icon)

    def release() -> None:
        diary.close()
        journal.close()

    def forget() -> None:
        release()
        waiting.forget()

    def close() -> None:
        voice.hush()
        voice.rest()
        tray.close()
        notices.close()
        release()
        player.close()

    return Behind(
        wake_lock=ScreenWakeLock(),
        editor=DesktopEditor(),
        folder=FolderWatch(),
        speaker=voice,
        voices=voice,
        chimes=ChimePlayer(player, places.assets / "sounds"),
        media_keys=DesktopMediaKeys(),
        recorder=Recorder(command()),
        dialogs=desktop_dialogs(),
        file_type=find_file_type(OPENS_A_WINDOW, _icon(places), os.environ),
        diary=diary,
        heat=HeatDoors(
            log=journal,
            memory=journal.memory,
            watch=HeatWatcher(watcher_command(places.home, owner, OPENS_A_WINDOW), clock),
            lock=ScreenWakeLock(),
            outputs=SoundOutputs(post.post),
        ),
        reminders=reminder_doors(places),
        notices=notices,
        tray=tray,
        care=FileCare(),
        errand=Errands().do,
        release=forget,
        close=close,
    )


def reminder_doors(places: Places) -> ReminderDoors:
    """Return what reminders need of this machine."""
    return ReminderDoors(
        book=ReminderBook(places.home / "reminders.yaml"),
        store=ReminderMemory(places.cache / "reminders.json"),
        autostart=find_autostart(OPENS_A_WINDOW, _icon(places), os.environ),
    )


def _icon(places: Places) -> str:
    return str(places.assets / "icons" / "easeful.svg")
