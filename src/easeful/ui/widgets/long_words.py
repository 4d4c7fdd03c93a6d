"""Words too long for any line may be broken where they are shown; what is kept stays as it is.

A label is as wide as its longest word, and would push a page out of its window.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONG: Final = re.compile(r"\S{19,}")
"""A run of more letters than nearly any word has: those that people use are left whole."""

PIECE: Final = 12
BREAK: Final = "\N{ZERO WIDTH SPACE}"
JOINER: Final = "\N{ZERO WIDTH JOINER}"
CLINGING: Final = frozenset({"Mn", "Me", "Mc", "Cf", "Sk"})
"""Categories of what belongs to the letter before it: accents, joiners, shades of a picture."""


def breakable(words: str) -> str:
    """Return ``words`` as they are shown: what is very long has places where a line may end."""
    return LONG.sub(lambda found: _pieces(found[0]), words)


def _pieces(run: str) -> str:
    shown, since = "", 0
    for letter in run:
        clings = unicodedata.category(letter) in CLINGING or shown.endswith(JOINER)
        if since >= PIECE and not clings:
            shown, since = shown + BREAK, 0
        shown, since = shown + letter, since + 1
    return shown
