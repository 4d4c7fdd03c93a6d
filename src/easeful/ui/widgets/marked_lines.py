"""Sentences under each other, each behind the same mark; they may change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from easeful.ui.dress import dress
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.text import Text, Tone

MARK: Final = 26
SMALLEST_MARK: Final = 0.8
"""Pixels at 100 %, and its share where the text is no larger than that of a page."""


class MarkedLines(QWidget):
    """Lines of text with the icon called ``mark`` before each."""

    def __init__(self, mark: str, role: Role = Role.LEAD, tone: Tone = Tone.PLAIN) -> None:
        super().__init__()
        self._mark, self._role, self._tone = mark, role, tone
        self._lines: tuple[str, ...] = ()
        self._look: Look | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show ``lines``; where there is none, nothing is seen."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._fill()
        self.setVisible(bool(lines))

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._look = look
        self._grid.setVerticalSpacing(look.space(10))
        self._grid.setHorizontalSpacing(look.space(14))

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(self._lines):
            self._grid.addWidget(_Mark(self._mark, self._role), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(line, self._role, self._tone), row, 1)
        if self._look is not None:
            dress(self, self._look)


class _Mark(QWidget):
    """The mark, at the height of the first row of its line."""

    def __init__(self, icon: str, role: Role) -> None:
        super().__init__()
        self._icon, self._role = icon, role
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take on size and colour."""
        self._look = look
        self.setFont(look.font(self._role))
        self.setFixedSize(self._size(look), self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        if self._look is None:
            return
        size, colour = self._size(self._look), self._look.palette.accent
        painter = QPainter(self)
        picture = self._look.icons.pixmap(self._icon, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, (self.height() - size) / 2), picture)
        painter.end()

    def _size(self, look: Look) -> int:
        return look.px(MARK if self._role is Role.LEAD else MARK * SMALLEST_MARK)
