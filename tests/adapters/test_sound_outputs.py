"""Where sound goes, asked of a real server, and of none."""

import sys
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from threading import enumerate as threads
from types import ModuleType, SimpleNamespace
from typing import Final

import pytest
from sound_server import RATE, SoundServer, wait_until

from easeful.adapters import outputs, sound_outputs
from easeful.adapters.clock import SystemClock
from easeful.adapters.player import Player
from easeful.adapters.sound_outputs import SoundOutputs
from easeful.core.sound import Sound
from easeful.core.sound_output import Hearing, SoundOutput

AT_ONCE: Final = 0.3
AT_LAST: Final = 2.0
UNKNOWN: Final = SoundOutput(Hearing.UNKNOWN)
NO_DEVICE: Final = SoundOutput(Hearing.NO_DEVICE)
FINE: Final = SoundOutput(Hearing.FINE, "main")
MUTED: Final = SoundOutput(Hearing.MUTED, "main")


class Window:
    """Asks, and does what is posted to its thread when it looks."""

    def __init__(self) -> None:
        self._posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._outputs = SoundOutputs(self._posted.put)
        self.told: list[SoundOutput] = []

    def ask(self) -> None:
        self._outputs.find(self.told.append)

    def look(self, seconds: float = AT_LAST) -> SoundOutput:
        """Wait for one answer and return it."""
        self._posted.get(timeout=seconds)()
        return self.told[-1]

    def find(self, seconds: float = AT_LAST) -> SoundOutput:
        self.ask()
        return self.look(seconds)

    @property
    def is_answered(self) -> bool:
        return not self._posted.empty()


class FakePulse(AbstractContextManager["FakePulse"]):
    """A server with one output, for what only real hardware has."""

    def __init__(self, sink: object, _name: str, **_: bool) -> None:
        self._sink = sink

    def __exit__(self, *_: object) -> None:
        """Leave nothing behind."""

    def connect(self) -> None:
        """Be there."""

    def stream_restore_read(self) -> tuple[()]:
        return ()

    def sink_input_list(self) -> tuple[()]:
        return ()

    def get_sink_by_name(self, _name: str) -> object:
        return self._sink


@pytest.fixture
def window() -> Window:
    return Window()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    with SoundServer() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the player have no way around the sound server."""
    monkeypatch.setattr(sound_outputs, "backends", lambda: ("PULSEAUDIO",))


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the player find a sound card."""
    monkeypatch.setattr(sound_outputs, "backends", lambda: ("PULSEAUDIO", "ALSA"))


@pytest.fixture
def no_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def looking() -> int:
    return sum(thread.name == "easeful-look" for thread in threads())


def play(player: Player, meanwhile: Callable[[], object]) -> None:
    """Play until ``meanwhile`` is done."""
    playing = player.play(Sound(RATE, array("h", [3000, -3000] * RATE)), 1.0)
    meanwhile()
    playing.fade_out()
    wait_until(lambda: playing.is_over)


def our_stream(server: SoundServer) -> str:
    wait_until(lambda: server.count("sink-inputs"))
    return server.control("list", "sink-inputs", "short").split()[0]


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_nothing_is_known(
    monkeypatch: pytest.MonkeyPatch, window: Window, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert window.find() == UNKNOWN


def test_without_the_library_nothing_is_known(
    monkeypatch: pytest.MonkeyPatch, window: Window
) -> None:
    monkeypatch.setitem(sys.modules, "pulsectl", None)
    assert window.find() == UNKNOWN


@pytest.mark.usefixtures("no_server", "no_card")
def test_without_a_server_and_a_card_there_is_no_device(window: Window) -> None:
    assert window.find() == NO_DEVICE


@pytest.mark.usefixtures("no_server", "card")
def test_of_a_card_without_a_server_nothing_is_known(window: Window) -> None:
    assert window.find() == UNKNOWN


@pytest.mark.usefixtures("no_server", "no_card")
@pytest.mark.parametrize("name", ["easeful-output", "easeful-look"])
def test_a_machine_that_is_full_is_asked_again_later(
    monkeypatch: pytest.MonkeyPatch, window: Window, name: str
) -> None:
    class NoThread(Thread):
        def start(self) -> None:
            if self.name == name:
                raise RuntimeError("can't start new thread")
            super().start()

    with monkeypatch.context() as full:
        full.setattr(sound_outputs, "Thread", NoThread)
        assert window.find() == UNKNOWN
    assert window.find() == NO_DEVICE


@pytest.mark.usefixtures("no_server", "no_card")
def test_what_it_found_is_told_when_the_window_looks_and_not_before(window: Window) -> None:
    window.ask()
    wait_until(lambda: window.is_answered)
    assert window.told == []
    window.look()
    assert window.told == [NO_DEVICE]


def test_headphones_in_the_same_card_are_another_output(
    monkeypatch: pytest.MonkeyPatch, window: Window
) -> None:
    sink = SimpleNamespace(name="card", mute=0, volume=SimpleNamespace(values=[0.5, 0.5]))
    library = ModuleType("pulsectl")
    vars(library).update(
        Pulse=partial(FakePulse, sink), PulseError=OSError, PulseIndexError=KeyError
    )
    monkeypatch.setitem(sys.modules, "pulsectl", library)

    sink.port_active = SimpleNamespace(name="speaker")
    assert window.find() == SoundOutput(Hearing.FINE, "card speaker")
    sink.port_active = SimpleNamespace(name="headphones")
    assert window.find() == SoundOutput(Hearing.FINE, "card headphones")


@pytest.mark.sound
def test_an_output_is_known_by_name_and_whether_it_is_muted(
    server: SoundServer, window: Window
) -> None:
    assert window.find() == FINE
    server.control("set-sink-mute", "main", "1")
    assert window.find() == MUTED
    server.control("set-sink-mute", "main", "0")
    assert window.find() == FINE


@pytest.mark.sound
def test_an_output_turned_all_the_way_down_is_muted(server: SoundServer, window: Window) -> None:
    server.control("set-sink-volume", "main", "0")
    assert window.find() == MUTED
    server.control("set-sink-volume", "main", "0%", "5%")
    assert window.find() == FINE


@pytest.mark.sound
def test_the_output_is_the_one_that_is_the_default_now(server: SoundServer, window: Window) -> None:
    server.add_sink("headset")
    server.control("set-sink-mute", "main", "1")
    assert window.find() == MUTED
    server.make_default("headset")
    assert window.find() == SoundOutput(Hearing.FINE, "headset")


@pytest.mark.sound
def test_a_server_without_a_device_has_none(server: SoundServer, window: Window) -> None:
    server.control("unload-module", "module-null-sink")
    assert window.find() == NO_DEVICE
    server.control("load-module", "module-always-sink")
    assert "auto_null" in server.control("list", "sinks", "short")
    assert window.find() == NO_DEVICE


@pytest.mark.sound
def test_easeful_turned_down_while_it_plays_is_muted(server: SoundServer, window: Window) -> None:
    player = Player(SystemClock())
    player.keep_awake()
    stream = our_stream(server)
    assert window.find() == FINE
    server.control("set-sink-input-mute", stream, "1")
    assert window.find() == MUTED
    server.control("set-sink-input-mute", stream, "0")
    assert window.find() == FINE
    server.control("set-sink-input-volume", stream, "0")
    assert window.find() == MUTED
    player.close()


@pytest.mark.sound
def test_another_program_that_is_turned_down_is_no_matter(
    monkeypatch: pytest.MonkeyPatch, server: SoundServer, window: Window
) -> None:
    monkeypatch.setattr(outputs, "NAME", "Other")
    server.control("load-module", "module-stream-restore")
    player = Player(SystemClock())
    player.keep_awake()
    server.control("set-sink-input-mute", our_stream(server), "1")
    assert window.find() == FINE
    player.close()


@pytest.mark.sound
def test_easeful_that_was_turned_down_the_last_time_is_muted(
    server: SoundServer, window: Window
) -> None:
    server.control("load-module", "module-stream-restore")
    player = Player(SystemClock())
    play(player, lambda: None)
    assert window.find() == FINE
    play(player, lambda: server.control("set-sink-input-mute", our_stream(server), "1"))
    wait_until(lambda: not server.count("sink-inputs"))
    assert window.find() == MUTED
    player.close()


@pytest.mark.sound
def test_easeful_moved_to_another_output_is_looked_for_there(
    server: SoundServer, window: Window
) -> None:
    server.control("load-module", "module-stream-restore")
    server.add_sink("headset")
    player = Player(SystemClock())
    play(player, lambda: server.control("move-sink-input", our_stream(server), "headset"))
    assert window.find() == SoundOutput(Hearing.FINE, "headset")
    play(
        player,
        lambda: wait_until(
            lambda: "RUNNING" in server.control("list", "sinks", "short").split("headset")[1]
        ),
    )
    player.close()
    server.control("unload-module", "module-null-sink")
    server.add_sink("main")
    assert window.find() == FINE


@pytest.mark.sound
@pytest.mark.usefixtures("no_card")
def test_a_server_that_has_died_and_come_back_is_seen(server: SoundServer, window: Window) -> None:
    assert window.find() == FINE
    server.kill()
    assert window.find() == NO_DEVICE
    server.start()
    assert window.find() == FINE


@pytest.mark.sound
def test_a_server_that_hangs_keeps_nobody_waiting(server: SoundServer, window: Window) -> None:
    server.freeze()
    try:
        began = time.perf_counter()
        for _ in range(3):
            window.ask()
        assert time.perf_counter() - began < AT_ONCE
        assert [window.look() for _ in range(3)] == [UNKNOWN] * 3
        assert time.perf_counter() - began < AT_LAST
        assert window.find(AT_ONCE) == UNKNOWN
        assert looking() == 1
    finally:
        server.thaw()
    wait_until(lambda: not looking())
    assert window.find() == FINE


@pytest.mark.sound
def test_a_server_that_dies_while_it_is_asked_is_survived(
    server: SoundServer, window: Window
) -> None:
    server.freeze()
    window.ask()
    wait_until(looking)
    server.kill()
    assert window.look().hearing in {Hearing.UNKNOWN, Hearing.NO_DEVICE}
    wait_until(lambda: not looking())


@pytest.mark.sound
def test_who_asks_while_another_look_is_under_way_is_answered_as_well(
    server: SoundServer, window: Window
) -> None:
    for _ in range(10):
        window.ask()
    assert [window.look() for _ in range(10)] == [FINE] * 10


@pytest.mark.sound
def test_looking_often_leaves_nothing_behind(server: SoundServer, window: Window) -> None:
    window.find()
    wait_until(lambda: not server.count("clients"))
    opened = open_files()
    for _ in range(50):
        assert window.find() == FINE
    wait_until(lambda: not server.count("clients"))
    assert open_files() == opened
    assert not looking()
