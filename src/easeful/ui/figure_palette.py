"""The colours of the figure and of the things around it, in each theme.

Every colour is written once, for the light theme; dark and night are made of it: calmer, and the
clothes light enough to be seen on their background. What has less than 3:1 on it all the same (pale
skin by day, dark hair by night) gets a rim that has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QBrush, QColor

from easeful.core.appearance import USUAL, Appearance, Clothes, HairColour, Skin
from easeful.figure.shape import Light, Shape, Tint
from easeful.ui.figure_colours import (
    apart,
    contrast,
    filtered,
    lightened,
    luminance,
    mixed,
    seen_through,
)
from easeful.ui.palette import LIGHT, NIGHT, Palette

SKINS: Final[Mapping[Skin, str]] = MappingProxyType(
    {
        Skin.PALE: "#F0CBB0",
        Skin.LIGHT: "#E3AE8A",
        Skin.GOLDEN: "#CF9A6B",
        Skin.TAN: "#B07B52",
        Skin.BROWN: "#875638",
        Skin.DEEP: "#5F3B29",
    }
)
HAIRS: Final[Mapping[HairColour, str]] = MappingProxyType(
    {
        HairColour.BLACK: "#2E2A2E",
        HairColour.BROWN: "#5B4034",
        HairColour.RED: "#98492B",
        HairColour.BLOND: "#C39A55",
        HairColour.GREY: "#8A8788",
        HairColour.WHITE: "#D8D4CE",
    }
)
CLOTHES: Final[Mapping[Clothes, tuple[str, str]]] = MappingProxyType(
    {
        Clothes.TEAL: ("#4F8F88", "#43547A"),
        Clothes.PLUM: ("#8A5E8C", "#46506B"),
        Clothes.MOSS: ("#71884F", "#56504A"),
        Clothes.ROSE: ("#BB6C72", "#4C4F73"),
        Clothes.SKY: ("#5686B4", "#4B4A5E"),
        Clothes.SAND: ("#A9824F", "#3F6068"),
    }
)
"""The top, and what is worn on the legs."""

THINGS: Final[Mapping[Tint, str]] = MappingProxyType(
    {
        Tint.MAT: "#D9CFE6",
        Tint.WOOD: "#B9926C",
        Tint.CLOTH: "#C9B7A0",
        Tint.SHEET: "#DDE4EA",
        Tint.PILLOW: "#F3EBDD",
        Tint.TOWEL: "#E9D6C1",
        Tint.STRAP: "#B4655A",
        Tint.BALL: "#C86B5A",
        Tint.WALL: "#E7DFD3",
        Tint.PAD: "#C4694F",
        Tint.PACK: "#6FA3BF",
        Tint.WARM: "#F2A541",
        Tint.COOL: "#6FB3D9",
        Tint.SHADOW: "#2B2140",
    }
)

BODY: Final = frozenset({Tint.SKIN, Tint.HAIR, Tint.TOP, Tint.LEGS})
WORN: Final = frozenset({Tint.TOP, Tint.LEGS})
GLOWS: Final = frozenset({Tint.WARM, Tint.COOL})

LEAST: Final = 3.0
"""The contrast that a silhouette needs to be found (WCAG 2.2, 1.4.11)."""

WISHED: Final = 3.3
"""What is aimed at, so that no rounding falls below it."""

DIM: Final = 0.35
"""How much of the background is in the colour of a thing where it is dark."""

DIM_BODY: Final = 0.12
WORN_LEAST: Final = 4.4
"""Contrast of clothes where it is dark, so that the far leg is seen too."""

AMBER: Final = (1.0, 0.76, 0.5)
"""What the night leaves of red, green and blue."""

FAR: Final = 0.62
SHADE: Final = 0.5
SIDE: Final = 0.55
"""How dark the far side of a body is, a shade, and a side between light and shade."""

DUSK: Final = (0.6, 0.54, 0.62)
"""What deep shade leaves of red, green and blue: skin stays warm in it."""

DEEPER: Final = 2.4
"""How much darker a shadow is where it is dark."""

FAR_STEPS: Final = 12


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of one shape; ``rim`` is drawn round it where the others are not seen."""

    lit: QBrush
    side: QBrush
    shade: QBrush
    rim: QBrush | None = None

    def flat(self, light: Light) -> QBrush:
        """Return the colour of a surface in this light."""
        return {Light.LIT: self.lit, Light.SIDE: self.side, Light.SHADE: self.shade}[light]


@dataclass(frozen=True)
class FigurePalette:
    """The colours of one theme for one person. Equal ones paint the same."""

    palette: Palette = LIGHT
    appearance: Appearance = USUAL

    @property
    def background(self) -> str:
        """Return the colour of the page behind the figure."""
        return self.palette.background

    def ink(self, shape: Shape) -> Ink:
        """Return the colours of ``shape``."""
        key = (shape.tint, round(shape.far * FAR_STEPS), round(shape.strength, 2))
        found = self._inks.get(key)
        if found is None:
            found = self._inks[key] = self._mixed(shape.tint, key[1] / FAR_STEPS, key[2])
        return found

    @cached_property
    def _inks(self) -> dict[tuple[Tint, int, float], Ink]:
        return {}

    @cached_property
    def _bases(self) -> Mapping[Tint, QColor]:
        """Return the colour of each tint in the light."""
        chosen = self.appearance
        top, legs = CLOTHES[chosen.clothes]
        written = {
            **THINGS,
            Tint.SKIN: SKINS[chosen.skin],
            Tint.HAIR: HAIRS[chosen.hair_colour],
            Tint.TOP: top,
            Tint.LEGS: legs,
        }
        return {tint: self._themed(tint, QColor(colour)) for tint, colour in written.items()}

    @property
    def _dark(self) -> bool:
        return luminance(QColor(self.background)) < luminance(QColor(self.palette.text))

    def _themed(self, tint: Tint, colour: QColor) -> QColor:
        if not self._dark:
            return colour
        if tint is Tint.SHADOW:
            return mixed(QColor(self.background), QColor("#000000"), 0.75)
        if tint not in GLOWS:
            dim = DIM_BODY if tint in BODY else DIM
            colour = mixed(colour, QColor(self.background), dim)
        if tint in WORN:
            colour = lightened(colour, QColor(self.background), WORN_LEAST)
        if self.palette == NIGHT:
            colour = filtered(colour, AMBER)
        return lightened(colour, QColor(self.background), WISHED) if tint in WORN else colour

    def _mixed(self, tint: Tint, far: float, strength: float) -> Ink:
        base, ground = self._bases[tint], QColor(self.background)
        if tint is Tint.SHADOW or tint in GLOWS:
            deeper = DEEPER if self._dark and tint is Tint.SHADOW else 1.0
            flat = QBrush(seen_through(base, min(1.0, strength * deeper)))
            return Ink(flat, flat, flat)
        lit = mixed(base, filtered(base, DUSK), FAR * far)
        shade = mixed(lit, filtered(lit, DUSK), SHADE)
        rim = None
        if tint in BODY and contrast(lit, ground) < LEAST:
            rim = QBrush(apart(mixed(lit, QColor(self.palette.text), 0.25), ground, WISHED))
        side = mixed(lit, shade, SIDE)
        if strength < 1:
            lit, side, shade = (seen_through(each, strength) for each in (lit, side, shade))
        return Ink(QBrush(lit), QBrush(side), QBrush(shade), rim)


@lru_cache(maxsize=8)
def figure_palette(palette: Palette, appearance: Appearance = USUAL) -> FigurePalette:
    """Return the figure's colours for a theme; the same ones for the same theme and person."""
    return FigurePalette(palette, appearance)
