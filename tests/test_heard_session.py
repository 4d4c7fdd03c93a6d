"""A whole session as the ear gets it: recorded from a real sound server while the app runs it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from fake_doors import fake_behind
from fakes import FakeClock, MemorySettings
from PySide6.QtWidgets import QApplication
from sound_server import RATE, Recording, Samples, SoundServer, largest_step, wait_until

from easeful.adapters.chimes import ChimePlayer
from easeful.adapters.clock import SystemClock
from easeful.adapters.espeak_speaker import EspeakSpeaker
from easeful.adapters.player import Player
from easeful.adapters.sound_file import read_sound
from easeful.adapters.voice import Voice
from easeful.behind import Doors
from easeful.core.ports import Moment
from easeful.core.settings import Settings
from easeful.core.sound import Chime
from easeful.places import find_places
from easeful.ui.routes import Route
from easeful.ui.silence import NO_SOUND
from easeful.whole import App, build

pytestmark = [pytest.mark.sound, pytest.mark.first]

ROUTINE = """\
name: Heard
steps:
  - rest: 8 s
    name: Settle
    say: Lie down.
  - move: Lift one hand.
    ready: 4 s
    repeat: 1
    hold: 3 s
    in: 2 s
    out: 2 s
    sides: both
  - release: jaw
    for: 5 s
"""
SOON = 2.0
"""Seconds to the second chime, where nobody listens to the first rest."""

SOONER = ROUTINE.replace("rest: 8 s", f"rest: {SOON:.0f} s").replace("ready: 4 s", "ready: 1 s")
sooner = pytest.mark.parametrize("routine", [SOONER], ids=["sooner"])

SETTINGS = Settings(seen_emergency_lines=date(2026, 3, 1), voice_speed=120)
CLOSE = 0.1
"""Seconds by which a chime may be elsewhere than its timeline says."""

HIGHEST = 10 ** (-1 / 20)
"""-1 dBFS."""

SPEECH = 0.02
QUIET = 0.002
"""Root mean squares; the softest tail of a bowl is between them."""

STEP, WINDOW = 220, 2048
PITCHES = slice(6, 60)
"""From 130 to 1,300 Hz."""

FLOOR = 1e-3
"""Keeps silence from looking like anything."""

FREE_OF_CLICKS = 0.01
"""A bowl moves by less from one sample to the next, at its loudest."""


class TestsClock:
    """The real clocks, from 0 at the start of the test; and what they may be told to skip."""

    __test__ = False

    def __init__(self) -> None:
        self._real = SystemClock()
        self._start = self._real.now().steady

    def now(self) -> Moment:
        moment = self._real.now()
        return Moment(moment.steady - self._start, moment.wall)


class HeardSpeaker(Voice):
    """The real voice; it also remembers when it was to say what."""

    def __init__(self, speaker: EspeakSpeaker, clock: TestsClock) -> None:
        super().__init__([speaker])
        self._clock = clock
        self.said: list[tuple[float, str]] = []

    def say(self, text: str, after: float = 0.0) -> None:
        self.said.append((self._clock.now().steady + after, text))
        super().say(text, after)


class HeardChimes(ChimePlayer):
    """The real chimes; they also remember when they were to ring."""

    def __init__(self, player: Player, folder: Path, clock: TestsClock) -> None:
        super().__init__(player, folder)
        self._clock = clock
        self.rung: list[tuple[float, Chime]] = []

    def ring(self, chime: Chime) -> None:
        self.rung.append((self._clock.now().steady, chime))
        super().ring(chime)


@dataclass(frozen=True, slots=True)
class House:
    """The app with real sound, and what it was to do with it."""

    app: App
    qt: QApplication
    speaker: HeardSpeaker
    chimes: HeardChimes
    sounds: Path

    def start(self) -> float:
        """Start the routine; return when it began, on the test's clock."""
        found = self.app.stage.room.shelf.summaries
        summary = next(each for each in found if each.id == "heard")
        self.app.stage.pages.today.start_wanted.emit(summary)
        return self.chimes.rung[0][0]

    def run_until(self, is_so: Callable[[], bool], seconds: float = 90.0) -> None:
        """Let the app run until it is so."""

        def looked() -> bool:
            self.qt.processEvents()
            return is_so()

        wait_until(looked, seconds)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    with SoundServer() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def routine() -> str:
    return ROUTINE


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path, routine: str) -> Iterator[House]:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "heard.yaml").write_text(routine)
    places = find_places({"EASEFUL_HOME": str(tmp_path)})
    clock = TestsClock()
    player = Player(clock)
    sounds = places.assets / "sounds"
    speaker = HeardSpeaker(EspeakSpeaker(player), clock)
    chimes = HeardChimes(player, sounds, clock)
    fakes = fake_behind(tmp_path, FakeClock())
    behind = replace(fakes, speaker=speaker, chimes=chimes, close=player.close)
    app = build(qapp, places, Doors(clock, MemorySettings(SETTINGS), behind))
    app.way.begin(None)
    app.window.show()
    app.reader.read()
    app.reader.finish()
    yield House(app, qapp, speaker, chimes, sounds)
    app.window.close()
    player.close()


def found_at(recorded: Samples, sound: Samples) -> float:
    """Return the second at which ``recorded`` is most like ``sound``.

    Their spectra are compared, step by step: on a busy machine a sound may have a gap, after which
    its waves are out of step with what they should be.
    """
    heard, wanted = spectra(recorded), spectra(sound)
    length = len(wanted)
    parts = [heard[at : at + length] for at in range(len(heard) - length + 1)]
    likeness = [(part * wanted).sum() / np.sqrt((part**2).sum() + FLOOR) for part in parts]
    return float(np.argmax(likeness)) * STEP / RATE


def spectra(samples: Samples) -> Samples:
    """Return how strong each pitch of the bowls is, in steps of 5 ms."""
    windows = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::STEP]
    return np.asarray(np.abs(np.fft.rfft(windows * np.hanning(WINDOW)))[:, PITCHES])


def part(samples: Samples, start: float, end: float) -> Samples:
    return samples[int(start * RATE) : int(end * RATE)]


def strength(samples: Samples) -> float:
    return float(np.sqrt(np.mean(samples**2)))


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording, laid beside the time at which each thing was due in it."""

    samples: Samples
    chimes: list[tuple[float, Chime]]
    said: list[tuple[float, str]]
    zero: float


@pytest.fixture
def heard(house: House, server: SoundServer) -> Heard:
    recording = server.record()
    house.run_until(lambda: recording.seconds > 1)
    begun = recording.seconds - house.start()
    house.run_until(lambda: house.app.stage.route is Route.CLOSING)
    ended = recording.seconds
    house.run_until(lambda: recording.seconds > ended + 2.5)
    recording.stop()
    return laid_out(house, recording, begun)


def laid_out(house: House, recording: Recording, begun: float) -> Heard:
    """Find the first chime, near where it was rung; everything else is told from there."""
    samples = recording.samples()
    first, chime = house.chimes.rung[0]
    from_ = max(0.0, begun + first - 0.5)
    near = part(samples, from_, begun + first + 1.5)
    zero = from_ + found_at(near, wave_of(house, chime)) - first
    return Heard(samples, house.chimes.rung, house.speaker.said, zero)


def wave_of(house: House, chime: Chime) -> Samples:
    sound = read_sound(house.sounds / f"{chime}.wav")
    return np.asarray(sound.samples[: int(0.7 * RATE)], dtype=np.float64) / 32768


def test_a_session_is_heard_as_its_timeline_says(heard: Heard, house: House) -> None:
    names = [chime for _at, chime in heard.chimes]
    assert names == [
        Chime.REST,
        Chime.READY,
        Chime.BEGIN,
        Chime.SIDE,
        Chime.LET_GO,
        Chime.DONE,
    ]
    timeline = {0.0: 0, 8.0: 1, 12.0: 2, 19.0: 3, 34.0: 4, 39.0: 5}
    for at, index in timeline.items():
        assert heard.chimes[index][0] - heard.chimes[0][0] == pytest.approx(at, abs=CLOSE)
    every_chime_is_where_it_was_rung(heard, house)
    speech_is_where_the_coach_spoke(heard)
    rests_are_silent(heard)
    assert np.abs(heard.samples).max() < HIGHEST
    begin = heard.zero + heard.chimes[2][0]
    assert largest_step(part(heard.samples, begin - 0.3, begin + 0.4)) < FREE_OF_CLICKS


def every_chime_is_where_it_was_rung(heard: Heard, house: House) -> None:
    for rung, chime in heard.chimes:
        due = heard.zero + rung
        around = part(heard.samples, due - 0.5, due + 1.2)
        assert found_at(around, wave_of(house, chime)) == pytest.approx(0.5, abs=CLOSE), chime


def speech_is_where_the_coach_spoke(heard: Heard) -> None:
    texts = [text for _at, text in heard.said]
    assert texts[0] == "Settle. Lie down. For 8 seconds."
    assert "Change sides. Now the left." in texts
    assert texts[-1].startswith("That is all for now.")
    for at, _text in heard.said:
        begin = heard.zero + at
        assert strength(part(heard.samples, begin + 0.1, begin + 0.7)) > SPEECH


def rests_are_silent(heard: Heard) -> None:
    """Look at the first rest once its words and its bowl are over."""
    begin = heard.zero + heard.chimes[0][0]
    assert strength(part(heard.samples, begin + 5.0, begin + 7.8)) < QUIET


@sooner
def test_a_server_that_is_restarted_is_heard_again_by_the_next_cue(
    house: House, server: SoundServer
) -> None:
    house.start()
    house.run_until(lambda: len(house.chimes.rung) > 1)
    server.kill()
    house.run_until(lambda: len(house.chimes.rung) > 2)
    server.start()
    recording = server.record()
    house.run_until(lambda: len(house.chimes.rung) > 3)
    begun = recording.seconds
    house.run_until(lambda: recording.is_heard(begun - 0.5), 1.0)
    house.run_until(lambda: recording.seconds > begun + 3)
    assert strength(part(recording.samples(), begun + 0.8, begun + 1.6)) > SPEECH
    assert house.app.stage.route is Route.SESSION


@sooner
def test_without_a_sound_server_the_session_goes_on(
    house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    house.start()
    house.run_until(lambda: len(house.chimes.rung) > 1)
    times = [at for at, _chime in house.chimes.rung]
    assert times[1] - times[0] == pytest.approx(SOON, abs=CLOSE)
    assert house.chimes.is_silent
    assert not house.chimes.is_sounding
    house.run_until(lambda: house.app.window.notice.words == NO_SOUND, 6.0)
