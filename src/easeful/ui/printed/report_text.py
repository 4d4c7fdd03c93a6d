"""Text on the page for the doctor: whatever she typed, it takes no more rows than there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from unicodedata import category

from easeful.core.words import _
from easeful.ui.printed.type import Run, Style, Written, written

LONGEST: Final = 3000
"""Characters of one text that can fit on a page at all; the rest is not even measured."""

CUT: Final = "…"
JOINT: Final = " • "
UNSEEN: Final = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Kinds of characters that are no letters of any writing: no font has them."""


def fit(words: str, style: Style, width: float, rows: int, lead: str = "") -> Written:
    """Return ``words`` in at most ``rows`` rows; what is cut off ends with a sign for it."""
    words, lead = seen(words), seen(lead)
    whole = written(Run(words, lead), style, width)
    if whole.lines <= rows and len(words) < LONGEST:
        return whole
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        tried = Written(Run(words[:middle].rstrip() + CUT, lead), style, width)
        low, high = (middle, high) if tried.lines <= rows else (low, middle - 1)
    return written(Run(words[:low].rstrip() + CUT, lead), style, width)


def seen(words: str) -> str:
    """Return what of ``words`` can be printed, on one line."""
    kept = (" " if each.isspace() else each for each in words[:LONGEST])
    return " ".join("".join(each for each in kept if category(each) not in UNSEEN).split())


def run_on(items: Sequence[str], style: Style, width: float, rows: int) -> Written:
    """Return items one after the other; of too many, how many more there are."""
    whole = fit(JOINT.join(items), style, width, len(items) * 100)
    if whole.lines <= rows and sum(map(len, items)) < LONGEST:
        return whole
    low, high = 0, len(items) - 1
    while low < high:
        middle = (low + high + 1) // 2
        text = _some(items, middle)
        fits = len(text) < LONGEST and Written(Run(seen(text)), style, width).lines <= rows
        low, high = (middle, high) if fits else (low, middle - 1)
    if low:
        return written(Run(seen(_some(items, low))), style, width)
    return fit(items[0], style, width, rows)


def _some(items: Sequence[str], count: int) -> str:
    return f"{JOINT.join(items[:count])} {more_words(len(items) - count)}"


def more_words(count: int) -> str:
    """Return that there is more than the page has room for, and where it stands."""
    return _("… and {count} more, see the table").format(count=count)
