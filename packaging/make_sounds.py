#!/usr/bin/env python3
"""Makes the chimes: one WAV file for each sound that the app knows.

    python packaging/make_sounds.py assets/sounds

A musician changes the tables below; nobody edits a recording. Three rules hold for them, and
tests/test_sounds.py listens that they do:

Rule 1: nothing startles. Every note swells for 50 ms or more, rings out and ends in silence.
Rule 2: a cue is told from all others within 0.8 s, for then the voice begins.
Rule 3: sounds of a family are equally loud (see ``Piece.lufs``), the alarm alone is loud.
"""

from __future__ import annotations

import math
import sys
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from synthesis import RATE, Note, Partial, Piece, Voice, samples

CUE: Final = -26.0
"""Loudness of a cue in LUFS: speech has about -20 and stays in front."""

ASKING: Final = CUE + 2.0
"""A question that comes every few minutes to somebody who may doze: near the voice, not over it."""

BREATH: Final = CUE - 6.0
"""They come every few seconds, so they stay behind the cues."""

WAKING: Final = -12.0
"""The alarm is the one sound that is meant to wake."""


def air(count: int, level: float) -> tuple[Partial, ...]:
    """Return partials so dense and uneven that they are heard as breath, not as tones."""
    golden = (math.sqrt(5.0) - 1.0) / 2.0
    shares = [n * golden % 1.0 for n in range(1, count + 1)]
    ratios = [2.0 * 3.5**share for share in shares]
    return tuple(
        Partial(ratio, level / ratio, beat=5.0 + 4.0 * share)
        for ratio, share in zip(ratios, reversed(shares), strict=True)
    )


# A bowl sings at about 1 : 2.71 : 5.15 : 8.43; its higher partials fall silent first.
BOWL: Final = Voice(
    swell=0.13,
    fade=0.5,
    partials=(
        Partial(1.0, 1.0, falls=3.6, beat=1.1),
        Partial(2.71, 0.42, falls=2.2, beat=1.7),
        Partial(5.15, 0.13, falls=1.1, beat=2.3),
        Partial(8.43, 0.03, falls=0.6),
    ),
)
SMALL_BOWL: Final = Voice(
    swell=0.13,
    fade=0.5,
    partials=(
        Partial(1.0, 1.0, falls=2.2, beat=1.4),
        Partial(2.71, 0.3, falls=1.4, beat=2.1),
        Partial(5.15, 0.08, falls=0.7),
    ),
)
FELT: Final = Voice(
    swell=0.13,
    fade=0.4,
    partials=(
        Partial(1.0, 1.0, falls=1.5, beat=0.9),
        Partial(2.0, 0.3, falls=0.9),
        Partial(3.93, 0.2, falls=0.6),
    ),
)
WOOD: Final = Voice(
    swell=0.13,
    fade=0.4,
    partials=(
        Partial(1.0, 1.0, falls=1.1),
        Partial(2.0, 0.45, falls=0.8, beat=1.3),
        Partial(3.0, 0.2, falls=0.6),
    ),
)
DARK: Final = Voice(
    swell=0.16,
    fade=0.7,
    partials=(
        Partial(1.0, 1.0, falls=5.0, beat=0.7),
        Partial(2.0, 0.2, falls=4.0),
        Partial(3.0, 0.06, falls=2.5),
    ),
)
DEEP: Final = Voice(
    swell=0.24,
    fade=1.2,
    partials=(
        Partial(1.0, 1.0, falls=7.0, beat=0.6),
        Partial(2.02, 0.5, falls=5.0, beat=0.9),
        Partial(2.71, 0.3, falls=4.0, beat=1.1),
        Partial(4.06, 0.08, falls=2.5),
    ),
)
HOME: Final = Voice(
    swell=0.14,
    fade=1.0,
    partials=(
        Partial(1.0, 1.0, falls=4.5, beat=0.8),
        Partial(2.0, 0.35, falls=3.2, beat=1.2),
        Partial(3.01, 0.16, falls=2.2),
        Partial(4.2, 0.05, falls=1.2),
    ),
)
WARM: Final = Voice(
    swell=0.15,
    fade=0.5,
    partials=(
        Partial(1.0, 1.0, falls=2.5, beat=0.8),
        Partial(2.0, 0.25, falls=1.6),
        Partial(3.0, 0.08, falls=0.9),
    ),
)
BREATH_IN: Final = Voice(swell=0.85, fade=0.35, partials=(Partial(1.0, 1.0), *air(48, 0.25)))
BREATH_OUT: Final = Voice(swell=0.35, fade=1.2, partials=(Partial(1.0, 1.0), *air(48, 0.25)))

# Nearly a square wave, which wakes best at 520 Hz, and an octave for more between 1 and 2 kHz.
ALARM: Final = Voice(
    swell=0.1,
    fade=0.1,
    partials=(Partial(1.0, 1.0), Partial(2.0, 0.4), Partial(3.0, 0.33), Partial(5.0, 0.12)),
)

PIECES: Final[Mapping[str, Piece]] = {
    # One low bowl.
    "ready": Piece(CUE, (Note(BOWL, 258.0, 2.4),)),
    # Two notes up.
    "begin": Piece(
        CUE, (Note(SMALL_BOWL, 229.3, 1.9), Note(SMALL_BOWL, 344.0, 1.8, at=0.27, level=0.9))
    ),
    # One high and short.
    "half": Piece(CUE, (Note(FELT, 516.0, 1.2),)),
    # Across and back, the only quick three.
    "side": Piece(
        CUE,
        (
            Note(WOOD, 430.0, 1.0),
            Note(WOOD, 286.7, 1.0, at=0.23, level=1.1),
            Note(WOOD, 430.0, 1.2, at=0.46),
        ),
    ),
    # One that sinks, dark.
    "let-go": Piece(CUE, (Note(DARK, 290.0, 2.2, to=181.0, glide=0.75),)),
    # One very low and long.
    "rest": Piece(CUE, (Note(DEEP, 172.0, 4.0),)),
    # Three slow notes down, and home.
    "done": Piece(
        CUE,
        (
            Note(HOME, 387.0, 3.0),
            Note(HOME, 322.5, 3.2, at=0.36),
            Note(HOME, 258.0, 3.2, at=0.72, level=1.2),
        ),
    ),
    # Swells and rises.
    "in": Piece(BREATH, (Note(BREATH_IN, 344.0, 1.3, to=413.0, glide=1.2),)),
    # Sinks and goes.
    "out": Piece(BREATH, (Note(BREATH_OUT, 306.0, 1.65, to=245.0, glide=1.5),)),
    # Two notes, the second far higher and still rising, as a voice does that asks.
    "check": Piece(
        ASKING, (Note(WARM, 306.0, 0.8), Note(WARM, 459.0, 0.85, at=0.4, to=510.0, glide=0.3))
    ),
    # To and fro, for ten seconds ever louder, for two at its full.
    "alarm": Piece(
        WAKING,
        tuple(Note(ALARM, (520.0, 693.3)[n % 2], 0.52, at=n / 2) for n in range(24)),
        rise=10.0,
        rise_db=30.0,
    ),
}


def write(file: Path, piece: Piece) -> None:
    """Write ``piece`` as a WAV file: mono, 16 bits."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples(piece).tobytes())


def main(folder: Path) -> None:
    """Write every sound into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, piece in PIECES.items():
        write(folder / f"{name}.wav", piece)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
