"""Turns notes into sound of a stated loudness, with nothing but the standard library.

The same notes give the same samples each time: nothing here is random and no clock is read.
Loud is the loudest 400 ms (momentary loudness by ITU-R BS.1770), because a chime is too short for
the gates of the standard's other measures.
"""  # noqa: INP001 (a script of the Makefile, no package)

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

RATE: Final = 44_100
WINDOW: Final = round(0.4 * RATE)
HOP: Final = round(0.01 * RATE)
TWIN: Final = 0.3
"""How strong a partial's detuned twin is: more makes a bowl wail, less makes it a pipe."""

Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Partial:
    """One overtone: ``ratio`` to the note's pitch, and the seconds in which it falls by 60 dB.

    ``beat`` is how often a second it swells and sinks, from a twin that is so many Hz higher.
    """

    ratio: float
    level: float
    falls: float = math.inf
    beat: float = 0.0


@dataclass(frozen=True, slots=True)
class Voice:
    """What a note sounds like: the seconds it swells, the seconds it fades away, its partials."""

    swell: float
    fade: float
    partials: Sequence[Partial]


@dataclass(frozen=True, slots=True)
class Note:
    """A voice at a pitch, from ``at`` seconds on; it may glide to the pitch ``to`` in ``glide``."""

    voice: Voice
    hz: float
    seconds: float
    at: float = 0.0
    level: float = 1.0
    to: float = 0.0
    glide: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """What one file holds: notes, how loud they get, and from how far below in how many seconds."""

    lufs: float
    notes: Sequence[Note]
    rise: float = 0.0
    rise_db: float = 0.0


def samples(piece: Piece) -> array[int]:
    """Return ``piece`` as 16-bit numbers; more than 16 bits hold raise ``OverflowError``."""
    mix = _mixed(piece)
    # In hundredths of a decibel, so that no last digit of a machine's logarithm gets through.
    gain = 10.0 ** (round(piece.lufs - loudness(mix), 2) / 20.0)
    return array("h", (round(32767.0 * gain * value) for value in mix))


def loudness(sound: Iterable[float]) -> float:
    """Return the loudest 400 ms of ``sound`` in LUFS."""
    power = list(accumulate((value * value for value in _k_weighted(sound)), initial=0.0))
    loudest = max(power[n + WINDOW] - power[n] for n in range(0, len(power) - WINDOW, HOP))
    return -0.691 + 10.0 * math.log10(loudest / WINDOW)


def _mixed(piece: Piece) -> list[float]:
    """Return all notes together, of no particular loudness yet."""
    length = max(round(note.at * RATE) + round(note.seconds * RATE) for note in piece.notes)
    mix = [0.0] * length
    for note in piece.notes:
        for n, value in enumerate(_played(note), start=round(note.at * RATE)):
            mix[n] += value
    if not piece.rise:
        return mix
    decibels = (piece.rise_db * min(n / RATE / piece.rise - 1.0, 0.0) for n in range(length))
    return [value * 10.0 ** (db / 20.0) for value, db in zip(mix, decibels, strict=True)]


def _played(note: Note) -> list[float]:
    """Return one note, which begins and ends at zero."""
    turns = _turns(note, round(note.seconds * RATE))
    tone = [0.0] * len(turns)
    for partial in note.voice.partials:
        level, fall = partial.level, 0.001 ** (1.0 / (partial.falls * RATE))
        drift = math.tau * partial.beat / RATE
        for n, turn in enumerate(turns):
            angle = partial.ratio * turn
            tone[n] += level * (math.sin(angle) + TWIN * math.sin(angle + drift * n))
            level *= fall
    up, down, last = note.voice.swell * RATE, note.voice.fade * RATE, len(tone) - 1
    return [
        note.level * _swell(n / up) * _swell((last - n) / down) * value
        for n, value in enumerate(tone)
    ]


def _turns(note: Note, count: int) -> list[float]:
    """Return how far the note's pitch has turned, in radians, at each sample."""
    if not note.glide:
        return [math.tau * note.hz * n / RATE for n in range(count)]
    way = note.to / note.hz
    pitches = (note.hz * way ** _swell(n / RATE / note.glide) for n in range(count - 1))
    return list(accumulate((math.tau * hz / RATE for hz in pitches), initial=0.0))


def _swell(share: float) -> float:
    """Return the way from 0 to 1, with a corner neither where it begins nor where it ends."""
    return 0.5 - 0.5 * math.cos(math.pi * min(max(share, 0.0), 1.0))


def _k_weighted(sound: Iterable[float]) -> Iterator[float]:
    """Return ``sound`` as BS.1770 thinks a head hears it.

    The standard has numbers for 48 kHz only; these are its two filters at any rate.
    """
    k, q = math.tan(math.pi * 1681.974450955533 / RATE), 0.7071752369554196
    high = 10.0 ** (3.999843853973347 / 20.0)
    band = high**0.4996667741545416
    shelf = (high + band * k / q + k * k, 2.0 * (k * k - high), high - band * k / q + k * k)
    sound = _filtered(shelf, (1.0 + k / q + k * k, 2.0 * (k * k - 1.0), 1.0 - k / q + k * k), sound)
    k, q = math.tan(math.pi * 38.13547087602444 / RATE), 0.5003270373238773
    first = 1.0 + k / q + k * k
    cut = (first, -2.0 * first, first)
    return _filtered(cut, (first, 2.0 * (k * k - 1.0), 1.0 - k / q + k * k), sound)


def _filtered(b: Triple, a: Triple, sound: Iterable[float]) -> Iterator[float]:
    """Return ``sound`` after one biquad, its coefficients named as everybody names them."""
    b0, b1, b2 = (value / a[0] for value in b)
    a1, a2 = a[1] / a[0], a[2] / a[0]
    kept = older = 0.0
    for value in sound:
        out = b0 * value + kept
        kept = b1 * value - a1 * out + older
        older = b2 * value - a2 * out
        yield out
