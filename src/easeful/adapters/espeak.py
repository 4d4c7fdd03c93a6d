"""Turns sentences into sound by the espeak-ng program.

How loud it is: espeak-ng speaks at -19.7 LUFS (median of 900 sentences; 1 LU around it), so its
voice needs one fixed gain and no measuring. Volume 60 is that loudness, less is proportionally
less (30 is 6 dB less), and 100 is 3 dB more. A soft knee keeps every sample below ``CEILING``:
a chime may peak at 0.25 on top of it and the sum is still below -1 dBFS.
"""

from __future__ import annotations

import math
import sys
from array import array
from functools import cache
from typing import Final

from easeful.adapters.espeak_program import PROGRAM, run
from easeful.adapters.espeak_voices import voice_for
from easeful.adapters.plain_speech import plain
from easeful.core.sound import Manner, Sound

WORDS_A_MINUTE: Final = 160
"""At 100 per cent: a calm reading voice. espeak-ng itself would take 175."""

USUAL_RATE: Final = 22050
USUAL_VOLUME: Final = 60
LOUDEST: Final = 1.41
KNEE: Final = 0.35
CEILING: Final = 0.6
CEILING_OF_LOUDEST: Final = 0.63

FULL_SCALE: Final = 32768
AUDIBLE: Final = 130
"""-48 dB: what is quieter, before the first and after the last such sample, is silence."""

BEFORE: Final = 0.02
AFTER: Final = 0.04
"""Seconds of silence that stay around a sentence."""


class EspeakRenderer:
    """Renders sentences in one manner (``ports.Renderer``)."""

    def __init__(self, manner: Manner) -> None:
        """Start nothing yet; the voice is chosen for the first sentence."""
        self._manner = manner
        self._voice = ""

    def render(self, text: str) -> Sound:
        """Return ``text`` as speech; raise ``OSError``, in words, if there is no voice for it."""
        self._voice = self._voice or voice_for(self._manner)
        speed = round(WORDS_A_MINUTE * self._manner.speed / 100)
        asked = ["--stdin", "--stdout", "-b1", "-z", "-s", str(speed), "-v", self._voice]
        rate, samples = _read_wav(run(asked, plain(text)))
        levels = _levels(self._manner.volume)
        return Sound(rate, array("h", map(levels.__getitem__, _trimmed(samples, rate))))


def _read_wav(file: bytes) -> tuple[int, array[int]]:
    """Return rate and samples. The sizes that it names are void, for it was written to a pipe.

    Where there was nothing to say there is no file.
    """
    if not file:
        return USUAL_RATE, array("h")
    form, data = file.find(b"fmt "), file.find(b"data")
    if not file.startswith(b"RIFF") or form < 0 or data < 0:
        raise OSError(f"The program {PROGRAM} gave no sound.")
    rate = int.from_bytes(file[form + 12 : form + 16], "little")
    body = file[data + 8 :]
    samples = array("h", body[: len(body) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return rate, samples


def _trimmed(samples: array[int], rate: int) -> array[int]:
    """Return the samples from a moment before the first audible one to one after the last."""
    first = next((at for at, value in enumerate(samples) if abs(value) >= AUDIBLE), None)
    if first is None:
        return array("h")
    last = next(at for at in range(len(samples) - 1, -1, -1) if abs(samples[at]) >= AUDIBLE)
    return samples[max(0, first - int(BEFORE * rate)) : last + int(AFTER * rate) + 1]


@cache
def _levels(volume: int) -> array[int]:
    """Return what becomes of each sample, positive ones first: negative ones count from the end."""
    above = max(0, volume - USUAL_VOLUME) / (100 - USUAL_VOLUME)
    gain = min(volume, USUAL_VOLUME) / USUAL_VOLUME * LOUDEST**above
    top = CEILING + (CEILING_OF_LOUDEST - CEILING) * above
    up = [round(_bent(gain * at / FULL_SCALE, top) * FULL_SCALE) for at in range(FULL_SCALE + 1)]
    return array("h", [*up[:-1], *(-each for each in reversed(up[1:]))])


def _bent(level: float, top: float) -> float:
    """Return ``level``, bent softly so that it stays below ``top``."""
    room = top - KNEE
    return level if level <= KNEE else KNEE + room * math.tanh((level - KNEE) / room)
