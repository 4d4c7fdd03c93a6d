"""Listens to a recording while it grows, and says when something was heard, by the steady clock."""

from __future__ import annotations

from collections import deque
from math import inf
from pathlib import Path
from threading import Event
from typing import Final

import numpy as np
from sound_server import RATE, Recording, Samples

from easeful.adapters.clock import SystemClock
from easeful.adapters.sound_file import read_sound

SOUNDS: Final = Path(__file__).parents[1] / "assets" / "sounds"
SOFTEST: Final = 0.003
"""The alarm, which rises from far below, is louder after 30 ms."""

LOOK: Final = 0.03
"""Seconds between two looks."""

NEAR: Final = 4.0
"""Seconds around a sound in which looks tell when it was; over longer ones a recording may lose
some of its time, if the machine is very busy."""

STEP, WINDOW = 441, 4096
PITCHES: Final = slice(20, 300)
"""From 215 to 3,200 Hz."""

ALARM: Final = 0.8
"""How like the alarm it is at least, when it is the alarm; speech and bowls have less than half."""

FLOOR: Final = 1e-2
"""Below this strength a piece of sound is like nothing."""


class Ear:
    """Listens from the moment it is made."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._looks: deque[tuple[float, float]] = deque()

    def wait(self, seconds: float) -> None:
        """Listen for so long."""
        end = steady() + seconds
        while steady() < end:
            self._look()

    def next_sound(self, since: float, within: float) -> float:
        """Return when something is heard first after ``since``; fail after ``within`` seconds."""
        while True:
            self._look()
            at = self._first_after(since)
            if at < inf:
                self.wait(LOOK)  # so that a look lies behind it
                return self._first_after(since)
            assert steady() < since + within, "nothing is heard"

    def wait_for_quiet(self, seconds: float, within: float) -> None:
        """Wait for so many seconds of silence; fail after ``within``."""
        end = steady() + within
        self.wait(seconds)
        while not self.is_quiet(steady() - seconds, steady()):
            assert steady() < end, "it does not fall silent"
            self.wait(0.1)

    def is_quiet(self, begin: float, end: float) -> bool:
        """Say whether nothing was heard from ``begin`` to ``end``."""
        return not (np.abs(self.part(begin, end)) > SOFTEST).any()

    def likeness(self, begin: float, late: float = 0.2, seconds: float = 2.0) -> float:
        """Return, from 0 to 1, how like the alarm it is what was heard from ``begin`` on.

        ``late``: it may be under way by then, for so long at most.
        Spectra are compared, step by step: on a busy machine a sound may have a gap.
        """
        while steady() < begin + seconds + 0.5:
            self._look()
        heard = _spectra(self.part(begin, begin + seconds))
        alarm = read_sound(SOUNDS / "alarm.wav").samples[: int((seconds + late) * RATE)]
        wanted = _spectra(np.asarray(alarm, dtype=np.float64) / 32768)
        lags = range(len(wanted) - len(heard) + 1)
        return max(float(np.mean(_like(heard, wanted[lag:]))) for lag in lags)

    def part(self, begin: float, end: float) -> Samples:
        """Return what was heard from ``begin`` to ``end``."""
        began = self._began(begin)
        first, last = (max(0, int((at - began) * RATE)) for at in (begin, end))
        return self._recording.samples()[first:last]

    def _look(self) -> None:
        self._looks.append((steady(), self._recording.seconds))
        Event().wait(LOOK)

    def _began(self, near: float) -> float:
        """Return when the recording would have begun, had it lost nothing until ``near``."""
        looks = [at - seconds for at, seconds in self._looks if abs(at - near) < NEAR]
        return min(looks or [at - seconds for at, seconds in self._looks])

    def _first_after(self, since: float) -> float:
        began = self._began(since)
        first = max(0, int((since - began) * RATE))
        loud = np.flatnonzero(np.abs(self._recording.samples()[first:]) > SOFTEST)
        return began + (first + float(loud[0])) / RATE if loud.size else inf


def steady() -> float:
    """Return the machine's steady clock."""
    return SystemClock().now().steady


def _spectra(samples: Samples) -> Samples:
    windows = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::STEP]
    return np.asarray(np.abs(np.fft.rfft(windows * np.hanning(WINDOW)))[:, PITCHES])


def _like(heard: Samples, wanted: Samples) -> Samples:
    """Return, step by step, how like two sounds are, from 0 to 1."""
    count = len(heard)
    lengths = np.linalg.norm(heard, axis=1) * np.linalg.norm(wanted[:count], axis=1)
    return np.asarray((heard * wanted[:count]).sum(axis=1) / (lengths + FLOOR))
