"""A pad that is on, for five minutes, with everything around it that is real.

with pad_is_on(tmp_path) as scene:
    scene.home.pass_until(2.0)
    ...
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from notice_server import NoticeServer
from real_ear import Ear
from real_easeful import Easeful
from real_home import Home, plain_settings
from sound_server import SoundServer, wait_until

from easeful.core.settings import Settings

AT_ONCE: Final = 1.0
"""Seconds after its time, or after waking, in which the alarm must be heard."""

BUSY: Final = 2.0
"""Seconds that a machine may be late which has other work, where nothing names a figure."""

MINUTES: Final = 5
"""Of heat that is chosen here: so short that no question falls into it."""

ON: Final = "All true, the pad is on"
ASKED: Final = "Is the pad off?"
STILL_ON: Final = "It is still on"
ALARMED: Final = "Take the pad off and switch it off"
OFF: Final = "The pad is off"
TOLD: Final = "How does the skin look?"
FINE: Final = "As before, or a little pink"


@dataclass(frozen=True, slots=True)
class Scene:
    """Easeful, an ear at its sound, and the programs of a desktop."""

    home: Home
    easeful: Easeful
    ear: Ear
    sound: SoundServer
    notices: NoticeServer

    def players(self) -> list[int]:
        """Return the processes that play, as often as each plays something.

        A window plays silence too, which keeps the output awake.
        """
        name = "application.process.id = "
        lines = self.sound.control("list", "sink-inputs").splitlines()
        return [int(line.partition(name)[2].strip('"')) for line in lines if name in line]


@contextmanager
def scene_of(path: Path, settings: Settings, *, is_known: bool) -> Iterator[Scene]:
    """Set the scene; nothing of Easeful runs yet. ``is_known``: what heat asks first was told."""
    home = Home(path)
    home.prepare(settings)
    if is_known:
        home.tell_what_heat_asks()
    with SoundServer() as sound, NoticeServer() as notices, sound.record() as recording:
        bus = {"DBUS_SESSION_BUS_ADDRESS": notices.address}
        easeful = Easeful(home, {**sound.environment, **bus})
        yield Scene(home, easeful, Ear(recording), sound, notices)


@contextmanager
def pad_is_on(path: Path) -> Iterator[Scene]:
    """Put a pad on, in two presses from Today, in Easeful that says no more than it must."""
    settings = replace(plain_settings(), heat_minutes=MINUTES, voice=0)
    with scene_of(path, settings, is_known=True) as scene, scene.easeful:
        scene.easeful.click("Start heat")
        scene.easeful.click(ON)
        wait_until(scene.home.is_on)
        wait_until(scene.home.watchers)
        scene.ear.wait(0.2)
        yield scene
