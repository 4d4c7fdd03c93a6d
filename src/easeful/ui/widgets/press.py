"""One press is one wish: a held key, a doubled key and a trembling finger press a button once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from easeful.ui.paint import State

REST_MS: Final = 400
"""A second press within this time is not a second wish."""

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PRESSING: Final = (*ENTER, Qt.Key.Key_Space, Qt.Key.Key_Select)


class OncePress(QObject):
    """Tells a button which presses to take, and lets Enter press it as Space does."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        button.clicked.connect(self.begin_rest)

    def takes_mouse(self) -> bool:
        """Say whether a press of the mouse counts now."""
        return not self._rest.isActive()

    def takes_key(self, event: QKeyEvent) -> bool:
        """Say whether Qt should handle a key; Enter is handled here."""
        if event.key() not in PRESSING:
            return True
        if event.isAutoRepeat() or self._rest.isActive():
            return False
        if event.key() in ENTER:
            self._button.click()
            return False
        return True

    def end_rest(self) -> None:
        """Take the next press, however soon it comes."""
        self._rest.stop()

    def begin_rest(self) -> None:
        """Take no press for a while, as if there had been one."""
        self._rest.start()


def state_of(button: QAbstractButton) -> State:
    """Return what is being done to ``button``."""
    if not button.isEnabled():
        return State.DISABLED
    if button.isDown():
        return State.PRESSED
    if button.isChecked():
        return State.CHECKED
    return State.HOVER if button.underMouse() else State.NORMAL
