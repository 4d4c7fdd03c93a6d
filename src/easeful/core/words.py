"""The app's own fixed words: one place for a translator, one door to ``gettext``.

Routines and exercises bring their words with them; these are what every session says.
"""

from __future__ import annotations

from gettext import translation
from pathlib import Path
from typing import Final

_SPOKEN: Final = translation("easeful", Path(__file__).parents[1] / "locale", fallback=True)
"""Looked up once: ``gettext.gettext`` searches the disk at every call."""

_ = _SPOKEN.gettext
ngettext = _SPOKEN.ngettext

SECONDS_A_MINUTE: Final = 60
CUT_SHORT: Final = "…"
LONGEST_NAME: Final = 60
"""Characters of a person's own words that serve as the name of her step."""


def clock(seconds: float) -> str:
    """Return whole seconds as people read them on a clock: ``0:34``, ``12:05``, ``1:02:05``."""
    whole = int(seconds)
    hours, rest = divmod(whole, SECONDS_A_MINUTE * SECONDS_A_MINUTE)
    minutes, left = divmod(rest, SECONDS_A_MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def minutes_of(seconds: float) -> int:
    """Return a length in whole minutes, rounded half up, at least one."""
    return max(1, int(seconds / SECONDS_A_MINUTE + 0.5))


def shortened(text: str) -> str:
    """Return a person's own words as a name: without the last stop, cut at a word if long."""
    name = text.strip().removesuffix(".")
    if len(name) <= LONGEST_NAME:
        return name
    return name[:LONGEST_NAME].rsplit(" ", 1)[0] + CUT_SHORT
