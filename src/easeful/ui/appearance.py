"""The look of the whole app as the settings want it: its theme, the size of text, motion."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from easeful.core.settings import Settings, Theme
from easeful.ui.icons import Icons
from easeful.ui.theme import PALETTES, Look, apply, system_theme


class Appearance(QObject):
    """Gives the app its look; ``changed`` carries a new one for the widgets that paint."""

    changed = Signal(object)

    def __init__(self, app: QApplication, icons: Icons, settings: Settings) -> None:
        """Apply the look at once, so that no window is ever seen without it."""
        super().__init__()
        self._app = app
        self._icons = icons
        self._settings = settings
        self._look = self._wanted()
        apply(app, self._look)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def look(self) -> Look:
        """Return the look as it is now."""
        return self._look

    def follow(self, settings: Settings) -> None:
        """Look as ``settings`` want it."""
        self._settings = settings
        look = self._wanted()
        if look != self._look:
            self._look = look
            apply(self._app, look)
            self.changed.emit(look)

    def _follow_system(self) -> None:
        self.follow(self._settings)

    def _wanted(self) -> Look:
        theme = self._settings.theme
        resolved = system_theme(self._app) if theme is Theme.SYSTEM else theme
        return Look(
            palette=PALETTES[resolved],
            icons=self._icons,
            zoom=self._settings.text_size,
            less_motion=self._settings.less_motion,
            person=self._settings.person,
        )
