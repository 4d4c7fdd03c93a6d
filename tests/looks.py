"""Looks for tests and pictures: the real colours and icons, in any theme and size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from easeful.core.settings import Theme
from easeful.ui.icons import Icons
from easeful.ui.theme import PALETTES, Look

ASSETS: Final = Path(__file__).parents[1] / "assets"


def look_in(theme: Theme, *, zoom: int = 100, less_motion: bool = False) -> Look:
    """Return a look with icons of its own."""
    icons = Icons(ASSETS / "icons")
    return Look(palette=PALETTES[theme], icons=icons, zoom=zoom, less_motion=less_motion)


Show = Callable[..., None]
"""The fixture that dresses a widget and shows it."""
