"""What lies behind a figure: hardly anything, so that the figure is what one sees.

A soft light from above left. It needs no figure, and is there with the first paint.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from easeful.ui.palette import Palette

TINGE: Final = 0.55
"""How much of the tinge there is in the corner farthest from the light."""


def paint_backdrop(painter: QPainter, rect: QRectF, radius: float, palette: Palette) -> None:
    """Paint ``rect`` with round corners."""
    light = QLinearGradient(rect.topLeft(), rect.bottomRight())
    light.setColorAt(0.0, QColor(palette.surface))
    light.setColorAt(1.0, _mixed(palette.surface, palette.ring_track, TINGE))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawRoundedRect(rect, radius, radius)


def _mixed(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )
