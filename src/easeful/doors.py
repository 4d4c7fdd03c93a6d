"""The real thing behind every door that nothing needs before the first paint."""

from __future__ import annotations

from easeful.adapters.chimes import ChimePlayer
from easeful.adapters.editor import DesktopEditor
from easeful.adapters.media_keys import DesktopMediaKeys
from easeful.adapters.player import Player
from easeful.adapters.voice import Voice, engines
from easeful.adapters.wake_lock import ScreenWakeLock
from easeful.core.ports import Clock
from easeful.places import Places
from easeful.ui.pages.save_dialog import ask_where
from easeful.ui.recorder import Recorder, command
from easeful.whole import Behind


def open_doors(places: Places, clock: Clock) -> Behind:
    """Return the doors of this machine; each opens when it is first used."""
    player = Player(clock)
    voice = Voice(engines(player))

    def close() -> None:
        voice.hush()
        voice.rest()
        player.close()

    return Behind(
        wake_lock=ScreenWakeLock(),
        editor=DesktopEditor(),
        speaker=voice,
        voices=voice,
        chimes=ChimePlayer(player, places.assets / "sounds"),
        media_keys=DesktopMediaKeys(),
        recorder=Recorder(command()),
        ask_file=ask_where,
        close=close,
    )
