"""Sound as numbers, and how loud it is, measured by another hand than the one that made it.

Loud is the loudest 400 ms (momentary loudness by ITU-R BS.1770), as packaging/synthesis.py has it.
"""

import wave
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from pyloudnorm import Meter  # type: ignore[import-untyped]

Samples = NDArray[np.float64]

EAR: Final = 0.02
"""Seconds over which an ear adds up power: more than the beat of two notes of a chime takes."""


def read(path: Path) -> tuple[int, Samples]:
    """Return the rate and the samples, from -1 to 1, of a 16-bit mono WAV file."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        data = file.readframes(file.getnframes())
        return file.getframerate(), np.frombuffer(data, "<i2") / 32768.0


def momentary(sound: Samples, rate: int) -> Samples:
    """Return the loudness in LUFS of each 400 ms, a new one every 20 ms."""
    meter = Meter(rate, overlap=0.95)
    meter.integrated_loudness(sound)
    return np.array(meter.blockwise_loudness)


def loudest(sound: Samples, rate: int) -> float:
    """Return the loudness in LUFS of the loudest 400 ms."""
    return float(momentary(sound, rate).max())


def envelope(sound: Samples, rate: int) -> Samples:
    """Return how strong the sound is around each sample, as an ear would follow it."""
    span = round(EAR * rate)
    power = np.convolve(sound**2, np.ones(span) / span, mode="same")
    return np.sqrt(np.maximum(power, 0.0))


def true_peak(sound: Samples) -> float:
    """Return the highest value between the samples, in dBFS, looked at eight times as closely."""
    spectrum = np.fft.rfft(sound)
    fine = np.fft.irfft(spectrum, 8 * len(sound)) * 8
    return float(20 * np.log10(np.abs(fine).max()))
