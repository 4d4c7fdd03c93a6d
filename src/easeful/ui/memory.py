"""The settings while the app runs: one value, changed by being replaced, saved at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from easeful.core.ports import SettingsStore
from easeful.core.settings import Settings


class Memory(QObject):
    """Remembers. ``changed`` carries the new settings, ``complained`` a sentence for the person."""

    changed = Signal(object)
    complained = Signal(object)

    def __init__(self, store: SettingsStore) -> None:
        """Load what ``store`` has."""
        super().__init__()
        self._store = store
        self._settings = store.load()
        self._said = store.complaint

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self._settings

    @property
    def complaint(self) -> str:
        """Return what was wrong with the settings at the start, or ""."""
        return self._store.complaint

    def keep(self, settings: Settings) -> None:
        """Use ``settings`` from now on, also where they cannot be saved; say that once."""
        if settings == self._settings:
            return
        self._settings = settings
        self.changed.emit(settings)
        trouble = self._store.save(settings)
        if trouble and trouble != self._said:
            self.complained.emit(trouble)
        self._said = trouble
