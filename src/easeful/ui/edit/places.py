"""Places in a line: Python counts characters, Qt counts units of UTF-16, two for an emoji."""

from __future__ import annotations

from typing import Final

BASIC: Final = 0xFFFF
"""Up to here a character is one unit."""


def units(text: str) -> int:
    """Return how long ``text`` is for Qt."""
    return len(text) if text.isascii() else len(text) + sum(ord(each) > BASIC for each in text)


def characters(text: str, before: int) -> int:
    """Return how many characters of ``text`` lie before unit ``before``."""
    if text.isascii():
        return min(before, len(text))
    for at, each in enumerate(text):
        before -= 1 + (ord(each) > BASIC)
        if before < 0:
            return at
    return len(text)
