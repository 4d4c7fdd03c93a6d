"""The quiet picture: layered hills under a low sun. Painted from a palette, varied by a seed."""

from __future__ import annotations

from itertools import count
from math import sin, tau
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPolygonF, QRadialGradient

from easeful.ui.palette import Scene

STEP: Final = 6
"""Pixels between two points of a ridge."""

WAVES: Final = ((1.0, (1.1, 1.7)), (0.38, (0.5, 0.75)), (0.1, (0.24, 0.32)))
"""What a ridge is made of: heights, and the lengths between which chance chooses."""

STARS: Final = 14

LIT_FROM: Final = 300
"""Pixels; on a picture as small as a card's nobody sees the light along the ridges."""

RIM: Final = 1.3
"""Pixels of light along a ridge."""

FOOT: Final = 0.24
"""How far below its middle a hill ends; nearer hills hide that line."""


class Chance:
    """Numbers between 0 and 1 that are the same for the same seed on every machine."""

    def __init__(self, seed: int) -> None:
        self._seed = seed % 997
        self._count = count(1)

    def between(self, low: float, high: float) -> float:
        """Return the next number, between ``low`` and ``high``."""
        wild = sin(self._seed * 12.9898 + next(self._count) * 78.233) * 43758.5453
        return low + (high - low) * (wild % 1.0)


def paint_scene(painter: QPainter, rect: QRectF, scene: Scene, seed: int) -> None:
    """Fill ``rect`` with the picture."""
    chance = Chance(seed)
    painter.setPen(Qt.PenStyle.NoPen)
    sky = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    sky.setColorAt(0.0, QColor(scene.sky_high))
    sky.setColorAt(0.6, QColor(scene.sky_low))
    painter.fillRect(rect, sky)
    sun = QPointF(
        rect.left() + rect.width() * chance.between(0.24, 0.76),
        rect.top() + rect.height() * chance.between(0.41, 0.51),
    )
    _paint_sun(painter, sun, rect.height(), scene)
    if scene.stars:
        _paint_stars(painter, rect, scene.stars, chance)
    for layer, colour in enumerate(scene.hills):
        depth = layer / max(1, len(scene.hills) - 1)
        hill = _hill(rect, depth, chance)
        if depth < 1 and rect.width() >= LIT_FROM:
            _paint_light(painter, hill, QColor(scene.glow), sun, 1 - depth)
        _paint_hill(painter, hill, (colour, scene.sky_low), depth)


def _paint_sun(painter: QPainter, centre: QPointF, unit: float, scene: Scene) -> None:
    reach = unit * 0.6
    halo = QRadialGradient(centre, reach)
    glow = QColor(scene.glow)
    for place, strength in ((0.0, 1.0), (0.3, 0.55), (0.6, 0.2), (1.0, 0.0)):
        glow.setAlphaF(strength)
        halo.setColorAt(place, glow)
    painter.setBrush(halo)
    painter.drawEllipse(centre, reach, reach)
    painter.setBrush(QColor(scene.sun))
    painter.drawEllipse(centre, unit * 0.075, unit * 0.075)


def _paint_stars(painter: QPainter, rect: QRectF, colour: str, chance: Chance) -> None:
    star = QColor(colour)
    for _number in range(STARS):
        star.setAlphaF(chance.between(0.12, 0.4))
        painter.setBrush(star)
        place = QPointF(
            rect.left() + rect.width() * chance.between(0.03, 0.97),
            rect.top() + rect.height() * chance.between(0.04, 0.32),
        )
        size = chance.between(0.6, 1.2)
        painter.drawEllipse(place, size, size)


def _hill(rect: QRectF, depth: float, chance: Chance) -> QPolygonF:
    """Return the area of a hill; nearer hills hide where it ends."""
    base = rect.top() + rect.height() * (0.55 + 0.33 * depth)
    swell = rect.height() * (0.045 + 0.03 * depth)
    unit = max(rect.height(), 0.6 * rect.width())
    (a, at, ai), (b, bt, bi), (c, ct, ci) = (
        (share * swell, tau / (chance.between(*lengths) * unit), chance.between(0, tau))
        for share, lengths in WAVES
    )
    left, wide = rect.left(), int(rect.width()) + 2 * STEP
    ridge = [
        QPointF(left + x, base - a * sin(x * at + ai) - b * sin(x * bt + bi) - c * sin(x * ct + ci))
        for x in range(0, wide, STEP)
    ]
    foot = min(rect.bottom(), base + FOOT * rect.height())
    return QPolygonF([*ridge, QPointF(left + wide, foot), QPointF(left, foot)])


def _paint_light(
    painter: QPainter, hill: QPolygonF, glow: QColor, sun: QPointF, strength: float
) -> None:
    """Paint the light behind a hill; what the hill leaves of it is its rim."""
    reach = hill.boundingRect().width() * 0.45
    light = QLinearGradient(sun.x() - reach, 0, sun.x() + reach, 0)
    for place, share in ((0.0, 0.0), (0.5, 0.7 * strength), (1.0, 0.0)):
        glow.setAlphaF(share)
        light.setColorAt(place, glow)
    painter.setBrush(light)
    painter.drawPolygon(hill)


def _paint_hill(painter: QPainter, hill: QPolygonF, colours: tuple[str, str], depth: float) -> None:
    """Paint a hill, paler towards its foot."""
    area = hill.boundingRect()
    colour, mist = QColor(colours[0]), QColor(colours[1])
    shade = QLinearGradient(area.topLeft(), area.bottomLeft())
    shade.setColorAt(0.0, colour)
    shade.setColorAt(1.0, _between(colour, mist, 0.5 * (1 - depth)))
    painter.setBrush(shade if depth < 1 else colour)
    painter.drawPolygon(hill.translated(0, RIM))


def _between(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
