"""Text is as large as the content's section 6.1 reckons."""

import pytest

from easeful.core.distance import LEAST, ORDINARY_PIXELS, pixels_per_mm, text_pixels


@pytest.mark.parametrize(
    ("metres", "dense", "least", "preferred"),
    [
        (2.0, 6.54, 87, 119),
        (2.5, 3.61, 60, 83),
        (3.0, 4.28, 85, 117),
        (3.0, 5.42, 108, 149),
    ],
)
def test_text_for_so_far_away_has_so_many_pixels(
    metres: float, dense: float, least: int, preferred: int
) -> None:
    assert text_pixels(metres, dense, LEAST) == pytest.approx(least, abs=1)
    assert text_pixels(metres, dense) == pytest.approx(preferred, abs=1)


def test_what_was_measured_with_a_card_comes_first() -> None:
    assert pixels_per_mm(3.6, dots_per_inch=300) == 3.6


def test_else_the_screen_is_believed() -> None:
    assert pixels_per_mm(None, dots_per_inch=127) == 5


@pytest.mark.parametrize("dots_per_inch", [0, 10, 1000])
def test_unless_what_it_says_is_unlikely(dots_per_inch: float) -> None:
    assert pixels_per_mm(None, dots_per_inch) == ORDINARY_PIXELS
