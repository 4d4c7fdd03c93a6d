"""The icon in the tray says how things stand.

It is there once it is of use: with reminders, or while heat is on.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from easeful.core.desktop_ports import TrayIcon
from easeful.core.start import StartRequest
from easeful.core.tray_menu import TrayMenu
from easeful.ui.heat_host import HeatHost
from easeful.ui.reminder_way import ReminderWay
from easeful.ui.stage import Stage
from easeful.ui.way import Way


class TrayHost(QObject):
    """Keeps the menu as it should be."""

    def __init__(
        self, tray: TrayIcon, stage: Stage, heat: HeatHost, reminders: ReminderWay, way: Way
    ) -> None:
        super().__init__()
        self._tray = tray
        self._stage = stage
        self._heat = heat
        self._reminders = reminders
        self._way = way
        self._is_shown = False
        stage.window.has_tray = self._has_tray
        heat.changed.connect(self.refresh)
        reminders.changed.connect(self.refresh)

    def start_last(self) -> None:
        """Come forward and start the routine of last time."""
        last = self._stage.room.memory.settings.last_routine
        self._way.come_forward(StartRequest(last, None))

    def open_heat(self) -> None:
        """Come forward with heat: its start, or how it stands."""
        self._stage.window.come_forward()
        self._heat.start_heat()

    def refresh(self) -> None:
        """Show the icon once it is of use, and from then on what is true."""
        if not (self._is_shown or self._reminders.is_armed or self._heat.is_on):
            return
        self._is_shown = True
        last = self._stage.room.memory.settings.last_routine
        names = (each.name for each in self._stage.room.shelf.summaries if each.id == last)
        self._tray.show(
            TrayMenu(
                last_routine=next(names, ""),
                next_reminder=self._reminders.next_words(),
                heat=self._heat.words(),
                is_paused=self._reminders.is_paused,
            )
        )

    def _has_tray(self) -> bool:
        return self._is_shown and self._tray.is_there
