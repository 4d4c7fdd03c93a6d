"""A sound server of a test's own: PulseAudio with null sinks, and recordings of what they get.

    with SoundServer() as server, server.record() as recording:
        os.environ.update(server.environment)  # or monkeypatch.setenv, one by one
        ...
        heard = recording.samples()

Each server lives in a folder of its own and is killed at the end. A process may meet several of
them one after the other: programs read the environment whenever they connect.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

RATE: Final = 44100
FULL_SCALE: Final = 32768.0
PATIENCE: Final = 15.0
"""Seconds to wait for the machine: it may be busy with other things."""

LATENCY_MS: Final = 5
"""What a recording asks for. The sink then renders in steps as short, as real hardware does."""

NULL_SINK: Final = "module-null-sink norewinds=1"
"""With rewinds it renders two seconds ahead, and so long each recording would wait for its first
sample."""

LOUD: Final = 0.01

Samples = NDArray[np.float64]


def wait_until(is_so: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Look until it is so; fail the test after ``seconds``."""
    deadline = time.perf_counter() + seconds
    while not is_so():
        assert time.perf_counter() < deadline, "it did not come about in time"
        Event().wait(0.005)


def program(name: str) -> str:
    """Return where a program is that ``packaging/system-packages test`` installs."""
    found = shutil.which(name)
    assert found, f"{name} is not installed"
    return found


class SoundServer:
    """PulseAudio without hardware; ``main`` is its sink, and the default."""

    def __init__(self) -> None:
        """Make its folder; nothing runs yet."""
        self._folder = Path(tempfile.mkdtemp(prefix="easeful-sound-"))
        (self._folder / "pulse").mkdir(mode=0o700)
        self._process: subprocess.Popen[bytes] | None = None
        self._recordings: list[Recording] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def environment(self) -> Mapping[str, str]:
        """Return the variables that lead a program to this server."""
        return {
            "XDG_RUNTIME_DIR": str(self._folder),
            "PULSE_SERVER": f"unix:{self._folder}/pulse/native",
            "PULSE_COOKIE": str(self._folder / "cookie"),
        }

    @property
    def process_id(self) -> int:
        """Return the id of the server that runs."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start, or start anew, and return when programs may connect."""
        options = ("-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no")
        calm = ("--realtime=no", "--high-priority=no", "--log-level=error")
        modules = (
            f"module-native-protocol-unix auth-anonymous=1 socket={self._folder}/pulse/native",
            f"{NULL_SINK} sink_name=main",
        )
        self._process = subprocess.Popen(
            [program("pulseaudio"), *options, *calm, *(f"--load={module}" for module in modules)],
            env={**os.environ, **self.environment, "HOME": str(self._folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self._answers)
        # Else a change of the default sink would move the recordings along with it.
        self.control("set-default-source", "main.monitor")

    def kill(self) -> None:
        """End the server as a crash would, and the recordings that hang on it."""
        for recording in self._recordings:
            recording.stop()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Let the server hang: it keeps its connections and answers nobody."""
        os.kill(self.process_id, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        os.kill(self.process_id, signal.SIGCONT)

    def control(self, *words: str) -> str:
        """Run ``pactl`` and return what it prints."""
        return self._pactl(words, check=True).stdout

    def count(self, what: str) -> int:
        """Return how many ``sink-inputs`` or ``clients`` there are, this question left out."""
        lines = self.control("list", what, "short").splitlines()
        return sum("\tpactl" not in line for line in lines)

    def add_sink(self, name: str) -> None:
        """Add a second sink."""
        self.control("load-module", *NULL_SINK.split(), f"sink_name={name}")

    def make_default(self, name: str) -> None:
        """Make a sink the one that programs play on."""
        self.control("set-default-sink", name)

    def record(self, sink: str = "main") -> Recording:
        """Begin to record what a sink gets; return when sound comes in."""
        path = self._folder / f"{len(self._recordings)}.raw"
        recording = Recording(sink, path, {**os.environ, **self.environment})
        self._recordings.append(recording)
        wait_until(lambda: recording.seconds > 0)
        return recording

    def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, "pulseaudio ended at once"
        return self._pactl(("info",), check=False).returncode == 0

    def _pactl(self, words: tuple[str, ...], *, check: bool) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program("pactl"), *words],
            env={**os.environ, **self.environment, "LC_ALL": "C"},
            check=check,
            capture_output=True,
            text=True,
        )


class Recording:
    """What a sink got, from the moment that the recording began."""

    def __init__(self, sink: str, path: Path, environment: Mapping[str, str]) -> None:
        """Begin."""
        form = ("--format=s16le", f"--rate={RATE}", "--channels=1", "--raw")
        self._path = path
        with path.open("wb") as file:
            self._process = subprocess.Popen(
                [
                    program("parec"),
                    f"--device={sink}.monitor",
                    f"--latency-msec={LATENCY_MS}",
                    *form,
                ],
                env=environment,
                stdout=file,
                stderr=subprocess.DEVNULL,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def seconds(self) -> float:
        """Return the length so far."""
        return self._path.stat().st_size / 2 / RATE

    def samples(self) -> Samples:
        """Return everything so far; full scale is 1. Readable until the server is left."""
        raw = self._path.read_bytes()
        return np.frombuffer(raw[: len(raw) // 2 * 2], dtype="<i2") / FULL_SCALE

    def is_heard(self, since: float = 0.0) -> bool:
        """Say whether anything sounded after the first ``since`` seconds."""
        return bool((np.abs(self.samples()[int(since * RATE) :]) > LOUD).any())

    def stop(self) -> None:
        """End the recording; what was recorded may still be read."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(1)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


def first_sound(samples: Samples, *, above: float = LOUD) -> float:
    """Return the second at which ``samples`` are loud first; fail the test if they never are."""
    loud = np.flatnonzero(np.abs(samples) > above)
    assert loud.size, "nothing is heard"
    return float(loud[0]) / RATE


def largest_step(samples: Samples) -> float:
    """Return the largest difference between two samples in a row: a click is a large one."""
    return float(np.abs(np.diff(samples)).max())
