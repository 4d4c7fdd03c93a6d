"""Writes a guided session as a sound file: ``easeful record``."""

from __future__ import annotations

import signal
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import FrameType

from easeful.adapters.espeak import EspeakRenderer
from easeful.adapters.mixing import RATE, mixed, resampled
from easeful.adapters.settings_file import SettingsFile
from easeful.adapters.sound_file import SUFFIXES, missing_encoder, read_sound, write_sound
from easeful.core.coaching import Coaching, coaching_for
from easeful.core.day import Day
from easeful.core.plan import Catalogue, Plan
from easeful.core.planner import Planner
from easeful.core.routine import Routine
from easeful.core.sound import Chime, Sound, Volumes, gain
from easeful.core.tape import tape_of, why_not
from easeful.places import Places

SPEAKING = 0.7
"""Share of the work that is done when every sentence has been spoken; mixing is the rest."""

Progress = Callable[[float], None]


class PerCents:
    """Prints each whole per cent once, a line each, for a program to read."""

    def __init__(self) -> None:
        self._told = -1

    def __call__(self, share: float) -> None:
        """Print how far the work has come."""
        percent = int(share * 100)
        if percent > self._told:
            self._told = percent
            self._tell(percent)

    def _tell(self, percent: int) -> None:
        print(percent, flush=True)


class ProgressLine(PerCents):
    """Shows the per cents on one line that is written over, where a person looks on."""

    def _tell(self, percent: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if percent == 100 else ""  # noqa: PLR2004 (per cent)
            print(f"\r{percent} %", end=end, file=sys.stderr, flush=True)


class CannotRecordError(Exception):
    """Why there is no recording, in words."""


class StoppedError(BaseException):
    """Somebody wants us to stop; not an ``Exception``, so that nothing but the end catches it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be recorded, and where to."""

    routine: Routine
    catalogue: Catalogue
    day: Day
    path: Path


def why_not_there(path: Path, *, replace: bool) -> str:
    """Say in words why no recording can be written to ``path``, "" if one can."""
    if path.suffix.lower() not in SUFFIXES:
        *others, last = (f"NAME{suffix}" for suffix in SUFFIXES)
        return f'"{path.name}" is no name for a recording; write {", ".join(others)} or {last}'
    if not path.parent.is_dir():
        return f'there is no folder "{path.parent}"'
    if path.is_dir():
        return f'"{path}" is a folder'
    if path.exists() and not replace:
        return f'"{path}" is there already; name another file, or add --replace'
    return ""


def record(wanted: Wanted, places: Places, progress: Progress) -> None:
    """Write the recording; ``progress`` is told which share of it is done, 0 to 1.

    Raise ``CannotRecordError``, with nothing left behind, if it cannot be.
    """
    store = SettingsFile(places.settings, only_reads=True)
    settings = store.load()
    if store.complaint:
        print(store.complaint, file=sys.stderr)
    planner = Planner(wanted.catalogue, wanted.day, settings.first_side, settings.profile)
    plan = planner.plan(wanted.routine)
    reason = why_not(plan, holds_welcome=settings.breath_holds)
    if reason:
        raise CannotRecordError(f"“{wanted.routine.name}” cannot be recorded: {reason}")
    if not (settings.voice or settings.sounds or settings.breath_tones):
        raise CannotRecordError("voice, chimes and breath tones are all off in the settings")
    program = missing_encoder(wanted.path)
    if program:
        suffix = wanted.path.suffix
        raise CannotRecordError(f"{suffix} needs the program {program}; install it or write .wav")
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _stop)
    try:
        _write(wanted.path, plan, coaching_for(wanted.routine, settings), places, progress)
    except OSError as error:
        why = f'cannot write "{wanted.path}": {error.strerror}' if error.strerror else str(error)
        raise CannotRecordError(why) from error
    progress(1.0)


def _write(path: Path, plan: Plan, coaching: Coaching, places: Places, progress: Progress) -> None:
    voice = cache(EspeakRenderer(coaching.manner).render) if coaching.manner.volume else _silence
    chime = cache(partial(_chime, places.assets / "sounds", coaching.volumes))
    tape = tape_of(
        plan,
        coaching,
        lambda words: voice(words).seconds,
        lambda share: progress(share * SPEAKING),
    )
    write_sound(path, RATE, _watched(mixed(tape, voice, chime), tape.seconds, progress))


def _watched(
    blocks: Iterable[array[int]], seconds: float, progress: Progress
) -> Iterator[array[int]]:
    """Hand on the blocks, a second each, and tell how far they have come."""
    for at, block in enumerate(blocks):
        progress(SPEAKING + (1 - SPEAKING) * min(1.0, at / seconds))
        yield block


def _silence(_words: str) -> Sound:
    """Return what a voice says that is switched off."""
    return Sound(RATE, array("h"))


def _chime(folder: Path, volumes: Volumes, chime: Chime) -> Sound:
    """Return a chime at the rate of the recording, as loud as it was set."""
    sound, louder = read_sound(folder / f"{chime}.wav"), gain(volumes.of(chime))
    scaled = array("h", [round(each * louder) for each in sound.samples])
    return resampled(Sound(sound.rate, scaled), RATE)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise StoppedError
