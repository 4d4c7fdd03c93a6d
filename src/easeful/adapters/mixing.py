"""Lays voice and chimes of a tape over each other, as one stream of sound.

Second by second, so that a session of three hours needs no more memory than one of a minute.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from typing import Final

from easeful.core.sound import Chime, Sound
from easeful.core.tape import Tape

RATE: Final = 22050
"""Samples a second: what voices give. The chimes have nothing above half of it."""

PEAK: Final = 29000
"""-1.06 dB of full scale; a voice and a chime stay below by themselves, three chimes may not."""

TAIL: Final = 6.0
"""Seconds after the end of the session in which the last words and the last bowl die away."""

FADE: Final = 1.0
"""The last second of them fades, in case something is still to be heard."""


def mixed(
    tape: Tape, voice: Callable[[str], Sound], chime: Callable[[Chime], Sound]
) -> Iterator[array[int]]:
    """Return the session in blocks of a second at most, mono at ``RATE``."""
    starts = [(said.at, resampled(voice(said.words), RATE)) for said in tape.said]
    starts += [(rung.at, chime(rung.chime)) for rung in tape.rung]
    waiting = sorted(((round(at * RATE), sound.samples) for at, sound in starts), key=_start)
    waiting.reverse()
    total = round((tape.seconds + TAIL) * RATE)
    sounding: list[tuple[int, array[int]]] = []
    for begin in range(0, total, RATE):
        end = min(begin + RATE, total)
        while waiting and waiting[-1][0] < end:
            sounding.append(waiting.pop())
        block = _block(begin, end, sounding)
        yield _faded(block, total - begin) if end > total - FADE * RATE else block
        sounding = [each for each in sounding if each[0] + len(each[1]) > end]


def resampled(sound: Sound, rate: int) -> Sound:
    """Return ``sound`` with ``rate`` samples a second.

    By the mean of neighbours, or straight lines between them: enough for bowls and for speech,
    which have next to nothing near half of the rate.
    """
    if sound.rate == rate or not sound.samples:
        return Sound(rate, sound.samples)
    samples, step = sound.samples, sound.rate / rate
    last = len(samples) - 1
    if step == int(step):
        parts = [samples[at :: int(step)] for at in range(int(step))]
        means = (sum(each) // len(parts) for each in zip(*parts, strict=False))
        return Sound(rate, array("h", means))
    between = array("h")
    for at in range(int(last / step)):
        whole, part = divmod(at * step, 1)
        left, right = samples[int(whole)], samples[int(whole) + 1]
        between.append(round(left + (right - left) * part))
    return Sound(rate, between)


def _start(each: tuple[int, array[int]]) -> int:
    return each[0]


def _block(begin: int, end: int, sounding: list[tuple[int, array[int]]]) -> array[int]:
    block = array("h", bytes(2 * (end - begin)))
    clean_from = begin
    for start, samples in sounding:
        first, last = max(start, begin), min(start + len(samples), end)
        part = samples[first - start : last - start]
        if first >= clean_from:
            block[first - begin : last - begin] = part
        else:
            below = block[first - begin : last - begin]
            block[first - begin : last - begin] = _sum(below, part)
        clean_from = max(clean_from, last)
    return block


def _sum(one: array[int], other: array[int]) -> array[int]:
    return array("h", [max(-PEAK, min(PEAK, a + b)) for a, b in zip(one, other, strict=True)])


def _faded(block: array[int], left: int) -> array[int]:
    """Return a block that ends in silence; ``left`` samples are left from its first one on."""
    fade = FADE * RATE
    return array("h", [round(each * min(1.0, (left - at) / fade)) for at, each in enumerate(block)])
