"""Lines that each deserve a look of their own, as a list with a quiet mark before each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.shapes import smooth_painter
from easeful.ui.widgets.text import Text

MARK: Final = 10


class Bullets(QWidget):
    """Lines of text, one under the other."""

    def __init__(self, lines: Sequence[str], role: Role = Role.BODY) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            self._grid.addWidget(_Dot(role), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(line, role), row, 1)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._grid.setVerticalSpacing(look.space(8))
        self._grid.setHorizontalSpacing(look.space(14))


class _Dot(QWidget):
    """The mark before a line, at the height of its first row."""

    def __init__(self, role: Role) -> None:
        super().__init__()
        self._role = role
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take on size and colour."""
        self._look = look
        self.setFont(look.font(self._role))
        self.setFixedSize(look.px(MARK), self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a dot."""
        if self._look is None:
            return
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.accent))
        radius = self._look.px(MARK) / 2.8
        painter.drawEllipse(self.rect().toRectF().center(), radius, radius)
        painter.end()
