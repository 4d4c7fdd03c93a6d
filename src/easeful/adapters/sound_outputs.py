"""Looks where sound goes, and whether anybody could hear it, by pulsectl. No Qt.

PulseAudio is asked, or PipeWire, which answers as PulseAudio does; elsewhere nothing is known.

Rule 1: it answers as the player would fare. Without a sound server the player goes to the sound
card itself (``adapters.outputs``), of which nobody here knows whether it is muted. A person may
have turned down Easeful alone, or moved it to another output: the server remembers both.
Rule 2: a sound server may hang. After ``PATIENCE`` the answer is that nothing is known; the thread
that hangs with it stays behind, and no second one is sent after it.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from threading import Lock, Thread
from typing import Final, Protocol

from easeful.adapters.outputs import NAME, backends
from easeful.core.sound_output import Hearing, SoundOutput

log = logging.getLogger(__name__)

PATIENCE: Final = 1.5
"""Seconds to wait for a sound server: it usually answers in a hundredth of one."""

DEFAULT: Final = "@DEFAULT_SINK@"
FALLBACK: Final = "auto_null"
"""What both servers put in place of a device where there is none. It plays to nobody."""

PROGRAM: Final = "application.name"
OURS: Final = f"sink-input-by-application-name:{NAME}"
"""Under this name the server remembers what a person did to our own slider."""

SOFTEST: Final = 0.01
"""Below this share of full volume nothing is heard."""

UNKNOWN: Final = SoundOutput(Hearing.UNKNOWN)
NO_DEVICE: Final = SoundOutput(Hearing.NO_DEVICE)


class Volume(Protocol):
    """What we use of ``pulsectl.PulseVolumeInfo``: the share of full volume of each channel."""

    values: Sequence[float]


class Slider(Protocol):
    """What a person may turn down: an output, or Easeful in the list of programs."""

    mute: int
    volume: Volume


class Port(Protocol):
    """What we use of ``pulsectl.PulsePortInfo``: where the plug is."""

    name: str


class Sink(Slider, Protocol):
    """What we use of ``pulsectl.PulseSinkInfo``."""

    name: str
    port_active: Port | None


class SoundOutputs:
    """Knows where sound goes (``ports.Outputs``)."""

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        """Start nothing; ``post`` does what it is given later, in the window's thread."""
        self._post = post
        self._one_by_one = Lock()
        self._looking: Thread | None = None

    def find(self, tell: Callable[[SoundOutput], None]) -> None:
        """Look where sound goes now and ``tell`` it later, in the window's thread."""
        try:
            Thread(target=self._find, args=(tell,), name="easeful-output", daemon=True).start()
        except RuntimeError:
            log.exception("Where sound goes cannot be found out")
            self._post(partial(tell, UNKNOWN))

    def _find(self, tell: Callable[[SoundOutput], None]) -> None:
        with self._one_by_one:  # and told in the order in which it was seen
            self._post(partial(tell, self._within_patience()))

    def _within_patience(self) -> SoundOutput:
        if self._looking is not None and self._looking.is_alive():
            return UNKNOWN
        seen: list[SoundOutput] = []
        self._looking = Thread(target=_look, args=(seen,), name="easeful-look", daemon=True)
        try:
            self._looking.start()
        except RuntimeError:
            log.exception("Where sound goes cannot be found out")
            return UNKNOWN
        self._looking.join(PATIENCE)
        if not seen:
            log.warning("The sound server does not answer")
            return UNKNOWN
        return seen[0]


def _look(seen: list[SoundOutput]) -> None:
    """Add to ``seen`` where sound goes; it may take for ever."""
    try:
        seen.append(_output() if sys.platform == "linux" else UNKNOWN)
    except Exception:  # the server died meanwhile, or its library is missing
        log.info("Where sound goes is not known", exc_info=True)
        seen.append(UNKNOWN)


def _output() -> SoundOutput:
    import pulsectl  # type: ignore[import-untyped]  # noqa: PLC0415 (50 ms for who asks)

    with pulsectl.Pulse(NAME, connect=False) as pulse:
        try:
            pulse.connect()  # given a timeout, it would wait for all of it each time
        except pulsectl.PulseError:
            return UNKNOWN if "ALSA" in backends() else NO_DEVICE
        kept = [entry for entry in pulse.stream_restore_read() if entry.name == OURS]
        # PipeWire remembers as well, but tells it only of what plays, in silence or not.
        plays = [each for each in pulse.sink_input_list() if each.proplist.get(PROGRAM) == NAME]
        for name in (*(entry.device for entry in kept if entry.device), DEFAULT):
            with suppress(pulsectl.PulseIndexError):
                return _described(pulse.get_sink_by_name(name), [*kept, *plays])
        return NO_DEVICE


def _described(sink: Sink, ours: Sequence[Slider]) -> SoundOutput:
    if sink.name == FALLBACK:
        return NO_DEVICE
    is_down = any(map(_is_down, (sink, *ours)))
    port = f" {sink.port_active.name}" if sink.port_active else ""
    return SoundOutput(Hearing.MUTED if is_down else Hearing.FINE, sink.name + port)


def _is_down(slider: Slider) -> bool:
    volumes = slider.volume.values  # none where only the rest was remembered
    return bool(slider.mute or (volumes and max(volumes) < SOFTEST))
