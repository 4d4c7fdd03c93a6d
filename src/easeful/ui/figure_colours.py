"""Colours, reckoned with: mixed, filtered, made lighter, and how far they stand out."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

DIMMEST: Final = 0.04045
"""Below this a part of a colour is proportional to its light (sRGB)."""

DARK: Final = 0.18
"""A ground darker than this is stood out from by what is lighter."""


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """Return the colour ``share`` of the way from ``a`` to ``b``."""
    parts = zip(_parts(a), _parts(b), strict=True)
    red, green, blue = (x + (y - x) * share for x, y in parts)
    return QColor.fromRgbF(red, green, blue)


def filtered(colour: QColor, left: tuple[float, float, float]) -> QColor:
    """Return what light of this colour ``left`` of a colour: shares of red, green and blue."""
    red, green, blue = (x * k for x, k in zip(_parts(colour), left, strict=True))
    return QColor.fromRgbF(red, green, blue)


def lightened(colour: QColor, ground: QColor, least: float) -> QColor:
    """Return ``colour`` in its own hue, so light that it stands out from a dark ``ground``."""
    hue, saturation = colour.hslHueF(), colour.hslSaturationF()
    lightness = colour.lightnessF()
    lighter = colour
    while contrast(lighter, ground) < least and lightness < 1:
        lightness = min(1.0, lightness + 0.02)
        lighter = QColor.fromHslF(hue, saturation, lightness)
    return lighter


def luminance(colour: QColor) -> float:
    """Return how light a colour is, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= DIMMEST else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: QColor, b: QColor) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def apart(colour: QColor, ground: QColor, least: float) -> QColor:
    """Return ``colour`` as much lighter or darker as it takes to stand out from ``ground``."""
    away = QColor("#FFFFFF") if luminance(ground) < DARK else QColor("#000000")
    for hundredth in range(0, 101, 2):
        moved = mixed(colour, away, hundredth / 100)
        if contrast(moved, ground) >= least:
            return moved
    return away


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def seen_through(colour: QColor, share: float) -> QColor:
    """Return ``colour`` so thin that only ``share`` of it is seen."""
    colour = QColor(colour)
    colour.setAlphaF(share)
    return colour
