"""How much room the page on which a routine is changed has for what stands around it."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtWidgets import QStackedWidget

from easeful.ui.theme import Look

NARROW: Final = 860
TIGHT: Final = 430
"""Pixels at 100 %: of a page without a preview, and of one without words on its buttons."""


class RoomFor(Enum):
    """What there is room for."""

    ALL = auto()
    WHAT_IS_WRITTEN = auto()
    LITTLE = auto()


def room_for(width: int, look: Look) -> RoomFor:
    """Return what a page of ``width`` pixels has room for."""
    if width < look.px(TIGHT):
        return RoomFor.LITTLE
    return RoomFor.WHAT_IS_WRITTEN if width < look.px(NARROW) else RoomFor.ALL


class Views(QStackedWidget):
    """Both views; they scroll, so a question above them may take the room that it needs."""

    def hasHeightForWidth(self) -> bool:
        """Say that no height is needed."""
        return False
