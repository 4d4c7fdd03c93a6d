"""The player, on a real sound server: what it records, and what becomes of it when it dies."""

import gc
import logging
import subprocess
import sys
import time
from array import array
from collections.abc import Iterator
from math import pi, sin
from pathlib import Path
from statistics import median
from threading import Event

import numpy as np
import pytest
from sound_server import (
    RATE,
    Recording,
    Samples,
    SoundServer,
    first_sound,
    largest_step,
    program,
    wait_until,
)

from easeful.adapters.clock import SystemClock
from easeful.adapters.player import THREADS, Player, Playing
from easeful.core.sound import Sound

pytestmark = pytest.mark.sound

AT_ONCE = 0.1
"""Seconds within which a call is back however busy the machine; a server that hangs takes all."""

ONSET = 0.06
FULL = 32768
LOUD = 16000
PEAK = LOUD / FULL
PEAK_OF_OTHERS = 6000
LOWEST_HEARD = 0.002
MIB = 1024 * 1024
FREE_OF_CLICKS = 0.05
"""A sine of 200 Hz at half of full scale moves by 0.014 from one sample to the next."""


def tone(seconds: float, hertz: float = 200.0, peak: int = LOUD, rate: int = RATE) -> Sound:
    """Return a tone that begins at its full height, so that its onset is sharp."""
    count = int(seconds * rate)
    wave = (round(peak * sin(2 * pi * (hertz * at / rate + 0.25))) for at in range(count))
    return Sound(rate, array("h", wave))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    with SoundServer() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def player() -> Iterator[Player]:
    player = Player(SystemClock())
    yield player
    player.close()


def threads() -> int:
    return sum(1 for _each in Path("/proc/self/task").iterdir())


def open_files() -> int:
    return sum(1 for _each in Path("/proc/self/fd").iterdir())


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def strength(samples: Samples, hertz: float) -> float:
    """Return how strong a tone is in ``samples``, whose peak it would be."""
    turns = np.exp(-2j * pi * hertz * np.arange(len(samples)) / RATE)
    return float(abs((samples * turns).mean())) * 2


def play_and_wait(player: Player, sound: Sound, recording: Recording) -> float:
    """Play it to its end; return the seconds from the call to the sound in the recording."""
    before = recording.seconds
    playing = player.play(sound, 1.0)
    wait_until(lambda: playing.is_over)
    return first_sound(recording.samples()[int(before * RATE) :])


def wait_for(*playing: Playing) -> None:
    """Wait until all of them are over."""
    wait_until(lambda: all(each.is_over for each in playing))


def test_a_sound_is_heard_as_it_is_and_as_loud_as_it_should(
    server: SoundServer, player: Player
) -> None:
    with server.record() as recording:
        wait_for(player.play(tone(0.5), 0.5))
        heard = recording.samples()
    begin = int(first_sound(heard) * RATE)
    sounding = heard[begin : begin + int(0.5 * RATE)]
    assert np.abs(sounding).max() == pytest.approx(PEAK / 2, abs=0.005)
    assert strength(sounding, 200) == pytest.approx(PEAK / 2, abs=0.02)
    assert np.abs(heard[begin + int(0.51 * RATE) :]).max() < LOWEST_HEARD


def test_a_voice_of_another_rate_keeps_its_pitch(server: SoundServer, player: Player) -> None:
    with server.record() as recording:
        wait_for(player.play(tone(0.5, rate=22050), 1.0))
        heard = recording.samples()
    begin = int(first_sound(heard) * RATE)
    assert strength(heard[begin : begin + int(0.5 * RATE)], 200) == pytest.approx(PEAK, abs=0.02)


def test_a_sound_comes_at_once(server: SoundServer, player: Player) -> None:
    player.keep_awake()
    with server.record() as recording:
        play_and_wait(player, tone(0.1), recording)
        late = [play_and_wait(player, tone(0.1), recording) for _each in range(7)]
    assert median(late) <= ONSET


def test_a_sound_waits_for_its_time(server: SoundServer, player: Player) -> None:
    with server.record() as recording:
        wait_for(player.play(tone(0.1), 1.0), player.play(tone(0.1, 900.0), 1.0, after=0.5))
        heard = recording.samples()
    first = first_sound(heard)
    assert first_sound(heard[int((first + 0.2) * RATE) :]) == pytest.approx(0.3, abs=0.04)


def test_sounds_may_overlap(server: SoundServer, player: Player) -> None:
    with server.record() as recording:
        wait_for(player.play(tone(0.6, 200.0), 0.5), player.play(tone(0.6, 700.0), 0.5))
        heard = recording.samples()
    begin = int((first_sound(heard) + 0.1) * RATE)
    both = heard[begin : begin + int(0.4 * RATE)]
    assert strength(both, 200) == pytest.approx(PEAK / 2, abs=0.02)
    assert strength(both, 700) == pytest.approx(PEAK / 2, abs=0.02)


def test_a_sound_that_is_too_loud_stays_at_the_loudest(server: SoundServer, player: Player) -> None:
    with server.record() as recording:
        wait_for(player.play(tone(0.3), 3.0))
        heard = recording.samples()
    begin = int(first_sound(heard) * RATE)
    assert np.abs(heard).max() == pytest.approx(1.0, abs=0.001)
    assert largest_step(heard[begin : begin + int(0.29 * RATE)]) < 3 * FREE_OF_CLICKS


def test_the_caller_is_not_kept_waiting(server: SoundServer, player: Player) -> None:
    long, took = tone(4.0), []
    for _each in range(5):
        began = time.perf_counter()
        player.play(long, 0.5)
        took.append(time.perf_counter() - began)
        wait_until(lambda: player.is_sounding)
    assert min(took) < 0.001
    assert max(took) < AT_ONCE


def test_a_fade_has_no_click_and_is_soon_over(server: SoundServer, player: Player) -> None:
    with server.record() as recording:
        playing = player.play(tone(5.0), 1.0)
        wait_until(recording.is_heard)
        begin = int(first_sound(recording.samples()) * RATE)
        wait_until(lambda: recording.seconds > begin / RATE + 0.3)
        asked = recording.seconds
        playing.fade_out()
        wait_for(playing)
        heard = recording.samples()
    assert largest_step(heard[begin + 1 :]) < FREE_OF_CLICKS
    last = np.flatnonzero(np.abs(heard) > LOWEST_HEARD)[-1] / RATE
    assert 0.05 < last - asked < 0.25


def test_what_is_faded_out_before_its_time_is_never_heard(
    server: SoundServer, player: Player
) -> None:
    with server.record() as recording:
        playing = player.play(tone(0.3), 1.0, after=0.3)
        player.fade_out()
        wait_until(lambda: playing.is_over, 0.2)
        wait_until(lambda: recording.seconds > 1.0)
        assert not recording.is_heard()


def test_it_knows_when_it_sounds(server: SoundServer, player: Player) -> None:
    wait_until(lambda: not player.is_sounding, 0.1)
    with server.record():
        playing = player.play(tone(0.8), 1.0)
        wait_until(lambda: player.is_sounding, 0.5)
        assert not player.is_silent
        wait_for(playing)
    assert not player.is_sounding


def test_after_a_crash_of_the_server_the_next_sound_is_heard(
    server: SoundServer, player: Player
) -> None:
    player.keep_awake()
    with server.record():
        broken = player.play(tone(20.0), 1.0)
        wait_until(lambda: player.is_sounding)
        server.kill()
        wait_until(lambda: not player.is_sounding, 1.0)
    wait_for(player.play(tone(0.1), 1.0))
    wait_until(lambda: player.is_silent, 0.1)
    server.start()
    with server.record() as recording:
        wait_for(player.play(tone(0.1), 1.0))
        assert recording.is_heard()
    assert not player.is_silent
    wait_for(broken)


def test_a_server_that_hangs_keeps_nobody_waiting(server: SoundServer, player: Player) -> None:
    with server.record() as recording:
        player.play(tone(20.0), 1.0)
        wait_until(lambda: player.is_sounding)
        server.freeze()
        began = time.perf_counter()
        stuck = player.play(tone(0.5, 700.0), 1.0)
        assert time.perf_counter() - began < AT_ONCE
        wait_until(lambda: not player.is_sounding, 1.0)
        wait_until(lambda: time.perf_counter() > began + 2.5)
        assert not player.is_sounding
        server.thaw()
        wait_for(stuck)
        player.fade_out()
        thawed = recording.seconds
        assert strength(recording.samples(), 700) < LOWEST_HEARD, "it came too late, but it came"
        wait_until(lambda: not recording.is_heard(since=recording.seconds - 0.1))
        wait_for(player.play(tone(0.3, 1100.0), 1.0))
        assert strength(recording.samples()[int(thawed * RATE) :], 1100) > LOWEST_HEARD


def test_only_so_many_threads_wait_for_a_server_that_hangs(
    server: SoundServer, player: Player
) -> None:
    before = threads()
    server.freeze()
    asked = [player.play(tone(0.1), 1.0) for _each in range(3 * THREADS)]
    assert threads() - before <= THREADS
    server.kill()
    wait_for(*asked)
    server.start()
    with server.record() as recording:
        wait_for(player.play(tone(0.1), 1.0))
        assert recording.is_heard()


def test_where_there_is_no_server_it_is_silent_and_knows_it(
    server: SoundServer, player: Player, capfd: pytest.CaptureFixture[str]
) -> None:
    server.kill()
    player.keep_awake()
    began = time.perf_counter()
    playing = player.play(tone(0.5), 1.0)
    assert time.perf_counter() - began < AT_ONCE
    wait_for(playing)
    assert player.is_silent
    assert not player.is_sounding
    assert capfd.readouterr().err == ""


def test_a_changed_default_device_is_followed_by_the_next_sound(
    server: SoundServer, player: Player
) -> None:
    player.keep_awake()
    server.add_sink("other")
    with server.record("main") as old, server.record("other") as new:
        wait_for(player.play(tone(0.1), 1.0))
        assert old.is_heard()
        assert not new.is_heard()
        server.make_default("other")
        changed = old.seconds
        wait_for(player.play(tone(0.1), 1.0))
        assert new.is_heard()
        assert not old.is_heard(since=changed)


def test_the_sound_of_another_program_goes_on_as_loud_as_before(
    server: SoundServer, player: Player
) -> None:
    music = [program("pacat"), "--raw", "--format=s16le", "--channels=1", f"--rate={RATE}"]
    with (
        server.record() as recording,
        subprocess.Popen([*music, "/dev/stdin"], stdin=subprocess.PIPE) as other,
    ):
        assert other.stdin is not None
        other.stdin.write(tone(3.0, 700.0, PEAK_OF_OTHERS).samples.tobytes())
        other.stdin.close()
        wait_until(recording.is_heard)
        begin = first_sound(recording.samples())
        player.keep_awake()
        wait_for(player.play(tone(0.5, 200.0), 0.5))
        player.let_sleep()
        wait_until(lambda: recording.seconds > begin + 2.5)
        heard = recording.samples()
    for second in np.arange(begin + 0.1, begin + 2.3, 0.2):
        part = heard[int(second * RATE) :][: RATE // 5]
        assert strength(part, 700) == pytest.approx(PEAK_OF_OTHERS / FULL, abs=0.01)


def test_the_output_is_awake_until_it_may_sleep(server: SoundServer, player: Player) -> None:
    server.control("load-module", "module-suspend-on-idle", "timeout=1")
    wait_until(lambda: "SUSPENDED" in server.control("list", "sinks", "short"))
    player.keep_awake()
    player.keep_awake()
    began = time.perf_counter()
    wait_until(lambda: "RUNNING" in server.control("list", "sinks", "short"))
    assert server.count("sink-inputs") == 1
    assert "Easeful" in server.control("list", "clients")
    while time.perf_counter() - began < 3.0:
        assert "RUNNING" in server.control("list", "sinks", "short")
    player.let_sleep()
    wait_until(lambda: "SUSPENDED" in server.control("list", "sinks", "short"))


def test_the_output_is_kept_awake_on_a_server_that_came_back(
    server: SoundServer, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.adapters.player.RENEWAL", 0.2)
    player.keep_awake()
    wait_until(lambda: server.count("sink-inputs") == 1)
    server.kill()
    wait_until(lambda: player.is_silent)
    server.start()
    wait_until(lambda: server.count("sink-inputs") == 1)
    wait_until(lambda: not player.is_silent)
    assert not player.is_sounding


def test_when_it_sleeps_nothing_is_left(server: SoundServer, player: Player) -> None:
    with server.record():
        wait_for(player.play(tone(0.1), 1.0))  # loads the library, which stays
    before = threads(), open_files()
    with server.record():
        player.keep_awake()
        wait_for(player.play(tone(0.1), 1.0))
        player.let_sleep()
        wait_until(lambda: server.count("clients") == 1)
    assert server.count("sink-inputs") == 0
    assert (threads(), open_files()) == before
    used = time.process_time()
    Event().wait(2.0)
    assert time.process_time() - used < 0.005


@pytest.fixture
def no_collection() -> Iterator[None]:
    """Collect no garbage meanwhile: circles of references stay, and are seen."""
    gc.disable()
    yield
    gc.enable()


def test_two_hundred_sounds_leave_nothing_behind(
    server: SoundServer, player: Player, no_collection: None
) -> None:
    sound = tone(0.02)

    def some(rounds: int) -> None:
        for _round in range(rounds):
            wait_for(*(player.play(sound, 1.0) for _each in range(THREADS)))

    with server.record():
        some(5)
        before = threads(), open_files()
        memory = resident()
        some(200 // THREADS)
        assert (threads(), open_files()) == before
        assert resident() - memory < MIB
        assert not [each for each in gc.get_objects() if type(each).__name__ == "PlaybackDevice"]
    assert server.count("clients") == 0


PROGRAM = """
import sys
from array import array
from threading import Event
from easeful.adapters.clock import SystemClock
from easeful.adapters.player import Player
from easeful.core.sound import Sound

player = Player(SystemClock())
player.keep_awake()
playing = player.play(Sound(44100, array("h", [9000] * 441000)), 1.0)
while "taken" in sys.argv and not player.is_sounding:
    Event().wait(0.01)
if "close" in sys.argv:
    player.close()
"""


@pytest.mark.parametrize("words", [(), ("taken",), ("close",), ("taken", "close")])
def test_the_program_may_end_while_it_sounds(server: SoundServer, words: tuple[str, ...]) -> None:
    with server.record():
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *words], capture_output=True, timeout=20, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_program_may_end_while_the_server_hangs(server: SoundServer) -> None:
    server.freeze()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "close"], capture_output=True, timeout=20, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_end_comes_soon_and_nothing_is_played_after_it(
    server: SoundServer, player: Player
) -> None:
    with server.record():
        player.keep_awake()
        player.play(tone(20.0), 1.0)
        wait_until(lambda: player.is_sounding)
        began = time.perf_counter()
        player.close()
        assert time.perf_counter() - began < 0.8
        assert server.count("sink-inputs") == 0
        assert player.play(tone(20.0), 1.0).is_over


def test_what_is_off_or_empty_opens_nothing(server: SoundServer, player: Player) -> None:
    assert player.play(tone(0.1), 0.0).is_over
    assert player.play(Sound(RATE, array("h")), 1.0).is_over


def test_silence_is_told_once(
    server: SoundServer, player: Player, caplog: pytest.LogCaptureFixture
) -> None:
    server.kill()
    with caplog.at_level(logging.WARNING):
        for _each in range(3):
            wait_for(player.play(tone(0.1), 1.0))
    assert len(caplog.records) == 1
