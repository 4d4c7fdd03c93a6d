"""The colours of the figure: to be found on every background, whoever it looks like."""

from itertools import product

import pytest
from PySide6.QtGui import QColor

from easeful.core.appearance import Appearance, Clothes, HairColour, Skin
from easeful.core.settings import Theme
from easeful.figure.hair import Hair
from easeful.figure.shape import Shape, Tint
from easeful.ui.figure_colours import contrast
from easeful.ui.figure_palette import LEAST, FigurePalette, Ink, figure_palette
from easeful.ui.palette import PALETTES

LOOKS = [
    Appearance(skin, Hair.BUN, hair, clothes)
    for skin, hair, clothes in product(Skin, HairColour, Clothes)
]


def ink(colours: FigurePalette, tint: Tint, far: float = 0.0) -> Ink:
    return colours.ink(Shape(tint, (), 0.0, far=far))


@pytest.mark.parametrize("theme", PALETTES)
def test_every_part_of_a_body_stands_out_or_has_a_rim_that_does(theme: Theme) -> None:
    ground = QColor(PALETTES[theme].background)
    for look in LOOKS:
        colours = FigurePalette(PALETTES[theme], look)
        for tint, far in product((Tint.SKIN, Tint.HAIR, Tint.TOP, Tint.LEGS), (0.0, 0.5, 1.0)):
            found = ink(colours, tint, far)
            edge = found.rim or found.lit
            assert contrast(edge.color(), ground) >= LEAST, (look, tint, far)


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.NIGHT])
def test_no_leg_is_dark_on_dark(theme: Theme) -> None:
    ground = QColor(PALETTES[theme].background)
    for clothes in Clothes:
        colours = FigurePalette(PALETTES[theme], Appearance(clothes=clothes))
        assert contrast(ink(colours, Tint.LEGS).lit.color(), ground) >= LEAST


@pytest.mark.parametrize("theme", PALETTES)
def test_every_tint_has_a_colour(theme: Theme) -> None:
    colours = figure_palette(PALETTES[theme])
    assert all(ink(colours, tint).lit.color().isValid() for tint in Tint)


@pytest.mark.parametrize("theme", PALETTES)
def test_shade_and_the_far_side_are_darker_and_keep_their_hue(theme: Theme) -> None:
    colours = figure_palette(PALETTES[theme])
    near, far = ink(colours, Tint.TOP), ink(colours, Tint.TOP, far=1.0)
    assert near.shade.color().lightnessF() < near.lit.color().lightnessF()
    assert far.lit.color().lightnessF() < near.lit.color().lightnessF()
    assert abs(far.lit.color().hueF() - near.lit.color().hueF()) < 0.08


def test_the_night_has_less_blue_than_the_day() -> None:
    day, night = (
        ink(figure_palette(PALETTES[theme]), Tint.SKIN).lit.color()
        for theme in (Theme.DARK, Theme.NIGHT)
    )
    assert night.blueF() < day.blueF() * 0.7


def test_what_fades_is_seen_through() -> None:
    colours = figure_palette(PALETTES[Theme.LIGHT])
    assert colours.ink(Shape(Tint.WOOD, (), 0.0, strength=0.5)).lit.color().alphaF() < 0.51


def test_the_same_theme_and_person_have_the_same_colours() -> None:
    look = Appearance(skin=Skin.DEEP)
    assert figure_palette(PALETTES[Theme.DARK], look) is figure_palette(PALETTES[Theme.DARK], look)
