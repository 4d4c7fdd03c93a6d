"""The icon in the tray, and its menu.

Qt shows the icon by itself when a tray of the old kind (XEmbed) comes or comes back. One of the
new kind (StatusNotifier) that comes later it would not see on X11, as it chooses the kind when the
icon is made: so the icon is made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from easeful.core.tray_menu import TrayMenu
from easeful.core.words import _, shortened

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusServiceWatcher

WATCHER: Final = "org.kde.StatusNotifierWatcher"
"""The service to which trays of the new kind belong; all desktops use KDE's name."""

Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """Is seen from the first ``show`` (``desktop_ports.TrayIcon``). ``paused`` carries a bool."""

    opened = Signal()
    start_last = Signal()
    heat = Signal()
    paused = Signal(object)
    quit = Signal()

    def __init__(self, icon: QIcon) -> None:
        """Make the menu; nothing is seen yet."""
        super().__init__()
        self._picture = icon
        self._icon: QSystemTrayIcon | None = None
        self._watcher: QDBusServiceWatcher | None = None
        self._menu = QMenu()
        self._add(_("Open Easeful")).triggered.connect(self.opened)
        self._start = self._add("")
        self._start.triggered.connect(self.start_last)
        self._heat = self._add("")
        self._heat.triggered.connect(self.heat)
        self._next = self._add("")
        self._next.setEnabled(False)
        self._pause = self._add(_("Pause reminders for today"))
        self._pause.setCheckable(True)
        self._pause.triggered.connect(self._tell_paused)
        self._menu.addSeparator()
        self._add(_("Quit")).triggered.connect(self.quit)

    @property
    def is_there(self) -> bool:
        """Say whether there is a tray at this moment."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, menu: TrayMenu) -> None:
        """Show the icon, and from now on this menu."""
        self._start.setText(_("Start {routine}").format(routine=_literal(menu.last_routine)))
        self._start.setVisible(bool(menu.last_routine))
        self._heat.setText(_literal(menu.heat) or _("Heat pad"))
        self._next.setText(_("Next reminder: {when}").format(when=_literal(menu.next_reminder)))
        self._next.setVisible(bool(menu.next_reminder))
        self._pause.setVisible(bool(menu.next_reminder) or menu.is_paused)
        self._pause.setChecked(menu.is_paused)
        if self._icon is None:
            self._renew()
            self._follow_panels()

    def say(self, title: str, words: str) -> bool:
        """Show a message at the icon; say whether there is a tray to show it."""
        if self._icon is None or not self.is_there:
            return False
        self._icon.showMessage(title, words, self._picture)
        return True

    def close(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _add(self, words: str) -> QAction:
        return self._menu.addAction(words)

    def _come_to_new_panel(self) -> None:
        if self._icon is not None:
            self._renew()

    def _renew(self) -> None:
        self.close()
        icon = QSystemTrayIcon(self._picture, self)
        icon.setToolTip(_("Easeful"))
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._hear_click)
        icon.messageClicked.connect(self.opened)
        icon.show()
        self._icon = icon

    def _follow_panels(self) -> None:
        """Hear of trays of the new kind."""
        if self._watcher is not None or QGuiApplication.platformName() != "xcb":
            return
        from PySide6.QtDBus import (  # noqa: PLC0415 (not before there is an icon)
            QDBusConnection,
            QDBusServiceWatcher,
        )

        bus = QDBusConnection.sessionBus()
        kind = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        self._watcher = QDBusServiceWatcher(WATCHER, bus, kind, self)
        self._watcher.serviceRegistered.connect(self._come_to_new_panel)

    def _hear_click(self, reason: Reason) -> None:
        if reason is Reason.Trigger:
            self.opened.emit()

    def _tell_paused(self, is_paused: bool) -> None:  # noqa: FBT001 (Qt calls it)
        self.paused.emit(is_paused)


def _literal(words: str) -> str:
    """Return a person's words for a menu, in which one ``&`` would mark a letter."""
    return shortened(words).replace("&", "&&")
