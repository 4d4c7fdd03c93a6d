"""The computer's sound output, by miniaudio, and what is fed to it. No Qt.

Rule 1: opening and closing may block for as long as a sound server hangs; neither belongs in the
window's thread.
Rule 2: nothing is exclusive, and each output takes the default device of the moment it is opened.
Rule 3: what is played is scaled piece by piece, when the output asks for it. A piece takes half a
millisecond; the whole of a long sound would keep the window waiting, and a copy of it the memory.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Generator
from math import cos, inf, pi
from pathlib import Path
from threading import Event
from typing import Final, Protocol, TypeAlias

from easeful.core.ports import Clock
from easeful.core.sound import Sound

NAME: Final = "Easeful"
"""What a volume control shows beside the slider."""

FADE: Final = 0.08
"""Seconds from the full sound to silence: short enough to obey, too long for a click."""

LATEST: Final = 2.0
"""A sound that could not begin so soon after its time stays unplayed."""

LOUDEST, LOWEST = 32767, -32768

Piece: TypeAlias = "array[int] | bytes"
NOTHING: Final = b""


class Feed:
    """One sound on its way to an output, which takes it piece by piece in a thread of its own."""

    def __init__(self, sound: Sound, gain: float, clock: Clock, after: float = 0.0) -> None:
        """Be due in ``after`` seconds; ``gain`` multiplies each sample."""
        self.ended = Event()
        self.fading = Event()
        self.taken_at = -inf
        self._samples = sound.samples
        self._gain = gain
        self._clock = clock
        self._latest = clock.now().steady + after + LATEST
        self._next = 0
        self._fade_length = max(1, int(FADE * sound.rate))
        self._fade_from: int | None = None

    def take(self, count: int) -> Piece:
        """Return the next ``count`` samples, or fewer: what is missing is silence."""
        now = self._clock.now().steady
        begins = self._next == 0
        if begins and (self.fading.is_set() or now > self._latest):
            self.ended.set()
        if self.ended.is_set():
            return NOTHING
        self.taken_at = now
        if self.fading.is_set() and self._fade_from is None:
            self._fade_from = self._next
        piece = self._piece(min(self._next + count, self._end))
        self._next += len(piece)
        if self._next >= self._end:
            self.ended.set()
        return piece

    @property
    def _end(self) -> int:
        if self._fade_from is None:
            return len(self._samples)
        return min(len(self._samples), self._fade_from + self._fade_length)

    def _piece(self, end: int) -> array[int]:
        piece = self._samples[self._next : end]
        if self._fade_from is None:
            return scaled(piece, self._gain)
        step = pi / self._fade_length
        place = self._next - self._fade_from
        gain = self._gain / 2
        return _within(x * gain * (1 + cos(step * at)) for at, x in enumerate(piece, place))


def scaled(samples: array[int], gain: float) -> array[int]:
    """Return ``samples`` made louder or softer; what is too loud stays at the loudest."""
    if gain == 1:
        return samples
    if gain < 1:
        return array("h", [int(sample * gain) for sample in samples])
    return _within(sample * gain for sample in samples)


def _within(samples: Generator[float]) -> array[int]:
    return array("h", [max(LOWEST, min(LOUDEST, int(sample))) for sample in samples])


class Device(Protocol):
    """What we use of ``miniaudio.PlaybackDevice``."""

    def start(self, pieces: Generator[Piece, int]) -> None:
        """Begin to take."""
        ...

    def close(self) -> None:
        """Stop and go."""
        ...


class Output:
    """The default output, open and taking samples until it is closed."""

    def __init__(self, rate: int, period: float, take: Callable[[int], Piece]) -> None:
        """Open for mono sound and call ``take``, in another thread, for each piece.

        The output is asked for a buffer of ``period`` seconds. Where there is none it raises
        ``OSError``, in words.
        """
        try:
            import miniaudio  # type: ignore[import-untyped]  # noqa: PLC0415 (50 ms for who plays)
        except ImportError as error:
            raise OSError(f"miniaudio cannot be loaded: {error}") from error
        self._let_go_of: Callable[[object], object] = miniaudio.lib.ma_context_uninit
        # If __init__ failed in the usual way, nobody could close the connection that it has made.
        device = miniaudio.PlaybackDevice.__new__(miniaudio.PlaybackDevice)
        self._device: Device = device
        pieces = _pieces(take)
        next(pieces)
        try:
            device.__init__(
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=round(period * 1000),
                callback_periods=2,
                backends=[miniaudio.Backend[name] for name in backends()],
                app_name=NAME,
            )
            self._device.start(pieces)
        except miniaudio.MiniaudioError as error:
            self.close()
            raise OSError(f"no sound output: {error}") from error

    def close(self) -> None:
        """Give the output back; what it has not played yet is lost."""
        self._device.close()
        # miniaudio's close() leaves two things behind: a connection to the sound server, and a
        # circle of references, 2 KB until the next great garbage collection.
        context = getattr(self._device, "_context", None)
        if context is not None:
            self._let_go_of(context)
        vars(self._device)["_ffi_handle"] = None


def _pieces(take: Callable[[int], Piece]) -> Generator[Piece, int]:
    piece: Piece = NOTHING
    while True:
        piece = take((yield piece))


def backends() -> tuple[str, ...]:
    """Name the ways to an output. Without names miniaudio would add one that plays to nobody."""
    if sys.platform == "win32":
        return ("WASAPI", "DSOUND", "WINMM")
    if sys.platform == "darwin":
        return ("COREAUDIO",)
    if sys.platform != "linux":
        return ("SNDIO", "AUDIO4", "OSS")
    # PipeWire answers as PulseAudio does. Without a sound card, ALSA would print fifty lines to
    # the terminal each time; JACK would print some without its server, and who runs that alone
    # has ALSA lead there.
    return ("PULSEAUDIO", "ALSA") if any(Path("/dev/snd").glob("pcm*p")) else ("PULSEAUDIO",)
