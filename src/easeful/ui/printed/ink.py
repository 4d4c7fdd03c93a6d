"""The colours of paper: few, dark enough for a grey printer, and white where nothing stands."""

from __future__ import annotations

from typing import Final

from easeful.ui.palette import LIGHT

TEXT: Final = "#1E2026"
QUIET: Final = "#44484F"
LINE: Final = "#9A9A94"
FRAME: Final = "#C9C6BE"
ACCENT: Final = "#1F5130"
STOP: Final = "#8C1D18"
STOP_WASH: Final = "#FBF1EE"
WHITE: Final = "#FFFFFF"

PRINT: Final = LIGHT._replace(background=WHITE, surface=WHITE, text=TEXT)
"""The palette of the figure on paper."""
