"""The chimes: which, how loud and whether, and once for real."""

import logging
import time
import wave
from array import array
from collections.abc import Iterator
from math import pi, sin
from pathlib import Path

import numpy as np
import pytest
from sound_server import RATE, SoundServer, first_sound, wait_until

from easeful.adapters.chimes import ChimePlayer
from easeful.adapters.clock import SystemClock
from easeful.adapters.player import Player
from easeful.core.sound import Chime, Sound, Volumes, gain

LOUD = 8000
AT_ONCE = 0.1
USUAL = Volumes(sounds=60, breath_tones=30)

what_guards_heat = pytest.mark.parametrize("chime", [Chime.CHECK, Chime.ALARM])


class FakeRung:
    """A sound that rings until it is faded out."""

    def __init__(self, sound: Sound, gain: float) -> None:
        self.sound, self.gain = sound, gain
        self.is_over = False

    def fade_out(self) -> None:
        self.is_over = True


class FakePlayer:
    """Remembers what it was to play."""

    def __init__(self) -> None:
        self.played: list[FakeRung] = []
        self.awake = False
        self.is_sounding = False
        self.is_silent = False

    def play(self, sound: Sound, gain: float) -> FakeRung:
        self.played.append(FakeRung(sound, gain))
        return self.played[-1]

    def keep_awake(self) -> None:
        self.awake = True

    def let_sleep(self) -> None:
        self.awake = False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a tone for each chime, each of another length."""
    for length, chime in enumerate(Chime, 1):
        samples = [round(LOUD * sin(2 * pi * 440 * at / RATE)) for at in range(length * 1000)]
        with wave.open(str(tmp_path / f"{chime.value}.wav"), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes(array("h", samples).tobytes())
    return tmp_path


@pytest.fixture
def player() -> FakePlayer:
    return FakePlayer()


@pytest.fixture
def chimes(player: FakePlayer, folder: Path) -> ChimePlayer:
    return ChimePlayer(player, folder)


def played(player: FakePlayer, count: int = 1) -> list[FakeRung]:
    """Wait until so many were played: the first of a kind is read in a thread."""
    wait_until(lambda: len(player.played) >= count)
    return player.played


def test_each_chime_has_its_file(player: FakePlayer, chimes: ChimePlayer) -> None:
    chimes.prepare(Volumes(100, 100))
    for count, chime in enumerate(Chime, 1):
        chimes.ring(chime)
        assert len(played(player, count)[-1].sound.samples) == count * 1000


def test_the_chimes_and_the_breath_tones_have_their_own_volume(
    player: FakePlayer, chimes: ChimePlayer
) -> None:
    chimes.prepare(USUAL)
    chimes.ring(Chime.BEGIN)
    assert played(player)[-1].gain == gain(60)
    chimes.ring(Chime.IN)
    assert played(player, 2)[-1].gain == gain(30)


def test_what_is_off_is_not_rung(player: FakePlayer, chimes: ChimePlayer) -> None:
    chimes.prepare(Volumes(sounds=60, breath_tones=0))
    chimes.ring(Chime.OUT)
    chimes.ring(Chime.HALF)
    assert len(played(player)[0].sound.samples) == 3000
    assert len(player.played) == 1


def test_where_all_is_off_the_output_may_sleep(player: FakePlayer, chimes: ChimePlayer) -> None:
    chimes.prepare(USUAL)
    assert player.awake
    chimes.prepare(Volumes(0, 0))
    wait_until(lambda: not player.awake, 0.1)


@what_guards_heat
def test_it_rings_at_full_volume_when_all_is_off(
    player: FakePlayer, chimes: ChimePlayer, chime: Chime
) -> None:
    chimes.prepare(Volumes(0, 0))
    chimes.ring(chime)
    assert played(player)[0].gain == 1.0


@what_guards_heat
def test_it_rings_when_nothing_was_prepared(
    player: FakePlayer, chimes: ChimePlayer, chime: Chime
) -> None:
    chimes.ring(chime)
    assert played(player)[0].gain == 1.0


@pytest.mark.parametrize("volumes", [USUAL, Volumes(0, 0)])
def test_the_check_is_read_beforehand_whatever_was_chosen(
    player: FakePlayer, folder: Path, caplog: pytest.LogCaptureFixture, volumes: Volumes
) -> None:
    (folder / "check.wav").unlink()
    with caplog.at_level(logging.WARNING):
        ChimePlayer(player, folder).prepare(volumes)
        wait_until(lambda: "check" in caplog.text)


def test_hushing_fades_out_what_rings(player: FakePlayer, chimes: ChimePlayer) -> None:
    chimes.prepare(USUAL)
    chimes.ring(Chime.REST)
    chimes.ring(Chime.DONE)
    both = played(player, 2)
    chimes.hush()
    assert all(rung.is_over for rung in both)
    chimes.ring(Chime.BEGIN)
    assert not played(player, 3)[-1].is_over


def test_after_resting_the_output_is_awake_again_when_prepared(
    player: FakePlayer, chimes: ChimePlayer
) -> None:
    chimes.prepare(USUAL)
    chimes.rest()
    wait_until(lambda: not player.awake, 0.1)
    chimes.prepare(USUAL)
    assert player.awake


def test_a_file_that_is_missing_or_broken_is_silent_and_logged(
    player: FakePlayer, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "begin.wav").unlink()
    (folder / "half.wav").write_bytes(b"RIFF")
    (folder / "done.wav").write_text("no sound at all")
    chimes = ChimePlayer(player, folder)
    with caplog.at_level(logging.WARNING):
        for chime in (Chime.BEGIN, Chime.HALF, Chime.DONE):
            chimes.prepare(Volumes(100, 100))
            chimes.ring(chime)
        chimes.ring(Chime.REST)
        played(player)
        told = {name for name in ("begin", "half", "done") if name in caplog.text}
    assert told == {"begin", "half", "done"}
    assert len(player.played) == 1


def test_it_says_what_the_player_says(player: FakePlayer, chimes: ChimePlayer) -> None:
    assert (chimes.is_sounding, chimes.is_silent) == (False, False)
    player.is_sounding = player.is_silent = True
    assert (chimes.is_sounding, chimes.is_silent) == (True, True)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    with SoundServer() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.mark.sound
def test_a_chime_is_heard_on_the_output(server: SoundServer, folder: Path) -> None:
    player = Player(SystemClock())
    chimes = ChimePlayer(player, folder)
    with server.record() as recording:
        chimes.prepare(USUAL)
        began = time.perf_counter()
        chimes.ring(Chime.ALARM)
        assert time.perf_counter() - began < AT_ONCE
        wait_until(lambda: chimes.is_sounding)
        wait_until(lambda: not chimes.is_sounding)
        chimes.ring(Chime.REST)
        wait_until(lambda: chimes.is_sounding)
        chimes.rest()
        wait_until(lambda: not server.count("sink-inputs"))
        heard = recording.samples()
    player.close()
    begin = int(first_sound(heard) * RATE)
    alarm, rest = heard[begin : begin + 11_000], heard[begin + 11_400 :]
    assert np.abs(alarm).max() == pytest.approx(LOUD / 32768, abs=0.003)
    assert np.abs(rest).max() == pytest.approx(LOUD / 32768 * gain(60), abs=0.003)
    assert np.count_nonzero(rest) == pytest.approx(6000, rel=0.05)


@pytest.mark.sound
def test_where_everything_is_off_the_sound_server_is_not_asked(
    server: SoundServer, folder: Path
) -> None:
    player = Player(SystemClock())
    chimes = ChimePlayer(player, folder)
    server.kill()
    chimes.prepare(Volumes(0, 0))
    chimes.ring(Chime.BEGIN)
    player.close()
    assert not chimes.is_silent
