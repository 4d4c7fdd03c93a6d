"""Lets a person hear how the voice and the chimes would sound, for a few seconds, when she asks.

Rule 1: one thing sounds at a time, and only until it is stopped.
Rule 2: nothing sounds unasked; a choice in the settings stays silent.
Rule 3: it is over before a session begins, which uses the same voice and chimes (``ui.way``).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.core.coaching import ENGLISH, manner_for, volumes_for
from easeful.core.ports import Chimes, Speaker
from easeful.core.settings import Settings
from easeful.core.sound import Chime, Manner, Volumes
from easeful.core.words import _

SENTENCE: Final = _("Breathe in. Breathe out, and let your shoulders sink.")

LOOK_MS: Final = 100
"""How often we look whether the voice has come to its end: it is not relied on to say so."""

PATIENCE: Final = 4.0
"""Seconds more than the sentence should take, for a voice that has to wake up first."""

WAKE_MS: Final = 500
"""Headphones and televisions swallow the first half second."""

CHIMES: Final = ((Chime.BEGIN, 1500), (Chime.HALF, 1500), (Chime.LET_GO, 2500))
TONES: Final = ((Chime.IN, 2000), (Chime.OUT, 2000))
"""What is rung, and the milliseconds until the next, or until it has died away."""


class Trial(Enum):
    """What may be tried."""

    VOICE = auto()
    CHIMES = auto()


class Audition(QObject):
    """``changed`` carries the trial that sounds now, ``None`` when it is quiet again."""

    changed = Signal(object)

    def __init__(self, speaker: Speaker, chimes: Chimes) -> None:
        super().__init__()
        self._speaker = speaker
        self._chimes = chimes
        self._trial: Trial | None = None
        self._turns: Iterator[int] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @property
    def trial(self) -> Trial | None:
        """Return what sounds now."""
        return self._trial

    def is_silent(self, trial: Trial) -> bool:
        """Say whether it is known that nothing of it can be heard on this computer."""
        return (self._speaker if trial is Trial.VOICE else self._chimes).is_silent

    def try_voice(self, settings: Settings) -> None:
        """Say a sentence as the settings want it."""
        self._begin(Trial.VOICE, self._speak(manner_for(ENGLISH, settings)))

    def try_chimes(self, settings: Settings) -> None:
        """Ring what is not off: three chimes, then the tones of a breath."""
        self._begin(Trial.CHIMES, self._ring(volumes_for(settings)))

    def stop(self) -> None:
        """Be quiet; without a trial this does nothing."""
        if self._trial is not None:
            (self._speaker if self._trial is Trial.VOICE else self._chimes).hush()
            self._end()

    def look(self) -> None:
        """Go on with what is due; a timer calls this."""
        wait = next(self._turns, None)
        if wait is not None:
            self._timer.start(wait)
        elif self._trial is not None:
            self._end()

    def _begin(self, trial: Trial, turns: Iterator[int]) -> None:
        self.stop()
        self._trial, self._turns = trial, turns
        self.changed.emit(trial)
        self.look()

    def _end(self) -> None:
        (self._speaker if self._trial is Trial.VOICE else self._chimes).rest()
        self._trial, self._turns = None, iter(())
        self._timer.stop()
        self.changed.emit(None)

    def _speak(self, manner: Manner) -> Iterator[int]:
        """Speak, and yield the milliseconds until the next look."""
        self._speaker.prepare(manner)
        self._speaker.say(SENTENCE)
        longest = self._speaker.seconds(SENTENCE) + PATIENCE
        for _look in range(int(longest * 1000) // LOOK_MS):
            yield LOOK_MS
            if not self._speaker.is_speaking:
                return
        self._speaker.hush()

    def _ring(self, volumes: Volumes) -> Iterator[int]:
        """Ring, and yield the milliseconds until the next chime."""
        self._chimes.prepare(volumes)
        yield WAKE_MS
        chimes = CHIMES if volumes.sounds else ()
        tones = TONES if volumes.breath_tones else ()
        for chime, wait in (*chimes, *tones):
            self._chimes.ring(chime)
            yield wait
