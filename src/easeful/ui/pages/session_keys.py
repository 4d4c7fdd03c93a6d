"""What each key means while a session runs.

Rule 1: Space pauses and goes on, whatever has the focus.
Rule 2: a held or a doubled key acts once.
Rule 3: what belongs to the desktop (Tab, modifiers, media and function keys) passes through.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from easeful.core.ports import Clock

DOUBLED: Final = 0.4
"""Seconds within which the same key again is a slip of a sore or trembling hand."""


class Ask(Enum):
    """What a person asks for with one key."""

    PAUSE_OR_GO_ON = auto()
    PAUSE = auto()
    SKIP = auto()
    BACK = auto()
    REPEAT_LINE = auto()
    EASIER = auto()
    STOP = auto()
    MAT_VIEW = auto()
    LEAVE = auto()
    DIZZY = auto()
    BRING_BACK = auto()


KEYS: Final[Mapping[int, Ask]] = MappingProxyType(
    {
        Qt.Key.Key_Space: Ask.PAUSE_OR_GO_ON,
        Qt.Key.Key_MediaTogglePlayPause: Ask.PAUSE_OR_GO_ON,
        Qt.Key.Key_MediaPlay: Ask.PAUSE_OR_GO_ON,
        Qt.Key.Key_MediaPause: Ask.PAUSE,
        Qt.Key.Key_Right: Ask.SKIP,
        Qt.Key.Key_Left: Ask.BACK,
        Qt.Key.Key_R: Ask.REPEAT_LINE,
        Qt.Key.Key_E: Ask.EASIER,
        Qt.Key.Key_S: Ask.STOP,
        Qt.Key.Key_F: Ask.MAT_VIEW,
        Qt.Key.Key_Escape: Ask.LEAVE,
        Qt.Key.Key_D: Ask.DIZZY,
        Qt.Key.Key_B: Ask.BRING_BACK,
    }
)
COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def meaning(event: QKeyEvent) -> Ask | None:
    """Return what a key asks for, ``None`` if it is not the session's."""
    if event.modifiers() & COMMANDS:
        return None
    known = KEYS.get(event.key())
    if known is not None:
        return known
    return Ask.PAUSE if event.text().isalnum() else None


class SessionKeys(QObject):
    """An event filter for every widget of the session that can have the focus."""

    asked = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._last_key = 0
        self._last_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 (as Qt calls it)
        """Take the session's keys before the focused button sees them."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() not in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            return False
        ask = meaning(event)
        if ask is None:
            return False
        if event.type() is QEvent.Type.KeyPress and not self._is_slip(event):
            self.asked.emit(ask)
        return True

    def _is_slip(self, event: QKeyEvent) -> bool:
        now = self._clock.now().steady
        again = event.key() == self._last_key and now - self._last_at < DOUBLED
        if event.isAutoRepeat() or again:
            return True
        self._last_key, self._last_at = event.key(), now
        return False
