"""Two parts beside each other, and below each other where there is no room for that."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from easeful.ui.theme import Look

GAP: Final = 18
NARROW: Final = 780
"""Pixels at 100 % below which the second part stands under the first."""

SHARES: Final = (11, 4)


class Beside(QWidget):
    """The first part is the wider one."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._narrow = NARROW
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part, share in zip((first, second), SHARES, strict=True):
            self._row.addWidget(part, share)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._narrow = look.px(NARROW)
        self._row.setSpacing(look.space(GAP))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way in which both can be read."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        is_narrow = self.width() < self._narrow
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else across)
