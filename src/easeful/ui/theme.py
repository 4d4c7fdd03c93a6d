"""The look: colours, lengths and type for one theme, one zoom and one taste for motion.

A ``Look`` is handed to widgets by ``set_look``; nothing here is global but what Qt itself keeps for
the application (style, palette, font), and ``apply`` sets that. There is no style sheet: with one,
a widget that was made before a change and first shown after it loses its own font and colours, and
a window of 50 widgets opens 5 ms later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from easeful.core.appearance import USUAL, Appearance
from easeful.core.settings import Theme
from easeful.ui.icons import Icons
from easeful.ui.palette import DARK, LIGHT, NIGHT, PALETTES, Palette, Scene

__all__ = [
    "DARK",
    "LIGHT",
    "NIGHT",
    "PALETTES",
    "Look",
    "Palette",
    "Role",
    "Scene",
    "apply",
    "load_fonts",
    "system_theme",
]

FAMILY: Final = "Atkinson Hyperlegible Next"


class Role(StrEnum):
    """What a piece of text is for."""

    CAPTION = "caption"
    BODY = "body"
    STRONG = "strong"
    HEADING = "heading"
    LEAD = "lead"
    TITLE = "title"
    DISPLAY = "display"
    NUMERAL = "numeral"


TYPES: Final[Mapping[Role, tuple[float, QFont.Weight]]] = MappingProxyType(
    {
        Role.CAPTION: (12, QFont.Weight.Normal),
        Role.BODY: (14, QFont.Weight.Normal),
        Role.STRONG: (14, QFont.Weight.DemiBold),
        Role.HEADING: (16, QFont.Weight.DemiBold),
        Role.LEAD: (18, QFont.Weight.Normal),
        Role.TITLE: (22, QFont.Weight.Bold),
        Role.DISPLAY: (34, QFont.Weight.Bold),
        Role.NUMERAL: (38, QFont.Weight.Bold),
    }
)
"""Size in points at 100 %, and weight; nothing is below 12 points (``content.md`` UX-04)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How everything looks. ``zoom`` is that of text, in per cent; ``person`` is the figure's."""

    palette: Palette
    icons: Icons
    zoom: int = 100
    less_motion: bool = False
    person: Appearance = USUAL

    def px(self, length: float) -> int:
        """Return a length that grows with the text, in whole pixels."""
        return round(length * self.zoom / 100)

    def space(self, length: float) -> int:
        """Return an empty length; it grows half as fast, for room belongs to the words."""
        return round(length * (1 + self.zoom / 100) / 2)

    def font(self, role: Role) -> QFont:
        """Return the font for a role; figures all have one width, so that clocks stand still."""
        points, weight = TYPES[role]
        font = QFont(FAMILY)
        font.setPointSizeF(points * self.zoom / 100)
        font.setWeight(weight)
        if role is Role.NUMERAL:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def load_fonts(folder: Path) -> None:
    """Make the shipped font known to Qt; where that fails, Qt takes the system's own."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def system_theme(app: QApplication) -> Theme:
    """Return what the desktop asks for now; ``styleHints().colorSchemeChanged`` tells of more."""
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Theme.DARK if dark else Theme.LIGHT


def apply(app: QApplication, look: Look) -> None:
    """Give Qt's own widgets the look. Called before any window is shown: no frame is white."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(_qt_palette(look.palette))
    app.setFont(look.font(Role.BODY))


def _qt_palette(palette: Palette) -> QPalette:
    qt = QPalette()
    for role, colour in _roles(palette).items():
        qt.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        qt.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.faint_text))
    return qt


def _roles(palette: Palette) -> Mapping[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: palette.background,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.wash,
        role.Text: palette.text,
        role.PlaceholderText: palette.quiet_text,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.BrightText: palette.text,
        role.Highlight: palette.fill,
        role.HighlightedText: palette.on_fill,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.text,
        role.Link: palette.focus,
        role.LinkVisited: palette.focus,
        role.Accent: palette.accent,
        role.Light: palette.edge,
        role.Midlight: palette.edge,
        role.Mid: palette.outline,
        role.Dark: palette.outline,
        role.Shadow: palette.background,
    }
