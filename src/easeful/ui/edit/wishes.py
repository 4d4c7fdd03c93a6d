"""What may be asked of the text view, and by which keys."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt


class Wish(Enum):
    """Something that is not typing."""

    UNDO = auto()
    REDO = auto()
    FIND = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    COMPLETE = auto()
    FIX = auto()
    NEXT_PROBLEM = auto()
    PREVIOUS_PROBLEM = auto()
    REMARK = auto()
    LEAVE = auto()
    LEAVE_BACK = auto()


CONTROL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
NONE: Final = Qt.KeyboardModifier.NoModifier

KEYS: Final[Mapping[QKeyCombination, Wish]] = MappingProxyType(
    {
        QKeyCombination(CONTROL, Qt.Key.Key_Z): Wish.UNDO,
        QKeyCombination(CONTROL | SHIFT, Qt.Key.Key_Z): Wish.REDO,
        QKeyCombination(CONTROL, Qt.Key.Key_Y): Wish.REDO,
        QKeyCombination(CONTROL, Qt.Key.Key_F): Wish.FIND,
        QKeyCombination(NONE, Qt.Key.Key_F3): Wish.FIND_NEXT,
        QKeyCombination(SHIFT, Qt.Key.Key_F3): Wish.FIND_PREVIOUS,
        QKeyCombination(CONTROL, Qt.Key.Key_Space): Wish.COMPLETE,
        QKeyCombination(CONTROL, Qt.Key.Key_Period): Wish.FIX,
        QKeyCombination(NONE, Qt.Key.Key_F8): Wish.NEXT_PROBLEM,
        QKeyCombination(SHIFT, Qt.Key.Key_F8): Wish.PREVIOUS_PROBLEM,
        QKeyCombination(CONTROL, Qt.Key.Key_Slash): Wish.REMARK,
        QKeyCombination(CONTROL | SHIFT, Qt.Key.Key_Slash): Wish.REMARK,  # where it is Shift and 7
        QKeyCombination(CONTROL, Qt.Key.Key_Tab): Wish.LEAVE,
        QKeyCombination(CONTROL | SHIFT, Qt.Key.Key_Backtab): Wish.LEAVE_BACK,
        QKeyCombination(CONTROL | SHIFT, Qt.Key.Key_Tab): Wish.LEAVE_BACK,
    }
)
