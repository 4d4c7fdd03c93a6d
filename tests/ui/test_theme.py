"""The look keeps its promises to the eye: contrast is computed, in every theme and state."""

import re
from collections.abc import Iterator

import pytest
from looks import ASSETS, look_in
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.paint import Kind, State, paint_of
from easeful.ui.theme import PALETTES, Palette, Role, apply, load_fonts, system_theme

AAA = 7.0
DISABLED = 4.5
SHAPES = 3.0
COLOUR = re.compile(r"#[0-9A-F]{6}")

PAGE_PAIRS = {
    "text": (
        "background",
        "surface",
        "wash",
        "accent_soft",
        "warning_soft",
        "stop_soft",
        "breath",
    ),
    "quiet_text": ("background", "surface", "wash", "accent_soft", "warning_soft", "stop_soft"),
    "accent": ("background", "surface", "accent_soft"),
    "on_accent_soft": ("accent_soft",),
    "warning": ("background", "surface", "warning_soft"),
    "stop": ("background", "surface", "stop_soft"),
    "on_fill": ("fill",),
    "focus": ("background", "surface"),  # also the colour of links
}
"""Which text may stand on what."""

CODE_GROUNDS = ("surface", "wash", "warning_soft", "accent_soft")
"""Under the text of a file: the card, the cursor's line, a mistake, what was found."""

SHAPE_PAIRS = {
    "outline": ("background", "surface"),
    "focus": ("background", "surface"),
    "ring": ("ring_track", "background", "surface", "breath"),
    "ring_inner": ("ring_track", "background", "surface"),
    "heat_ring": ("edge", "background", "surface"),
}


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours_in(value: object) -> Iterator[str]:
    """Yield every colour in a palette, the scene's too."""
    match value:
        case str() if value:
            yield value
        case tuple():
            for part in value:
                yield from colours_in(part)
        case _:
            pass


@pytest.fixture(params=PALETTES, ids=str)
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme(request.param)


@pytest.fixture
def palette(theme: Theme) -> Palette:
    return PALETTES[theme]


def test_the_contrast_formula_gives_what_the_content_gives() -> None:
    assert contrast("#E6DFD3", "#1C1F26") == pytest.approx(12.5, abs=0.05)
    assert contrast("#FFFFFF", "#000000") == 21.0


@pytest.mark.parametrize("text", PAGE_PAIRS)
def test_text_on_a_page_has_seven_to_one(palette: Palette, text: str) -> None:
    got = {
        under: contrast(getattr(palette, text), getattr(palette, under))
        for under in PAGE_PAIRS[text]
    }
    assert {under: ratio for under, ratio in got.items() if ratio < AAA} == {}


@pytest.mark.parametrize("under", CODE_GROUNDS)
def test_the_text_of_a_file_has_seven_to_one_in_all_its_colours(
    palette: Palette, under: str
) -> None:
    ground, code = getattr(palette, under), palette.code
    for colour in (palette.text, code.key, code.known, code.number, code.quiet):
        assert contrast(colour, ground) >= AAA
    assert contrast(code.mark, ground) >= SHAPES


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("state", State)
def test_text_on_a_control_has_seven_to_one_in_every_state(
    palette: Palette, kind: Kind, state: State
) -> None:
    paint = paint_of(palette, kind, state)
    least = DISABLED if state is State.DISABLED else AAA
    assert contrast(paint.text, paint.fill) >= least


@pytest.mark.parametrize("state", sorted(set(State) - {State.DISABLED}))
def test_the_quiet_words_of_a_card_have_it_too(palette: Palette, state: State) -> None:
    assert contrast(palette.quiet_text, paint_of(palette, Kind.CARD, state).fill) >= AAA


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.NAV}))
@pytest.mark.parametrize("state", sorted(set(State) - {State.DISABLED}))
def test_the_outline_of_a_control_has_three_to_one(
    palette: Palette, kind: Kind, state: State
) -> None:
    outline = paint_of(palette, kind, state).outline
    assert contrast(outline, palette.background) >= SHAPES
    assert contrast(outline, palette.surface) >= SHAPES


@pytest.mark.parametrize("shape", SHAPE_PAIRS)
def test_shapes_that_mean_something_have_three_to_one(palette: Palette, shape: str) -> None:
    for under in SHAPE_PAIRS[shape]:
        assert contrast(getattr(palette, shape), getattr(palette, under)) >= SHAPES, under


def test_nothing_is_pure_white_or_pure_black(palette: Palette) -> None:
    colours = set(colours_in(palette))
    assert all(COLOUR.fullmatch(colour) for colour in colours)
    assert colours.isdisjoint({"#FFFFFF", "#000000"})


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_no_text_is_below_twelve_points(role: Role, zoom: int) -> None:
    size = look_in(Theme.LIGHT, zoom=zoom).font(role).pointSizeF()
    assert size >= 12.0 * zoom / 100


def test_text_is_twice_as_large_at_two_hundred_per_cent() -> None:
    large = look_in(Theme.LIGHT, zoom=200)
    assert large.font(Role.BODY).pointSizeF() == 28.0
    assert large.px(10) == 20
    assert large.space(10) == 15


def test_the_shipped_font_is_used(qapp: QApplication) -> None:
    load_fonts(ASSETS / "fonts")
    for role in Role:
        font = look_in(Theme.LIGHT).font(role)
        info = QFontInfo(font)
        assert (info.family(), info.weight()) == ("Atkinson Hyperlegible Next", font.weight())


def test_no_font_is_no_reason_to_stop(qapp: QApplication) -> None:
    load_fonts(ASSETS / "nowhere")


def test_the_first_frame_has_the_theme_s_background(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    apply(qapp, look_in(theme))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    corner = window.grab().toImage().pixelColor(0, 0)
    assert corner == QColor(PALETTES[theme].background)
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor(PALETTES[theme].text)


def test_a_desktop_that_says_nothing_is_light(qapp: QApplication) -> None:
    assert system_theme(qapp) is Theme.LIGHT
