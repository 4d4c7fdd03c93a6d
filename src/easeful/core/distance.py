"""How large text must be to be read from afar (content, section 6.1; ISO 9241-3).

Height of capitals = 2 x distance x tan(angle / 2), and capitals are 0.70 of the font's size.
"""

from __future__ import annotations

from math import radians, tan
from typing import Final

PREFERRED: Final = 22.0
LEAST: Final = 16.0
"""Minutes of arc that a capital letter should have, and must have."""

CAPITALS: Final = 0.70
MINUTES_A_DEGREE: Final = 60
MM_A_METRE: Final = 1000
MM_AN_INCH: Final = 25.4

CARD_MM: Final = 85.6
"""The width of a bank card, with which a screen can be measured."""

ORDINARY_PIXELS: Final = 96 / MM_AN_INCH
LIKELY_PIXELS: Final = (1.5, 16.0)
"""What a screen says of itself outside of this is wrong (televisions and projectors do so)."""


def text_pixels(metres: float, pixels_per_mm: float, minutes: float = PREFERRED) -> float:
    """Return the font size in pixels for an eye ``metres`` away."""
    capitals = 2 * metres * MM_A_METRE * tan(radians(minutes / MINUTES_A_DEGREE) / 2)
    return capitals / CAPITALS * pixels_per_mm


def pixels_per_mm(measured: float | None, dots_per_inch: float) -> float:
    """Return what was measured with a card, else what the screen says if that is likely."""
    if measured is not None:
        return measured
    said = dots_per_inch / MM_AN_INCH
    least, most = LIKELY_PIXELS
    return said if least <= said <= most else ORDINARY_PIXELS
