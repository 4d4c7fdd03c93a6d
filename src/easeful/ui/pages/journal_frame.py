"""Two parts of the journal side by side, and one under the other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from easeful.ui.theme import Look


class Pair(QWidget):
    """``shares`` are those of the width; ``narrow`` pixels at 100 % are too few for both."""

    def __init__(
        self, parts: tuple[QWidget, QWidget], shares: tuple[int, int], narrow: int, gap: int = 18
    ) -> None:
        super().__init__()
        self._least, self._narrow, self._gap = narrow, narrow, gap
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part, share in zip(parts, shares, strict=True):
            self._row.addWidget(part, share)

    def keep_top(self, part: QWidget) -> None:
        """Let ``part`` stand at the top, at its own height."""
        self._row.setAlignment(part, Qt.AlignmentFlag.AlignTop)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._narrow = look.px(self._least)
        self._row.setSpacing(look.space(self._gap))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way in which both can be read."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        is_narrow = self.width() < self._narrow
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else across)
