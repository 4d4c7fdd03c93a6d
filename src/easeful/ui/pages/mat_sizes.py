"""How large the words of the mat view are: by the distance, and by the room that there is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize

from easeful.ui.widgets.far_text import FarText

NUMBER: Final = 1.5
"""The digits are at least so many times as high as the line (UX-03)."""

NUMBER_OF_HEIGHT: Final = 0.3
LINE_OF_HEIGHT: Final = 0.34
LINE_AT_MOST: Final = 0.5
COLUMN: Final = 0.4
"""How much of the width the digits have, and the word under them; the figure has the rest."""

GAPS: Final = 140
"""What margins, gaps and segments take of the height."""

SIDES: Final = 72
ONE_LINE_FROM: Final = 0.7
SMALLEST: Final = 21
"""Pixels of 16 points: the size at the desk."""

STEP: Final = 2


def column_width(room: QSize) -> int:
    """Return the width that the digits have."""
    return int((room.width() - SIDES - SIDES // 2) * COLUMN)


def line_pixels(line: FarText, room: QSize, sizes: tuple[float, float]) -> int:
    """Return the preferred size if the words fit at it, else less, down to the least.

    Where even the least does not fit, the line may be higher; then fitting comes first.
    """
    preferred, least = (max(SMALLEST, round(size)) for size in sizes)
    width = room.width() - SIDES
    roomy, tight = room.height() * LINE_OF_HEIGHT, room.height() * LINE_AT_MOST
    for pixels in range(preferred, least - 1, -STEP):
        if line.height_at(pixels, width) <= roomy:
            return pixels
    for pixels in range(least, SMALLEST, -STEP):
        if line.height_at(pixels, width) <= tight:
            return pixels
    return SMALLEST


def number_pixels(number: FarText, room: QSize, line: int, high: int) -> int:
    """Return a size for the digits: large, yet the same for all of as many digits.

    ``high`` is what the other words leave of the height.
    """
    wanted = max(round(line * NUMBER), int(room.height() * NUMBER_OF_HEIGHT))
    digits = "".join("0" if each.isdigit() else each for each in number.text())
    pixels = _narrowed(number, wanted, digits, room)
    while pixels > SMALLEST and number.height_at(pixels, room.width()) > high:
        pixels -= STEP
    return pixels


def word_pixels(word: FarText, room: QSize, line: int) -> int:
    """Return a size for the words under the digits: on one line if that is not too small."""
    whole = _narrowed(word, line, word.text(), room)
    if whole >= line * ONE_LINE_FROM:
        return whole
    longest = max(word.text().split() or [""], key=len)
    return _narrowed(word, line, longest, room)


def _narrowed(text: FarText, pixels: int, words: str, room: QSize) -> int:
    column = column_width(room)
    wide = text.width_at(pixels, words)
    return pixels if wide <= column else max(SMALLEST, int(pixels * column / wide))
