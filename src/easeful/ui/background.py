"""What keeps Easeful there when its window is closed: a pad that is on, and reminders.

Rule 1: while a pad may be on, closing asks whether it is off; and a second time it only gets out of
the way. The watch goes on.
Rule 2: once everything is deleted, or a backup is to be put back, reminders keep nothing open.
Rule 3: the end of the whole session of the computer is never held up.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from easeful.ui.heat_host import HeatHost
from easeful.ui.pages.heat_on import HeatOn
from easeful.ui.reminder_way import ReminderWay
from easeful.ui.routes import Route
from easeful.ui.stage import Stage


class Background(QObject):
    """Decides what closing the window means."""

    def __init__(
        self, app: QGuiApplication, stage: Stage, heat: HeatHost, reminders: ReminderWay
    ) -> None:
        super().__init__()
        self._app = app
        self._stage = stage
        self._heat = heat
        self._reminders = reminders
        self._quits = False
        self._is_connected = False
        stage.window.keeps_open = self.keeps_open
        keys = QShortcut(QKeySequence("Ctrl+Q"), stage.window)  # Qt knows none but on GNOME and KDE
        keys.setContext(Qt.ShortcutContext.ApplicationShortcut)
        keys.activated.connect(self.quit)

    def quit(self) -> None:
        """End, whatever reminders there are; a pad that is on is asked about first."""
        self._quits = True
        self._stage.window.close()
        if not self._heat.is_on:
            QTimer.singleShot(0, self._app.quit)
        self._quits = False

    def keeps_open(self) -> bool:
        """See to what closing leads to; say whether the window stays."""
        if self._app.isSavingSession():
            return False
        if self._heat.is_on:
            self._ask_or_hide()
            return True
        if self._quits or self._stage.is_over or not self._reminders.is_armed:
            return False
        stays = self._stage.room.memory.settings.stays_for_reminders
        if stays is None:
            self._ask_to_stay()
        elif stays:
            self._stop_session()
            self._stage.window.stay_behind()
        return stays is not False

    def _ask_or_hide(self) -> None:
        """Ask whether the pad is off; where that is asked already, get out of the way."""
        window, page = self._stage.window, self._heat.way.page
        seen = page.seen
        asked = isinstance(seen, HeatOn) and not seen.shows_view and not seen.is_asked
        if asked and window.page is page:
            page.on.arrive()
            window.showMinimized()
        else:
            window.come_forward()
            self._heat.way.watching.ask_off()

    def _ask_to_stay(self) -> None:
        page = self._stage.pages.stay
        if not self._is_connected:
            self._is_connected = True
            page.stay.connect(lambda: self._remember(stays=True))
            page.leave.connect(lambda: self._remember(stays=False))
        self._stop_session()
        self._stage.window.come_forward()
        self._stage.show(Route.QUESTION, page)

    def _stop_session(self) -> None:
        """End a session as closing always does: no voice speaks from a window that is away."""
        if self._stage.route is Route.SESSION:
            self._stage.pages.session.leave()

    def _remember(self, *, stays: bool) -> None:
        memory = self._stage.room.memory
        memory.keep(replace(memory.settings, stays_for_reminders=stays))
        self._stage.show(Route.TODAY, self._stage.pages.today)
        self._stage.window.close()
