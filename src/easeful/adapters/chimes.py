"""Rings the chimes: finds their files, and knows how loud and whether. The player does the rest.

What guards heat asks nobody: it rings at full volume whatever the settings say, and when nothing is
prepared. How loud per cent are, ``core.sound.gain`` says, for the session and its recording alike.
"""

from __future__ import annotations

import logging
import wave
from collections.abc import Iterable
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Protocol

from easeful.core.sound import ALWAYS_HEARD, Chime, Sound, Volumes, gain

log = logging.getLogger(__name__)


class Rung(Protocol):
    """A sound that was asked for (``player.Playing``)."""

    @property
    def is_over(self) -> bool:
        """Say whether nothing more of it will be heard."""
        ...

    def fade_out(self) -> None:
        """End it softly."""
        ...


class Ringer(Protocol):
    """What plays the chimes (``player.Player``)."""

    def play(self, sound: Sound, gain: float) -> Rung:
        """Begin ``sound`` now."""
        ...

    def keep_awake(self) -> None:
        """Keep the output from falling asleep."""
        ...

    def let_sleep(self) -> None:
        """Let it."""
        ...

    @property
    def is_sounding(self) -> bool:
        """Say whether an output takes a sound from us."""
        ...

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be heard."""
        ...


class ChimePlayer:
    """Rings the chimes (``ports.Chimes``) that lie as WAV files in a folder."""

    def __init__(self, player: Ringer, folder: Path) -> None:
        """Read nothing and open nothing before the first wish."""
        self._player = player
        self._folder = folder
        self._volumes = Volumes(sounds=0, breath_tones=0)
        self._sounds: dict[Chime, Sound] = {}
        self._rung: list[Rung] = []
        self._hushed = Event()
        self._lock = Lock()

    def prepare(self, volumes: Volumes) -> None:
        """Keep the output awake from now on, and ring this loud; return at once."""
        self._volumes = volumes
        wanted = {each for each in Chime if volumes.of(each)} - {Chime.ALARM}  # 1 MB, seldom rung
        if wanted <= ALWAYS_HEARD:
            self._player.let_sleep()
        else:
            self._player.keep_awake()
        Thread(target=self._read, args=(wanted,), name="easeful-chimes", daemon=True).start()

    def ring(self, chime: Chime) -> None:
        """Begin ``chime`` now, unless it is off, and return at once."""
        volume = self._volumes.of(chime)
        if volume == 0:
            return
        sound, hushed = self._sounds.get(chime), self._hushed
        if sound is not None:
            self._play(sound, volume, hushed)
            return

        def read_and_play() -> None:
            for late in self._read([chime]):
                self._play(late, volume, hushed)

        Thread(target=read_and_play, name="easeful-chimes", daemon=True).start()

    def hush(self) -> None:
        """Fade out what rings."""
        with self._lock:
            self._hushed.set()
            self._hushed = Event()
            for rung in self._rung:
                rung.fade_out()

    @property
    def is_sounding(self) -> bool:
        """Say whether the output takes sound from us at this moment."""
        return self._player.is_sounding

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be heard here."""
        return self._player.is_silent

    def rest(self) -> None:
        """Let the output sleep once what rings has ended; ``prepare`` wakes it."""
        self._player.let_sleep()
        self._sounds = {}

    def _read(self, chimes: Iterable[Chime]) -> list[Sound]:
        """Read files, in a thread: a disk may be asleep. One that is missing stays silent."""
        from easeful.adapters.sound_file import read_sound  # noqa: PLC0415 (no start needs it)

        sounds, found = self._sounds, []
        for chime in chimes:
            try:
                sound = sounds.get(chime) or read_sound(self._folder / f"{chime.value}.wav")
            except (OSError, EOFError, wave.Error) as error:
                log.warning("The chime %s cannot be rung: %s", chime.value, type(error).__name__)
            else:
                sounds[chime] = sound
                found.append(sound)
        return found

    def _play(self, sound: Sound, volume: int, hushed: Event) -> None:
        """Play it, unless it was hushed since it was asked for."""
        with self._lock:
            if not hushed.is_set():
                self._rung = [rung for rung in self._rung if not rung.is_over]
                self._rung.append(self._player.play(sound, gain(volume)))
