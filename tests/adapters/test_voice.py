"""The voice on a real speech dispatcher and a real sound server: what is heard, and when.

The sound server and the home are of the tests' own, so the dispatcher that they start is too.
"""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot
from sound_server import RATE, Recording, Samples, SoundServer, first_sound, program, wait_until

from easeful.adapters.clock import SystemClock
from easeful.adapters.player import Player
from easeful.adapters.voice import Voice, engines
from easeful.core.sound import Manner, VoiceChoice

pytestmark = pytest.mark.sound

SENTENCE = "Let your head sink slowly to the left."
SHORT = "Rest."
LOUD = 0.01
PATIENCE_MS = 10_000
LONGEST_GAP = 0.02
"""Seconds that the window may be kept from painting."""

HOSTILE = [
    ".",
    "..",
    ".\r\n.\r\nSTOP all",
    "-v",
    "<speak>Rest.</speak>",
    "<speak>",
    "🙂",
    "Rest\nnow",
    "Re\0st",
    "\ud800",
    "",
    " ",
]


def dispatcher(server: SoundServer) -> int | None:
    """Return the process id of the dispatcher that a server's programs have, if one runs."""
    folder = Path(server.environment["XDG_RUNTIME_DIR"], "speech-dispatcher", "pid")
    try:
        number = int((folder / "speech-dispatcher.pid").read_text())
        os.kill(number, 0)
    except (OSError, ValueError):
        return None
    return number


def end_dispatcher(server: SoundServer) -> None:
    """End it, and what it has started."""
    number = dispatcher(server)
    if number is None:
        return
    children = Path(f"/proc/{number}/task/{number}/children").read_text()
    for each in (number, *map(int, children.split())):
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)
    wait_until(lambda: dispatcher(server) is None)


class Desk:
    """A voice, a sound server, and the means to look at the dispatcher."""

    def __init__(self, qtbot: QtBot, server: SoundServer) -> None:
        self.bot = qtbot
        self.server = server
        self.player = Player(SystemClock())
        self.voice = Voice(engines(self.player))

    def dispatcher(self) -> int | None:
        """Return the process id of the dispatcher, if one runs."""
        return dispatcher(self.server)

    def end_dispatcher(self) -> None:
        """End the dispatcher as a crash would, if one runs."""
        end_dispatcher(self.server)

    def say(self, text: str, after: float = 0.0) -> None:
        """Say it, and wait until it is over."""
        self.voice.say(text, after)
        self.until_quiet()

    def until_quiet(self) -> None:
        """Wait until nothing is being said."""
        self.bot.waitUntil(lambda: not self.voice.is_speaking, timeout=PATIENCE_MS)

    def until_heard(self, recording: Recording) -> float:
        """Wait until something is heard from now on; return how many seconds that took."""
        began = recording.seconds
        wait = lambda: recording.is_heard(began)  # noqa: E731 (qtbot wants a callable)
        self.bot.waitUntil(wait, timeout=PATIENCE_MS)
        return first_sound(recording.samples()[int(began * RATE) :])

    def warm(self, manner: Manner | None = None) -> None:
        """Have the dispatcher up, as it is once a session has begun."""
        self.voice.prepare(manner or Manner(speed=100))
        self.say(SHORT)


@pytest.fixture(scope="module")
def server() -> Iterator[SoundServer]:
    with SoundServer() as server:
        yield server


@pytest.fixture
def desk(qtbot: QtBot, server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Set a desk up. The dispatcher of the last test may still run: starting one takes a second."""
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HOME", server.environment["XDG_RUNTIME_DIR"])
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    desk = Desk(qtbot, server)
    yield desk
    desk.voice.hush()
    desk.voice.rest()
    desk.player.close()


@pytest.fixture(scope="module", autouse=True)
def no_dispatcher_left(server: SoundServer) -> Iterator[None]:
    yield
    end_dispatcher(server)


def loud_seconds(samples: Samples) -> Samples:
    """Return the times at which something is heard."""
    return np.flatnonzero(np.abs(samples) > LOUD) / RATE


def heard(desk: Desk, text: str) -> Samples:
    """Return what is heard of a sentence."""
    with desk.server.record() as recording:
        desk.say(text)
        return recording.samples()


def length(samples: Samples) -> float:
    """Return for how long something is heard."""
    times = loud_seconds(samples)
    return float(times[-1] - times[0]) if times.size else 0.0


def test_the_dispatcher_is_started_and_the_first_sentence_heard(desk: Desk) -> None:
    desk.end_dispatcher()
    desk.voice.prepare(Manner())
    desk.bot.waitUntil(lambda: desk.dispatcher() is not None, timeout=PATIENCE_MS)
    with desk.server.record() as recording:
        desk.voice.say(SENTENCE)
        assert desk.until_heard(recording) < 2.0
    assert desk.dispatcher() is not None
    assert not desk.voice.is_silent


def test_a_sentence_is_heard_at_once_and_then_there_is_silence(desk: Desk) -> None:
    desk.warm()
    onsets = []
    for _again in range(2):
        with desk.server.record() as recording:
            began = recording.seconds
            desk.voice.say(SENTENCE)
            desk.until_quiet()
            desk.bot.wait(300)
            times = loud_seconds(recording.samples())
        onsets.append(times[0] - began)
        assert 1.5 < times[-1] - times[0] < 4.0
        assert recording.samples().size / RATE - times[-1] > 0.25
    assert min(onsets) < 0.15


def test_a_sentence_waits_for_its_time(desk: Desk) -> None:
    desk.warm()
    onsets = []
    for _again in range(2):
        with desk.server.record() as recording:
            began = recording.seconds
            desk.voice.say(SHORT, 0.8)
            assert desk.voice.is_speaking
            desk.until_quiet()
            onsets.append(loud_seconds(recording.samples())[0] - began)
    assert min(onsets) > 0.75
    assert min(onsets) < 0.95


def test_a_second_sentence_replaces_the_first(desk: Desk) -> None:
    desk.warm()
    alone = length(heard(desk, SHORT))
    with desk.server.record() as recording:
        desk.voice.say(SENTENCE * 3)
        desk.bot.wait(500)
        began = recording.seconds
        desk.say(SHORT)
        times = loud_seconds(recording.samples())
    assert times[-1] - began < alone + 0.3


def test_the_same_is_so_when_they_come_at_once(desk: Desk) -> None:
    desk.warm()
    for number in range(10):
        desk.voice.say(f"{SENTENCE} {number}")
    assert length(heard(desk, SHORT)) < 1.0


def test_hush_is_quick_and_hardly_a_click(desk: Desk) -> None:
    desk.warm(Manner(volume=100))
    ends, steps = [], []
    for wait in (500, 650, 800):
        with desk.server.record() as recording:
            desk.voice.say(SENTENCE)
            desk.bot.wait(wait)
            at = recording.seconds
            desk.voice.hush()
            assert not desk.voice.is_speaking
            desk.bot.wait(500)
            samples = recording.samples()
        times = loud_seconds(samples)
        ends.append(times[-1] - at)
        steps.append(np.abs(np.diff(samples[int((times[-1] - 0.02) * RATE) :])).max())
    assert min(ends) < 0.2
    assert max(steps) < 0.4


def test_a_hushed_sentence_that_waited_is_never_heard(desk: Desk) -> None:
    desk.warm()
    with desk.server.record() as recording:
        began = recording.seconds
        desk.voice.say(SENTENCE, 0.3)
        desk.voice.hush()
        desk.bot.wait(800)
        assert not recording.is_heard(began)


def test_no_peak_leaves_too_little_room_for_a_chime(desk: Desk) -> None:
    peaks = []
    for volume in (30, 60, 100):
        desk.voice.prepare(Manner(volume=volume))
        peaks.append(float(np.abs(heard(desk, "Oh no, go slow. Ah, all the more.")).max()))
    assert peaks[0] < peaks[1] < peaks[2] <= 0.63
    assert peaks[0] > 0.05


def test_volume_nought_is_silence(desk: Desk) -> None:
    desk.voice.prepare(Manner(volume=0))
    with desk.server.record() as recording:
        desk.say(SENTENCE)
        desk.bot.wait(500)
        assert not recording.is_heard()


def test_the_speed_changes_how_long_a_sentence_takes(desk: Desk) -> None:
    desk.voice.prepare(Manner(speed=80))
    slow, reckoned = length(heard(desk, SENTENCE)), desk.voice.seconds(SENTENCE)
    desk.voice.prepare(Manner(speed=120))
    fast = length(heard(desk, SENTENCE))
    assert slow / fast == pytest.approx(1.5, rel=0.08)
    assert slow - 0.3 < reckoned < slow + 1.0


def test_each_language_has_its_voice_and_an_unknown_one_is_spoken_as_english(desk: Desk) -> None:
    lengths = []
    for language in ("en", "de-AT", "zz-Nowhere"):
        desk.voice.prepare(Manner(language))
        lengths.append(length(heard(desk, SENTENCE)))
    english, german, unknown = lengths
    assert abs(german - english) > 0.1
    assert unknown == pytest.approx(english, abs=0.05)


def test_a_chosen_voice_is_used_from_the_first_sentence(desk: Desk) -> None:
    desk.warm(Manner("en"))
    usual = heard(desk, SENTENCE)
    desk.voice.prepare(Manner("en", "espeak-ng/English (Lancaster)"))
    chosen = heard(desk, SENTENCE)
    assert abs(length(chosen) - length(usual)) > 0.03


def test_voices_are_found_without_thousands_of_variants(desk: Desk) -> None:
    told: list[Sequence[VoiceChoice]] = []
    desk.voice.find("en", told.append)
    assert told == []
    desk.bot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    names = [choice.name for choice in told[0]]
    assert "English (Great Britain)" in names
    assert len(names) <= 8
    assert not any("+" in name for name in names)
    assert told[0][0].id.startswith("espeak-ng/")


def test_any_text_is_said_or_passed_over_and_the_next_one_heard(desk: Desk) -> None:
    desk.warm()
    for text in HOSTILE:
        desk.say(text)
    assert 0.1 < length(heard(desk, SHORT)) < 1.5
    assert not desk.voice.is_silent


def test_a_very_long_text_can_be_ended(desk: Desk) -> None:
    desk.warm()
    with desk.server.record() as recording:
        desk.voice.say("Breathe in. " * 420)
        desk.until_heard(recording)
    desk.voice.hush()
    assert length(heard(desk, SHORT)) < 1.5


def test_when_the_dispatcher_dies_another_is_started_for_the_next_sentence(desk: Desk) -> None:
    desk.warm()
    first = desk.dispatcher()
    desk.voice.say(SENTENCE)
    desk.bot.wait(300)
    desk.end_dispatcher()
    desk.bot.waitUntil(lambda: not desk.voice.is_speaking, timeout=1000)
    # On a busy machine it may take two seconds to start; then the first sentence stays unsaid.
    assert any(length(heard(desk, SHORT)) > 0.1 for _try in range(3))
    assert desk.dispatcher() not in {None, first}


def test_another_is_started_for_what_was_not_begun_when_it_died(desk: Desk) -> None:
    desk.warm()
    number = desk.dispatcher()
    assert number is not None
    os.kill(number, signal.SIGSTOP)
    desk.voice.say(SHORT, 1.0)  # ending takes its time on a busy machine, and words go stale
    desk.bot.wait(50)
    desk.end_dispatcher()
    assert desk.voice.is_speaking
    desk.bot.waitUntil(lambda: desk.dispatcher() is not None, timeout=PATIENCE_MS)


def test_a_dispatcher_that_hangs_is_left_for_espeak(desk: Desk) -> None:
    desk.warm()
    number = desk.dispatcher()
    assert number is not None
    os.kill(number, signal.SIGSTOP)
    desk.voice.say(SENTENCE)
    desk.bot.waitUntil(lambda: not desk.voice.is_speaking, timeout=4000)
    assert length(heard(desk, SENTENCE)) > 1.5
    assert not desk.voice.is_silent
    desk.end_dispatcher()


def test_a_dispatcher_without_a_synthesiser_is_left_for_espeak(desk: Desk, tmp_path: Path) -> None:
    desk.end_dispatcher()
    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "sd_dummy").symlink_to("/usr/lib/speech-dispatcher-modules/sd_dummy")
    subprocess.run([program("speech-dispatcher"), "-d", "-m", str(modules)], check=True)
    wait_until(lambda: desk.dispatcher() is not None)
    desk.voice.prepare(Manner(speed=100))
    assert 1.5 < length(heard(desk, SENTENCE)) < 4.0
    desk.end_dispatcher()


def test_espeak_alone_is_heard_replaced_and_hushed_with_a_fade(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.end_dispatcher()
    (tmp_path / "espeak-ng").symlink_to("/usr/bin/espeak-ng")
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path))
        desk.voice.prepare(Manner(speed=100, volume=100))
        desk.bot.wait(300)
    desk.say(SHORT)
    with desk.server.record() as recording:
        desk.voice.say(SENTENCE)
        onset = desk.until_heard(recording)
        desk.bot.wait(500)
        desk.voice.say(SENTENCE)
        desk.bot.wait(500)
        at = recording.seconds
        desk.voice.hush()
        desk.bot.wait(600)
        samples = recording.samples()
    assert onset < 0.2
    assert loud_seconds(samples)[-1] - at < 0.4
    assert np.abs(samples).max() <= 0.89
    assert desk.dispatcher() is None


@pytest.mark.parametrize(("text", "ours"), [("Let your head sink.", 0.3), (SENTENCE * 2, 0.0)])
def test_a_screen_reader_is_heard_to_its_end_and_ours_if_it_is_not_too_late(
    desk: Desk, text: str, ours: float
) -> None:
    desk.warm()
    reader = [program("spd-say"), "--wait", "--priority", "message", text]
    with desk.server.record() as recording:
        subprocess.run(reader, check=True)
        alone = length(recording.samples())
    with desk.server.record() as recording, subprocess.Popen(reader) as reading:
        desk.until_heard(recording)
        desk.say(SHORT)
        reading.wait(10)
        desk.bot.wait(500)
        both = length(recording.samples())
    assert both == pytest.approx(alone, abs=0.25) if not ours else both > alone + ours


class Pulse(QObject):
    """Remembers the longest time that the window's thread was busy with something else."""

    def __init__(self) -> None:
        super().__init__()
        self._last = perf_counter()
        self.longest = 0.0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def test_the_window_is_never_kept_waiting(desk: Desk) -> None:
    """Cold, warm, replaced, listed, died: the best of three, for the machine has other work too."""
    longest = []
    for _again in range(3):
        pulse = Pulse()
        for act in _acts(desk):
            act()
            desk.bot.wait(400)
        desk.end_dispatcher()
        longest.append(pulse.longest)
        pulse.deleteLater()
        if pulse.longest < LONGEST_GAP:
            break
    assert min(longest) < LONGEST_GAP, longest


def _acts(desk: Desk) -> Sequence[Callable[[], object]]:
    voice = desk.voice
    return (
        lambda: voice.prepare(Manner()),
        lambda: voice.say(SENTENCE),
        lambda: voice.say(SENTENCE),
        lambda: voice.find("en", lambda _found: None),
        lambda: voice.prepare(Manner("de")),
        lambda: voice.say(SENTENCE),
        voice.hush,
        voice.rest,
    )
