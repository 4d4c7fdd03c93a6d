"""How long the window's loop is kept waiting while a voice speaks. Prints ms: with, without.

By the speech dispatcher, which it starts, on a sound server of its own; and by espeak-ng after it.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from sound_server import SoundServer

from easeful.adapters.clock import SystemClock
from easeful.adapters.espeak_speaker import EspeakSpeaker
from easeful.adapters.player import Player
from easeful.adapters.voice import Voice, engines
from easeful.core.sound import Manner

EVERY_MS = 5
SENTENCE = "Breathe out. Gently press your waist down."
PAUSE = 400
WAKING = 2.0
"""Seconds in which the dispatcher is started; nothing is spoken yet."""


class Watch:
    """Watches the loop by a timer that should fire every few milliseconds."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start(EVERY_MS)

    def _look(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now


def run(app: QCoreApplication, seconds: float) -> float:
    """Let the loop run; return its longest gap beyond the timer's own, in ms."""
    watch = Watch()
    QTimer.singleShot(int(seconds * 1000), app.quit)
    app.exec()
    return max(0.0, watch.worst * 1000 - EVERY_MS)


def spoken(app: QCoreApplication, speaker: Voice, sentences: int) -> float:
    """Speak, each sentence in place of the one before; return the longest gap in ms."""
    timer = QTimer(interval=PAUSE)
    timer.timeout.connect(say_to(speaker))
    timer.start()
    gap = run(app, sentences * PAUSE / 1000)
    timer.stop()
    speaker.hush()
    return gap


def say_to(speaker: Voice) -> Callable[[], None]:
    """Return what says the sentence."""

    def say() -> None:
        speaker.say(SENTENCE, 0.1)

    return say


def main(sentences: int) -> None:
    """Print the longest gaps: dispatcher, espeak-ng, nobody speaks."""
    with SoundServer() as server:
        os.environ.update(server.environment)
        app = QCoreApplication([])
        player = Player(SystemClock())
        gaps = []
        for ways in (engines(player), [EspeakSpeaker(player)]):
            voice = Voice(ways)
            voice.prepare(Manner())
            run(app, WAKING)
            gaps.append(spoken(app, voice, sentences))
            voice.rest()
        print(*gaps, run(app, sentences * PAUSE / 1000))
        player.close()


main(int(sys.argv[1]))
