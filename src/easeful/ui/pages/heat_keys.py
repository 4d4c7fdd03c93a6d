"""Which presses count on the page of heat.

Rule 1: while it is asked whether somebody is awake, any key answers and any press on the page; but
  no volume key and no bare modifier: those are pressed for other reasons, or by a sleeve.
Rule 2: a key that was down before the question, or that repeats, is an arm on the keyboard.
Rule 3: what was pressed in the first moment of a screen was meant for the one before.
Rule 4: no key says by itself that the pad is off; a second press after an answer must not.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from easeful.core.ports import Clock
from easeful.ui.pages.session_keys import COMMANDS
from easeful.ui.widgets.press import ENTER, PRESSING

REST: Final = 0.4
"""Seconds in which a second press is a slip, and so is one on a screen that has just come."""

SHOWN_FOR: Final = 0.3
"""Seconds that the question must have been seen before an answer counts."""

KEYS_REST: Final = 1.0
"""Seconds in which no key ends an alarm: it was meant for the question that came before."""

NO_ANSWERS: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Hyper_L,
        Qt.Key.Key_Hyper_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_VolumeUp,
        Qt.Key.Key_VolumeDown,
        Qt.Key.Key_VolumeMute,
        Qt.Key.Key_MicMute,
        Qt.Key.Key_MicVolumeUp,
        Qt.Key.Key_MicVolumeDown,
        Qt.Key.Key_MonBrightnessUp,
        Qt.Key.Key_MonBrightnessDown,
        Qt.Key.Key_KeyboardBrightnessUp,
        Qt.Key.Key_KeyboardBrightnessDown,
        Qt.Key.Key_Sleep,
        Qt.Key.Key_WakeUp,
        Qt.Key.Key_PowerOff,
        Qt.Key.Key_PowerDown,
    }
)
"""Keys that never mean “I am awake”."""

OFF_KEYS: Final = frozenset({Qt.Key.Key_S, Qt.Key.Key_Escape, Qt.Key.Key_Right})
PRESSES: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class Listening(Enum):
    """What the page is about now."""

    BUTTONS = auto()
    ON = auto()
    ASKED = auto()
    ALARM = auto()


class HeatKeys(QObject):
    """An event filter for every widget of the page.

    ``awake`` answers the question, ``off_asked`` asks whether the pad is off, ``no_pause`` is the
    wish for a pause that there is not.
    """

    awake = Signal()
    off_asked = Signal()
    no_pause = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._listening = Listening.BUTTONS
        self._since = self._pressed_at = -REST
        self._down: set[int] = set()
        self._page: QWidget | None = None
        self._is_off: QWidget | None = None

    def watch(self, page: QWidget, is_off: QWidget) -> None:
        """Watch ``page`` and all in it; ``is_off`` is a button that is meant as it says."""
        self._page, self._is_off = page, is_off
        for widget in (page, *page.findChildren(QWidget)):
            widget.installEventFilter(self)

    def listen(self, listening: Listening) -> None:
        """Be about something else from now on."""
        if listening is not self._listening:
            self._listening = listening
            self._since = self._clock.now().steady

    def rest(self) -> None:
        """Another screen has come: what is under way was meant for the one before."""
        self._since = self._clock.now().steady

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is not meant for the widget that would get it."""
        if watched is self._page:
            self._mind_page(event)
        if isinstance(event, QKeyEvent):
            return self._take_key(event)
        if isinstance(event, QMouseEvent) and event.type() in PRESSES:
            return self._take_press(watched)
        return False

    def _mind_page(self, event: QEvent) -> None:
        """Forget what was down where its release goes elsewhere; begin anew when it is seen."""
        if event.type() in {QEvent.Type.WindowDeactivate, QEvent.Type.Hide}:
            self._down.clear()
        elif event.type() is QEvent.Type.Show:
            self.rest()

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._down.discard(event.key())
        if event.type() is not QEvent.Type.KeyPress:
            return False
        was_down = event.key() in self._down
        self._down.add(event.key())
        match self._listening:
            case Listening.ASKED:
                return self._answer(event, was_down=was_down)
            case Listening.ON:
                return self._take_on_key(event)
            case Listening.ALARM:
                return event.key() in PRESSING and not self._is_seen(KEYS_REST)
            case Listening.BUTTONS:
                return event.key() in PRESSING and self._is_slip(event)

    def _answer(self, event: QKeyEvent, *, was_down: bool) -> bool:
        if event.key() in NO_ANSWERS:
            return False
        if not was_down and not event.isAutoRepeat() and self._is_seen(SHOWN_FOR):
            self._tell_awake()
        return True

    def _take_on_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & COMMANDS:
            return False
        on_off_button = self._is_off is not None and self._is_off.hasFocus()
        asks = event.key() in OFF_KEYS or (event.key() in ENTER and on_off_button)
        if not asks and event.key() not in PRESSING:
            return False
        if self._is_slip(event):
            return True
        if asks:
            self.off_asked.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.no_pause.emit()
        return asks or event.key() == Qt.Key.Key_Space

    def _take_press(self, watched: QObject) -> bool:
        if self._listening is Listening.ASKED and watched is not self._is_off:
            if self._is_seen(SHOWN_FOR):
                self._tell_awake()
            return True
        return isinstance(watched, QAbstractButton) and self._is_slip()

    def _tell_awake(self) -> None:
        self._pressed_at = self._clock.now().steady
        self.awake.emit()

    def _is_slip(self, event: QKeyEvent | None = None) -> bool:
        """Say whether this press came too soon, or is a key that repeats."""
        if event is not None and event.isAutoRepeat():
            return True
        now = self._clock.now().steady
        if now - self._since < REST or now - self._pressed_at < REST:
            return True
        self._pressed_at = now
        return False

    def _is_seen(self, seconds: float) -> bool:
        return self._clock.now().steady - self._since >= seconds
