"""Every colour of the app, by what it is for: light, dark and night amber.

Text has 7:1 on whatever it stands, in every state (4.5:1 where nothing can be pressed); outlines
and the focus ring have 3:1. Nothing is pure white or pure black (``content.md`` 6.3).
``tests/ui/test_theme.py`` computes all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from easeful.core.settings import Theme
from easeful.ui.chart_palette import DARK_CHART, LIGHT_CHART, NIGHT_CHART, Chart


class Scene(NamedTuple):
    """The colours of the quiet picture. ``hills`` go from the far one to the near one.

    ``glow`` lies around the sun and on the ridges near it; by day there are no ``stars``.
    """

    sky_high: str
    sky_low: str
    glow: str
    sun: str
    hills: tuple[str, ...]
    stars: str


class Code(NamedTuple):
    """The colours of a text that is edited; what stands in none of them is ``Palette.text``.

    Ids are what the library knows. ``mark`` underlines a mistake: warm, but never an alarm.
    """

    key: str
    known: str
    number: str
    quiet: str
    mark: str


class Palette(NamedTuple):
    """Colours as ``#rrggbb``. ``edge`` and ``wash`` only please; ``outline`` marks a control.

    A named tuple, for a frozen dataclass of so many fields costs a start two milliseconds.
    """

    background: str
    surface: str
    wash: str
    wash_pressed: str
    edge: str
    outline: str
    focus: str
    text: str
    quiet_text: str
    faint_text: str
    accent: str
    accent_soft: str
    accent_soft_pressed: str
    on_accent_soft: str
    fill: str
    fill_hover: str
    fill_pressed: str
    fill_faint: str
    on_fill: str
    warning: str
    warning_soft: str
    heat_ring: str
    stop: str
    stop_soft: str
    stop_soft_pressed: str
    ring: str
    ring_inner: str
    ring_track: str
    breath: str
    scene: Scene
    code: Code
    chart: Chart


LIGHT: Final = Palette(
    background="#F6F2E9",
    surface="#FDFBF6",
    wash="#ECE6D8",
    wash_pressed="#E5DECE",
    edge="#E4DDCE",
    outline="#8F897B",
    focus="#1D4E89",
    text="#2A2D34",
    quiet_text="#40454F",
    faint_text="#61656D",
    accent="#1F5130",
    accent_soft="#DFEBDD",
    accent_soft_pressed="#D3E3D2",
    on_accent_soft="#1A4528",
    fill="#1F5130",
    fill_hover="#24593A",
    fill_pressed="#173F25",
    fill_faint="#E9E4D9",
    on_fill="#FBF8F1",
    warning="#7A3F0C",
    warning_soft="#FBEDE0",
    heat_ring="#B5542A",
    stop="#8C1D18",
    stop_soft="#FAE8E2",
    stop_soft_pressed="#F6DED7",
    ring="#2A6340",
    ring_inner="#5B8263",
    ring_track="#DBD5E2",
    breath="#D2E5D6",
    scene=Scene(
        sky_high="#EFE9E0",
        sky_low="#FBEBD3",
        glow="#FFF3DC",
        sun="#F6CE93",
        hills=("#D9DCD3", "#BFCDBF", "#9FB8A2", "#7C9E84", "#5B8468"),
        stars="",
    ),
    code=Code(
        key="#1F5130",
        known="#1B4680",
        number="#5A2B6E",
        quiet="#40454F",
        mark="#A85A12",
    ),
    chart=LIGHT_CHART,
)

DARK: Final = Palette(
    background="#1C1F26",
    surface="#242831",
    wash="#2A2F39",
    wash_pressed="#2F3540",
    edge="#333945",
    outline="#7C8492",
    focus="#8DB8E8",
    text="#E6DFD3",
    quiet_text="#D0C8BB",
    faint_text="#A09B8E",
    accent="#A8CFAD",
    accent_soft="#2A3832",
    accent_soft_pressed="#304039",
    on_accent_soft="#C3E0C6",
    fill="#9CC5A1",
    fill_hover="#A9CFAE",
    fill_pressed="#8DB893",
    fill_faint="#2B303A",
    on_fill="#142018",
    warning="#F0B27A",
    warning_soft="#332C28",
    heat_ring="#F0B27A",
    stop="#F5B0A9",
    stop_soft="#34292C",
    stop_soft_pressed="#392C2F",
    ring="#9CC5A1",
    ring_inner="#6F9A83",
    ring_track="#3A3F4B",
    breath="#2F4239",
    scene=Scene(
        sky_high="#20242E",
        sky_low="#4A4350",
        glow="#6B5A5C",
        sun="#D9B99A",
        hills=("#474657", "#3A4050", "#303A47", "#28333D", "#212C33"),
        stars="#C9C1B4",
    ),
    code=Code(
        key="#A8CFAD",
        known="#A9CBF0",
        number="#D6BDE8",
        quiet="#D0C8BB",
        mark="#F0B27A",
    ),
    chart=DARK_CHART,
)

NIGHT: Final = Palette(
    background="#17140F",
    surface="#1F1A13",
    wash="#261F16",
    wash_pressed="#2A2318",
    edge="#352B1D",
    outline="#84693F",
    focus="#E8A050",
    text="#D8B98A",
    quiet_text="#CDAE7B",
    faint_text="#A3885D",
    accent="#E5B573",
    accent_soft="#2E2417",
    accent_soft_pressed="#34291A",
    on_accent_soft="#E8BC7C",
    fill="#CC9C58",
    fill_hover="#D6A764",
    fill_pressed="#C99B5C",
    fill_faint="#2A2218",
    on_fill="#17140F",
    warning="#E3A468",
    warning_soft="#2B1F12",
    heat_ring="#E3A468",
    stop="#E9A688",
    stop_soft="#2E1D15",
    stop_soft_pressed="#352117",
    ring="#C99A57",
    ring_inner="#96744A",
    ring_track="#352B1E",
    breath="#3A2D1B",
    scene=Scene(
        sky_high="#17140F",
        sky_low="#412810",
        glow="#7A4818",
        sun="#C27A32",
        hills=("#3F2A14", "#332312", "#291D10", "#20180F", "#19140D"),
        stars="",
    ),
    code=Code(
        key="#E5B573",
        known="#E3BE93",
        number="#DDB28A",
        quiet="#CDAE7B",
        mark="#E3A468",
    ),
    chart=NIGHT_CHART,
)

PALETTES: Final[Mapping[Theme, Palette]] = MappingProxyType(
    {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.NIGHT: NIGHT}
)
"""What a person may choose; ``Theme.SYSTEM`` is first resolved by ``theme.system_theme``."""
