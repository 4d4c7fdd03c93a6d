"""How the figure looks: skin, hair and clothes, as the person chose them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from easeful.figure.hair import Hair


class Skin(StrEnum):
    """A tone of skin, from the lightest to the darkest."""

    PALE = "pale"
    LIGHT = "light"
    GOLDEN = "golden"
    TAN = "tan"
    BROWN = "brown"
    DEEP = "deep"


class HairColour(StrEnum):
    """A colour of hair."""

    BLACK = "black"
    BROWN = "brown"
    RED = "red"
    BLOND = "blond"
    GREY = "grey"
    WHITE = "white"


class Clothes(StrEnum):
    """A pair of colours, called by that of the top."""

    TEAL = "teal"
    PLUM = "plum"
    MOSS = "moss"
    ROSE = "rose"
    SKY = "sky"
    SAND = "sand"


@dataclass(frozen=True, slots=True)
class Appearance:
    """What the figure looks like. Nobody has to choose: the defaults will do."""

    skin: Skin = Skin.LIGHT
    hair: Hair = Hair.BUN
    hair_colour: HairColour = HairColour.BROWN
    clothes: Clothes = Clothes.TEAL


USUAL = Appearance()
