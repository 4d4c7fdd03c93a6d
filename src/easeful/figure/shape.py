"""What a picture is made of: flat shapes, each with the role of its colour and how near it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from easeful.figure.outline import Loop


class Tint(StrEnum):
    """What a shape is, so that a palette can say its colour."""

    SKIN = "skin"
    HAIR = "hair"
    TOP = "top"
    LEGS = "legs"
    MAT = "mat"
    WOOD = "wood"
    CLOTH = "cloth"
    SHEET = "sheet"
    PILLOW = "pillow"
    TOWEL = "towel"
    STRAP = "strap"
    BALL = "ball"
    WALL = "wall"
    PAD = "pad"
    PACK = "pack"
    WARM = "warm"
    COOL = "cool"
    SHADOW = "shadow"


class Light(StrEnum):
    """How much light a flat shape has; a round one has both, light and shade."""

    LIT = "lit"
    SIDE = "side"
    SHADE = "shade"


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of one colour. ``lit`` is the part of it that lies in the light.

    ``far``: 0 is near, 1 is on the far side of the body, and a little darker. ``strength``: how
    much of it is there, 0 to 1. ``smooth``: its loops are curves, else straight lines.
    """

    tint: Tint
    loops: tuple[Loop, ...]
    depth: float
    lit: tuple[Loop, ...] = ()
    far: float = 0.0
    strength: float = 1.0
    light: Light = Light.SHADE
    smooth: bool = True
