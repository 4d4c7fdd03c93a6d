"""What chimes cost, on a sound server of its own: how soon they come, and what they take.

Prints, in this order: ms from the call to the first sample that the output takes, half of the cues
and 99 of 100; ms to the sound in the recording, the recorder's own delay included, half and 99 of
100; ms of the longest gap of a 5 ms timer in the window's thread while chimes begin, and while none
do; per cent of the processor while a session is silent; KiB and threads that a session leaves.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from math import inf
from pathlib import Path
from threading import Event

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from sound_server import LOUD, RATE, Recording, SoundServer, wait_until

from bench.resident import resident_kib
from easeful.adapters.clock import SystemClock
from easeful.adapters.player import Player, Playing
from easeful.adapters.sound_file import read_sound
from easeful.core.sound import Chime, Sound, gain

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"
SILENCE = 40.0
"""Seconds, so that the silent stream is renewed once in them."""

clock = SystemClock()


GAP = 10.0


def main(cues: int) -> None:
    """Measure, and print one line."""
    _app = QCoreApplication([])
    short, long = sharp(0.05), read_sound(SOUNDS / f"{Chime.DONE.value}.wav")
    with SoundServer() as server:
        os.environ.update(server.environment)
        player = Player(clock)
        with server.record() as recording:
            session(player, short)
            idle = resident_kib("self"), tasks()
            session(player, short)
            wait_until(lambda: server.count("clients") == 1)
            left = resident_kib("self") - idle[0], tasks() - idle[1]
            player.keep_awake()
            rows = [cue(player, recording, short) for _cue in range(cues)]
            gap = longest_gap(GAP, lambda: player.play(long, gain(60)))
            floor = longest_gap(GAP, lambda: None)
            player.let_sleep()
        busy = processor_while_silent(player)
        player.close()
    taken, heard = (sorted(row[at] * 1000 for row in rows) for at in (0, 1))
    print(half(taken), most(taken), half(heard), most(heard), gap, floor, busy, *left)


def sharp(seconds: float) -> Sound:
    """Return the beginning of a chime from where it is loud, so that its onset is sharp."""
    chime = read_sound(SOUNDS / f"{Chime.BEGIN.value}.wav")
    loudest = max(range(len(chime.samples)), key=lambda at: abs(chime.samples[at]))
    return Sound(chime.rate, chime.samples[loudest : loudest + int(seconds * chime.rate)])


def session(player: Player, short: Sound) -> None:
    """Let a few cues sound, as in a session, and come to rest."""
    player.keep_awake()
    for _cue in range(20):
        playing = player.play(short, 1.0)
        wait_for_end(playing)
    player.let_sleep()


def wait_for_end(playing: Playing) -> None:
    """Wait until it is over."""
    wait_until(lambda: playing.is_over)


def cue(player: Player, recording: Recording, short: Sound) -> tuple[float, float]:
    """Return the seconds from the call to the first sample taken, and heard."""
    before, asked = recording.seconds, clock.now().steady
    playing = player.play(short, 1.0)
    wait_until(lambda: playing.taken_at > -inf)
    taken = playing.taken_at
    wait_for_end(playing)
    loud = np.flatnonzero(np.abs(recording.samples()[int(before * RATE) :]) > LOUD)
    return taken - asked, float(loud[0]) / RATE


def longest_gap(seconds: float, cue: Callable[[], object]) -> float:
    """Return the longest time that a 5 ms timer of the window was away, in ms; a cue a second."""
    timer, cues, loop = QTimer(), QTimer(), QEventLoop()
    ticks: list[float] = []
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    cues.timeout.connect(cue)
    timer.start(5)
    cues.start(1000)
    QTimer.singleShot(int(seconds * 1000) + 500, loop.quit)
    loop.exec()
    return max(later - tick for tick, later in pairwise(ticks)) * 1000


def processor_while_silent(player: Player) -> float:
    """Return the share of one processor that an output takes which is only kept awake."""
    player.keep_awake()
    Event().wait(1.0)
    before = time.process_time()
    Event().wait(SILENCE)
    spent = time.process_time() - before
    player.let_sleep()
    return spent / SILENCE * 100


def tasks() -> int:
    """Return how many threads there are, those without Python included."""
    return sum(1 for _task in Path("/proc/self/task").iterdir())


def half(ordered: list[float]) -> float:
    """Return what half of them stay within."""
    return ordered[len(ordered) // 2]


def most(ordered: list[float]) -> float:
    """Return what 99 of 100 stay within."""
    return ordered[int(len(ordered) * 0.99)]


if __name__ == "__main__":
    main(int(sys.argv[1]))
