"""How long it takes to say a sentence, reckoned from its letters before any voice has said it.

The numbers were fitted to what espeak-ng needs, at 160 words a minute, for every sentence of the
shipped exercises and routines; its pauses shrink with its speed as its words do. Another voice is
quicker or slower by a factor, which ``Pace`` learns from the sentences that it hears.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LETTER: Final = 0.05
"""A letter of an alphabet; the same for all that stand before the Hebrew ones in Unicode."""

SYLLABIC: Final = 0.12
"""A letter of a script that leaves vowels out, or writes a syllable with one sign."""

IDEOGRAPH: Final = 0.4

FIRST_SYLLABIC: Final = "\u0590"
FIRST_IDEOGRAPH: Final = "\u3400"
FIRST_HANGUL: Final = "\uac00"

WORD: Final = 0.061
NUMBER: Final = 0.2
DIGIT: Final = 0.38
"""A number is a word or two for each of its digits: 25 is longer than it looks."""

SIGN: Final = 0.45
"""What is read by its name: %, &, +."""

PICTURE: Final = 1.3
"""Voices read an emoji aloud, as "slightly smiling face"."""

SHORT_PAUSE: Final = 0.285
LONG_PAUSE: Final = 0.415
START: Final = 0.32
"""Silence around the sentence, and 0.15 s so that a guess is rather too long than too short."""

WORDS: Final = re.compile(r"[^\W\d_]+")
NUMBERS: Final = re.compile(r"\d+")
SHORT_PAUSES: Final = re.compile(r"[,;:–—)](?=\s)|(?<=\s)[(–—-](?=\S|\s)|[、，；：]")  # noqa: RUF001 (Chinese)
LONG_PAUSES: Final = re.compile(r"[.!?…]+(?=\s)|[。！？]")  # noqa: RUF001 (Chinese)
SIGNS: Final = frozenset("%&@#*§")

FACTORS: Final = (0.5, 2.0)
"""No voice is further from espeak-ng than this; a larger difference is a mistake."""

TRUST: Final = 10.0
"""The guess weighs as much as so many seconds of listening."""

MEMORY: Final = 0.9
"""What a sentence still weighs when the next one has been heard."""


def estimated_seconds(text: str, speed: int = 100) -> float:
    """Return how long a usual voice speaks for ``text``, at ``speed`` per cent; 0 for nothing."""
    spoken = text.strip()
    inner = spoken.rstrip(" .,;:!?…")
    seconds = (
        sum(map(_seconds_of_sign, spoken))
        + WORD * len(WORDS.findall(spoken))
        + NUMBER * len(NUMBERS.findall(spoken))
        + SHORT_PAUSE * len(SHORT_PAUSES.findall(inner))
        + LONG_PAUSE * len(LONG_PAUSES.findall(inner))
    )
    return (START + seconds) * 100 / max(speed, 1) if spoken else 0.0


class Pace:
    """Learns how much slower or quicker than reckoned a voice is."""

    def __init__(self) -> None:
        """Believe the reckoning until something has been heard."""
        self._reckoned = 0.0
        self._heard = 0.0

    @property
    def factor(self) -> float:
        """Return by what the reckoning is to be multiplied."""
        least, most = FACTORS
        learnt = (TRUST + self._heard) / (TRUST + self._reckoned)
        return min(max(learnt, least), most)

    def heard(self, text: str, seconds: float, speed: int = 100) -> None:
        """Learn that ``text`` took ``seconds``; an unlikely length counts as the last likely."""
        reckoned = estimated_seconds(text, speed)
        least, most = FACTORS
        self._reckoned = self._reckoned * MEMORY + reckoned
        self._heard = self._heard * MEMORY + min(max(seconds, least * reckoned), most * reckoned)

    def seconds(self, text: str, speed: int = 100) -> float:
        """Return how long this voice will speak for ``text``."""
        return estimated_seconds(text, speed) * self.factor


def _seconds_of_sign(sign: str) -> float:
    """Return how long one character is heard, apart from the pauses that it makes."""
    kind = unicodedata.category(sign)
    if kind == "So":
        return PICTURE
    if kind[0] == "S" or sign in SIGNS:
        return SIGN
    if kind[0] == "N":
        return DIGIT
    return _seconds_of_letter(sign) if kind[0] == "L" else 0.0


def _seconds_of_letter(letter: str) -> float:
    if FIRST_IDEOGRAPH <= letter < FIRST_HANGUL:
        return IDEOGRAPH
    return LETTER if letter < FIRST_SYLLABIC else SYLLABIC
