"""What may be heard: the chimes by name, how the voice speaks, and how loud things are."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Chime(StrEnum):
    """A sound that means one thing; the value is the stem of its file in ``assets/sounds``."""

    READY = "ready"
    BEGIN = "begin"
    HALF = "half"
    SIDE = "side"
    LET_GO = "let-go"
    REST = "rest"
    DONE = "done"
    IN = "in"
    OUT = "out"
    CHECK = "check"
    ALARM = "alarm"


BREATH_TONES: Final = frozenset({Chime.IN, Chime.OUT})
"""The tones that have a volume of their own."""

ALWAYS_HEARD: Final = frozenset({Chime.CHECK, Chime.ALARM})
"""What keeps a person from being burnt: at full volume, whatever was chosen for the others."""


@dataclass(frozen=True, slots=True)
class Volumes:
    """How loud the chimes and the breath tones are, in per cent; 0 is off."""

    sounds: int
    breath_tones: int

    def of(self, chime: Chime) -> int:
        """Return how loud ``chime`` is; some are at full volume, whatever was chosen."""
        if chime in ALWAYS_HEARD:
            return 100
        return self.breath_tones if chime in BREATH_TONES else self.sounds


@dataclass(frozen=True, slots=True)
class Manner:
    """How a voice is to speak.

    ``language`` is a code such as ``en`` or ``de-AT``; ``voice`` an id that ``ports.Voices`` gave,
    "" for the computer's own choice. ``speed`` in per cent of the voice's usual speed, ``volume``
    in per cent, 0 for off.
    """

    language: str = "en"
    voice: str = ""
    speed: int = 100
    volume: int = 60


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """A voice that may be chosen: its ``id`` for ``Manner.voice``, its ``name`` for people."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Sound:
    """Mono sound: ``rate`` samples a second, each a signed 16-bit number (array type ``h``)."""

    rate: int
    samples: array[int]

    @property
    def seconds(self) -> float:
        """Return the length."""
        return len(self.samples) / self.rate


USUAL_VOLUME: Final = 60
LOUDEST: Final = 1.41
"""100 per cent against 60: 3 dB more, as with the voice."""


def gain(volume: int) -> float:
    """Return by what a sound is multiplied at ``volume`` per cent: 100 is 1, 60 is 3 dB less.

    Below that it is in proportion, so 30 is 6 dB less again: about half as loud to the ear.
    """
    above = max(0, volume - USUAL_VOLUME) / (100 - USUAL_VOLUME)
    return float(min(volume, USUAL_VOLUME) / USUAL_VOLUME * LOUDEST ** (above - 1))
